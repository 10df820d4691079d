import type { Factuality } from '../claims/attribution.ts'
import type { Qualifiers, Value } from '../claims/claim.ts'
import type { EntityType } from '../claims/entity.ts'
import type { Assessment, Judgement } from '../claims/judgement.ts'
import type { EntityRecord, Holdings, SourceSummary } from '../inquiry/holdings.ts'
import type { BorneName, NamedEntity } from '../names/types.ts'
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

/** A claim by its id and its place. */
export interface NamedClaim extends ClaimPlace {
  readonly id: string
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

/** A claim line with all else that an index needs of it. */
export interface FullLine extends ClaimLine {
  readonly literal: Value | null
  readonly qualifiers: Qualifiers
  /** The ids of its voices, innermost first. */
  readonly voices: readonly string[]
  /** The words of its first evidence, where it has no voice; else null. */
  readonly quote: string | null
}

/** A claim, and the sources in which its words stand. */
export interface PlacedClaim extends ClaimLine, SharedClaim {}

/** An entity of one document, and every name that the document has for it. */
export interface EntityLine {
  readonly id: string
  readonly type: EntityType
  readonly names: readonly BorneName[]
}

/** An entity as a document brought it. */
export interface DocumentEntity extends NamedEntity {
  /** The log entry that the document came with: entities with the same one are of the same document. */
  readonly document: number
}

/** What is in force about a claim; null when what was concluded has been taken back. */
export interface Conclusion extends ClaimPlace {
  readonly verdict: Assessment['verdict'] | null
}

/** A judgement in force, and the entry of the log that it is. `left` is less than `right`. */
export interface JudgedPair {
  readonly left: string
  readonly right: string
  readonly decision: Judgement['decision']
  readonly sequence: number
}

/** A pair judged or taken back, and what is in force about it now; null for nothing. */
export interface PairChange extends Omit<JudgedPair, 'decision'> {
  readonly decision: Judgement['decision'] | null
}

/** Document entities and whom they are joined with: each id → all members, those recorded first standing first. */
export type Clusters = ReadonlyMap<string, readonly string[]>

/** What each of some document entities was joined to. */
export type RecordsOf = (entities: readonly string[]) => Promise<ReadonlyMap<string, EntityRecord>>

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
  /** How many entities of documents had been recorded. */
  countEntities(head: number): Promise<number>
  /** Entities in the order they were recorded, with their names. */
  entities(stretch: LogStretch): Promise<readonly EntityLine[]>
  /** These entities, and all that came with the same entries of the log, in the order they were recorded. */
  entitiesBeside(ids: readonly string[]): Promise<readonly DocumentEntity[]>
  /** Every claim there is, in no order that counts, in lists that are not too long. */
  allClaims(): AsyncIterable<readonly FullLine[]>
  claimsIn(stretch: LogStretch): Promise<readonly FullLine[]>
  /** Claims that have one of these entities at one of their ends, and point to an entity. */
  claimsTouching(entities: readonly string[], head: number): Promise<readonly PlacedClaim[]>
  /** The judgements in force, without their reasons. */
  judgedPairs(head: number): Promise<readonly JudgedPair[]>
  /** The judgements that are these entries of the log, in its order. */
  judgementsAt(sequences: readonly number[]): Promise<readonly Judgement[]>
  /** Everyone who published a source. */
  publishers(head: number): Promise<readonly string[]>
  /** Of these entries that brought claims, who published the source of each; those of which it is not said are left out. */
  publishersOf(sequences: readonly number[]): Promise<ReadonlyMap<number, string>>
  /** Claims whose ids begin so, in the order of the ids; at most so many. */
  claimsNamed(prefix: string, most: number): Promise<readonly NamedClaim[]>
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
  /**
   * Holdings of nothing but these claims, in the order of the log, and what is said of them. `recordsOf` says what each of
   * some document entities was joined to.
   */
  holdingsOf(claims: readonly ClaimPlace[], head: number, recordsOf: RecordsOf): Promise<Holdings>
}
