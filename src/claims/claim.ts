import type { Factuality, Voice } from './attribution.ts'
import type { EntityReference } from './entity.ts'
import type { Evidence } from './evidence.ts'
import type { Assessment } from './judgement.ts'

export const CLAIM_SCHEMA = 'stemma.claim/1'

/** A literal: words, a number with its unit, or a range of numbers. */
export type Value =
  | { readonly value: string | number; readonly unit?: string }
  | { readonly min: number; readonly max: number; readonly unit?: string }

/** What the subject is said to stand in relation to; null for `active` and `occurred`, whose time is the content. */
export type ClaimObject = EntityReference | Value | null

/** How an entity bears a name. */
export const NAME_KINDS: readonly string[] = ['primary', 'alias', 'former', 'nom_de_guerre', 'acronym', 'translation']

/** `role` in the source's words, `nameKind`, `language` (BCP 47). */
export type Qualifiers = Readonly<Record<string, string>>

/** Somebody says that a subject stands in a relation to an object, or has a value, for some time. */
export interface Claim {
  readonly schema: typeof CLAIM_SCHEMA
  /** `clm_…`, a digest of what was said where, see `claimId`. */
  readonly id: string
  readonly subject: EntityReference
  readonly predicate: string
  readonly object: ClaimObject
  readonly qualifiers: Qualifiers
  /** When it holds, as EDTF; a date alone is an observation. Null when the source does not say. */
  readonly valid: string | null
  readonly factuality: Factuality
  /** The voices inside the source, innermost first; the publisher is the outermost and implied. */
  readonly attribution: readonly Voice[]
  readonly evidence: readonly Evidence[]
  /** What proposed it, with its version: `infobox@1`. */
  readonly extractor: string
  /** The extractor's own certainty, 0 to 1, for sorting a review queue. */
  readonly score: number
  /** What a researcher concluded; null until then. Set by the workspace. */
  readonly assessment: Assessment | null
  /** When the workspace learned it, ISO 8601 date and time. Set by the workspace. */
  readonly recordedAt: string | null
}

/** A claim before it has an id: what an extractor hands over. */
export type ClaimDraft = Omit<Claim, 'schema' | 'id' | 'assessment' | 'recordedAt'>

export function isEntityReference(object: ClaimObject): object is EntityReference {
  return object !== null && 'id' in object
}
