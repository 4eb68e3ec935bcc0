import type { Problem } from './problem.ts'

/** A page as text: its byte-order mark dropped, so that offsets count from the first letter. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr' | 'windows-1252'
  /** Whole lines to print; never empty when the encoding had to be guessed. */
  readonly warnings: readonly string[]
}

/** How many bytes the guesses look at: enough to tell, and a 50 MB page costs no more than a small one. */
const SAMPLE = 65_536
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'], ['PK\u0003\u0004', 'a zip archive'], ['\u0089PNG', 'a PNG picture'], ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'], ['\u001f\u008b', 'a gzip archive'], ['\u007fELF', 'a program'],
]

/**
 * Bytes → text. UTF-8 first; UTF-16 by its mark or by where its zeros lie; what is no UTF-8 is read as EUC-KR (CP949)
 * where its bytes pair up as that does, as Windows-1252 where only single signs (curly quotes) are foreign, and as
 * damaged UTF-8, with U+FFFD for what is lost, otherwise. Binary data is a problem, not a text.
 */
export function decodePage(file: string, bytes: Uint8Array): { decoded?: Decoded; problem?: Problem } {
  const refuse = (got: string) => ({ problem: { file, line: 1, expected: 'a text in UTF-8, UTF-16 or EUC-KR', got } })
  if (bytes.length === 0) return refuse('an empty file')
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const signature = SIGNATURES.find(([start]) => head.startsWith(start))
  if (signature) return refuse(`binary data (${signature[1]})`)

  const utf16 = markOf(bytes) ?? utf16ByZeros(bytes)
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes)
    if (text.includes('\0')) return refuse('binary data (NUL)')
    return { decoded: { text, encoding: utf16, warnings: [] } }
  }
  if (bytes.includes(0)) return refuse(`binary data (NUL at byte ${bytes.indexOf(0)})`)
  if (controlShare(bytes) > 0.05) return refuse('binary data (control characters)')

  try {
    return { decoded: { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', warnings: [] } }
  } catch {
    // Not UTF-8 all through: which reading loses least?
  }
  const shape = highByteShape(bytes)
  if (shape.utf8 < shape.high * 0.5) {
    if (shape.paired >= shape.high * 0.8) {
      const text = new TextDecoder('euc-kr').decode(bytes)
      if (hangulShare(text) >= 0.5) return { decoded: { text, encoding: 'euc-kr', warnings: [`${file}: read as EUC-KR (CP949)`] } }
    }
    if (shape.high <= shape.seen * 0.1) {
      return { decoded: { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', warnings: [`${file}: read as Windows-1252`] } }
    }
  }
  const text = new TextDecoder('utf-8').decode(bytes)
  const lost = text.split('\uFFFD').length - 1
  if (lost > text.length * 0.3) return refuse('binary data (no encoding fits)')
  return { decoded: { text, encoding: 'utf-8', warnings: [`${file}: damaged UTF-8, ${lost} characters are lost`] } }
}

function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** In UTF-16 every space, digit and Latin letter has one zero byte, always on the same side. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, SAMPLE)
  if (bytes.length % 2 === 1 || end < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < end; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (even + odd < end * 0.02) return undefined
  const encoding = odd > even * 20 ? 'utf-16le' : even > odd * 20 ? 'utf-16be' : undefined
  if (!encoding) return undefined
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, end))
  let readable = 0
  for (const char of sample) if (/[\s\p{L}\p{N}\p{P}\p{S}]/u.test(char) && char !== '\uFFFD') readable++
  return readable >= sample.length * 0.9 ? encoding : undefined
}

function controlShare(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, SAMPLE)
  let controls = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  }
  return controls / end
}

/** Of the bytes above 127: how many form UTF-8 letters, and how many stand in pairs as EUC-KR writes a syllable. */
function highByteShape(bytes: Uint8Array): { seen: number; high: number; utf8: number; paired: number } {
  let first = 0
  while (first < bytes.length && (bytes[first] ?? 0) < 128) first++
  const end = Math.min(bytes.length, first + SAMPLE)
  let high = 0
  let utf8 = 0
  let paired = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 128) continue
    high++
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
    let follow = 1
    while (follow < length && ((bytes[i + follow] ?? 0) & 0xc0) === 0x80) follow++
    if (length > 0 && follow === length) utf8 += length
  }
  for (let i = 0; i < end; i++) {
    if ((bytes[i] ?? 0) >= 0x81 && (bytes[i + 1] ?? 0) >= 0x81) {
      paired += 2
      i++
    }
  }
  return { seen: end, high, utf8, paired }
}

/** Share of Hangul among the letters and signs beyond ASCII. */
function hangulShare(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const hangul = sample.match(/[가-힣]/g)?.length ?? 0
  const foreign = sample.match(/[^\0-\x7f]/g)?.length ?? 0
  return foreign === 0 ? 0 : hangul / foreign
}
