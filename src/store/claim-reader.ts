import type { Factuality } from '../claims/attribution.ts'
import type { EntityType } from '../claims/entity.ts'
import type { Assessment } from '../claims/judgement.ts'
import type { EntityRecord, Holdings, SourceSummary } from '../inquiry/holdings.ts'
import type { SourceReader } from './source-reader.ts'

/** A place in the log: an entry, and its hash, which vouches for everything before it. */
export interface LogPlace {
  readonly sequence: number
  readonly hash: string
}

/** A stretch of the log: what came after one entry, up to and with another. */
export interface LogStretch {
  readonly after: number
  readonly head: number
}

/** What of a source tells by when it had appeared. */
export type Appearance = Pick<SourceSummary, 'published' | 'recordedAt'>

/** A claim by the entry of the log that brought it, and its place there. */
export interface ClaimPlace {
  readonly sequence: number
  readonly position: number
}

/** A claim whose words stand in several sources, with each of them. */
export interface SharedClaim extends ClaimPlace {
  readonly sources: readonly Appearance[]
}

/** An entry that brought claims, a document or claims about one that was held: how many, and of what source. */
export interface Bringing extends Appearance {
  readonly sequence: number
  readonly claims: number
  /** Those of its claims that have other sources too. */
  readonly shared: readonly SharedClaim[]
}

/** A claim without its words, as it was read: its ends are entities of its document. */
export interface ClaimLine extends ClaimPlace {
  readonly subject: string
  readonly predicate: string
  readonly object: string | null
  readonly valid: string | null
  readonly factuality: Factuality
}

/** A claim, and the sources in which its words stand. */
export interface PlacedClaim extends ClaimLine, SharedClaim {}

/** What is in force about a claim; null when what was concluded has been taken back. */
export interface Conclusion extends ClaimPlace {
  readonly verdict: Assessment['verdict'] | null
}

/** A pair judged or taken back, and whether it is the same now. */
export interface PairChange {
  readonly left: string
  readonly right: string
  readonly same: boolean
}

/** Document entities and whom they are joined with: each id → all members, those recorded first standing first. */
export type Clusters = ReadonlyMap<string, readonly string[]>

/**
 * Parts of a store, read in one transaction, for questions that must not load everything. `head` is an entry of the log:
 * what came after it does not count.
 */
export interface ClaimReader {
  /** Sources as they are listed, and what was read in them. */
  readonly sources: SourceReader
  /** The text of a source. */
  sourceText(id: string): Promise<string | undefined>
  /** The last entry of the log; 0 and an empty hash when there is none. */
  last(): Promise<LogPlace>
  /** The last entry that was recorded by an instant, ISO 8601 date and time. */
  headBy(recorded: string): Promise<number>
  hashAt(sequence: number): Promise<string | undefined>
  /** When an entry was recorded, ISO 8601 date and time. */
  recordedAt(sequence: number): Promise<string | undefined>
  /** How many claims there are; of very many, at least so many that they are more than `limit`. */
  countClaims(limit: number): Promise<number>
  /** The entries that brought claims, in the order of the log. */
  bringings(stretch: LogStretch): Promise<readonly Bringing[]>
  /** Entities in the order they were recorded. */
  entities(stretch: LogStretch): Promise<readonly { readonly id: string; readonly type: EntityType }[]>
  /** Every claim there is, in no order that counts, in lists that are not too long. */
  allClaims(): AsyncIterable<readonly ClaimLine[]>
  claimsIn(stretch: LogStretch): Promise<readonly ClaimLine[]>
  /** Claims that have one of these entities at one of their ends, and point to an entity. */
  claimsTouching(entities: readonly string[], head: number): Promise<readonly PlacedClaim[]>
  /** Pairs that are the same by the judgements in force; given entities, those with one of them. */
  samePairs(head: number, entities?: readonly string[]): Promise<readonly (readonly [string, string])[]>
  /** The conclusions in force; given entries of the log, on claims that those brought. */
  conclusions(head: number, sequences?: readonly number[]): Promise<readonly Conclusion[]>
  /** The pairs and claims about which something was decided or taken back after an entry. */
  changesAfter(sequence: number): Promise<{
    readonly pairs: readonly PairChange[]
    readonly conclusions: readonly Conclusion[]
  }>
  /** Whom these entities are joined with. */
  clustersOf(entities: readonly string[], head: number): Promise<Clusters>
  /** Entities as joined, each under its canonical id, by what they were joined from. */
  records(clusters: Clusters): Promise<ReadonlyMap<string, EntityRecord>>
  /** Holdings of nothing but these claims, in the order of the log, and what is said of them. */
  holdingsOf(
    claims: readonly ClaimPlace[],
    head: number,
    joinedWith: (entities: readonly string[]) => Promise<Clusters>,
  ): Promise<Holdings>
}
