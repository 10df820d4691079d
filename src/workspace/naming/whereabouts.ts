import type { Place } from '../../names/gazetteer/place.ts'
import { placeInWords } from '../../names/gazetteer/place-meant.ts'
import { recordsIn } from '../asking/holdings-in.ts'
import { inView } from '../asking/part-of-all.ts'
import { candidatesFor, type MeantEntity } from '../asking/questions.ts'
import type { Workspace } from '../open.ts'
import { placesOf } from './places.ts'

/** An entity that may be meant by a name, and of a place where it lies as far as that is known. */
export interface LocatedEntity extends MeantEntity {
  readonly whereabouts?: Whereabouts
}

/** Where a place lies, or may lie, with the reasons in words. */
export interface Whereabouts {
  /** The place in the gazetteer; null when the documents leave it open. */
  readonly place: (Place & { readonly words: string }) | null
  readonly because: readonly string[]
}

/**
 * Who may be meant by a name, the best first, places with where they lie; refused when nobody is. The gazetteer is
 * loaded only when a place is among them.
 */
export async function candidatesWithWhereabouts(workspace: Workspace, name: string): Promise<readonly LocatedEntity[]> {
  const candidates = await candidatesFor(workspace, name)
  if (!candidates.some(({ type }) => type === 'place')) return candidates
  const members = await inView(workspace, null, async ({ view }) => {
    return recordsIn(
      view,
      candidates.flatMap(({ type, id }) => (type === 'place' ? [id] : [])),
    )
  })
  const membersOf = ({ id }: MeantEntity): readonly string[] => members.get(id)?.members ?? []
  const places = await placesOf(workspace.store, candidates.map(membersOf))
  return candidates.map((candidate) => {
    const meaning = places.meaningOf(membersOf(candidate))
    if (meaning === undefined || meaning.decision === 'none') return candidate
    const { place, because } = meaning
    const known = place === undefined ? null : { ...place, words: placeInWords(place) }
    return { ...candidate, whereabouts: { place: known, because } }
  })
}
