import type { Refusal, Repair } from '../../exchange/data-sets/row.ts'
import type { Comparison, NamedEntity } from '../../names/types.ts'
import type { NewEntry } from '../../store/entry.ts'
import type { Store } from '../../store/store.ts'

/** What was read in a file, and everything that was not as it should be. */
export interface FileReading {
  /** What the file is: `mmp-groups`, `mmp-relationships`, `ucdp-actors` or `claims`. */
  readonly format: string
  /** Rows or lines with something in them. */
  readonly rows: number
  readonly repaired: readonly Repair[]
  readonly refused: readonly Refusal[]
  readonly notes: readonly string[]
}

/** What a file brings to a workspace, before it is known who of it is held already. */
export interface Incoming {
  readonly reading: FileReading
  /** Claims that come new, and among them those that go to a source that is held. */
  readonly claims: number
  readonly attached: number
  /** Claims of the file that are held already, or stand in it twice. */
  readonly held: number
  readonly entities: readonly NamedEntity[]
  /** Who is whom by what the file itself says: the same id of the data set, or an id of this workspace. */
  readonly stated: readonly Comparison[]
  /** Entities that are held with which it is not compared by name, for the ids of their data set say all. */
  readonly settled: ReadonlySet<string>
  /** Whether two of its entities may be one although they came together; null where each is surely its own. */
  readonly mayBeOne: ((left: string, right: string) => boolean) | null
  /** Made anew with each call and one at a time, so that a large file is never in memory as claims. */
  readonly entries: () => Iterable<NewEntry>
}

/** What is asked of a store while a file is looked through. */
export type Held = Pick<
  Store,
  'hasSource' | 'hasClaim' | 'sourceText' | 'sourcesDrawnBy' | 'entitiesOf' | 'documentEntities'
>

/** A comparison that rests on an id that both sides give. */
export function stated(left: string, right: string, because: string): Comparison {
  return { left, right, score: 1, because: [because], decision: 'same' }
}
