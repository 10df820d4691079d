import { isCountry } from '../../names/gazetteer/countries-named.ts'
import { placesOfDocument } from '../../names/gazetteer/document-places.ts'
import { loadGazetteer } from '../../names/gazetteer/load.ts'
import type { Gazetteer } from '../../names/gazetteer/place.ts'
import type { PlaceMeaning, PlaceVerdict } from '../../names/gazetteer/place-meant.ts'
import type { NamedEntity } from '../../names/types.ts'
import type { DocumentEntity } from '../../store/claim-reader.ts'
import type { Store } from '../../store/store.ts'

/** Where the places that documents name lie, as each document's context says. */
export interface PlacesKnown {
  readonly gazetteer: Gazetteer
  /** What the entities that were joined to one mean together: the first of them that is certain speaks. */
  meaningOf(members: readonly string[]): PlaceVerdict | undefined
}

/** Of a place that ten thousand documents name, so many are asked where it lies. */
const MOST_ASKED = 12

/** The store keeps the entities it has read, so what was found out about them is kept as long. */
const found = new WeakMap<DocumentEntity, PlaceVerdict>()

/**
 * What is known of the places of a new document and of those held. Undefined when the new one names no place but
 * countries: then the gazetteer is not even loaded.
 */
export async function placesKnown(
  incoming: readonly NamedEntity[],
  held: readonly DocumentEntity[],
): Promise<PlacesKnown | undefined> {
  if (!incoming.some(isPlaceToFind)) return undefined
  const gazetteer = await loadGazetteer()
  const fresh = placesOfDocument(incoming, gazetteer)
  const meaningHeld = heldMeanings(held, gazetteer)
  return { gazetteer, meaningOf: (members) => together(members, (id) => fresh.get(id) ?? meaningHeld(id)) }
}

/** What is known of the places held; loads the gazetteer, so ask only for a place. */
async function placesHeld(held: readonly DocumentEntity[]): Promise<PlacesKnown> {
  const gazetteer = await loadGazetteer()
  const meaningHeld = heldMeanings(held, gazetteer)
  return { gazetteer, meaningOf: (members) => together(members, meaningHeld) }
}

/** Documents that were read for the places they name; what was read never changes. */
const shelves = new WeakMap<Store, Map<string, DocumentEntity>>()

/** The same for some entities, given what each was joined from: only the documents that name them first are read. */
export async function placesOf(store: Store, entities: Iterable<readonly string[]>): Promise<PlacesKnown> {
  const shelf = shelves.get(store) ?? new Map<string, DocumentEntity>()
  shelves.set(store, shelf)
  const asked = [...entities].flatMap((members) => members.slice(0, MOST_ASKED))
  const missing = asked.filter((id) => !shelf.has(id))
  if (missing.length > 0) {
    const read = await store.read(async (reader) => await reader.entitiesBeside(missing))
    for (const entity of read) shelf.set(entity.id, entity)
  }
  return await placesHeld([...shelf.values()])
}

function together(
  members: readonly string[],
  meaningOf: (id: string) => PlaceVerdict | undefined,
): PlaceVerdict | undefined {
  const asked = members.slice(0, MOST_ASKED).flatMap((id) => meaningOf(id) ?? [])
  return asked.find(({ decision }) => decision === 'meant') ?? asked[0]
}

/** A document is looked into when one of its places is asked for, and then all of them are known. */
function heldMeanings(held: readonly DocumentEntity[], gazetteer: Gazetteer): (id: string) => PlaceVerdict | undefined {
  let byId: ReadonlyMap<string, DocumentEntity> | undefined
  let byDocument: ReadonlyMap<number, readonly DocumentEntity[]> | undefined
  return (id) => {
    byId ??= new Map(held.map((entity) => [entity.id, entity]))
    const entity = byId.get(id)
    if (entity === undefined || entity.type !== 'place') return undefined
    if (!found.has(entity)) {
      byDocument ??= Map.groupBy(held, ({ document }) => document)
      const together = byDocument.get(entity.document) ?? []
      const meanings = placesOfDocument(together, gazetteer)
      for (const each of together) {
        const meaning = meanings.get(each.id)
        if (meaning !== undefined) found.set(each, verdictOf(meaning))
      }
    }
    return found.get(entity)
  }
}

/** Without what else it might have been: there is one for every place of every document. */
function verdictOf({ ranked: _, ...verdict }: PlaceMeaning): PlaceVerdict {
  return verdict
}

function isPlaceToFind({ type, names }: NamedEntity): boolean {
  return type === 'place' && !names.some(({ text }) => isCountry(text))
}
