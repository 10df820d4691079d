import { ENTITY_TYPES } from '../../claims/entity.ts'
import { NAME_KINDS } from '../../inquiry/claim-index/borne-names.ts'
import { entryOf, rowsBy } from '../../inquiry/claim-index/claim-columns.ts'
import { type ClaimView, entityIn } from '../../inquiry/claim-index/claim-view.ts'
import { idOf } from '../../inquiry/claim-index/id-dictionary.ts'
import { membersOf } from '../../inquiry/claim-index/members.ts'
import type { EntityRecord, Holdings } from '../../inquiry/holdings.ts'
import { bestIn, bestOf, type CountedName, calledBy } from '../../store/best-name.ts'
import type { ClaimPlace, ClaimReader } from '../../store/claim-reader.ts'
import type { Script } from '../../text/script.ts'

/** Holdings of nothing but the claims that have these rows in an index, in the order of the log. */
export async function holdingsIn(
  reader: ClaimReader,
  head: number,
  view: ClaimView,
  rows: readonly number[],
): Promise<Holdings> {
  const places = rows.map((row) => placeIn(view, row))
  return await reader.holdingsOf(places, head, async (ids) => recordsIn(view, ids))
}

function placeIn({ columns }: ClaimView, row: number): ClaimPlace {
  const entry = entryOf(columns, row)
  return { sequence: columns.sequence[entry] ?? 0, position: row - (columns.firstRow[entry] ?? 0) }
}

/** The row of a claim that the store has at a place; null where it came later. */
export function rowAt({ columns, rowLimit }: ClaimView, { sequence, position }: ClaimPlace): number | null {
  const row = rowsBy(columns, sequence - 1) + position
  return row < rowLimit ? row : null
}

/** What document entities were joined to, by an index; those that it does not have, or not yet, are left out. */
export function recordsIn(view: ClaimView, ids: readonly string[]): ReadonlyMap<string, EntityRecord> {
  const byEntity = new Map<number, EntityRecord>()
  const records = new Map<string, EntityRecord>()
  for (const id of ids) {
    const entity = entityIn(view, id)
    if (entity < 0 || entity >= view.entityLimit) continue
    const record = byEntity.get(entity) ?? recordIn(view, entity)
    byEntity.set(entity, record)
    records.set(id, record)
  }
  return records
}

/** An entity as joined, by its number. */
export function recordIn(view: ClaimView, entity: number): EntityRecord {
  const { entities, types } = view.columns
  const id = idOf(entities, entity)
  return {
    id,
    type: ENTITY_TYPES[types[entity] ?? 0] ?? 'organization',
    name: nameIn(view, entity),
    // Ten thousand documents may speak of one entity, and hardly any question asks which.
    get members() {
      return Array.from(membersOf(view, entity), (member) => idOf(entities, member))
    },
    get called() {
      return calledBy(namesIn(view, entity))
    },
  }
}

const named = new WeakMap<ClaimView, Map<number, string>>()

/** The name that stands for an entity, its id where it has none; looked for once. */
function nameIn(view: ClaimView, entity: number): string {
  const names = named.get(view) ?? new Map<number, string>()
  named.set(view, names)
  const name = names.get(entity) ?? bestOf(namesIn(view, entity)) ?? idOf(view.columns.entities, entity)
  names.set(entity, name)
  return name
}

/** The name that an entity has in a script, by its number as joined; undefined for none. */
export function nameInScript(view: ClaimView, entity: number, script: Script): string | undefined {
  return bestIn(namesIn(view, entity), script)
}

/** The names that the members of an entity bear, with how many bear each as one of its kind. */
function namesIn(view: ClaimView, entity: number): readonly CountedName[] {
  const { names } = view.columns
  const counts = new Map<number, number>()
  for (const member of membersOf(view, entity)) {
    const end = names.firstLink[member + 1] ?? 0
    for (let link = names.firstLink[member] ?? 0; link < end; link += 1) {
      const key = (names.text[link] ?? 0) * NAME_KINDS.length + (names.kind[link] ?? 0)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return [...counts].map(([key, count]) => {
    const kind = NAME_KINDS[key % NAME_KINDS.length] ?? ''
    return { text: idOf(names.texts, Math.floor(key / NAME_KINDS.length)), kind, count }
  })
}
