import { isEntityReference } from '../claims/claim.ts'
import type { EntityReference } from '../claims/entity.ts'
import { rowsOfPlaces } from '../inquiry/claim-index/places-in.ts'
import { type Fact, factsOf } from '../inquiry/facts.ts'
import { type Moment, type MomentWords, momentInWords } from '../inquiry/moment.ts'
import type { Standing } from '../inquiry/standing.ts'
import { placeInWords } from '../names/gazetteer/place-meant.ts'
import type { State } from '../time/evaluate.ts'
import type { Workspace } from './open.ts'
import { fromPart } from './part-of-all.ts'
import { type PlacesKnown, placesOf } from './places.ts'
import type { Whereabouts } from './whereabouts.ts'

/** Something that is said of a place, with how it stands at the moment. */
export interface MapFact {
  /** Who stands at the other end. */
  readonly entity: EntityReference
  readonly predicate: string
  readonly state: State | null
  readonly standing: Standing
  /** The valid times as claimed, EDTF. */
  readonly times: readonly string[]
  readonly independent: number
  readonly claims: readonly string[]
}

/** A place of which it is known where it lies. */
export interface MapPlace {
  readonly entity: EntityReference
  readonly whereabouts: Whereabouts
  /** Degrees, WGS 84. */
  readonly latitude: number
  readonly longitude: number
  readonly facts: readonly MapFact[]
}

/** An event at a place of the map. */
export interface MapEvent {
  readonly entity: EntityReference
  /** The id of the place's entity. */
  readonly place: string
  readonly state: State | null
  readonly standing: Standing
  /** When it occurred, EDTF, as claimed. */
  readonly times: readonly string[]
  readonly claims: readonly string[]
}

/** Places and events with where they lie. */
export interface MapOf {
  readonly moment: Required<MomentWords>
  readonly places: readonly MapPlace[]
  readonly events: readonly MapEvent[]
  /** Places of which it is not known where they lie, with what was found out. */
  readonly unplaced: readonly { readonly entity: EntityReference; readonly because: readonly string[] }[]
}

/** The predicate that says where an event took place, and the one that says when. */
const WHERE = 'location'
const WHEN = 'occurred'

/**
 * What is said of places as of a moment, and which events took place there. What is denied or false, or over or not begun by
 * the day, stands on no map.
 */
export async function mapOf(workspace: Workspace, moment: Moment): Promise<MapOf> {
  const { facts, entities } = await fromPart(
    workspace,
    moment,
    (view) => ({ rows: rowsOfPlaces(view, moment, WHEN), judgements: [], entities: [], compared: () => true }),
    (held) => ({ ...factsOf(held, moment), entities: held.entities }),
  )
  const shown = facts.filter(isShown)
  const dated = Map.groupBy(
    shown.filter(({ predicate }) => predicate === WHEN),
    ({ subject }) => subject.id,
  )
  const located = shown.flatMap((fact) => {
    return fact.object !== null && isEntityReference(fact.object) ? [{ fact, place: fact.object }] : []
  })
  const byPlace = Map.groupBy(located, ({ place }) => place.id)
  const membersOf = (id: string): readonly string[] => entities.get(id)?.members ?? []
  const known = byPlace.size === 0 ? null : await placesOf(workspace.store, [...byPlace.keys()].map(membersOf))
  const places: MapPlace[] = []
  const unplaced: MapOf['unplaced'][number][] = []
  for (const [id, said] of byPlace) {
    const [first] = said
    if (first === undefined) continue
    const { place, because } = whereaboutsOf(membersOf(id), known)
    if (place === null) unplaced.push({ entity: first.place, because })
    else {
      const { latitude, longitude } = place
      const entries = said.map(({ fact }) => mapFact(fact))
      places.push({ entity: first.place, whereabouts: { place, because }, latitude, longitude, facts: entries })
    }
  }
  const onMap = new Set(places.map(({ entity }) => entity.id))
  const events = located.filter(({ fact, place }) => fact.predicate === WHERE && onMap.has(place.id))
  return {
    moment: momentInWords(moment),
    places,
    events: events.flatMap(({ fact, place }) => eventAt(fact, place.id, dated.get(fact.subject.id))),
    unplaced,
  }
}

function isShown({ standing, state }: Fact): boolean {
  return standing !== 'denied' && standing !== 'false' && state !== 'ended' && state !== 'not_yet'
}

function whereaboutsOf(members: readonly string[], known: PlacesKnown | null): Whereabouts {
  const meaning = known?.meaningOf(members)
  const because = meaning?.because ?? []
  const place = meaning?.decision === 'meant' ? meaning.place : undefined
  return { place: place === undefined ? null : { ...place, words: placeInWords(place) }, because }
}

function mapFact({ subject, predicate, state, standing, times, independent, testimonies }: Fact): MapFact {
  const claims = testimonies.map(({ claim }) => claim.id)
  return { entity: subject, predicate, state, standing, times, independent, claims }
}

/** An event stands on the map once for each place; when it occurred is said by other claims, or by none. */
function eventAt(located: Fact, place: string, dated: readonly Fact[] | undefined): readonly MapEvent[] {
  const [first] = dated ?? []
  const { state, standing, times } = first ?? located
  const claims = [located, ...(dated ?? [])].flatMap(({ testimonies }) => testimonies.map(({ claim }) => claim.id))
  return [{ entity: located.subject, place, state, standing, times, claims }]
}
