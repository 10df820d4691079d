import type { EntityType } from '../../../claims/entity.ts'

/** A stretch of tokens that names something, before it is known whom. */
export interface FoundName {
  /** Tokens [first, last) of the name itself. */
  readonly first: number
  readonly last: number
  readonly type: EntityType | null
  /** Tokens [roleFirst, first) are a title or office; equal to `first` when there is none. */
  readonly roleFirst: number
  /** Known by a description only: "rebel forces". */
  readonly described: boolean
  /** A single word that opens a sentence: a name only if the document knows it. */
  readonly unsure?: boolean
  /** Its look alone told its type, or nothing did: what stands beside it, or the rest of the document, may know better. */
  readonly guess?: boolean
}

export function plain(first: number, last: number, type: EntityType | null): FoundName {
  return { first, last, type, roleFirst: first, described: false }
}
