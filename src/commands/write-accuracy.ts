import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Accuracy } from '../timeline/accuracy.ts'
import { accuracyOf, accuracyTable, withAccuracy } from './accuracy.ts'
import { type ScoreReport } from './score-report.ts'

/** Enters a report into data/accuracy.json and the README; 1 where a part was not measured or has no place to go. */
export function writeAccuracy(root: string, report: ScoreReport, labelsFile: string): number {
  const [dataFile, readmeFile] = [join(root, 'data', 'accuracy.json'), join(root, 'README.md')]
  const before = existsSync(dataFile) ? JSON.parse(readFileSync(dataFile, 'utf8')) as Accuracy : undefined
  const labels = createHash('sha256').update(existsSync(labelsFile) ? readFileSync(labelsFile) : '').digest('hex').slice(0, 16)
  const accuracy = accuracyOf(report, labels, new Date().toISOString().slice(0, 10), before)
  if (!accuracy) {
    process.stderr.write('score: expected the source pages (SEEDS_DIR), and articles kept aside or figures of earlier ones, got a report without them\n')
    return 1
  }
  const readme = withAccuracy(readFileSync(readmeFile, 'utf8'), accuracyTable(accuracy))
  if (readme === undefined) {
    process.stderr.write('README.md:1: expected the marks of accuracy around its table, got none\n')
    return 1
  }
  writeFileSync(dataFile, `${JSON.stringify(accuracy, null, 2)}\n`)
  writeFileSync(readmeFile, readme)
  return 0
}
