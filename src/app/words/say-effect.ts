import { type Effect, type Posture } from '../../event.ts'
import { type Words } from './en.ts'
import { sayPrefix } from './say-date.ts'

type SayName = (facet: 'country' | 'product', value: string) => string

/** What a measure is: "Exports of H20, United States to China", "Tariff of China on United States". */
export function sayMeasure(measure: string, words: Words, sayName: SayName): string {
  const [family, imposer, second, third] = measure.split(':')
  if (family === 'export' && imposer && second && third) {
    return words.effect.exports(sayName('product', second), sayName('country', imposer), sayName('country', third))
  }
  if (family === 'tariff' && imposer && second) {
    const on = sayName('country', second)
    const general = words.effect.tariff(sayName('country', imposer), on)
    return third ? words.effect.tariffOn(general, sayName('product', third)) : general
  }
  return measure
}

/** What an event does to a measure: "licence required (before: open), from 15 April 2025". */
export function sayEffect(effect: Effect, words: Words): string {
  const state = (value: Posture | number | undefined) =>
    value === undefined ? undefined : typeof value === 'number' ? words.figure.amount(value, '%') : words.posture[value]
  const now = state(effect.posture ?? effect.rate) ?? ''
  const before = state(effect.was)
  return [
    before === undefined ? now : words.effect.was(now, before),
    effect.from === undefined ? undefined : words.effect.from(sayPrefix(effect.from, words)),
    effect.until === undefined ? undefined
      : words.effect[effect.untilBasis === 'computed' ? 'untilComputed' : 'until'](sayPrefix(effect.until, words)),
  ].filter((part) => part !== undefined && part !== '').join(', ')
}
