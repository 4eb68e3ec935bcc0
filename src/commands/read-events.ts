import { readFileSync } from 'node:fs'
import type { Dataset } from '../event.ts'
import { readDataset } from '../timeline/read-dataset.ts'

const EVENTS = 'data/events.json'

/** The compiled events, or the one line that says why not. */
export function readEvents(): Dataset | string {
  let text: string
  try {
    text = readFileSync(new URL(`../../${EVENTS}`, import.meta.url), 'utf8')
  } catch {
    return `${EVENTS}:1: expected the compiled events, got no file; run npm run events first`
  }
  const read = readDataset(text)
  if (read.ok) return read.dataset
  return `${EVENTS}:1: ${'newer' in read ? `expected schema version 1, got ${read.newer}` : read.problem}`
}
