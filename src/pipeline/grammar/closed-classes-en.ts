import type { Tag, Token } from './tokens-en.ts'

const set = (words: string) => new Set(words.split(/\s+/))

const DETERMINERS = set('the a an this these those its their his her our your my each every any some no all both most many several another such few other')
const PREPOSITIONS = set('of in on at by for from with under against over into onto after before since until till during through among between amid about as than per following despite via without within towards toward across upon including like beyond around near above below behind besides except')
const MODALS = set("will would shall may might could can should must 'll 'd cannot won't wouldn't can't couldn't shouldn't mustn't")
const BE = set("be is are was were been being am isn't aren't wasn't weren't get gets got getting")
const HAVE = set("have has had having haven't hasn't hadn't")
const DO = set("do does did don't doesn't didn't")
const PRONOUNS = set('it they he she we i you them him us me itself themselves himself who whoever nobody everyone anyone nothing something everything anything that')
const RELATIVES = set('which who whom whose that where')
const JOINERS = set('how if unless while whereas although though because when whether once lest')
/** Prepositions that may also begin a clause. */
export const EITHER = set('after before since until till as than')
const ADVERBS = set('not never also now then later already yet still just again too only even ever soon first earlier previously quietly once largely almost nearly about back away up out down together formally finally meanwhile instead abroad however further thereby likewise nonetheless nevertheless otherwise therefore thus hence perhaps often always seldom afterwards elsewhere altogether moreover twice')
const NUMBER_WORDS = set('one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand million billion trillion percent half')

/** What a word is by itself, `word` in small letters and `raw` as it is written; a noun where nothing else is known. */
export function tagOf(word: string, raw: string): Tag {
  if (/^[^\w]$/.test(raw)) return 'mark'
  if (/^[$€£¥]?\d/.test(raw) || NUMBER_WORDS.has(word)) return 'number'
  if (word === 'to') return 'to'
  if (raw === 'US' || raw === 'May' || raw === 'March') return 'noun'
  if (word === 'not' || word === 'never' || word === 'neither') return 'not'
  if (MODALS.has(word)) return 'modal'
  if (BE.has(word) || HAVE.has(word) || DO.has(word)) return 'aux'
  if (word === 'and' || word === 'or' || word === 'but' || word === 'nor') return 'and'
  if (JOINERS.has(word)) return 'joiner'
  if (RELATIVES.has(word)) return 'relative'
  if (DETERMINERS.has(word)) return 'det'
  if (PREPOSITIONS.has(word)) return 'prep'
  if (PRONOUNS.has(word)) return 'pronoun'
  if (ADVERBS.has(word) || (/[a-z]{3}ly$/.test(word) && !/^(?:supply|apply|reply|family|italy|july|assembly|monopoly|comply|rally|ally|imply)$/.test(word))) return 'adverb'
  return 'noun'
}

export const isBe = (token: Token | undefined) => token !== undefined && BE.has(token.word)
export const isHave = (token: Token | undefined) => token !== undefined && HAVE.has(token.word)
export const isDo = (token: Token | undefined) => token !== undefined && DO.has(token.word)
export const isNo = (word: string) => word === 'not' || word === 'never' || word === 'neither' || /n't$|^cannot$/.test(word)
