import type { Proposal } from '../actions/proposal.ts'
import type { ReadSentence } from '../actions/read-sentence.ts'
import { sameState } from '../actions/states.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { isRecent, isSoonAfter } from '../dates/near-days.ts'
import type { Grammar } from '../grammar/grammar.ts'
import { carried } from '../slots/carried-day.ts'

/** So many dated tellings of a kind are kept in mind. */
const KEPT = 200

/**
 * A lead often tells without a day what a later sentence dates: an undated telling takes the day of a dated one of the
 * same happening in the same article, when that lies in the month before publication.
 */
export function dateBySequel(proposals: readonly Proposal[], undated: ReadonlySet<Proposal>, codebook: Codebook): Proposal[] {
  const alike = new Map<string, Proposal[]>()
  for (const proposal of proposals) {
    const rows = alike.get(proposal.kind) ?? []
    if (rows.length === 0) alike.set(proposal.kind, rows)
    if (!undated.has(proposal) && rows.length < KEPT) rows.push(proposal)
  }
  return proposals.map((proposal) => {
    if (!undated.has(proposal)) return proposal
    const dated = (alike.get(proposal.kind) ?? []).find((other) => other.status === proposal.status &&
      other.actors.some((actor) => actor.role === 'by' && proposal.actors.some((ref) => ref.role === 'by' && (ref.id === actor.id || sameState(ref.id, actor.id, codebook)))) &&
      (other.products.some((id) => proposal.products.includes(id) && id !== 'semiconductors') ||
        (isRecent(other.date.start, proposal.date.start) && (mayBeAlike(other.products, proposal.products, codebook)))))
    return dated ? { ...proposal, date: carried(dated.date), dateBasis: 'inferred' } : proposal
  })
}

/** Neither list of products rules the other out: one is empty, or they meet in the tree of products. */
function mayBeAlike(a: readonly string[], b: readonly string[], codebook: Codebook): boolean {
  const root = (id: string): string => { const up = codebook.products.get(id)?.broader; return up === undefined ? id : root(up) }
  return a.length === 0 || b.length === 0 || a.some((id) => b.some((other) => root(id) === root(other)))
}

/** Measures that are made known on one day and take effect on another. */
const WITH_EFFECT: readonly string[] = ['restriction-imposed', 'tariff-announced', 'tariff-raised', 'tariff-lowered', 'tariff-retaliation']

/** What is announced is scheduled where the same or the next sentence names the later day of its effect. */
export function scheduleBySequel(proposals: readonly Proposal[], read: readonly ReadSentence[], grammar: Grammar, codebook: Codebook): Proposal[] {
  // 이에 맞서 중국은 6월 1일부터 …: the effect of another's measure.
  const ofAnother = ({ sentence: { start } }: ReadSentence, proposal: Proposal) => proposals.some((other) => other.start === start && other !== proposal &&
    (other.kind !== proposal.kind || !other.actors.some(({ id, role }) => role === 'by' && proposal.actors.some((own) => own.role === 'by' && (own.id === id || sameState(own.id, id, codebook))))))
  const place = new Map(read.map(({ sentence }, i) => [sentence.start, i]))
  return proposals.map((proposal) => {
    if (!WITH_EFFECT.includes(proposal.kind) || !['announced', 'in-force'].includes(proposal.status) || proposal.date.start.length < 7) return proposal
    const at = place.get(proposal.start) ?? 0
    const later = (proposal.date.start.length === 10 ? [0, 1, 2, 3] : [0]).some((step) => {
      const row = read[at + step]
      if (!row || (step > 1 && !OF_THE_MEASURE.test(row.sentence.words)) || (step === 1 && row.actions.some((action) => action.kind !== proposal.kind)) || (step > 0 && ofAnother(row, proposal))) return false
      return row.mentions.dates.some((mention) => (mention.role === 'duration' && step < 2 && TO_COME.test(row.sentence.words.slice(mention.start, mention.end + 20))) || mention.date !== undefined && mention.role !== 'report' && mention.role !== 'until' && mention.role !== 'history' && (proposal.date.start.length === 10 || mention.date.start.length === 10) &&
        (grammar.effect?.test(row.sentence.words) ?? EFFECT.test(row.sentence.words.slice(mention.end, mention.end + 24))) && isSoonAfter(mention.date.start, proposal.date.start))
    })
    return later ? { ...proposal, status: 'scheduled' } : proposal
  })
}

/** Begins a sentence that goes on about the measure just told. */
const OF_THE_MEASURE = /^(?:시행일|발효일|효력|인하된|낮아진|(?:이|이번|해당|이들|새) ?(?:규정|규칙|조치|관세|제도|세율|공고))/u

/** After so many days or months it will take effect. */
const TO_COME = /^[^ ]+ (?:뒤|후)(?:부터|에|엔)? (?:\S{1,8} )?(?:효력|시행|발효|적용|종료|취소|철회|거둬)\S{0,6}?(?:ㄴ다|한다|된다|린다|인다|될|할|을 갖는|이 생기)/u

/** After a day: a measure takes effect on it. */
const EFFECT = /^(?:\([^)]{1,8}\))?(?:부터|부로|이?다[.]|,? ?(?:전면 |정식 |본격 )?(?:시행|발효|적용|효력|발생)|에 (?:시행|발효|적용))/u
