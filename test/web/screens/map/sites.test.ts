import { expect, test } from 'vitest'
import type { MapAnswer, MapFact } from '../../../../src/server/wire/map.ts'
import { filteredSites, markedPlace, sitesIn } from '../../../../web/screens/map/sites.ts'

const fact = (name: string, predicate: string, rest: Partial<MapFact> = {}): MapFact => ({
  entity: { id: `ent_${name}`, type: 'organization', name },
  predicate,
  state: null,
  standing: 'asserted',
  times: [],
  independent: 1,
  claims: ['clm_1'],
  ...rest,
})

const ANSWER: MapAnswer = {
  moment: { at: null, known: null, recorded: null },
  places: [
    {
      entity: { id: 'ent_town', type: 'place', name: 'Town' },
      whereabouts: {
        place: {
          id: '1',
          name: 'Town',
          kind: 'town',
          country: 'SY',
          latitude: 35,
          longitude: 36,
          population: 9,
          words: 'Town in Syria',
        },
        because: [],
      },
      latitude: 35,
      longitude: 36,
      facts: [
        fact('front', 'headquarters', { state: 'possible' }),
        fact('brigade', 'headquarters', { state: 'holds', standing: 'alleged' }),
        fact('raid', 'location'),
      ],
    },
  ],
  events: [{ ...fact('raid', '', { state: 'observed_at', times: ['2016'] }), place: 'ent_town' }],
  unplaced: [{ entity: { id: 'ent_hut', type: 'place', name: 'Hut' }, because: [], facts: [fact('front', 'born_in')] }],
  refuted: [],
}

test('an event stands once among what is said of its place, with the time at which it occurred', () => {
  const [town, hut] = sitesIn(ANSWER)
  expect(town?.entries.map(({ kind, entity, times }) => [kind, entity.name, times])).toEqual([
    ['headquarters', 'front', []],
    ['headquarters', 'brigade', []],
    ['event', 'raid', ['2016']],
  ])
  expect(hut?.entries.map(({ kind, predicate }) => [kind, predicate])).toEqual([['other', 'born_in']])
})

test('a mark is sure where something of its kind holds that is asserted', () => {
  const [town, hut] = sitesIn(ANSWER)
  expect(town && markedPlace(town)).toMatchObject({
    weight: 3,
    isArea: false,
    marks: [
      { kind: 'event', count: 1, isSure: false },
      { kind: 'headquarters', count: 2, isSure: false },
    ],
  })
  expect(hut && markedPlace(hut)).toBeUndefined()
})

test.each([
  [{}, ['front', 'brigade', 'raid', 'front']],
  [{ around: 'ent_front' }, ['front', 'front']],
  [{ without: 'headquarters,other' }, ['raid']],
  [{ standing: 'alleged' }, ['brigade']],
  [{ sure: 'holds' }, ['brigade', 'front']],
  [{ sure: 'undated', without: 'other' }, ['raid']],
])('%j leaves %j', (address, left) => {
  const sites = filteredSites(sitesIn(ANSWER), address)
  expect(sites.flatMap(({ entries }) => entries.map(({ entity }) => entity.name))).toEqual(left)
})
