import { useStore } from './store.ts'

/** A tab in the background paints nothing: after this many milliseconds what was drawn counts as painted. */
const PATIENCE = 100

/** To be called when what the screen shows first is drawn: once it is painted, what is closed may be filled. */
export function markShown(): void {
  if (!useStore.getState().isShown) afterPaint(show)
}

/** To be called when the first view is drawn: tells scripts and checks, and a host page, once it is on screen. */
export function markReady(): void {
  const root = document.documentElement
  if (root.dataset['ready'] !== 'true') afterPaint(() => {
    if (root.dataset['ready'] === 'true') return
    show()
    root.dataset['ready'] = 'true'
    document.dispatchEvent(new Event('timeline-ready'))
  })
}

function show(): void {
  const { isShown, setShown } = useStore.getState()
  if (isShown) return
  if (performance.getEntriesByName('data-read').length > 0) performance.measure('first-render', 'data-read')
  setShown()
}

/** Calls back once the page has been painted as it is now. */
function afterPaint(then: () => void): void {
  const late = setTimeout(then, PATIENCE)
  requestAnimationFrame(() => setTimeout(() => {
    clearTimeout(late)
    then()
  }))
}
