import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCountry } from '../../../src/names/gazetteer/countries-named.ts'
import { kilometresBetween } from '../../../src/names/gazetteer/distance.ts'
import { placesOfDocument } from '../../../src/names/gazetteer/document-places.ts'
import { loadGazetteer } from '../../../src/names/gazetteer/load.ts'
import type { Place, PlaceCandidate } from '../../../src/names/gazetteer/place.ts'
import { type PlaceContext, placeMeant } from '../../../src/names/gazetteer/place-meant.ts'
import { placesNamed } from '../../../src/names/gazetteer/places-named.ts'
import type { NamedEntity } from '../../../src/names/types.ts'
import { entity } from '../name.ts'

interface Row {
  readonly name: string
  /** What else the document names. */
  readonly also: readonly string[]
  /** Which place is meant; null when nothing decides. */
  readonly id: string | null
}

const gazetteer = await loadGazetteer()
const rows: readonly Row[] = JSON.parse(readFileSync(new URL('./corpus/places.json', import.meta.url), 'utf8'))
const NOTHING: PlaceContext = { own: new Map(), countries: new Map(), places: [] }

function document({ name, also }: Row): readonly NamedEntity[] {
  const others = also.map((other, index) =>
    entity(`other ${index}`, /Army|Forces/.test(other) ? 'organization' : 'place', other),
  )
  return [entity('asked', 'place', name), ...others]
}

describe('the place meant', () => {
  test.each(rows)('$name with $also: $id', (row) => {
    const meaning = placesOfDocument(document(row), gazetteer).get('asked')
    expect(meaning?.place?.id ?? null, meaning?.because.join('; ')).toBe(row.id)
  })

  test.each([
    { name: 'Tripoli', also: ['Lebanese Forces'], because: ['“Lebanese Forces” names Lebanon'] },
    { name: 'Tripoli', also: ['Beirut'], because: ['68 km from Beirut, which is named too'] },
    { name: 'طرابلس', also: ['بنغازي', 'سرت'], because: [expect.stringContaining('in Libya, as')] },
    { name: 'Tripoli, Lebanon', also: [], because: ['the name says Lebanon'] },
    { name: 'طرابلس', also: [], because: ['may be Tripoli in Libya or Tripoli in Lebanon: nothing decides'] },
    {
      name: 'تادف',
      also: ['سوريا'],
      because: ['“سوريا” names Syria', 'تادف sounds like Tādif'],
    },
    { name: 'Mosul', also: [], because: ['the only place known by that name'] },
  ])('$name with $also says why', ({ because, ...row }) => {
    const meaning = placesOfDocument(document({ ...row, id: null }), gazetteer).get('asked')
    expect(meaning?.because.slice(0, because.length)).toEqual(because)
  })

  test('a country is where places lie, and no place to look for', () => {
    expect(placesOfDocument([entity('a', 'place', 'Syria')], gazetteer).size).toBe(0)
    expect([isCountry('سوريا'), isCountry('Turkish forces')]).toEqual([true, false])
  })

  test('several names of one entity are asked together', () => {
    const [meaning] = placesOfDocument([entity('a', 'place', 'Tripoli', 'Trablusgarp')], gazetteer).values()
    expect(meaning?.place?.country).toBe('LY')
  })
})

describe('laws', () => {
  const names = [...new Set(rows.flatMap(({ name, also }) => [name, ...also]))]
  const documents = fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 7 })
    .map((chosen) => chosen.map((name) => entity(name, 'place', name)))

  test('the order in which a document names its places makes no difference', () => {
    fc.assert(
      fc.property(documents, (entities) => {
        const meanings = placesOfDocument(entities, gazetteer)
        const turned = placesOfDocument(entities.toReversed(), gazetteer)
        for (const [id, meaning] of meanings) expect(turned.get(id)).toEqual(meaning)
      }),
      { numRuns: 50 },
    )
  })

  const places = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })

  test('two places alike in everything but where they lie are never told apart without a context', () => {
    fc.assert(
      fc.property(places, places, fc.nat(20_000_000), (one, other, population) => {
        fc.pre(kilometresBetween(one, other) > 25)
        const all = [one, other].map((point, index) => candidate({ ...point, id: String(index), population }))
        expect(placeMeant(all, NOTHING).decision).toBe('unsure')
        expect(placeMeant(all.toReversed(), NOTHING)).toEqual(placeMeant(all, NOTHING))
      }),
    )
  })

  test('distance is symmetric, never negative, and never more than half around the world', () => {
    fc.assert(
      fc.property(places, places, (one, other) => {
        const distance = kilometresBetween(one, other)
        expect(distance).toBe(kilometresBetween(other, one))
        expect(distance).toBeGreaterThanOrEqual(0)
        expect(distance).toBeLessThan(20_040)
      }),
    )
  })

  test('any text at all is a question, not a failure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        for (const found of placesNamed(name, gazetteer, ['SY'])) expect(found.alike).toBeGreaterThan(0)
      }),
    )
  })
})

test.each([
  '',
  ' ',
  '\u0000',
  '\u202e\u202d',
  ',',
  '()',
  '\ud800',
  '\t\n',
  '؟',
  '\u0007\u0007\u0007',
  'محافظة',
  '__proto__',
  'constructor',
])('nothing is named by %j', (name) =>
  expect(placesNamed(name, gazetteer, ['SY', 'XX', '']).map((c) => c.place.name)).toEqual([]),
)

test('a huge name costs no more than a long one', { timeout: 30_000 }, () => {
  for (const huge of ['حلب '.repeat(200_000), 'a'.repeat(1_000_000), 'Aleppo ('.repeat(100_000)])
    expect(placesNamed(huge, gazetteer, ['SY']).length).toBeLessThan(50)
})

function candidate(place: Pick<Place, 'id' | 'latitude' | 'longitude' | 'population'>): PlaceCandidate {
  return { place: { ...place, name: 'Somewhere', kind: 'town', country: 'ZZ' }, asked: 'x', answered: 'x', alike: 1 }
}
