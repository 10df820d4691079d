import type { Decision } from '../claims/decision.ts'
import type { Judgement } from '../claims/judgement.ts'
import type { PageStart } from '../claims/page.ts'
import type { Holdings } from '../inquiry/holdings.ts'
import type { ClaimReader, DocumentEntity } from './claim-reader.ts'
import type { LogEntry, NewEntry } from './entry.ts'
import type { SourceSearch } from './source-search.ts'

/** Something that is not as it should be: where, and a sentence saying what. */
export interface Finding {
  readonly where: string
  readonly what: string
}

/**
 * What decisions are about: entities of documents and the claims that have one of them at an end, some claims, or the pair
 * or claim that an entry of the log decided on.
 */
export type DecidedOn =
  | { readonly entities: readonly string[] }
  | { readonly claims: readonly string[] }
  | { readonly entry: number }

/** When entries are recorded, and on what knowledge. */
export interface Recording {
  /** ISO 8601 date and time. */
  readonly at: string
  /** The head that the entries were decided on; when the log has moved on since, nothing is appended. */
  readonly head?: number
}

/**
 * The log of a workspace and its projection. The tables are a pure function of the log: the only way to change
 * anything is to append. Every engine satisfies this interface, and the same tests run on all of them.
 */
export interface Store {
  /** The texts of the sources, by the words in them. */
  readonly search: SourceSearch
  /** The sequence of the last entry; 0 in an empty log. */
  head(): Promise<number>
  /**
   * Appends the entries, which are taken one at a time, and projects them in one transaction: all of them or none.
   * False when the log is no longer at `recording.head`. An entry that breaks the tables, such as a judgement on an
   * entity that is not there, throws and leaves nothing behind.
   */
  append(entries: Iterable<NewEntry>, recording: Recording): Promise<boolean>
  /**
   * Everything questions are asked of, with entities joined as judged so far; or as it was when the last entry
   * recorded by an instant (ISO 8601 date and time) had come. The same object until the log grows.
   */
  holdings(recorded?: string | null): Promise<Holdings>
  /** The entities of `holdings`, without loading a claim. */
  entities(recorded?: string | null): Promise<Holdings['entities']>
  /** Work that reads parts of the store, all as of one moment. It must not ask anything else of the store meanwhile. */
  read<T>(work: (reader: ClaimReader) => Promise<T>): Promise<T>
  /** The entities of all documents as they were read, unjoined, in the order they were recorded. */
  documentEntities(): Promise<readonly DocumentEntity[]>
  /** The judgements in force, in the order they were given. */
  judgements(): Promise<readonly Judgement[]>
  /** Every judgement and assessment ever made, in force or not, in the order of the log; or only those on something. */
  decisions(on?: DecidedOn): Promise<readonly Decision[]>
  /** The entry of the last decision that was not taken back and that anybody but this one made; null for none. */
  lastDecidedByOthers(than: string): Promise<number | null>
  hasClaim(id: string): Promise<boolean>
  /** Whether a document brought an entity of this id. */
  hasEntity(id: string): Promise<boolean>
  hasSource(id: string): Promise<boolean>
  /** The sources whose text was drawn by any version of this reader, in the order they were recorded. */
  sourcesDrawnBy(reader: string): Promise<readonly string[]>
  /** The entities that came with a source itself, without those that were brought later. */
  entitiesOf(source: string): Promise<readonly string[]>
  sourceText(id: string): Promise<string | undefined>
  /** Where the pages of a source begin, in the order of its text; none where it has no pages. */
  sourcePages(id: string): Promise<readonly PageStart[]>
  /** The original bytes that have this SHA-256 (hexadecimal). */
  bytes(sha256: string): Promise<Uint8Array | undefined>
  /** The log in its order, without those up to `after`; appending meanwhile is allowed. */
  log(after?: number): AsyncIterable<LogEntry>
  /** Drops the projection and computes it anew from the log, in one transaction. */
  rebuild(): Promise<void>
  /** How the tables differ from what the log says; the log must be sound. */
  drift(): Promise<readonly Finding[]>
  /** What the engine itself finds wrong in its file. When there is something, nothing else can be trusted. */
  damage(): Promise<readonly Finding[]>
  close(): Promise<void>
}
