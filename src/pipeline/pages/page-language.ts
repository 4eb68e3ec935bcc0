/** The offset of Korea's time, which knows no summer. */
const KOREA = '+09:00'

/** This share of Hangul is a Korean text, with its Latin names. */
const KOREAN = 0.2

/** Share of Hangul among the letters. */
function hangulRatio(text: string): number {
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 ? 0 : (sample.match(/[가-힣ㄱ-ㆎ]/g)?.length ?? 0) / letters
}

/** The language that a text is read in. */
export function languageOf(text: string): 'ko' | 'en' {
  return hangulRatio(text) >= KOREAN ? 'ko' : 'en'
}

/** The zone of dates that name none: Korea's on a Korean page. */
export function zoneOf(text: string): string {
  return languageOf(text) === 'ko' ? KOREA : '+00:00'
}
