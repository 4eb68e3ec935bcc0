/** What is made of something once and then kept as long as that lives: at one go when first asked for, or in steps before. */
export interface Once<S extends object, T> {
  (source: S): T
  /** Makes it in steps, yielding the share that is done, so that a page with 100,000 events can breathe between them. */
  steps(source: S): Generator<number, T, void>
}

/** Remembers what `make` returns for each source. */
export function once<S extends object, T>(make: (source: S) => Generator<number, T, void>): Once<S, T> {
  const known = new WeakMap<S, { readonly made: T }>()
  function* steps(source: S): Generator<number, T, void> {
    const before = known.get(source)
    if (before) return before.made
    const made = yield* make(source)
    known.set(source, { made })
    return made
  }
  const atOneGo = (source: S) => {
    const going = steps(source)
    for (;;) {
      const step = going.next()
      if (step.done === true) return step.value
    }
  }
  return Object.assign(atOneGo, { steps })
}

/** Things done between two breaths. */
export const STEP = 1000
