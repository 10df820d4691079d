import type { Claim } from '../claims/claim.ts'
import type { Assessment, Judgement } from '../claims/judgement.ts'
import type { Mention } from '../claims/mention.ts'
import type { Source } from '../claims/source.ts'
import type { NamedEntity } from '../names/types.ts'

/** A source and everything one reading found in it. Its original bytes stand beside the log, under `source.sha256`. */
export interface DocumentRecord {
  /** What its file or its line calls it, for people. */
  readonly documentId: string
  readonly source: Source
  /** The reader that drew the text and the extractors that proposed the claims, each with its version. */
  readonly readers: readonly string[]
  /** What the document talks about, in the order it was found. The ids belong to this document alone. */
  readonly entities: readonly NamedEntity[]
  readonly mentions: readonly Mention[]
  readonly claims: readonly Claim[]
  readonly notes: readonly string[]
}

/** Claims about a source that is held already, brought in a file of claims. */
export interface ClaimsRecord {
  /** The source in which the words of each claim's first evidence stand. */
  readonly source: string
  /** Where the claims came from, for people, and the SHA-256 (hexadecimal) of that file. */
  readonly origin: string
  readonly sha256: string
  /** Who is in these claims and was not in the source before. */
  readonly entities: readonly NamedEntity[]
  readonly claims: readonly Claim[]
}

/** A judgement on a pair; it replaces the earlier one, until it is taken back. */
export interface JudgementRecord {
  readonly judgement: Judgement
}

/** What a researcher concluded about a claim; it replaces what was concluded before, until it is taken back. */
export interface AssessmentRecord {
  readonly claim: string
  readonly assessment: Assessment
}

/**
 * A judgement or an assessment taken back, named by its place in the log: as if it had never been made, what was in
 * force before it is in force again. Each can be taken back once.
 */
export interface UndoRecord {
  readonly entry: number
  /** The reasons in plain words. */
  readonly because: readonly string[]
  readonly by: string
  /** ISO 8601 date and time. */
  readonly at: string
}

/** One thing that happened to a workspace. Whatever else the store holds is computed from these, in their order. */
export type Entry =
  | { readonly kind: 'document'; readonly payload: DocumentRecord }
  | { readonly kind: 'claims'; readonly payload: ClaimsRecord }
  | { readonly kind: 'judgement'; readonly payload: JudgementRecord }
  | { readonly kind: 'assessment'; readonly payload: AssessmentRecord }
  | { readonly kind: 'undo'; readonly payload: UndoRecord }

/** An entry on its way into the log; a document brings its original bytes. */
export type NewEntry =
  | { readonly kind: 'document'; readonly payload: DocumentRecord; readonly bytes: Uint8Array }
  | { readonly kind: 'claims'; readonly payload: ClaimsRecord }
  | { readonly kind: 'judgement'; readonly payload: JudgementRecord }
  | { readonly kind: 'assessment'; readonly payload: AssessmentRecord }
  | { readonly kind: 'undo'; readonly payload: UndoRecord }

/** A line of the log, as stored: the payload is the canonical JSON text that was hashed. */
export interface LogEntry {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number
  /** ISO 8601 date and time. */
  readonly recordedAt: string
  readonly kind: string
  readonly payload: string
  /** The hash of the entry before; 64 zeros in the first. */
  readonly previous: string
  /** SHA-256, hexadecimal, see `entryHash`. */
  readonly hash: string
}

/** What a line of the log says. Throws when its kind is unknown or its payload is not JSON. */
export function entryOf({ kind, payload, sequence }: Pick<LogEntry, 'kind' | 'payload' | 'sequence'>): Entry {
  switch (kind) {
    case 'document':
      return { kind, payload: JSON.parse(payload) }
    case 'claims':
      return { kind, payload: JSON.parse(payload) }
    case 'judgement':
      return { kind, payload: JSON.parse(payload) }
    case 'assessment':
      return { kind, payload: JSON.parse(payload) }
    case 'undo':
      return { kind, payload: JSON.parse(payload) }
    default:
      throw new Error(`store: log entry ${sequence} is of the unknown kind "${kind}"`)
  }
}
