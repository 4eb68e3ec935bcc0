/** Pixels that the chart may move up when a choice of events leaves out what stood above it: a line of filters. */
const SLACK = 80

/** How far down the screen reaches on the chart, without asking the browser while it draws where the chart stands. */
export function chartOnPage() {
  let top = 0
  return {
    standsAt(chart: Element | null): void {
      if (chart) top = Math.max(0, chart.getBoundingClientRect().top + scrollY - SLACK)
    },
    /** Pixels from the top of the chart to the bottom of the screen, or a little more. */
    screenBottom: () => innerHeight + scrollY - top,
  }
}
