import type { Action } from '../actions/actions.ts'
import type { ProposedFigure } from '../actions/proposal.ts'
import type { FigureMention } from '../figures/figure-forms.ts'
import type { Mentions } from '../sentences/mentions.ts'

/** The figures that belong to the action: rates for tariffs, money for losses, orders and investments. */
export function figuresOf({ kind, clause }: Action, mentions: Mentions): ProposedFigure[] {
  const near = mentions.figures.filter((figure) => !figure.conversion && figure.unit !== 'count')
  const inClause = near.filter((figure) => figure.start >= clause.start && figure.start < clause.end)
  return (inClause.length > 0 ? inClause : near).filter(unitOf(kind)).map((figure) => ({
    value: figure.value,
    ...(figure.max === undefined ? {} : { max: figure.max }),
    ...(figure.approx === undefined ? {} : { approx: figure.approx }),
    unit: figure.unit,
  }))
}

/** Whether a figure is in a unit that a kind is told in. */
function unitOf(kind: Action['kind']): (figure: FigureMention) => boolean {
  if (kind === 'loss' || kind === 'order' || kind === 'investment') return ({ unit }) => unit.length === 3
  if (kind.startsWith('tariff')) return ({ unit }) => unit === '%' || unit === 'days'
  return () => true
}
