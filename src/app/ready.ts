/** Tells scripts and checks, and a host page, that the first complete view is on screen. */
export function markReady(): void {
  const root = document.documentElement
  if (root.dataset['ready'] === 'true') return
  root.dataset['ready'] = 'true'
  if (performance.getEntriesByName('data-read').length > 0) performance.measure('first-render', 'data-read')
  document.dispatchEvent(new Event('timeline-ready'))
}
