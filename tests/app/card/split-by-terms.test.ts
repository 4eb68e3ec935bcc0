import { expect, it } from 'vitest'
import { reportAddress } from '../../../src/app/card/report-address.ts'
import { splitByTerms, termsIn } from '../../../src/app/card/split-by-terms.ts'

const glossary = [
  { terms: ['licence', 'license'], meaning: 'leave' }, { terms: ['charge'], meaning: 'loss' }, { terms: ['HBM'], meaning: 'memory' },
  { terms: ['허가'], meaning: '승인' }, { terms: ['section 232'], meaning: 'law' },
]
const said = (text: string) => splitByTerms(text, glossary).map(({ text: piece, meaning }) => (meaning === undefined ? piece : `[${piece}=${meaning}]`)).join('|')

it.each([
  ['A licence, and one more licence', 'A |[licence=leave]|, and one more licence'],
  ['Licences for HBM', '[Licences=leave]| for |[HBM=memory]'],
  ['a surcharge, HBM3E, licenced', 'a surcharge, |[HBM=memory]|3E, licenced'],
  ['수출 허가를 받아야', '수출 |[허가=승인]|를 받아야'],
  ['under Section 232.', 'under |[Section 232=law]|.'],
  ['nothing here', 'nothing here'],
  ['', ''],
])('%s', (text, pieces) => expect(said(text)).toBe(pieces))

it('the pieces together are the text', () => {
  const text = 'A charge for a licence under section 232'
  expect(splitByTerms(text, glossary).map((piece) => piece.text).join('')).toBe(text)
  expect(termsIn(text, glossary).map(({ meaning }) => meaning)).toEqual(['leave', 'loss', 'law'])
})

it.each([
  ['mailto:desk@example.org', 'mailto:desk@example.org?subject=a%20%26%20b&body=1%0A2'],
  ['https://example.org/issues/new', 'https://example.org/issues/new?title=a%20%26%20b&body=1%0A2'],
  ['https://example.org/new?labels=data', 'https://example.org/new?labels=data&title=a%20%26%20b&body=1%0A2'],
])('a report to %s', (target, address) => expect(reportAddress(target, 'a & b', '1\n2')).toBe(address))
