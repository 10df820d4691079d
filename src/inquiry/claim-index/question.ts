import { ENTITY_TYPES, type EntityType } from '../../claims/entity.ts'
import { AFTER_ALL_DAYS } from '../../time/day-bounds.ts'
import type { Moment } from '../moment.ts'
import { EVERY_ROW, type Hearing } from './claim-record.ts'
import { type ClaimView, type FactReference, tableOf } from './claim-view.ts'
import { isShown, weightIn } from './weigh.ts'

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
  /** Whether entities of every type count, so that nobody's need be looked up. */
  readonly isAnyType: boolean
  readonly ended: boolean
}

const ANY_TYPE = (1 << ENTITY_TYPES.length) - 1

export function askedOf(view: ClaimView, { moment, types, ended = false }: Scope): Asked {
  const bits = types.reduce((sum, type) => sum | (1 << ENTITY_TYPES.indexOf(type)), 0)
  const rowLimit = view.rowLimit < view.columns.claims ? view.rowLimit : EVERY_ROW
  const hearing = { at: moment.at, known: moment.known ?? AFTER_ALL_DAYS, rowLimit }
  return { view, hearing, types: bits, isAnyType: bits === ANY_TYPE, ended }
}

/** Whether an entity is of a type that counts. */
export function isTyped({ view, types, isAnyType }: Asked, entity: number): boolean {
  return isAnyType || ((1 << (view.columns.types[entity] ?? 0)) & types) !== 0
}

/** Whether a fact is shown at the moment: its ends count, and nobody's denial or date rules it out. */
export function isShownIn(asked: Asked, fact: FactReference): boolean {
  const table = tableOf(asked.view, fact)
  const number = fact >> 1
  if (!isTyped(asked, table.subject[number] ?? 0) || !isTyped(asked, table.object[number] ?? 0)) return false
  return isShown(weightIn(table, number, asked.hearing))
}

/** The end of a fact that is not this one; itself when both are. */
export function otherEnd(view: ClaimView, fact: FactReference, entity: number): number {
  const { subject, object } = tableOf(view, fact)
  const from = subject[fact >> 1] ?? 0
  return from === entity ? (object[fact >> 1] ?? 0) : from
}
