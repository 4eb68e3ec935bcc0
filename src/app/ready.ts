/** Tells scripts and checks that the first complete view is on screen. */
export function markReady(): void {
  document.documentElement.dataset['ready'] = 'true'
}
