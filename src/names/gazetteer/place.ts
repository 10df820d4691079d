/** A town, a region of a country, or a country. */
export interface Place {
  /** The number GeoNames gives a town, the ISO 3166-2 code of a region, the two letters of a country. */
  readonly id: string
  readonly name: string
  readonly kind: 'town' | 'region' | 'country'
  /** ISO 3166-1, two letters. */
  readonly country: string
  /** Degrees; of a region those of its seat, of a country those of a point well within it. */
  readonly latitude: number
  readonly longitude: number
  /** Inhabitants; 0 when not known. */
  readonly population: number
}

/** A place that a name may stand for. */
export interface PlaceCandidate {
  readonly place: Place
  /** The written name that it answers. */
  readonly asked: string
  /** The name of the place that answered. */
  readonly answered: string
  /** 1 for the same name, less for one that only sounds like it. */
  readonly alike: number
}

/** A place that bears a name, and that name as the gazetteer writes it. */
export interface BearerOfName {
  readonly place: Place
  readonly name: string
}

/** The places of the world, asked by name. A plain value: where it was loaded from it does not say. */
export interface Gazetteer {
  /** The towns that bear a name, in any script. */
  towns(key: string): readonly BearerOfName[]
  /** The regions that bear a name of their own, or in `seats` that of their seat. */
  regions(key: string, seats: boolean): readonly BearerOfName[]
  /** The names that a place is known by. */
  namesOf(place: Place): readonly string[]
  /** The larger towns of a country, for names that nothing answers as they are written. */
  townsOf(country: string): readonly BearerOfName[]
}
