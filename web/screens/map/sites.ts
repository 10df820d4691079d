import type { EntityReference } from '../../../src/claims/entity.ts'
import type { Whereabouts } from '../../../src/server/wire/entities.ts'
import type { MapAnswer, MapFact } from '../../../src/server/wire/map.ts'
import type { State } from '../../../src/time/evaluate.ts'
import { listed } from '../../address/list.ts'
import type { Standing } from '../../api/answers.ts'
import { MARK_KINDS, type MarkKind, type PlaceMark } from '../../map/mark-kinds.ts'
import type { MarkedPlace } from '../../map/place-marks.tsx'
import { SHOWN_STANDINGS } from '../network/network-address.ts'
import { type MapAddress, SURENESS } from './map-address.ts'

/** Something that is said of a place as of the moment, as both the map and the table show it. */
export interface SiteEntry {
  /** One thing has one key at every moment. */
  readonly key: string
  readonly kind: MarkKind
  readonly predicate: string
  /** Whose headquarters it is, which event took place there. */
  readonly entity: EntityReference
  readonly state: State | null
  readonly standing: Standing
  /** EDTF. */
  readonly times: readonly string[]
  readonly independent: number
}

/** A place with everything that is said of it. */
export interface Site {
  readonly place: EntityReference
  readonly whereabouts: Whereabouts
  readonly entries: readonly SiteEntry[]
}

/** The predicate that says where an event took place. */
const WHERE = 'location'

/** The places of an answer with what is said of them, those of which nobody knows where they lie among them. */
export function sitesIn({ places, events, unplaced }: MapAnswer): readonly Site[] {
  const byPlace = Map.groupBy(events, ({ place }) => place)
  const placed = places.map(({ entity: place, whereabouts, facts }): Site => {
    const happened = (byPlace.get(place.id) ?? []).map((event) => ({ ...event, predicate: WHERE }))
    const said = [...facts.filter(({ predicate }) => predicate !== WHERE), ...happened]
    return { place, whereabouts, entries: entriesOf(place, said) }
  })
  const others = unplaced.map(({ entity: place, because, facts }): Site => {
    return { place, whereabouts: { place: null, because }, entries: entriesOf(place, facts) }
  })
  return [...placed, ...others]
}

function entriesOf(place: EntityReference, said: readonly Omit<MapFact, 'claims'>[]): readonly SiteEntry[] {
  return said.map(({ entity, predicate, state, standing, times, independent }, at) => ({
    key: `${place.id} ${predicate} ${entity.id} ${at}`,
    kind: kindOf(predicate),
    predicate,
    entity,
    state,
    standing,
    times,
    independent,
  }))
}

function kindOf(predicate: string): MarkKind {
  if (predicate === WHERE) return 'event'
  return MARK_KINDS.find((kind) => kind === predicate) ?? 'other'
}

/** What is left of sites by the filters of an address; a place of which nothing is left is left out. */
export function filteredSites(
  sites: readonly Site[],
  { around, without, standing, sure }: MapAddress,
): readonly Site[] {
  const hidden = without?.split(',') ?? []
  const standings: readonly string[] = listed(SHOWN_STANDINGS, standing)
  const degrees: readonly string[] = listed(SURENESS, sure)
  const isWanted = ({ kind, entity, state, standing: stands }: SiteEntry): boolean =>
    !hidden.includes(kind) &&
    (around === undefined || entity.id === around) &&
    standings.includes(stands) &&
    (state === null || degrees.includes(surenessOf(state)))
  return sites.flatMap((site) => {
    const entries = site.entries.filter(isWanted)
    return entries.length === 0 ? [] : [{ ...site, entries }]
  })
}

/** Something seen at another date proves nothing of the day, and neither does what has no date. */
function surenessOf(state: State): (typeof SURENESS)[number] {
  return state === 'holds' || state === 'possible' ? state : 'undated'
}

/** A place as it is marked on the map; undefined where nobody knows where it lies. */
export function markedPlace({ place, whereabouts, entries }: Site): MarkedPlace | undefined {
  if (whereabouts.place === null) return undefined
  const { latitude, longitude, kind } = whereabouts.place
  const byKind = Map.groupBy(entries, (entry) => entry.kind)
  const marks = MARK_KINDS.flatMap((each): readonly PlaceMark[] => {
    const ofKind = byKind.get(each)
    return ofKind === undefined ? [] : [{ kind: each, count: ofKind.length, isSure: ofKind.some(isSure) }]
  })
  return {
    key: place.id,
    name: place.name,
    latitude,
    longitude,
    weight: entries.length,
    marks,
    isArea: kind !== 'town',
  }
}

/** Without a day nothing is asked about the day. */
function isSure({ state, standing }: SiteEntry): boolean {
  return standing === 'asserted' && (state === null || state === 'holds')
}
