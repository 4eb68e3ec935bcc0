const BREATH_MS = 8

/**
 * Runs a long computation in slices of a few milliseconds, each a task of its own, so that the page answers in between, on
 * a phone that is four times as slow too. A message wakes it: a timer would wait four milliseconds each time.
 */
export async function breathe<T>(steps: Generator<number, T>, onProgress: (share: number) => void = () => {}): Promise<T> {
  const { port1: waking, port2: waker } = new MessageChannel()
  waking.start()
  const breath = () => new Promise((resolve) => {
    waking.addEventListener('message', resolve, { once: true })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    waker.postMessage(null)
  })
  try {
    for (;;) {
      await breath()
      const slice = performance.now()
      let share = 0
      while (performance.now() - slice < BREATH_MS) {
        const step = steps.next()
        if (step.done) return step.value
        share = step.value
      }
      onProgress(share)
    }
  } finally {
    waking.close()
  }
}
