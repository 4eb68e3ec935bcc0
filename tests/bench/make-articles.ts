import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '../../src/pipeline/sentences/sentences.ts'

const LABELLED = join(import.meta.dirname, '..', 'coder', 'fresh')
/** Bytes of UTF-8 in the text of an article. */
const LENGTH = 2000

/**
 * A source of `count` articles as lines for the line filter: 2 kB of text each, drawn by a seeded generator, always the
 * same, sentence by sentence from the labelled articles, Korean and English as these are, with days of 2018 to 2026.
 */
export function* makeArticles(count: number): Generator<string> {
  const sentences: Record<'ko' | 'en', string[]> = { ko: [], en: [] }
  for (const file of readdirSync(LABELLED).filter((name) => name.endsWith('.md')).sort()) {
    const text = readFileSync(join(LABELLED, file), 'utf8')
    const lang = /^lang: (ko|en)$/m.exec(text)?.[1] === 'ko' ? 'ko' : 'en'
    sentences[lang].push(...splitSentences(text, text.indexOf('\n---\n') + 5).map(({ words }) => words.replaceAll('\n', ' ')))
  }
  let state = 20_250_410
  // A linear congruential generator (Numerical Recipes): good enough to shuffle sentences.
  const pick = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 2 ** 32 * below)
  }
  for (let i = 0; i < count; i++) {
    const lang = pick(2) === 0 ? 'ko' : 'en'
    let text = ''
    for (let bytes = 0; bytes < LENGTH;) {
      const sentence = sentences[lang][pick(sentences[lang].length)] ?? ''
      text += `${sentence} `
      bytes += Buffer.byteLength(sentence) + 1
    }
    const day = `${2018 + pick(9)}-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`
    yield `${JSON.stringify({ id: `article-${i}`, publisher: 'Bench', headline: 'Bench', published: `${day}T09:00:00+09:00`, lang, text })}\n`
  }
}
