/** Answers: what the government of one side of the contest did in answer to the other side. */
import { firstDay } from '../day.ts'
import type { Day } from '../day.ts'
import type { ControlEvent, Dataset } from '../event.ts'

export interface Answer {
  readonly event: ControlEvent
  /** What it answers; the latest, where it answers several. */
  readonly to: ControlEvent
  readonly by: Side
  /** First day of each. */
  readonly day: Day
  readonly toDay: Day
}

type Side = 'us' | 'cn'

/**
 * What either government is told to have done in answer to somebody of the other country, in the order of its days.
 */
export function answersOf(dataset: Dataset): Answer[] {
  const eventById = new Map(dataset.events.map((event) => [event.id, event]))
  const actorById = new Map(dataset.actors.map((actor) => [actor.id, actor]))
  const sideOf = (event: ControlEvent, isGovernment: boolean) => event.actors
    .filter(({ role }) => role === 'by')
    .flatMap(({ id }) => actorById.get(id) ?? [])
    .find(({ country, type }) => (country === 'us' || country === 'cn') && (!isGovernment || type === 'government'))?.country as Side | undefined
  return dataset.events.flatMap((event): Answer[] => {
    const by = event.relations.some(({ type }) => type === 'responds-to') ? sideOf(event, true) : undefined
    if (by === undefined) return []
    return event.relations
      .filter(({ type }) => type === 'responds-to')
      .flatMap((relation) => eventById.get(relation.event) ?? [])
      .filter((to) => sideOf(to, false) === (by === 'us' ? 'cn' : 'us'))
      .map((to) => ({ event, to, by, day: firstDay(event.date.start), toDay: firstDay(to.date.start) }))
      .sort((a, b) => b.toDay - a.toDay)
      .slice(0, 1)
  }).sort((a, b) => a.day - b.day)
}

/** Not more than so many of them, in their order: the latest, major ones before others. */
export function lastAnswers(answers: readonly Answer[], most: number): readonly Answer[] {
  if (answers.length <= most) return answers
  const kept = new Set([...answers].reverse().sort((a, b) => Number(isMajor(b)) - Number(isMajor(a))).slice(0, most))
  return answers.filter((answer) => kept.has(answer))
}

function isMajor({ event }: Answer): boolean {
  return event.importance === 'major'
}
