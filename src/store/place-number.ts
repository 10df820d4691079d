import { type RawBuilder, sql } from 'kysely'
import type { ClaimPlace } from './claim-reader.ts'

/** What one entry may bring is counted with so many bits; numbers stay exact in JavaScript for eight billion entries. */
const BITS = 20
const PLACES = 2 ** BITS

/**
 * The number of a claim or an entity: its key in the tables. It is computed from the place in the log alone, so that the
 * same log always gives the same numbers, later ones are greater, and what one entry brought lies together.
 */
export function numberAt({ sequence, position }: ClaimPlace): number {
  if (position >= PLACES) {
    throw new RangeError(`store: log entry ${sequence} brings more than ${PLACES} claims or entities`)
  }
  return sequence * PLACES + position
}

/** The place in the log that a number stands for. */
export function placeOf(number: number): ClaimPlace {
  const position = number % PLACES
  return { sequence: (number - position) / PLACES, position }
}

/** The least number that something has which came after an entry. */
export function firstAfter(sequence: number): number {
  return numberAt({ sequence: sequence + 1, position: 0 })
}

/** In SQL, the entry that brought what has the number in a column. */
export function entryOf(column: string): RawBuilder<number> {
  return sql<number>`${sql.ref(column)} >> ${sql.lit(BITS)}`
}
