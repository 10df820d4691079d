import { isEntityReference } from '../../claims/claim.ts'
import type { EntityReference } from '../../claims/entity.ts'
import type { ClaimView } from '../../inquiry/claim-index/claim-view.ts'
import { rowsOfPlaces } from '../../inquiry/claim-index/places-in.ts'
import { type Fact, factOn, factsOf } from '../../inquiry/facts.ts'
import type { Hearing, Unheard } from '../../inquiry/hearing.ts'
import type { Holdings } from '../../inquiry/holdings.ts'
import type { MapEvent, MapFact } from '../../inquiry/map.ts'
import { ANY_MOMENT, type Moment, type MomentWords, momentInWords } from '../../inquiry/moment.ts'
import { countryPlace } from '../../names/gazetteer/country-place.ts'
import { placeInWords } from '../../names/gazetteer/place-meant.ts'
import type { Day } from '../../time/day.ts'
import { type PlacesKnown, placesOf } from '../naming/places.ts'
import type { Whereabouts } from '../naming/whereabouts.ts'
import type { Workspace } from '../open.ts'
import { LastAsked } from './last-asked.ts'
import { listened } from './listening.ts'
import { inView, type Part, partHeld } from './part-of-all.ts'

/** A place of which it is known where it lies. */
export interface MapPlace {
  readonly entity: EntityReference
  readonly whereabouts: Whereabouts
  /** Degrees, WGS 84. */
  readonly latitude: number
  readonly longitude: number
  readonly facts: readonly MapFact[]
}

/** Places and events with where they lie. */
export interface MapOf {
  readonly moment: Required<MomentWords>
  readonly places: readonly MapPlace[]
  readonly events: readonly MapEvent[]
  /** Places of which it is not known where they lie, with what was found out and what is said of them. */
  readonly unplaced: readonly {
    readonly entity: EntityReference
    readonly because: readonly string[]
    readonly facts: readonly MapFact[]
  }[]
  /** Events of which every report that says who had a part in them is false; they are on no map. */
  readonly refuted: readonly EntityReference[]
  readonly unheard?: Unheard
}

/** The predicate that says where an event took place, the one that says when, and those that say who had a part in it. */
const WHERE = 'location'
const WHEN = 'occurred'
const PARTS: readonly string[] = ['participated_in', 'perpetrator_of', 'target_of']

/**
 * What is said of places as of a moment, and which events took place there, as all voices tell it or those of a hearing.
 * What is denied or false, or over or not begun by the day, stands on no map.
 */
export async function mapOf(workspace: Workspace, moment: Moment, hearing: Hearing | null = null): Promise<MapOf> {
  const { held, told, unheard } = await saidOfPlaces(workspace, moment, hearing)
  const facts = told.map((fact) => factOn(fact, moment.at))
  const membersOf = (id: string): readonly string[] => held.entities.get(id)?.members ?? []
  const happenings = happeningsIn(facts)
  const located = facts.filter(isShown).flatMap((fact): readonly LocatedFact[] => {
    const { object: place } = fact
    return place !== null && isEntityReference(place) && place.type === 'place' ? [{ ...fact, object: place }] : []
  })
  const shown = located.filter(({ predicate, subject }) => predicate !== WHERE || happenings.isShown(subject.id))
  const byPlace = Map.groupBy(shown, ({ object }) => object.id)
  const known = byPlace.size === 0 ? null : await placesOf(workspace.store, [...byPlace.keys()].map(membersOf))
  const places: MapPlace[] = []
  const unplaced: MapOf['unplaced'][number][] = []
  for (const said of byPlace.values()) {
    const entity = said[0]?.object
    if (entity === undefined) continue
    const { place, because } = whereaboutsOf(entity.name, membersOf(entity.id), known)
    const entries = said.map(mapFact)
    if (place === null) unplaced.push({ entity, because, facts: entries })
    else {
      const { latitude, longitude } = place
      places.push({ entity, whereabouts: { place, because }, latitude, longitude, facts: entries })
    }
  }
  const onMap = new Set(places.map(({ entity }) => entity.id))
  const events = shown.filter(({ predicate, object }) => predicate === WHERE && onMap.has(object.id))
  return {
    moment: momentInWords(moment),
    places,
    events: events.map((fact) => eventAt(fact, happenings.when(fact.subject.id))),
    unplaced,
    refuted: uniqueSubjects(
      located.filter(({ predicate, subject }) => predicate === WHERE && happenings.isRefuted(subject.id)),
    ),
    ...(unheard !== null && { unheard }),
  }
}

/** A fact about a place: whose headquarters it is, what happened there. */
interface LocatedFact extends Fact {
  readonly object: EntityReference
}

/** What is said of places and of the events that took place there, whatever the day. */
interface Said {
  readonly held: Holdings
  readonly told: readonly Fact[]
  readonly unheard: Unheard | null
}

/** What all voices say, for the next step of a slider: of each view, as long as somebody asks it. */
const remembered = new WeakMap<ClaimView, Promise<Holdings>>()
/** The facts that this adds up to, by the day by which it was known: weighing who repeats whom is most of a map's work. */
const weighed = new WeakMap<ClaimView, LastAsked<Day | null, readonly Fact[]>>()

async function saidOfPlaces(workspace: Workspace, moment: Moment, hearing: Hearing | null): Promise<Said> {
  const always = { ...moment, at: null }
  return await inView(workspace, moment.recorded, async (viewed) => {
    const { view } = viewed
    const part = (): Part => {
      const rows = rowsOfPlaces(view, { when: WHEN, parts: PARTS })
      return { rows, judgements: [], entities: [], compared: () => true }
    }
    if (hearing !== null) {
      const near = part()
      const wanted = { hearing, moment, about: null }
      const { held, unheard } = await listened(workspace, viewed, { ...near, near: near.rows }, wanted)
      return { held, told: factsOf(held, always).facts, unheard }
    }
    const known = remembered.get(view) ?? partHeld(workspace, viewed, part(), ANY_MOMENT)
    remembered.set(view, known)
    known.catch(() => remembered.delete(view))
    const held = await known
    return { held, told: factsKnownBy(view, held, always), unheard: null }
  })
}

function factsKnownBy(view: ClaimView, held: Holdings, moment: Moment): readonly Fact[] {
  const days = weighed.get(view) ?? new LastAsked<Day | null, readonly Fact[]>()
  weighed.set(view, days)
  return days.answer(moment.known, () => factsOf(held, moment).facts)
}

function isShown({ standing, state }: Fact): boolean {
  return standing !== 'denied' && standing !== 'false' && state !== 'ended' && state !== 'not_yet'
}

/** What is known of events apart from where they took place. */
interface Happenings {
  /** The fact that says when it occurred; undefined where none does. */
  when(event: string): Fact | undefined
  /** Whether all that is said of who had a part in it is called false: what did not happen happened nowhere. */
  isRefuted(event: string): boolean
  /** Neither refuted nor over or yet to come on the day. */
  isShown(event: string): boolean
}

function happeningsIn(facts: readonly Fact[]): Happenings {
  const dates = Map.groupBy(
    facts.filter(({ predicate }) => predicate === WHEN),
    ({ subject }) => subject.id,
  )
  const parts = Map.groupBy(
    facts.filter(({ predicate }) => PARTS.includes(predicate)),
    ({ object }) => (object !== null && isEntityReference(object) ? object.id : ''),
  )
  /** Where nobody says when it occurred, when somebody had a part in it says so. */
  const dated = (event: string): readonly Fact[] => {
    const said = dates.get(event) ?? []
    return said.length > 0 ? said : (parts.get(event) ?? []).filter(({ times }) => times.length > 0)
  }
  const isRefuted = (event: string): boolean => {
    const told = parts.get(event) ?? []
    return told.length > 0 && told.every(({ standing }) => standing === 'false')
  }
  return {
    when: (event) => dated(event).find(isShown),
    isRefuted,
    isShown: (event) => !isRefuted(event) && (dated(event).length === 0 || dated(event).some(isShown)),
  }
}

function whereaboutsOf(name: string, members: readonly string[], known: PlacesKnown | null): Whereabouts {
  const country = countryPlace(name)
  if (country !== undefined) return { place: { ...country, words: placeInWords(country) }, because: [] }
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
function eventAt(located: LocatedFact, dated: Fact | undefined): MapEvent {
  const { state, times } = dated ?? located
  const claims = [located, ...(dated === undefined ? [] : [dated])].flatMap(({ testimonies }) =>
    testimonies.map(({ claim }) => claim.id),
  )
  const { subject, object, standing, independent } = located
  return { entity: subject, place: object.id, state, standing, times, independent, claims }
}

function uniqueSubjects(facts: readonly Fact[]): readonly EntityReference[] {
  return [...new Map(facts.map(({ subject }) => [subject.id, subject])).values()]
}
