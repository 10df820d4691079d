import { gazetteerFrom } from './gazetteer.ts'
import type { Gazetteer } from './place.ts'
import regions from './regions.json' with { type: 'json' }
import towns from './towns.json' with { type: 'json' }

let loaded: Promise<Gazetteer> | undefined

/** The gazetteer that ships with the program. Its towns are loaded when it is first asked for, and then kept. */
export function loadGazetteer(): Promise<Gazetteer> {
  loaded ??= import('./geonames.json', { with: { type: 'json' } }).then(({ default: data }) =>
    gazetteerFrom(data, towns, regions),
  )
  return loaded
}
