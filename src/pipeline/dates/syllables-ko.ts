/** All syllables that end in a given final consonant, for a character class: 4 = ㄴ, 20 = ㅆ. */
export function syllablesEnding(final: number): string {
  return Array.from({ length: 399 }, (_, i) => String.fromCharCode(0xac00 + i * 28 + final)).join('')
}
