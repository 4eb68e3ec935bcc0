/** Two days side by side: what held on each, and what happened to it in between. */
import { type Day, firstDay } from '../day.ts'
import { type Dataset } from '../event.ts'
import { type Measure, type MeasureState, measuresOf, stateOf } from './state.ts'

export interface MeasureOnTwoDays {
  readonly measure: Measure
  readonly before: MeasureState
  readonly after: MeasureState
  /** Events on the measure after the first day and up to the second, in order of time. */
  readonly between: readonly string[]
}

export interface DaysCompared {
  /** Measures that differ, or of which something was reported in between. */
  readonly moved: readonly MeasureOnTwoDays[]
  readonly same: readonly Measure[]
  /** Those of which nothing is known on either day. */
  readonly unknown: readonly Measure[]
}

/** What held on `first` against what held on `second`, measure by measure. */
export function compareDays(dataset: Dataset, first: Day, second: Day): DaysCompared {
  const moved: MeasureOnTwoDays[] = []
  const same: Measure[] = []
  const unknown: Measure[] = []
  for (const measure of measuresOf(dataset)) {
    const [before, after] = [stateOf(measure, first), stateOf(measure, second)]
    const between = dataset.events
      .filter((event) => (event.measure === measure.id || event.effects.some((effect) => effect.measure === measure.id)) && isWithin(firstDay(event.date.start), first, second))
      .map(({ id }) => id)
    if (between.length > 0 || said(before) !== said(after)) moved.push({ measure, before, after, between })
    else (isUnknown(before) ? unknown : same).push(measure)
  }
  return { moved, same, unknown }
}

function isWithin(day: Day, first: Day, second: Day): boolean {
  return day > first && day <= second
}

// That nobody speaks of it any more is no change of what held.
function said({ posture, rate, overlays }: MeasureState): string {
  return JSON.stringify([posture, rate, overlays])
}

function isUnknown({ posture, rate, overlays }: MeasureState): boolean {
  return (posture === 'unknown' || rate === null) && overlays.length === 0
}
