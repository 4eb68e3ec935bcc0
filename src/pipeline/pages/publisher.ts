/** Words by which a page tells who publishes it, the surest first. */
const PUBLISHERS: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: 'ZDNet Korea', words: /지디넷코리아|지디넷|zdnet\s?korea|zdnet\.co\.kr/gi },
  { name: 'Seoul Economic Daily', words: /서울경제(?:신문)?|서경스페셜|sedaily/gi },
  { name: 'eToday', words: /이투데이|etoday|\[이슈크래커\]/gi },
  { name: 'Kukmin Ilbo', words: /국민일보|kmib\.co\.kr|kukmin ?ilbo/gi },
]

/**
 * The publisher a page names in its own words, read outside the bodies (an article may quote another paper);
 * `unknown` when it names none.
 */
export function findPublisher(outside: string): string {
  const counts = PUBLISHERS.map((publisher) => ({ name: publisher.name, count: outside.match(publisher.words)?.length ?? 0 }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count > 0 ? best.name : 'unknown'
}

/** A publisher's name as the data writes it; any other name stays as printed. */
export function namePublisher(printed: string): string {
  const name = printed.replace(/\s+/g, ' ').trim()
  const known = findPublisher(name)
  return known === 'unknown' ? name || 'unknown' : known
}
