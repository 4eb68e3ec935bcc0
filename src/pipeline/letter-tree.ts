/** Texts by their letters, each with values; made to be asked at every place of a long text. */
export interface LetterTree<T> {
  /** Whether any text of the tree may begin with these two letters (by code); now and then a yes that proves wrong. */
  mayBegin(first: number, second: number): boolean
  readonly root: Branch<T>
}

export interface Branch<T> {
  readonly next: Map<number, Branch<T>>
  /** Of the texts that end here. */
  readonly values: T[]
}

/** A tree of these texts. The empty text begins everything. */
export function letterTree<T>(rows: Iterable<readonly [text: string, value: T]>): LetterTree<T> {
  const root: Branch<T> = { next: new Map(), values: [] }
  const pairs = new Uint8Array(0x10000)
  const singles = new Uint8Array(0x10000)
  for (const [text, value] of rows) {
    let branch = root
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      let next = branch.next.get(code)
      if (!next) {
        next = { next: new Map(), values: [] }
        branch.next.set(code, next)
      }
      branch = next
    }
    branch.values.push(value)
    if (text.length === 0) singles.fill(1)
    else if (text.length === 1) singles[text.charCodeAt(0)] = 1
    else pairs[pairOf(text.charCodeAt(0), text.charCodeAt(1))] = 1
  }
  return { root, mayBegin: (first, second) => singles[first] === 1 || pairs[pairOf(first, second)] === 1 }
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ second) & 0xffff
}
