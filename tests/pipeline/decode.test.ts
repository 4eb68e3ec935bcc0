import { describe, expect, it } from 'vitest'
import { decodePage } from '../../src/pipeline/pages/decode.ts'

const KOREAN = '가람국이 칩 수출을 막았다. N7 칩 100개가 항구에 묶였다.'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const codes = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
  return new Uint8Array(codes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])))
}
/** `똠방각하 펲시`, as Python's cp949 writes it: 똠 and 펲 are in CP949 only. */
const CP949 = [0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf, 0x20, 0xbc, 0x84, 0xbd, 0xc3]
/** There is no EUC-KR encoder at hand: every two bytes are tried once. */
const eucKr = (text: string) => {
  const bytesOf = new Map<string, number[]>()
  const decoder = new TextDecoder('euc-kr')
  for (let lead = 0xa1; lead < 0xff; lead++) for (let trail = 0xa1; trail < 0xff; trail++) bytesOf.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail])
  return [...text].flatMap((char) => (char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : (bytesOf.get(char) ?? [63])))
}

describe('decodePage()', () => {
  it('reads UTF-8, and drops its mark', () => {
    expect(decodePage('a.txt', utf8(KOREAN)).decoded).toEqual({ text: KOREAN, encoding: 'utf-8', warnings: [] })
    expect(decodePage('a.txt', utf8(`\uFEFF${KOREAN}`)).decoded?.text).toBe(KOREAN)
  })
  it.each([[true, true], [false, true], [true, false], [false, false]])('reads UTF-16 (little: %s, mark: %s)', (little, mark) => {
    expect(decodePage('a.txt', utf16(KOREAN, little, mark)).decoded?.text).toBe(KOREAN)
  })
  it('reads EUC-KR and the syllables only CP949 has, and says so', () => {
    const bytes = new Uint8Array([...eucKr(`${KOREAN} `), ...CP949])
    expect(decodePage('a.txt', bytes).decoded).toEqual({ text: `${KOREAN} 똠방각하 펲시`, encoding: 'euc-kr', warnings: ['a.txt: read as EUC-KR (CP949)'] })
  })
  it('reads English with the quotes of Windows-1252', () => {
    const bytes = new Uint8Array([...utf8('The ministry said '), 0x93, ...utf8('no comment'), 0x94, ...utf8(' on Tuesday, and that was all it said.')])
    expect(decodePage('a.txt', bytes).decoded?.text).toBe('The ministry said “no comment” on Tuesday, and that was all it said.')
  })
  it('tolerates UTF-8 cut off in a letter, or damaged within', () => {
    const damaged = utf8(KOREAN)
    damaged[4] = 0xff
    expect(decodePage('a.txt', damaged).decoded?.text.endsWith('칩 수출을 막았다. N7 칩 100개가 항구에 묶였다.')).toBe(true)
    const cut = decodePage('a.txt', utf8(`${KOREAN}가`).slice(0, -1)).decoded
    expect(cut?.text).toBe(`${KOREAN}\uFFFD`)
    expect(cut?.warnings).toEqual(['a.txt: damaged UTF-8, 1 characters are lost'])
  })
  it.each([
    ['an empty file', [], 'an empty file'],
    ['a NUL byte', [...utf8('가람국'), 0, ...utf8('칩')], 'binary data (NUL at byte 9)'],
    ['a PDF', [...utf8('%PDF-1.7 …')], 'binary data (a PDF)'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10], 'binary data (a PNG picture)'],
    ['control characters', [1, 2, 3, 4, 5, 6, 7, 8], 'binary data (control characters)'],
  ])('refuses %s', (_, bytes, got) => {
    expect(decodePage('a.bin', new Uint8Array(bytes))).toEqual({ problem: { file: 'a.bin', line: 1, expected: 'a text in UTF-8, UTF-16 or EUC-KR', got } })
  })
})
