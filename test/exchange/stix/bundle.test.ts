import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/claims/claim.ts'
import { stixBundle } from '../../../src/exchange/stix/bundle.ts'
import { ANNA, ARMY, concluded, FRONT, RAID, SOURCES, said, ZENDA } from '../leaving.ts'

type StixObject = Readonly<Record<string, unknown>>

const TELLING = {
  sources: SOURCES,
  calledIn: () => null,
  countryOf: (name: string) => (name === 'Syria' ? 'SY' : null),
}
const ID = /^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const RECORDED = '2026-11-30T06:00:00.123Z'

function written(...claims: readonly Claim[]): readonly StixObject[] {
  return JSON.parse([...stixBundle(claims, TELLING).lines()].join('')).objects
}

/** The only object of a type, beside the one that stands for this program. */
function only(type: string, ...claims: readonly Claim[]): StixObject {
  const [object, ...others] = written(...claims).filter((one) => one['type'] === type)
  expect([object?.['type'], others]).toEqual([type, []])
  return object ?? {}
}

const LEADS = said({
  subject: ANNA,
  predicate: 'leader_of',
  object: FRONT,
  valid: '2011/2016-03',
  recordedAt: RECORDED,
})
const LISTED = said({ predicate: 'designated_by', object: ARMY, recordedAt: RECORDED })

describe('a bundle of STIX', () => {
  it('refers to nothing that is not in it, by ids that are the same in every run', () => {
    const claims = [
      LEADS,
      LISTED,
      said({ predicate: 'area_of_operation', object: ZENDA }),
      said({ predicate: 'size', object: { value: 9 } }),
    ]
    const objects = written(...claims)
    const ids = objects.map(({ id }) => String(id))
    const references = objects.flatMap((object) => [
      ...['source_ref', 'target_ref', 'created_by_ref'].map((name) => object[name] ?? []),
      object['object_refs'] ?? [],
    ])
    expect(references.flat(2).filter((id) => !ids.includes(String(id)))).toEqual([])
    expect(ids.filter((id) => !ID.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    expect(written(...claims)).toEqual(objects)
    expect(objects.filter(({ confidence }) => confidence !== undefined)).toEqual([])
  })

  it('has a relationship for each tie, with its time, its words and its source', () => {
    expect(only('relationship', LEADS)).toMatchObject({
      relationship_type: 'related-to',
      description: 'leader of: Green Front, 2011/2016-03',
      created: RECORDED,
      start_time: '2011-01-01T00:00:00.000Z',
      stop_time: '2016-03-31T23:59:59.999Z',
      external_references: [
        {
          source_name: 'Example Agency',
          url: 'https://example.org/report',
          description: 'words of the report',
          external_id: LEADS.id,
        },
      ],
    })
    expect(only('relationship', said({ subject: ANNA, predicate: 'member_of', object: FRONT }))).toMatchObject({
      relationship_type: 'part-of',
    })
    expect(only('report', LEADS)).toMatchObject({ name: 'A report', published: '2016-03-30T00:00:00.000Z' })
  })

  it('knows by the names that its sources use whoever goes by another, once each', () => {
    const calledIn = (entity: string) => (entity === ANNA.id ? 'آنا مثال' : null)
    const { lines } = stixBundle([LEADS, { ...LEADS, id: 'clm_other' }], { ...TELLING, calledIn })
    const objects: readonly StixObject[] = JSON.parse([...lines()].join('')).objects
    expect(objects.flatMap((object) => object['x_opencti_aliases'] ?? [])).toEqual(['آنا مثال'])
  })

  it('says of a date alone in words that it was so then, never that it began', () => {
    const split = said({ predicate: 'split_from', object: ARMY, valid: '2004' })
    const told = only('relationship', split)
    expect([told['description'], told['start_time'], told['stop_time']]).toEqual([
      'split from: Blue Army, 2004',
      undefined,
      undefined,
    ])
    expect(stixBundle([split], TELLING).losses.map(({ reason }) => reason)).toEqual(['related', 'undated'])
  })

  it('takes for a threat actor whom a source states to be designated, and nobody else', () => {
    expect(only('threat-actor', LISTED)).toMatchObject({ name: 'Green Front' })
    const others = [{ ...LISTED, factuality: 'alleged' } as const, { ...LISTED, assessment: concluded('contested') }]
    const attack = said({ predicate: 'perpetrator_of', object: RAID })
    expect(written(...others, attack).filter(({ type }) => type === 'threat-actor')).toEqual([])
  })

  it('marks what is only alleged, and leaves out what is denied, false or rejected', () => {
    const alleged = said({ subject: ANNA, predicate: 'member_of', object: FRONT, factuality: 'alleged' })
    expect(only('relationship', alleged)).toMatchObject({
      relationship_type: 'related-to',
      description: 'alleged: member of: Green Front',
      labels: ['alleged'],
    })
    const size = said({ predicate: 'size', object: { min: 200, max: 300, unit: 'fighters' }, factuality: 'alleged' })
    expect(only('note', size)).toMatchObject({ content: 'alleged: size: 200–300 fighters', labels: ['alleged'] })
    const never = [{ ...LEADS, factuality: 'denied' } as const, { ...LEADS, assessment: concluded('rejected') }]
    expect(written(...never).map(({ type }) => type)).toEqual(['identity', 'extension-definition'])
    expect(stixBundle(never, TELLING).losses.map(({ told }) => told)).toEqual([
      '1 denied or false claim left out: STIX has no negation',
      '1 rejected claim left out: a researcher concluded that they are wrong',
    ])
  })

  it('keeps names in all scripts, and finds nobody by an acronym', () => {
    const named = ['الجبهة الخضراء', 'GF'].map((value, at) =>
      said({
        predicate: 'name',
        object: { value },
        qualifiers: { nameKind: at === 0 ? 'alias' : 'acronym', language: 'ar' },
      }),
    )
    expect(only('threat-actor', LISTED, ...named)).toMatchObject({ aliases: ['الجبهة الخضراء'] })
    const front = written(...named).find(({ name }) => name === 'Green Front')
    expect(front).toMatchObject({ x_opencti_aliases: ['الجبهة الخضراء'] })
    expect(JSON.stringify(front)).toContain('{"value":"GF","kind":"acronym","language":"ar"}')
  })

  it('gives a country its letters, and takes any other place for a region', () => {
    const base = said({ predicate: 'headquarters', object: { ...ZENDA, name: 'Syria' } })
    expect(only('location', base)).toMatchObject({ name: 'Syria', country: 'SY' })
    expect(only('relationship', base)).toMatchObject({ relationship_type: 'located-at' })
    expect(only('location', said({ predicate: 'headquarters', object: ZENDA }))).toMatchObject({ region: 'Zenda' })
  })
})
