/** The chart's words in English. */
import { groupDigits } from './group-digits.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const events = (n: number) => `${groupDigits(n)} ${n === 1 ? 'event' : 'events'}`

/** Countries as briefly as headlines have them. */
const SHORT: Readonly<Record<string, string>> = { us: 'US', cn: 'China', kr: 'Korea' }

export const chartEn = {
  name: 'Timeline of events by lane',
  keysHint: 'Left and right walk the events of a lane, up and down change the lane, Page Up and Page Down walk all events in time order. Enter opens one, plus and minus zoom, 0 shows everything, Shift with left or right moves the date cursor, C folds the group.',
  year: (y: number, isBrief: boolean) => (isBrief ? `’${String(y).slice(-2)}` : String(y)),
  monthTick: (m: number) => MONTHS[m - 1] ?? String(m),

  lanesBy: 'Lanes',
  lanes: { actor: 'Actors', country: 'Countries', kind: 'Kinds', product: 'Products' },
  noCountry: 'No country named',
  noProduct: 'No product named',
  fold: (name: string) => `Fold ${name}`,
  unfold: (name: string) => `Unfold ${name}`,
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',

  scaleName: 'Time scale',
  scale: { balanced: 'By activity', calendar: 'Calendar' },
  scaleNote: 'Busy months are drawn wider. Each cell of the ruler is one month.',
  rebalance: 'Rebalance for these events',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',

  mark: (date: string, kind: string, title: string, status: string) => `${date}. ${kind}, ${status}. ${title}`,
  count: (n: number, from: string, to: string) => (from === to ? `${events(n)} on ${from}` : `${events(n)}, ${from} to ${to}`),
  open: 'Open to see them one by one',

  daysBetween: (n: number, exact: boolean) => (n === 0 ? 'same day' : `${exact ? '' : 'about '}${n === 1 ? '1 day' : `${groupDigits(n)} days`}`),

  overview: 'The whole range, with the window as a brush',
  windowStart: 'Start of the window',
  windowEnd: 'End of the window',
  legendEcho: 'hit by it',
  legendSoft: 'some time in these days',
  legendInferred: 'date inferred',

  moreInCount: (n: number) => `${groupDigits(n)} more: filter, or read them in the table`,

  state: {
    heading: 'State of the controls, as reported',
    tariff: (imposer: string, target: string) => `${imposer} on ${target}`,
    sides: (imposer: string, target: string) => [imposer, target].map((id) => SHORT[id] ?? id.toUpperCase()).join(' on '),
    tariffs: 'Tariff rate', exports: 'US exports to China',
    answers: 'Who answered what', noAnswers: 'No answer reported by then', note: 'see our note',
    byDay: (day: string) => `by ${day}`,
    rate: (percent: number) => `${percent}%`,
    posture: {
      open: 'open', 'under-review': 'under review', 'licence-required': 'licence required', refused: 'refused',
      conditions: 'approved with conditions', unknown: 'unknown',
    },
    untoldBefore: 'earlier rates: not in our articles',
    unknownRate: 'rate not reported',
    legend: {
      considered: 'restriction considered', announced: 'announced ahead', within: 'began some time in here',
      untold: 'before the first or after the last report',
      unknown: 'dotted: unknown', reported: 'an article speaks of it', contradicted: 'sources contradict each other',
    },
    asof: (day: string) => `On ${day}, as reported`,
    earlier: 'One day earlier', later: 'One day later', close: 'Remove the cursor',
    since: (when: string) => `since ${when}`,
    changedWithin: (when: string) => `changed some time in ${when}`,
    staleSince: (day: string) => `nothing in our articles since ${day}`,
    before: 'told as already in force; since when is not said',
    setBy: 'set by', next: 'next', considered: 'change considered', confirmed: 'said again', contradicted: 'at odds with',
    contradictedEarlier: 'at odds with an earlier report', contradictedLater: 'at odds with a later report',
    reported: (day: string) => `reported ${day}`,
    lastTold: (day: string) => `last reported ${day}`,
    behind: 'What each rests on, and what comes next',
  },
}

export type ChartWords = typeof chartEn
