/** `npm run asof -- DATE [--format json|table]`: the state of every measure on a day, as reported. */
import { parseArgs } from 'node:util'
import { firstDay, isDatePrefix } from '../day.ts'
import type { Dataset } from '../event.ts'
import { measuresOf, stateOn } from '../timeline/state.ts'
import type { MeasureState, StateOnDay } from '../timeline/state.ts'
import { readEvents } from './read-events.ts'

const USAGE = 'usage: npm run asof -- YYYY-MM-DD [--format json|table]'

process.exitCode = run(process.argv.slice(2))

function run(args: string[]): number {
  const asked = readArguments(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const dataset = readEvents()
  if (typeof dataset === 'string') {
    console.error(dataset)
    return 1
  }
  const state = stateOn(measuresOf(dataset), firstDay(asked.date))
  console.log(asked.format === 'json' ? JSON.stringify(state, null, 2) : tableOf(state, dataset))
  return 0
}

function readArguments(args: string[]): { date: string; format: 'json' | 'table' } | undefined {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { format: { type: 'string', default: 'json' } } })
    const [date, ...rest] = positionals
    const { format } = values
    if (date === undefined || rest.length > 0 || date.length !== 10 || !isDatePrefix(date)) return undefined
    return format === 'json' || format === 'table' ? { date, format } : undefined
  } catch {
    return undefined
  }
}

function tableOf(state: StateOnDay, dataset: Dataset): string {
  const titles = new Map(dataset.events.map((event) => [event.id, event.title.en || event.title.ko]))
  const rows = state.measures.map((measure) => [
    measure.measure, valueOf(measure), measure.certainty, measure.since ?? '-',
    measure.event === null ? '-' : titles.get(measure.event) || measure.event,
    measure.next ? `${measure.next.date} ${titles.get(measure.next.event) || measure.next.event}` : '-',
    measure.lastReported,
    notesOf(measure),
  ])
  const table = [['measure', 'state', 'certainty', 'since', 'set by', 'next', 'last reported', 'notes'], ...rows]
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
  return [`As reported, on ${state.date}`, '', ...lines].join('\n')
}

function valueOf({ posture, rate }: MeasureState): string {
  if (posture !== undefined) return posture
  return rate == null ? 'unknown' : `${rate} %`
}

function notesOf({ overlays, contradictedBy, confirmedBy }: MeasureState): string {
  return [
    ...overlays.map((event) => `considered: ${event}`),
    ...(confirmedBy === undefined ? [] : [`confirmed by: ${confirmedBy}`]),
    ...contradictedBy.map((event) => `contradicted by: ${event}`),
  ].join('; ')
}
