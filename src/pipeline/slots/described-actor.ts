import type { Stage } from '../actions/memory.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Frame, Span } from '../grammar/grammar.ts'
import type { Mentions } from '../sentences/mentions.ts'

/** Who runs a firm and speaks for it. */
const CHIEF = /^(?:the |its )?(?:company['’]s )?(?:chief (?:executive|financial|operating)|CEO|CFO|finance chief|founder|chairman)\b/i

/** The firm last spoken of that the verb does nothing to: nobody is "the company" beside his own name. */
export function firmInMind(frame: Frame | undefined, { company, otherCompany }: Stage, { actors }: Mentions): string | undefined {
  return frame && actors.some(({ id, start, end }) => id === company && start >= frame.reach.start && end <= frame.reach.end) ? otherCompany : company
}

/** Who is meant by "the ministry", "the company" or "it", where an actor of the type `wanted` acts: the last one of that sort. */
export function describedActor(frame: Frame, sentence: string, wanted: string, stage: Stage, codebook: Codebook, mentions: Mentions): string | undefined {
  const { actors } = mentions
  const words = (span: Span | undefined) => (span === undefined ? '' : sentence.slice(span.start, span.end))
  const described = frame.passive ? frame.agent : frame.pronoun ? frame.antecedent : frame.subject
  const told = words(described).replace(/^\W+/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase())
  const firms = actors.filter(({ id, part }) => codebook.actors.get(id)?.type === 'company' && part === 'subject')
  const isState = (id: string) => codebook.actors.get(id)?.type === 'government'
  if (wanted !== 'company') {
    // "The Dutch have followed: their requirement was published".
    const { subject } = frame
    const owner = subject && /^(?:its|their) /i.test(words(subject)) ? actors.findLast(({ id, part, end }) => end <= subject.start && isState(id) && part === 'subject') : undefined
    if (owner) return owner.id
    if (/^(?:the |an? |this |that )?executive order\b/i.test(told)) return 'us-white-house'
    if (codebook.descriptions.office.test(told)) {
      // "The agency, part of the Commerce Department, said".
      const named = described && sentence.slice(described.end).startsWith(',') ? actors.find(({ id, start, end }) => start > described.end && end < frame.verb.start && isState(id)) : undefined
      // "Nvidia said the government had told it": its own.
      const firm = firms[0]?.id ?? stage.company
      return named?.id ?? officeOf(told, firm === undefined ? undefined : codebook.actors.get(firm)?.country, stage, codebook)
    }
  }
  const speaker = frame.tellers[0] ?? frame.subject
  // "The rate will go to 30 percent, he wrote": the one last spoken of.
  if (wanted === 'government') return frame.mode === 'foretold' && /^(?:he|she|it|they)$/.test(words(frame.tellers[0])) ? stage.government : undefined
  if (CHIEF.test(words(speaker)) && !actors.some(({ start, end }) => speaker && start >= speaker.start && end <= speaker.end)) return firmInMind(frame, stage, mentions)
  if (!codebook.descriptions.firm.test(told) && !/^(?:management|executives)\b/i.test(told)) return undefined
  // The firm of this sentence before that of the last: "the government told Nvidia, and the company said".
  const named = actors.findLast(({ id, part, end }) => codebook.actors.get(id)?.type === 'company' && part !== 'owner' && described !== undefined && end <= described.start && end > described.start - 120)
  return firms.findLast(({ end }) => end <= frame.head && (frame.subject === undefined || end <= frame.subject.start))?.id ?? named?.id ?? firmInMind(frame, stage, mentions)
}

/** Whose office is meant: "its ministry", "the president", "prosecutors"; `home` is the country of the firm spoken of. */
function officeOf(told: string, home: string | undefined, stage: Stage, codebook: Codebook): string | undefined {
  const american = /administration|president|secretary|department|bureau/.test(told)
  const id = /^(?:its|their) /.test(told) ? stage.government ?? stage.imposer : stage.imposer ?? stage.government
  if (id !== undefined && (!american || codebook.actors.get(id)?.country === 'us')) return id
  if (american || (stage.government === undefined && home === 'us')) return 'us-government'
  return stage.government ?? (/^(?:the )?(?:government|cabinet|\w+ ministry|ministry)/.test(told) ? stage.home : undefined) ?? (/^(?:federal )?(?:prosecutors|investigators|agents)\b/.test(told) ? 'us-government' : undefined)
}
