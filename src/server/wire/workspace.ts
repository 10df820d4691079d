import type { EntityType } from '../../claims/entity.ts'

/** How far researchers have come with the claims. `total` is the sum of the others. */
export interface ReviewProgress {
  readonly total: number
  readonly unreviewed: number
  readonly accepted: number
  readonly contested: number
  readonly rejected: number
}

/** A language and how many sources are written in it. */
export interface LanguageCount {
  /** BCP 47; `und` when it could not be told. */
  readonly language: string
  readonly sources: number
}

/** Who published the sources of a workspace, and when. */
export interface Publications {
  /** As the sources name them, each once, in order. */
  readonly publishers: readonly string[]
  /** EDTF, each once, in order. */
  readonly dates: readonly string[]
}

/** What a workspace holds. */
export interface WorkspaceSummary {
  /** What its file is called. */
  readonly name: string
  /** The version of the program that serves it. */
  readonly version: string
  /** Who decides, as decisions made here are signed. */
  readonly user: string
  /** The last entry of its log: whatever is asked gives the same answer until it moves. */
  readonly head: { readonly sequence: number; readonly hash: string; readonly recordedAt: string | null }
  readonly sources: number
  readonly entities: Readonly<Record<EntityType, number>>
  readonly claims: ReviewProgress
  /** Questions of identity that wait for a person. */
  readonly questions: number
  /** The most used first. */
  readonly languages: readonly LanguageCount[]
  /** The days (EDTF) of the earliest and the latest source that says when it was published; null when none does. */
  readonly published: { readonly first: string; readonly last: string } | null
  /** The language model to which the words of added documents are sent, as whoever started the server chose; or null. */
  readonly reader: { readonly model: string; readonly host: string } | null
}
