import type { Rule } from './codebook.ts'

/** The rules of one class of verbs. */
export interface RulesOfVerb {
  /** Each with its place in the list. */
  readonly rows: readonly { readonly rule: Rule; readonly place: number }[]
  /** The classes of objects that they combine it with. */
  readonly objects: ReadonlySet<string>
}

export type RulesByVerb = ReadonlyMap<string, RulesOfVerb>

/** So that a verb asks only the rules that name its class. */
export function rulesByVerb(rules: readonly Rule[]): RulesByVerb {
  const byVerb = new Map<string, { rows: { rule: Rule; place: number }[]; objects: Set<string> }>()
  for (const [place, rule] of rules.entries()) for (const verb of new Set(rule.verb)) {
    const own = byVerb.get(verb) ?? { rows: [], objects: new Set() }
    byVerb.set(verb, own)
    own.rows.push({ rule, place })
    for (const object of rule.object) own.objects.add(object)
  }
  return byVerb
}

/** Whether some rule combines one of these verbs with an object of one of these classes: without, the sentence tells nothing by them. */
export function mayTell(verbs: readonly { readonly class: string }[], objects: ReadonlySet<string>, rules: RulesByVerb): boolean {
  return verbs.some((verb) => {
    const wanted = rules.get(verb.class)?.objects
    if (wanted) for (const object of objects) if (wanted.has(object)) return true
    return false
  })
}
