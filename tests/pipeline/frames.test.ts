import { describe, expect, it } from 'vitest'
import { framesOf } from '../../src/pipeline/grammar/frames-en.ts'

/** Mode, subject and by-phrase of the verb `verb` in `sentence`. */
function read(sentence: string, verb: string) {
  const at = sentence.indexOf(verb)
  const frame = framesOf(sentence).at(at, at + verb.length)
  const words = (span: { start: number; end: number } | undefined) => (span ? sentence.slice(span.start, span.end) : undefined)
  return frame && { mode: frame.mode, subject: words(frame.subject), agent: words(frame.agent), reach: words(frame.reach)?.trim() }
}

describe('how a verb is meant follows from its auxiliaries and from what governs it', () => {
  it.each([
    ['Washington barred the chips.', 'barred', 'fact'],
    ['Washington may bar the chips.', 'bar', 'forecast'],
    ['Washington did not bar the chips.', 'bar', 'negated'],
    ['Washington is to bar the chips in May.', 'bar', 'planned'],
    ['If Washington bars the chips, Huawei gains.', 'bars', 'condition'],
    ['Should Washington bar the chips, Huawei would gain.', 'bar', 'condition'],
    ['Had Washington barred the chips, Huawei would have gained.', 'barred', 'condition'],
    ['Nvidia has long been barred from China.', 'barred', 'habit'],
    ['The administration plans to bar the chips.', 'bar', 'planned'],
    ['Officials told allies of a plan to bar the chips.', 'bar', 'considered'],
    ['Washington has drafted a rule restricting the chips.', 'restricting', 'considered'],
    ['Washington plans to bar the chips.', 'bar', 'planned'],
    ['Washington threatened to bar the chips.', 'bar', 'threatened'],
    ['Washington is considering whether to bar the chips.', 'bar', 'considered'],
    ['Washington refused to bar the chips.', 'bar', 'negated'],
    ['Lawmakers urged Washington to bar the chips.', 'bar', 'forecast'],
    ['Washington ordered Nvidia to stop the sales.', 'stop', 'fact'],
    ['Washington may order Nvidia to stop the sales.', 'stop', 'forecast'],
    ['The ministry said it would bar the chips.', 'bar', 'vowed'],
    ['The ministry said Washington would bar the chips.', 'bar', 'foretold'],
    ['Analysts expect that Washington will bar the chips.', 'bar', 'expected'],
    ['Washington denied that it had barred the chips.', 'barred', 'negated'],
    ['Will Washington bar the chips?', 'bar', 'condition'],
    ['The decision in October 2022 to bar the chips hurt Nvidia.', 'bar', 'fact'],
    ['The proposal to bar the chips hurt Nvidia.', 'bar', 'considered'],
  ])('%s → %s: %s', (sentence, verb, mode) => expect(read(sentence, verb)?.mode).toBe(mode))
})

describe('who does it stands left of it, past asides and dates', () => {
  it.each([
    ['Nvidia said on Wednesday that U.S. officials had ordered a halt.', 'ordered', 'U.S. officials'],
    ['Nvidia said on Wednesday U.S. officials had ordered a halt.', 'ordered', 'U.S. officials'],
    ['The ministry, which runs licensing, barred the chips.', 'barred', 'The ministry'],
    ['On Aug. 11 the president signed an order.', 'signed', 'the president'],
    ['Under the new rule, exporters must seek permits.', 'seek', 'exporters'],
    ['The curbs imposed by Washington in May hurt Nvidia.', 'hurt', 'The curbs'],
    ['An order that the Dutch government published obliges suppliers to apply.', 'obliges', 'An order'],
    ['Beijing raised its duty and barred the metals.', 'barred', 'Beijing'],
    ['“We object,” said Howard Lutnick, the commerce secretary.', 'said', 'Howard Lutnick, the commerce secretary'],
    ['Jensen Huang, its chief executive, said Nvidia would lose.', 'said', 'Jensen Huang'],
    ['Grant Shapps, the business secretary, told Nexperia to sell.', 'told', 'Grant Shapps'],
    ['Applied Materials cut its forecast.', 'cut', 'Applied Materials'],
    ['China, ignoring a tweet in which he advised it not to, announced duties.', 'announced', 'China'],
    ['Seagate, which agreed to pay a fine over drives sold to Huawei, has been hit.', 'hit', 'Seagate'],
    ['A wider reach of the list — the 50% rule, published on Sept. 29 — would hurt.', 'hurt', 'A wider reach of the list'],
    ['The order that it published last Friday obliges suppliers.', 'obliges', 'The order'],
    ['It went on the list on October 7, the same day the agency introduced its controls.', 'introduced', 'the agency'],
    ['Their licences for 5G parts were narrowed.', 'narrowed', 'Their licences for 5G parts'],
    ['Xiaomi, which lost 10 percent on its first day in January, surged on Monday.', 'surged', 'Xiaomi'],
    ['The restrictions which the Bureau of Industry and Security issued on Oct. 7 will cost billions.', 'issued', 'the Bureau of Industry and Security'],
    ['The restrictions which the Bureau of Industry and Security issued on Oct. 7 will cost billions.', 'cost', 'The restrictions'],
    ['The curbs, which hurt Lam, announced in May, have ended.', 'ended', 'The curbs'],
  ])('%s → %s: %s', (sentence, verb, subject) => expect(read(sentence, verb)?.subject).toBe(subject))

  it('a passive names him after "by"', () => {
    expect(read('The chips were barred by the Commerce Department.', 'barred')).toEqual({
      mode: 'fact', subject: 'The chips', agent: 'the Commerce Department.', reach: 'by the Commerce Department.',
    })
  })
})

describe('a word that is no verb has no frame', () => {
  it.each([
    ['The export curbs took effect.', 'curbs'],
    ['It announced expanded controls on chips.', 'controls'],
    ['The proposed rules were published.', 'proposed'],
    ['Advanced chips were barred.', 'Advanced'],
  ])('%s: %s', (sentence, word) => expect(read(sentence, word)).toBeUndefined())

  it('but for a noun that tells a deed, with what it was done to', () => {
    expect(read('The blacklisting of Huawei in May 2019 hurt Google.', 'blacklisting')).toMatchObject({ mode: 'fact', reach: 'of Huawei in May 2019' })
    expect(read('They called for the revocation of the licences.', 'revocation')).toMatchObject({ mode: 'forecast' })
  })
})

it('a date belongs to the verb it stands by, not to the nearest one', () => {
  const sentence = 'China suspended on Friday the rules that it had announced on October 9.'
  const frames = framesOf(sentence)
  const verbOf = (date: string) => {
    const frame = frames.ownerOf(sentence.indexOf(date))
    return frame && sentence.slice(frame.head).split(' ')[0]
  }
  expect([verbOf('on Friday'), verbOf('on October 9')]).toEqual(['suspended', 'announced'])
})
