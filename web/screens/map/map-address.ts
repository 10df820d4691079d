import { oneOf, words } from '../../address/search-text.ts'
import type { MapView } from '../../map/map-drawing.ts'

/** What of the map is seen and how, as it stands in the address. Lists are written with commas. */
export interface MapAddress {
  readonly view?: 'table' | undefined
  /** Only what is said of this entity. */
  readonly around?: string | undefined
  /** Kinds of mark that are left out. */
  readonly without?: string | undefined
  /** Where the voices that are heard stand. */
  readonly voices?: string | undefined
  /** How voices stand to what is shown. */
  readonly standing?: string | undefined
  /** How sure it is that it was so on the day. */
  readonly sure?: string | undefined
  /** The places that are opened, by id. */
  readonly place?: string | undefined
  /** Latitude and longitude of the middle of what is seen. */
  readonly centre?: string | undefined
  readonly zoom?: string | undefined
}

/** How sure it is that something was so on the day: surely, perhaps, or there is no proof for that day. */
export const SURENESS = ['holds', 'possible', 'undated'] as const

export function mapAddressFrom(search: Readonly<Record<string, unknown>>): MapAddress {
  return {
    view: oneOf(['table'], search['view']),
    around: words(search['around']),
    without: words(search['without']),
    voices: words(search['voices']),
    standing: words(search['standing']),
    sure: words(search['sure']),
    place: words(search['place']),
    centre: words(search['centre']),
    zoom: words(search['zoom']),
  }
}

const NUMBER = /^-?\d{1,3}(\.\d{1,6})?$/

/** The part of the world that an address shows; null where it says none that there is. */
export function viewFrom({ centre, zoom }: MapAddress): MapView | null {
  const [latitude, longitude, ...rest] = centre?.split(',') ?? []
  if (rest.length > 0 || ![latitude, longitude, zoom].every((part) => NUMBER.test(part ?? ''))) return null
  const view = { latitude: Number(latitude), longitude: Number(longitude), zoom: Number(zoom) }
  return Math.abs(view.latitude) <= 90 && Math.abs(view.longitude) <= 180 ? view : null
}

/** A view as it stands in an address: to a hundred metres. */
export function viewOf({ latitude, longitude, zoom }: MapView): Pick<MapAddress, 'centre' | 'zoom'> {
  return { centre: `${rounded(latitude, 3)},${rounded(longitude, 3)}`, zoom: String(rounded(zoom, 2)) }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
