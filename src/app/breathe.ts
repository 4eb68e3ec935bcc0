const BREATH_MS = 20

/** Runs a long computation in slices of a few milliseconds, so that the page answers in between. */
export async function breathe<T>(steps: Generator<number, T>, onProgress: (share: number) => void = () => {}): Promise<T> {
  let paused = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - paused < BREATH_MS) continue
    onProgress(step.value)
    await new Promise((resolve) => { setTimeout(resolve) })
    paused = performance.now()
  }
}
