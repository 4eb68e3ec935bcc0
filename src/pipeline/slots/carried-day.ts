import type { EventDate } from '../../event.ts'

/** A day that another sentence tells, as that of a deed whose own sentence names none: inferred. */
export function carried(date: EventDate): EventDate {
  return { ...date, basis: 'inferred' }
}
