import type { StyleSpecification } from 'maplibre-gl'
import type { Palette } from '../design/palette.ts'
import { namesOf, type World } from './world.ts'

/** Names are drawn by the browser, with a font of the application: no server of letters is asked. */
const FONT = 'IBM Plex Sans Arabic'
/** At the zoom at which the whole world is seen, so many countries are named, the largest; one step nearer twice as many. */
const NAMED = 12

/** The ground of the map: land, sea, borders and the names of countries, in the colours of the theme that is on. */
export function mapStyle(world: World, palette: Palette, tag: string): StyleSpecification {
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: world.countries },
      names: { type: 'geojson', data: namesOf(world, tag) },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sunken } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': palette.surface } },
      {
        id: 'borders',
        type: 'line',
        source: 'countries',
        paint: {
          'line-color': palette['line-control'],
          'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.4, 8, 1.4],
        },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        filter: ['<', ['get', 'rank'], ['*', NAMED, ['^', 2, ['zoom']]]],
        layout: {
          'text-field': ['get', 'name'],
          'text-font': [FONT],
          'text-size': ['interpolate', ['linear'], ['zoom'], 1, 11, 6, 15],
          'text-letter-spacing': 0,
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: { 'text-color': palette['ink-soft'], 'text-halo-color': palette.surface, 'text-halo-width': 1.5 },
      },
    ],
  }
}
