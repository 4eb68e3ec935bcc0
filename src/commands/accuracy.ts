/** How well the reader reads, as the page and the README say it: one file of data, data/accuracy.json, from which both are made. */
import { type Accuracy, type AccuracyRow } from '../timeline/accuracy.ts'
import { scores, type Tally } from '../pipeline/events/match-labels.ts'
import { type ScoreReport, sum } from './score-report.ts'

/**
 * The figures of a report. A sample kept aside is unseen only once: while its labels (`asideLabels`, any name for their
 * content) are those of `before`, and while there are none at hand, the figures of that first time stand. Undefined where
 * something was never measured.
 */
export function accuracyOf(report: ScoreReport, asideLabels: string, day: string, before: Accuracy | undefined): Accuracy | undefined {
  const { pages, fresh, aside, firedOnce } = report
  if (!pages) return undefined
  const seen = {
    measured: day,
    rows: [row('pages', pages.all), row('freshKorean', fresh.ko), row('freshEnglish', fresh.en), row('leaveOneOut', sum(pages.leaveOneOut))],
    offTopic: pages.offTopic.length, onlyFromDigest: pages.onlyFromDigest.length, firedOnce: firedOnce.length,
  }
  const unseen = !aside || before?.unseen.labels === asideLabels ? before?.unseen
    : { scored: day, labels: asideLabels, rows: [row('korean', aside.ko), row('english', aside.en)], offTopic: aside.offTopic.length }
  return unseen && { seen, unseen }
}

function row(sample: AccuracyRow['sample'], tally: Tally): AccuracyRow {
  const { f1, strict } = scores(tally)
  return { sample, events: tally.labels, found: rounded(f1), exact: rounded(strict.f1) }
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100
}

const TITLES: Readonly<Record<AccuracyRow['sample'], string>> = {
  pages: 'the four raw pages (seen while tuning)',
  freshKorean: 'fresh articles, Korean (seen while tuning)',
  freshEnglish: 'fresh articles, English (seen while tuning)',
  leaveOneOut: 'leave one page out: words and rules that only that page uses switched off',
  korean: '**kept aside, Korean, scored once**',
  english: '**kept aside, English, scored once**',
}

/** The part of the README between its two marks of accuracy. */
export function accuracyTable({ seen, unseen }: Accuracy): string {
  const line = ({ sample, events, found, exact }: AccuracyRow) => `| ${TITLES[sample]} | ${events} | ${found.toFixed(2)} | ${exact.toFixed(2)} |`
  return [
    `| measured ${seen.measured}; kept aside scored ${unseen.scored} | events | found | exact |`, '|---|---|---|---|',
    ...[...seen.rows, ...unseen.rows].map(line), '',
    `Events from boilerplate and off-topic articles: ${seen.offTopic} of the pages, ${unseen.offTopic} of those kept aside. Events that only our`,
    `digests yield and the raw pages do not: ${seen.onlyFromDigest}. Words and rules that fired on one sentence only, which is memory`,
    `rather than reading: ${seen.firedOnce}.`,
  ].join('\n')
}

const MARKS = ['<!-- accuracy: npm run score -- --write -->\n', '\n<!-- end of accuracy -->'] as const

/** A text with the part between its marks replaced; undefined where the marks are not there. */
export function withAccuracy(text: string, table: string): string | undefined {
  const [start, end] = MARKS.map((mark) => text.indexOf(mark)) as [number, number]
  return start === -1 || end < start ? undefined : text.slice(0, start + MARKS[0].length) + table + text.slice(end)
}
