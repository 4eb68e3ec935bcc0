/** Words in English that the first view does not need; they come with the parts that use them. */
import { type HistoryField } from '../../timeline/history.ts'
import { groupDigits } from './group-digits.ts'

const count = (n: number, one: string, many: string) => `${groupDigits(n)} ${n === 1 ? one : many}`

const field: Record<HistoryField, string> = {
  id: 'id', kind: 'kind', status: 'status', direction: 'direction', importance: 'importance', date: 'date', title: 'title', summary: 'summary',
  actors: 'who', products: 'products', figures: 'figures', measure: 'measure', effects: 'what it changed', relations: 'connections', sources: 'sources',
  evidence: 'wording of our digest', note: 'note',
}

export const laterEn = {
  card: {
    label: 'Event',
    close: 'Close',
    previous: 'Earlier', next: 'Later',
    position: (n: number, m: number) => `${n} of ${m}`,
    outside: 'Outside the current filters',
    products: 'Products', figures: 'Figures', effects: 'What it changed', relations: 'Connections',
    inferred: 'inferred',
    disagree: 'Reports that do not agree',
    sources: (n: number) => count(n, 'source', 'sources'),
    seoul: (when: string) => `${when} in Seoul`,
    washington: (when: string) => `${when} in Washington`,
    publishedInferred: (when: string) => `Published ${when}, inferred`,
    terms: 'Terms used here',
    digest: 'Our digest',
    howDated: 'Date in this source',
    sameDay: 'the same day',
    daysLater: (n: number) => count(n, 'day later', 'days later'),
    daysEarlier: (n: number) => count(n, 'day earlier', 'days earlier'),
    cite: 'Cite',
    citation: { apa: 'APA', chicago: 'Chicago', bibtex: 'BibTeX', plain: 'Plain' },
  },
  copy: {
    link: 'Copy link', text: 'Copy', done: 'Copied',
    refused: 'The browser did not allow copying. The text is selected here: copy it by hand.',
  },
  sharing: {
    heading: 'Share this view',
    as: 'As',
    form: { link: 'Link', frame: 'Frame for a web page', element: 'Script and element', frozen: 'Frozen frame', figure: 'Figure in Markdown', markdown: 'Markdown link', html: 'HTML link' },
    hint: {
      link: 'Live: the link opens this view, with what has been added since.',
      frame: 'Live: the frame shows what has been added since. Its last line fits the height to the content; where scripts are not allowed, leave it out.',
      element: 'Live: the script makes the frame. Without scripts the figure of the whole timeline and the link stand in its place.',
      frozen: 'Frozen: put the file from the foot of this dialog beside your page. It stays as it is and needs nothing from this site.',
      figure: 'The figure shows the whole timeline and is drawn anew with each version of the site; for this view, download the figure below. The link opens this view, live.',
    },
    frozen: 'The whole timeline in one file',
    frozenHint: 'Frozen: it stays as it is today, needs no network and can be kept or sent.',
    preview: 'Preview',
    pixels: (n: number) => `${n} px`,
    controls: 'Controls',
    control: { none: 'none', filters: 'search and filters', all: 'all' },
    height: 'Height in pixels',
    files: 'Download',
    selection: (n: number) => `This selection (${groupDigits(n)})`,
    everything: (n: number) => `Everything (${groupDigits(n)})`,
    file: { csv: 'CSV', json: 'JSON', ics: 'Calendar (ICS)', svg: 'Figure (SVG)', png: 'Image (PNG)' },
    copyImage: 'Copy as image',
    imageRefused: 'The browser did not allow the image. Download the SVG instead.',
  },

  method: {
    heading: 'How this timeline is made',
    paragraphs: [
      'In scope are export controls on chips, memory, equipment and cloud access; tariff moves by any government; sanctions, probes and technology rules tied to them; the direct answers of companies; and market reactions that the reports present as their consequence.',
      'Each article is retold in a digest of our own. Named rules read dates, actors and actions from the digests and propose events; an editor accepts, corrects or rejects each proposal, and nothing is published that was not proposed from a digest. Every source on a card carries the sentence of the digest that supports it.',
      'A date is never more precise than its source. Reports that do not agree stay side by side. What the articles do not tell is missing here: they are a handful of Korean news pages, not a complete record.',
    ],
    dates: 'How sure the dates are',
    articles: 'The articles and what each gave',
    count: (n: number) => count(n, 'event', 'events'),
    accuracy: 'How well the reader reads',
    accuracyIs: 'Events that the rules propose, against labels made by hand, before any editor sees them. Found: the F1 of what happened to whom. Exact: status and date right too. 1.00 would be without fault.',
    seen: 'Text that the rules were tuned on', unseen: 'Text that nobody had seen',
    measured: (day: string) => `measured ${day}`, scoredOnce: (day: string) => `scored once, ${day}`,
    text: 'Text', events: 'Events', found: 'Found', exact: 'Exact',
    sample: {
      pages: 'The source pages', freshKorean: 'Other articles, Korean', freshEnglish: 'Other articles, English',
      leaveOneOut: 'Source pages, without what only one page taught', korean: 'Kept aside, Korean', english: 'Kept aside, English',
    },
    offTopic: (n: number) => `Of articles kept aside that are off the topic, it made ${count(n, 'event', 'events')}.`,
    missing: 'What is known to be missing',
    gap: (first: string, last: string, days: number) => `No article of ours speaks between ${first} and ${last} (${count(days, 'day', 'days')}).`,
    after: (day: string) => `Nothing after ${day}.`,
    publishers: (list: string) => `All there is comes from: ${list}.`,
    oneSource: (n: number, all: number) => `${groupDigits(n)} of ${count(all, 'event rests', 'events rest')} on one article alone.`,
    silent: (names: string) => `Nobody says any more what holds for: ${names}.`,
  },

  changes: {
    heading: 'Changes and corrections',
    isNew: 'New', isCorrected: 'Corrected', isRemoved: 'Taken out',
    current: (hash: string, day: string) => `This page shows version ${hash}, released ${day}.`,
    ahead: (hash: string, last: string) => `This page shows version ${hash}, which is not released yet. The log ends with version ${last}.`,
    frozen: 'This file is a copy made to be kept. The log of changes stands beside the live page, as history.json.',
    notOurs: 'The log is of the events of this site; these come from another file.',
    since: 'What has changed since version',
    sinceHint: 'A citation names it, such as 6c2a349f70.',
    show: 'Show',
    unknown: (cited: string) => `No version, or more than one, begins with “${cited}”.`,
    nothing: 'Nothing: it is the newest version.',
    sinceIs: (hash: string, day: string) => `Since version ${hash} of ${day}`,
    counts: (added: number, changed: number, removed: number) => [
      ...(added > 0 ? [`${groupDigits(added)} new`] : []), ...(changed > 0 ? [`${groupDigits(changed)} corrected`] : []), ...(removed > 0 ? [`${groupDigits(removed)} taken out`] : []),
    ].join(', ') || 'no event changed',
    log: 'Log of versions',
    was: 'was', now: 'now', none: 'nothing', inOther: 'in Korean',
    feed: 'Follow as a feed', file: 'The log as a file',
  },
  field,

  compare: {
    heading: 'Compare two days',
    first: 'One day', second: 'A later day', show: 'Compare',
    badDay: 'Write both days as 2025-04-15.',
    measure: 'Measure', on: (day: string) => `On ${day}`, between: 'In between',
    caption: (first: string, second: string) => `What held on ${first} and on ${second}, as reported`,
    same: (names: string) => `The same on both days: ${names}.`,
    unknown: (names: string) => `Unknown on both: ${names}.`,
    nothing: 'Our articles tell of no difference.',
    events: 'The events of these days follow below.',
  },

  report: {
    open: 'Report an error', copy: 'Copy an error report',
    subject: (title: string) => `Error in the timeline: ${title}`,
    body: (id: string, hash: string, link: string) => `Event: ${id}\nVersion of the data: ${hash}\nAddress: ${link}\n\nWhat is wrong, and what shows it:\n`,
  },

  glossary: [
    { terms: ['entity list'], meaning: 'A US list of firms and people to whom controlled goods go only with a licence.' },
    { terms: ['presumption of denial'], meaning: 'Licence applications are refused unless there is a strong reason to grant one.' },
    { terms: ['section 232'], meaning: 'A US law that lets the president tax imports on grounds of national security, after an investigation.' },
    { terms: ['reciprocal tariff'], meaning: 'The US name for its country-by-country tariffs of 2 April 2025, set by the size of trade deficits.' },
    { terms: ['licence', 'license'], meaning: 'Leave from the exporting state for one sale; a licence requirement stops sales until it is given.' },
    { terms: ['HBM'], meaning: 'High-bandwidth memory: stacked memory that AI chips need beside them.' },
    { terms: ['write-down', 'charge'], meaning: 'An amount a firm books as lost, here for chips or orders it can no longer sell.' },
  ] as readonly { readonly terms: readonly string[]; readonly meaning: string }[],
}

export type LaterWords = typeof laterEn
