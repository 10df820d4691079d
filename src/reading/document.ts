import type { AttributionSpan } from '../claims/attribution.ts'
import type { Claim } from '../claims/claim.ts'
import type { Span } from '../claims/evidence.ts'
import type { Mention } from '../claims/mention.ts'

/** What a reader is given: the text of a source and what is known about it. */
export interface ReadingDocument {
  /** The `src_…` id that evidence will name. */
  readonly id: string
  readonly text: string
  /** BCP 47; `und` lets the reader tell it from the words. */
  readonly language: string
  readonly title: string | null
  readonly publisher: string | null
  /** A day, month or year against which "yesterday" is resolved; null when unknown. */
  readonly published: string | null
}

/** A date expression with its value; null when it cannot be resolved. */
export interface TimeMention extends Span {
  readonly edtf: string | null
}

/** Everything read from one document. Bad input is not an error: what could not be read stands in `notes`. */
export interface Reading {
  readonly claims: readonly Claim[]
  readonly mentions: readonly Mention[]
  readonly attributions: readonly AttributionSpan[]
  readonly times: readonly TimeMention[]
  readonly notes: readonly string[]
}
