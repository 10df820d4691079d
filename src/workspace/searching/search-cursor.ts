import { KnownError } from '../../claims/known-error.ts'

/** Where the next page of an answer begins. */
export interface PlaceInAnswer {
  /** How many sections came before. */
  readonly skip: number
  /** How many sections the workspace had when the first page was asked for: later ones do not push others about. */
  readonly upTo: number
}

const CURSOR = /^(\d{1,9})-(\d{1,9})$/

/** A place as a short word that says nothing to others. */
export function placeAfter({ skip, upTo }: PlaceInAnswer): string {
  return `${skip}-${upTo}`
}

/** The place that a cursor stands for. Throws KnownError `bad-search`. */
export function placeFrom(cursor: string): PlaceInAnswer {
  const [, skip, upTo] = CURSOR.exec(cursor) ?? []
  if (skip === undefined) throw new KnownError('bad-search', 'search: that is no cursor of an earlier answer')
  return { skip: Number(skip), upTo: Number(upTo) }
}
