import type { Holdings } from '../../inquiry/holdings.ts'
import { emptyNameIndexes, enterEntity, type GroupOf, type NameIndexes } from '../../names/name-indexes.ts'
import type { Store } from '../../store/store.ts'

/** Indexes as far as the log had come when they were last asked for. */
interface Entered {
  readonly indexes: NameIndexes
  entities: number
}

const kept = new WeakMap<Store, Entered>()
const groups = new WeakMap<Holdings['entities'], ReadonlyMap<string, string>>()

/** The names of the entities of all documents. The same indexes each time: what was added since is entered first. */
export async function heldNames(store: Store): Promise<NameIndexes> {
  const entered = kept.get(store) ?? { indexes: emptyNameIndexes(), entities: 0 }
  kept.set(store, entered)
  // The log only grows, so what was entered before still stands.
  const entities = await store.documentEntities()
  for (const entity of entities.slice(entered.entities)) enterEntity(entered.indexes, entity)
  entered.entities = entities.length
  return entered.indexes
}

/** Which of these entities a document's entity was joined to; undefined for one that none of them has. */
export function joinedIn(entities: Holdings['entities']): GroupOf {
  let known = groups.get(entities)
  if (known === undefined) {
    known = new Map([...entities.values()].flatMap(({ id, members }) => members.map((member) => [member, id])))
    groups.set(entities, known)
  }
  const joined = known
  return (member) => joined.get(member)
}
