import { ENTITY_TYPES, type EntityType } from '../../claims/entity.ts'
import { AFTER_ALL_DAYS } from '../../time/day-bounds.ts'
import type { Moment } from '../moment.ts'
import { type ClaimView, type FactReference, tableOf } from './claim-view.ts'
import type { FactTable } from './fact-table.ts'
import { type Hearing, isShown, weigh } from './weigh.ts'

/** What every question has. The recorded time is the view's own. */
export interface Scope {
  readonly moment: Pick<Moment, 'at' | 'known'>
  /** The types of entity that count. */
  readonly types: readonly EntityType[]
  /** Whether a network shows what was over by the day, too; not unless said. */
  readonly ended?: boolean
}

/** A question made ready for a view: what is let in, and whose facts count. */
export interface Asked {
  readonly view: ClaimView
  readonly hearing: Hearing
  /** A bit for each place in `ENTITY_TYPES`. */
  readonly types: number
  readonly ended: boolean
}

export function askedOf(view: ClaimView, { moment, types, ended = false }: Scope): Asked {
  return {
    view,
    hearing: { at: moment.at, known: moment.known ?? AFTER_ALL_DAYS, rowLimit: view.rowLimit },
    types: types.reduce((bits, type) => bits | (1 << ENTITY_TYPES.indexOf(type)), 0),
    ended,
  }
}

/** Whether both ends of a fact are of types that count. */
export function areTyped(asked: Asked, fact: FactReference): boolean {
  return areTypedIn(asked, tableOf(asked.view, fact), fact >> 1)
}

/** As `areTyped`, of a fact by its table and its number there. */
export function areTypedIn({ view, types }: Asked, { subject, object }: FactTable, fact: number): boolean {
  const ofEntity = view.columns.types
  const from = 1 << (ofEntity[subject[fact] ?? 0] ?? 0)
  const to = 1 << (ofEntity[object[fact] ?? 0] ?? 0)
  return ((from | to) & ~types) === 0
}

/** Whether a fact is shown at the moment: its ends count, and nobody's denial or date rules it out. */
export function isShownIn(asked: Asked, fact: FactReference): boolean {
  return areTyped(asked, fact) && isShown(weigh(tableOf(asked.view, fact), fact >> 1, asked.hearing))
}

/** The end of a fact that is not this one; itself when both are. */
export function otherEnd(view: ClaimView, fact: FactReference, entity: number): number {
  const { subject, object } = tableOf(view, fact)
  const from = subject[fact >> 1] ?? 0
  return from === entity ? (object[fact >> 1] ?? 0) : from
}
