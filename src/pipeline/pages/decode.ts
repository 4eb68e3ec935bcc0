import type { Problem } from '../problem.ts'

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
      const text = decodeCp949(bytes)
      if (hangulShare(text) >= 0.5) return { decoded: { text, encoding: 'euc-kr', warnings: [`${file}: read as EUC-KR (CP949)`] } }
    }
    if (shape.high <= shape.seen * 0.1) {
      return { decoded: { text: decodeWindows1252(bytes), encoding: 'windows-1252', warnings: [`${file}: read as Windows-1252`] } }
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

/** In UTF-16 every space, digit and Latin letter has one zero byte, mostly on one side: the side that reads better. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length - (bytes.length % 2), SAMPLE)
  if (bytes.length % 2 === 1 || end < 4 || !bytes.includes(0)) return undefined
  const sample = bytes.subarray(0, end)
  const little = readableShare(new TextDecoder('utf-16le').decode(sample))
  const big = readableShare(new TextDecoder('utf-16be').decode(sample))
  if (Math.max(little, big) < 0.85) return undefined
  return little >= big ? 'utf-16le' : 'utf-16be'
}

function readableShare(text: string): number {
  const readable = text.match(/[\t\r\n -~\u00a0-\u00ff가-힣\u2010-\u2027\u3000-\u3015]/g)?.length ?? 0
  return text.length === 0 ? 0 : readable / text.length
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

/** Windows-1252 between 0x80 and 0x9F; some versions of Node decode it as Latin-1, where these are controls. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80))
}

let cp949: Uint16Array | undefined

/**
 * CP949 is EUC-KR and, in the bytes it leaves free, the Hangul syllables it lacks, in their Unicode order. Node's
 * decoder knows EUC-KR alone.
 */
function cp949Table(): Uint16Array {
  if (cp949) return cp949
  const table = new Uint16Array(0x10000)
  const decoder = new TextDecoder('euc-kr')
  const known = new Set<number>()
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]))
      if (char.length !== 1 || char === '\uFFFD') continue
      table[lead * 256 + trail] = char.charCodeAt(0)
      known.add(char.charCodeAt(0))
    }
  }
  let syllable = 0xac00
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead <= 0xa0 ? 0xfe : 0xa0); trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue
      while (known.has(syllable)) syllable++
      if (syllable > 0xd7a3) break
      table[lead * 256 + trail] = syllable++
    }
  }
  cp949 = table
  return table
}

function decodeCp949(bytes: Uint8Array): string {
  const table = cp949Table()
  const parts: string[] = []
  let codes: number[] = []
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) codes.push(lead)
    else {
      const code = table[lead * 256 + (bytes[i + 1] ?? 0)] ?? 0
      codes.push(code === 0 ? 0xfffd : code)
      // A lead byte alone spoils itself, not the letter after it.
      if (code !== 0) i++
    }
    if (codes.length >= 8192) {
      parts.push(String.fromCharCode(...codes))
      codes = []
    }
  }
  parts.push(String.fromCharCode(...codes))
  return parts.join('')
}
