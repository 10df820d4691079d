import type { EntityType } from '../../claims/entity.ts'
import type { Figure } from '../cast.ts'
import { agrees } from './memory.ts'
import type { Context } from './statement.ts'
import { type FigureUnit, isFigure, type Unit } from './unit.ts'

/** Whom a pronoun stands for: the nearest unit before it that agrees, else a figure of the sentences before. */
export function referentOf(
  context: Context,
  units: readonly Unit[],
  before: number,
  pronoun: string,
  types: readonly EntityType[],
): Figure | undefined {
  const fits = (figure: Figure): boolean =>
    types.includes(context.memory.page.cast.head(figure).type) && agrees(context.memory, figure, pronoun)
  const near = nearest(
    units,
    before,
    ({ figure, group, aside }) => aside !== true && (fits(figure) || (group !== undefined && fits(group))),
  )
  if (near !== undefined) return near.group !== undefined && !fits(near.figure) ? near.group : near.figure
  for (let i = context.before.length - 1; i >= 0; i--) {
    const figure = context.before[i]
    if (figure !== undefined && fits(figure)) return figure
  }
  const { topic } = context.memory.page
  return topic !== null && fits(topic) ? topic : undefined
}

/** The nearest figure before an index that is accepted. */
export function nearest(
  units: readonly Unit[],
  before: number,
  accepts: (unit: FigureUnit) => boolean,
): FigureUnit | undefined {
  for (let i = before - 1; i >= 0; i--) {
    const unit = units[i]
    if (isFigure(unit) && accepts(unit)) return unit
  }
  return undefined
}
