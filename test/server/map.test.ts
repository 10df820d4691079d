import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { MapAnswer } from '../../src/server/wire/map.ts'
import { got, samples, served } from './served.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-map-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const copyOfSamples = samples(folder)

function names(list: readonly { readonly entity: { readonly name: string } }[]): readonly string[] {
  return list.map(({ entity }) => entity.name)
}

describe('the map', () => {
  it('has places where they are known to lie, of each what is said of it', async () => {
    const server = await served(await copyOfSamples())
    const { places, unplaced } = await got<MapAnswer>(server, '/map')
    const latakia = places.find(({ entity }) => entity.name === 'Latakia')
    expect(latakia).toMatchObject({ latitude: 35.53, longitude: 35.79, whereabouts: { place: { kind: 'town' } } })
    expect(latakia?.facts.map(({ entity, predicate, times }) => [entity.name, predicate, times])).toEqual([
      ['Syrian Resistance', 'headquarters', ['/2024']],
    ])
    expect(names(unplaced)).toContain('Casa Verde')
    expect(unplaced.every(({ facts }) => facts.length > 0)).toBe(true)
  })

  it('has countries at a point within them', async () => {
    const server = await served(await copyOfSamples())
    const { places } = await got<MapAnswer>(server, '/map')
    const country = places.find(({ entity }) => entity.name === 'Colombia')
    expect(country?.whereabouts).toMatchObject({ place: { id: 'CO', kind: 'country', words: 'Colombia' } })
    expect([country?.latitude, country?.longitude].map((degrees) => Math.round(degrees ?? 0))).toEqual([4, -72])
  })

  it('leaves out what had ended by the day', async () => {
    const server = await served(await copyOfSamples())
    expect(names((await got<MapAnswer>(server, '/map?at=2016')).places)).toContain('Latakia')
    expect(names((await got<MapAnswer>(server, '/map?at=2025-06')).places)).not.toContain('Latakia')
  })

  it('has an event while a report stands that tells of it, and not when all of them are false', async () => {
    const server = await served(await copyOfSamples())
    expect(names((await got<MapAnswer>(server, '/map?known=2016-03-29')).events)).toEqual([])
    const then = await got<MapAnswer>(server, '/map?known=2016-03-30')
    expect(then.events).toMatchObject([
      { entity: { name: 'killing of Mihrac Ural' }, standing: 'alleged', times: ['2016-03-29'], independent: 1 },
    ])
    expect(then.refuted).toEqual([])
    const now = await got<MapAnswer>(server, '/map')
    expect(names(now.events)).toEqual([
      'El Nogal bombing',
      'ambush at Warrenpoint',
      'attacks on villages in Latakia Governorate',
    ])
    expect(now.refuted.map(({ name }) => name)).toEqual(['killing of Mihrac Ural'])
  })

  it('rests on the word of those alone who are heard', async () => {
    const server = await served(await copyOfSamples())
    const { places, unheard } = await got<MapAnswer>(server, '/map?only=Sample%20Wire')
    expect(names(places)).not.toContain('Latakia')
    expect(unheard?.claims).toBeGreaterThan(0)
  })
})
