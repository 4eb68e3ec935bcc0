import type { Kind } from '../../event.ts'
import type { Action } from '../actions/actions.ts'
import { answersTariffs } from '../actions/states.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Mentions } from '../sentences/mentions.ts'

const TARIFF_UP: readonly Kind[] = ['tariff-announced', 'tariff-raised', 'tariff-in-force', 'tariff-threatened']

/** "This rule takes effect …": a measure of the same sort, by the same actor, as the one just told. */
export function kindByAnaphor({ kind, object, frame }: Action, sentence: string, last: Kind | undefined, grammar: Grammar): Kind {
  // 새 규정은 발표와 함께 효력이 생겼다: the export rule just told.
  if (!frame && kind === 'domestic-rule' && last?.startsWith('restriction') && grammar.anaphor.test(sentence.slice(Math.max(0, object.start - 6), object.end)) && grammar.topic?.(sentence, object.end)) return last
  const anaphor = last === 'domestic-rule' && kind.startsWith('restriction') && grammar.anaphor.test(sentence.slice(Math.max(0, object.start - 6), object.end))
  return anaphor ? 'domestic-rule' : kind
}

/** The kind of an action once it is known who acts (`by`) and of what kind the event told before it was. */
export function kindInContext(action: Action, sentence: string, mentions: Mentions, by: string | undefined, last: Kind | undefined, codebook: Codebook): Kind {
  const { frame, mode, object, rule } = action
  const country = by === undefined ? undefined : codebook.actors.get(by)?.country
  let kind = action.kind
  // 인하된 세율은 14일부터 적용된다.
  if (kind === 'tariff-in-force' && /(?:인하된|인하한|낮아진|낮춘|내린|lower(?:ed)?|reduced)\s$/u.test(sentence.slice(0, object.start))) kind = 'tariff-lowered'
  // 중국은 미국의 관세에 맞서겠다고 경고했다: what is said of another's tariff is a remark.
  if (kind === 'tariff-threatened' && !frame && mentions.actors.some((actor) => actor.part === 'owner' && codebook.actors.get(actor.id)?.country !== country && object.start >= actor.end && object.start - actor.end < 8)) kind = 'statement'
  // The tariffs of this contest are the American ones; another country's are answers to them.
  if (TARIFF_UP.includes(kind) && answersTariffs(by, codebook)) kind = 'tariff-retaliation'
  if (!frame && kind === 'export-approved' && rule.verb.includes('exempt') && last?.startsWith('tariff')) return 'tariff-exempted'
  if (!frame) return keptHome(action, kind, sentence, mentions, country, codebook) ?? ofExports(action, kind, sentence, mentions, country, codebook)
  // The United States are answered, and lay the more.
  if (kind === 'tariff-retaliation' && country === 'us') kind = mode === 'threatened' || mode === 'vowed' ? 'tariff-threatened' : 'tariff-announced'
  kind = atHome(action, kind, sentence, mentions, country, codebook) ?? kind
  // "Trump had signed the order on Saturday": an order about what was just told.
  if (kind === 'restriction-imposed' && rule.name.startsWith('rule-') && last?.startsWith('tariff') && /order|proclamation/i.test(sentence.slice(object.start, object.end))) kind = 'tariff-announced'
  // "a rule that has applications judged case by case": no longer refused.
  if (kind === 'restriction-imposed' && rule.name === 'rule-issued' && mentions.objects.some((other) => other.class === 'case-by-case')) kind = 'export-approved'
  // "Rare earths are left out", of the tariffs just told.
  if (kind === 'export-approved' && rule.verb.includes('exempt') && last?.startsWith('tariff')) kind = 'tariff-exempted'
  // China's tariffs on American goods answer America's.
  if ((kind === 'tariff-announced' || kind === 'tariff-raised') && country === 'cn') kind = 'tariff-retaliation'
  // What a ministry says it will levy is announced; what the head of state says he will is threatened.
  if (kind === 'tariff-threatened' && mode === 'vowed' && by !== undefined && by !== 'us-white-house') kind = country === 'cn' ? 'tariff-retaliation' : rule.kind
  return kind
}

/** Words of those who buy and use. */
const BUYING = /\b(?:buy|bought|buying|purchas\w*|us(?:e|ing)|order\w*|procur\w*|install\w*|deploy\w*|test\w*)\b/i

/**
 * A state that keeps its own people from buying makes a rule at home; one that keeps others from buying its goods, or
 * its own from selling, restricts exports.
 */
function atHome({ verb, object }: Action, kind: Kind, sentence: string, mentions: Mentions, country: string | undefined, codebook: Codebook): Kind | undefined {
  if (country === undefined || !['domestic-rule', 'restriction-imposed', 'licence-denied'].includes(kind)) return undefined
  // "Customs were told to turn back the H20": China keeps out what it does not make.
  const imported = mentions.products.some(({ id }) => { const maker = codebook.products.get(id)?.maker; return maker !== undefined && codebook.actors.get(maker)?.country !== 'cn' })
  if (country === 'cn' && imported && kind !== 'domestic-rule' && !/\bexport/i.test(sentence)) return 'domestic-rule'
  // "halt orders of Nvidia chips": whose chips they are is nobody kept from buying.
  const foreign = mentions.actors.some((mention) => mention.start >= verb.end && mention.end <= object.start && !/^(?:['’]s)?\s(?:[\w-]+\s){0,2}(?:chips?|GPUs?|processors?|products?|accelerators?|cards?|equipment|gear|tools)\b/.test(sentence.slice(mention.end)) && ![country, 'world'].includes(codebook.actors.get(mention.id)?.country ?? country))
  const buying = BUYING.test(sentence.slice(object.start, object.end)) || BUYING.test(sentence.slice(verb.start, object.start))
  if (kind === 'domestic-rule' && foreign && buying && country !== 'cn') return 'restriction-imposed'
  if (kind !== 'domestic-rule' && buying && country === 'cn' && !foreign) return 'domestic-rule'
  return undefined
}

/** 세관은 H200 반입을 허용하지 말라고 했다: China keeps out what it does not make. */
function keptHome({ object }: Action, kind: Kind, sentence: string, mentions: Mentions, country: string | undefined, codebook: Codebook): Kind | undefined {
  const imported = mentions.products.some(({ id }) => { const maker = codebook.products.get(id)?.maker; return maker !== undefined && codebook.actors.get(maker)?.country !== 'cn' })
  // 마이크론 제품을 쓰지 못하게 했다.
  const used = /^(?:쓰|사용하|사지|살 수)/u.test(sentence.slice(object.start, object.end))
  return country === 'cn' && (imported || used) && (kind === 'licence-denied' || kind === 'restriction-imposed') && !/수출|희토류|갈륨/u.test(sentence) ? 'domestic-rule' : undefined
}

/** What a rule of a state that keeps its goods from China is about, where it is called no more than a rule, and a list of goods. */
function ofExports({ rule, object, verb }: Action, kind: Kind, sentence: string, mentions: Mentions, country: string | undefined, codebook: Codebook): Kind {
  // 출하를 불허하는 새 지침: no single shipment is refused.
  if (kind === 'licence-denied' && object.class === 'flow' && /^[가-힣]{0,2}는 (?:\S+ ){0,2}(?:지침|규칙|규정|규제|조치|행정명령|법)/u.test(sentence.slice(verb.end))) return 'restriction-imposed'
  const before = sentence.slice(0, object.start)
  if (kind === 'domestic-rule' && rule.verb.includes('announce') && country !== undefined && country !== 'cn' && /(?:규정|규칙|지침|기준)$/u.test(sentence.slice(object.start, object.end)) && /(?:대중(?:국)?|중국) ?(?:으로의 )?(?:수출|판매|반출|공급)/u.test(before)) {
    return /건별|사안별|완화|허용|풀어|푸는|거부[’'”]?에서/u.test(before) ? 'export-approved' : 'restriction-imposed'
  }
  // 보조금을 받은 기업이 중국 공장을 늘리지 못하도록 한 가드레일: a condition of money at home.
  if (kind === 'restriction-imposed' && country !== 'cn' && /가드레일|보조금을 받/u.test(sentence)) return 'domestic-rule'
  // 소프트웨어가 수출통제 목록에 올랐다: goods are controlled, firms are sanctioned.
  const firms = mentions.actors.some(({ id }) => codebook.actors.get(id)?.type === 'company')
  if (kind === 'sanction-imposed' && rule.name === 'listed' && !firms && mentions.products.length > 0 && /(?:통제|규제|허가)/u.test(sentence.slice(object.start - 6, verb.end)) && !/기업|업체|회사|기관|법인|곳/u.test(sentence.slice(0, verb.start))) return 'restriction-imposed'
  return kind
}
