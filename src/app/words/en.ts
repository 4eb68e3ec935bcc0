/** Every word of the page in English. A new language is one file of the same shape, entered in words.ts. */
import { type Kind } from '../../event.ts'
import { chartEn } from './chart-en.ts'
import { groupDigits } from './group-digits.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const month = (number: number) => MONTHS[number - 1] ?? String(number)
const count = (n: number, one: string, many: string) => `${groupDigits(n)} ${n === 1 ? one : many}`

const kind: Record<Kind, string> = {
  'restriction-considered': 'Restriction considered',
  'restriction-imposed': 'Restriction imposed',
  'licence-denied': 'Licence denied',
  'restriction-withdrawn': 'Restriction withdrawn',
  'export-approved': 'Export approved',
  'tariff-threatened': 'Tariff threatened',
  'tariff-announced': 'Tariff announced',
  'tariff-in-force': 'Tariff takes effect',
  'tariff-raised': 'Tariff raised',
  'tariff-retaliation': 'Retaliatory tariff',
  'tariff-paused': 'Tariff paused',
  'tariff-exempted': 'Tariff exemption',
  'tariff-lowered': 'Tariff lowered',
  'sanction-imposed': 'Sanction imposed',
  'sanction-lifted': 'Sanction lifted',
  'investigation-opened': 'Investigation opened',
  'deal-blocked': 'Deal blocked',
  enforcement: 'Enforcement',
  'domestic-rule': 'Domestic rule',
  'court-ruling': 'Court ruling',
  'chip-for-market': 'Chip made for the market',
  order: 'Order',
  investment: 'Investment',
  loss: 'Loss',
  statement: 'Statement',
  'market-reaction': 'Market reaction',
}

export const en = {
  code: 'en',
  ownName: 'English',

  page: {
    title: 'Export-control timeline',
    description: 'Who restricted, allowed, taxed or answered what in the US–China contest over AI chips: dated, sourced, with contradictions side by side.',
    extent: (events: number, articles: number, first: string, last: string) =>
      `${count(events, 'event', 'events')}, ${count(articles, 'article', 'articles')}, ${first} to ${last}`,
    through: (day: string) => `Data through ${day}`,
    skip: 'Skip to the events',
    language: 'Language',
    theme: 'Colours',
    views: 'Ways to read',
    notAdvice: 'Compiled from news reports. Not legal advice.',
    version: (hash: string) => `version ${hash}`,
    sources: (publishers: string) => `Sources: ${publishers}`,
    fullView: 'Open the full timeline',
  },
  pane: { timeline: 'Timeline', table: 'Table', list: 'List', method: 'Method' },
  theme: { auto: 'As the device', light: 'Light', dark: 'Dark' },

  date: {
    year: (y: number) => String(y),
    month: (y: number, m: number) => `${month(m)} ${y}`,
    day: (y: number, m: number, d: number) => `${d} ${month(m)} ${y}`,
    some: (when: string) => `some time in ${when}`,
    throughout: (first: string, last: string) => `${first} to ${last}`,
    within: (first: string, last: string) => `some time between ${first} and ${last}`,
    since: (first: string) => `since ${first}, no end known`,
  },

  kind,
  status: {
    considered: 'considered', announced: 'announced', scheduled: 'scheduled', 'in-force': 'in force',
    paused: 'paused', withdrawn: 'withdrawn', reported: 'reported',
  },
  direction: { tightens: 'Tightens', eases: 'Eases', neutral: 'Neutral' },
  importance: { major: 'Major', minor: 'Minor' },
  country: { us: 'United States', cn: 'China', kr: 'South Korea', eu: 'European Union', world: 'All countries' },

  filter: {
    heading: 'Filters',
    open: 'Filters',
    done: 'Show the events',
    country: 'Country', worldwide: 'Worldwide', company: 'Company', body: 'Government and institution', kind: 'Kind', direction: 'Direction',
    product: 'Product', importance: 'Importance', publisher: 'Publisher', time: 'Time',
    find: 'Find in this list',
    noneFound: 'Nothing in this list fits.',
    more: (n: number) => `${groupDigits(n)} more: type to find them`,
    only: 'only', exclude: 'exclude',
    onlyName: (name: string) => `Only ${name}`,
    excludeName: (name: string) => `Exclude ${name}`,
    excluded: (name: string) => `not ${name}`,
    active: 'Active filters',
    remove: (name: string) => `Remove: ${name}`,
    reset: 'Reset all',
    shown: (n: number, m: number) => `${groupDigits(n)} of ${count(m, 'event', 'events')}`,
    from: 'From', to: 'To',
    fromOnly: (first: string) => `from ${first}`,
    toOnly: (last: string) => `until ${last}`,
    dateHint: 'YYYY, YYYY-MM or YYYY-MM-DD',
    badDate: 'Write a date as 2025, 2025-04 or 2025-04-15.',
    quoted: (q: string) => `“${q}”`,
    turnOut: 'exclude instead', turnIn: 'include instead',
    search: 'Search', searchHint: 'Search titles, names, headlines',
    next: 'Next hit', previous: 'Previous hit',
    apply: 'Apply', compare: 'Compare the first and the last day',
  },

  posture: {
    open: 'open', 'under-review': 'under review', 'licence-required': 'licence required', refused: 'refused',
    conditions: 'allowed with conditions', unknown: 'unknown',
  },
  role: { by: 'Who acted', on: 'Aimed at', affected: 'Also hit' },
  basis: {
    stated: 'The text gives the full date.',
    resolved: 'Worked out from words such as “last month” and the day of publication.',
    published: 'The text gives no date: this is the day of publication.',
    inferred: 'Inferred from other grounds.',
  },
  grade: {
    press: 'Press report', 'press-unnamed': 'Press report citing unnamed people', company: 'The company’s own word', official: 'Official word',
  },
  relation: {
    reverses: 'Reverses', amends: 'Amends', pauses: 'Pauses', implements: 'Puts into force', 'responds-to': 'Responds to',
    'results-from': 'Results from', contradicts: 'Contradicted by',
  },
  related: {
    reverses: 'Reversed by', amends: 'Amended by', pauses: 'Paused by', implements: 'Put into force by', 'responds-to': 'Answered by',
    'results-from': 'Led to', contradicts: 'Contradicted by',
  },
  figure: {
    about: (amount: string) => `about ${amount}`,
    'at-least': (amount: string) => `at least ${amount}`,
    'at-most': (amount: string) => `at most ${amount}`,
    range: (low: string, high: string) => `${low} to ${high}`,
    amount: (value: number, unit: string) => {
      const exact = value.toLocaleString('en', { maximumFractionDigits: 2 })
      const short = Math.abs(value) < 1_000_000 ? exact
        : value.toLocaleString('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 })
      switch (unit) {
        case '%': return `${exact}%`
        case 'USD': return `$${short}`
        case 'KRW': return `${short} won`
        case 'CNY': return `${short} yuan`
        case 'days': return count(value, 'day', 'days')
        default: return `${short} ${unit}`
      }
    },
  },
  effect: {
    exports: (product: string, from: string, to: string) => `Exports of ${product}, ${from} to ${to}`,
    tariff: (by: string, on: string) => `Tariff of ${by} on ${on}`,
    tariffOn: (tariff: string, product: string) => `${tariff}, ${product}`,
    was: (now: string, before: string) => `${now} (before: ${before})`,
    from: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
    untilComputed: (day: string) => `until ${day} by our count`,
  },

  share: { open: 'Share, embed, download' },
  table: {
    caption: 'The events of this selection',
    date: 'Date', title: 'Event', kind: 'Kind', actor: 'Who acted', direction: 'Direction', status: 'Status', sources: 'Sources',
    copy: 'Copy the table',
    showMore: (n: number) => `Show more (${groupDigits(n)} left)`,
    newest: 'Newest first', oldest: 'Oldest first',
  },

  start: {
    heading: 'Begin with',
    h20: 'The H20 in spring 2025', tariffs: 'The tariff spiral of April 2025', h200: 'The road to the H200', nvidia: 'Everything about Nvidia',
    korea: 'What South Korea is hit by',
  },

  trouble: {
    nothing: 'No event fits these filters.',
    nothingHelp: 'Remove one of the filters above, or reset them all.',
    empty: 'This data set holds no events.',
    missing: (where: string) => `The events could not be loaded: nothing readable at ${where}.`,
    missingHelp: 'Check the address after data= or open the timeline without it.',
    noData: 'This page was built without events.',
    noDataHelp: 'Run npm run build again; it puts the events into the page.',
    malformed: (problem: string) => `The events could not be read: ${problem}`,
    malformedHelp: 'Mend the file at that place, or open the timeline without data=.',
    newer: (found: string) => `This data has schema version ${found}; this page reads version 1.`,
    newerHelp: 'Use a newer build of the timeline with this file.',
    elsewhere: 'Data can only be loaded from the same site as this page.',
    elsewhereHelp: 'Put the file next to the page and give a relative address.',
    broken: 'Something on this page failed.',
    brokenHelp: 'Reload the page; if it happens again, please report it with the address of this view.',
    openPlain: 'Open without data=',
    dropped: (part: string) => `Left out of the address, as it means nothing here: ${part}`,
    dismiss: 'Dismiss',
    loading: 'Loading the events…',
    progress: (percent: number) => `Reading the events: ${percent}%`,
  },

  chart: chartEn,
}

export type Words = typeof en
