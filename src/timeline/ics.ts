import { addDays, type Day, firstDay, isoOf, lastDay } from '../day.ts'
import { type Dataset } from '../event.ts'
import { type Lang } from './view.ts'

const LONGEST_LINE = 75

/**
 * Events as a calendar (RFC 5545) of whole days. A month stands on all its days, since a calendar knows no "some time
 * in"; an event without a known end stands on its first. Stamped with the day of the data, not the clock's.
 */
export function icsOf(dataset: Dataset, rows: readonly number[], lang: Lang, calendarName: string): string {
  const stamp = `${compact(dataset.data.through.slice(0, 10)).padEnd(8, '01')}T000000Z`
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Export-control timeline//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${text(calendarName)}`]
  for (const row of rows) {
    const event = dataset.events[row]
    if (!event) continue
    const { start, end } = event.date
    const first = firstDay(start)
    const after: Day = addDays(end === '..' ? first : lastDay(end ?? start), 1)
    lines.push(
      'BEGIN:VEVENT', `UID:${text(event.id)}@export-control-timeline`, `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(isoOf(first))}`, `DTEND;VALUE=DATE:${compact(isoOf(after))}`,
      `SUMMARY:${text(event.title[lang])}`,
      ...(event.summary[lang] === '' ? [] : [`DESCRIPTION:${text(event.summary[lang])}`]),
      `CATEGORIES:${text(event.kind)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
    )
  }
  lines.push('END:VCALENDAR')
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function compact(iso: string): string {
  return iso.replaceAll('-', '')
}

function text(value: string): string {
  return value.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')
}

/** Breaks a line so that none is longer than 75 bytes of UTF-8, never within a letter. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const letter of line) {
    const size = (letter.codePointAt(0) ?? 0) < 0x80 ? 1 : (letter.codePointAt(0) ?? 0) < 0x800 ? 2 : (letter.codePointAt(0) ?? 0) < 0x10000 ? 3 : 4
    if (bytes + size > LONGEST_LINE) {
      parts.push(part)
      part = ''
      bytes = 1
    }
    part += letter
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}
