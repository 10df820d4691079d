import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/claims/claim.ts'
import type { LeavingClaim } from '../../../src/exchange/doubt.ts'
import { ftmEntities } from '../../../src/exchange/follow-the-money/entities.ts'
import { ANNA, ARMY, concluded, FRONT, RAID, SOURCES, said, ZENDA } from '../leaving.ts'

const TELLING = {
  sources: SOURCES,
  calledIn: () => null,
  countryOf: (name: string) => (name === 'Syria' ? 'SY' : null),
}

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

function written(...claims: readonly LeavingClaim[]): readonly Entity[] {
  return [...ftmEntities(claims, TELLING).lines()].map((line) => JSON.parse(line))
}

/** The properties of the only entity of a schema. */
function only(schema: string, ...claims: readonly LeavingClaim[]): Entity['properties'] {
  const [entity, ...others] = written(...claims).filter((one) => one.schema === schema)
  expect([entity?.schema, others]).toEqual([schema, []])
  return entity?.properties ?? {}
}

const LEADS = said({
  subject: ANNA,
  predicate: 'leader_of',
  object: FRONT,
  qualifiers: { role: 'قائد' },
  valid: '2011/..',
})

describe('entities of FollowTheMoney', () => {
  it('are who is told of, the document, and the tie, with ids that it takes', () => {
    expect(written(LEADS).map(({ id, schema }) => [id, schema])).toEqual([
      ['ent-anna', 'Person'],
      ['ent-front', 'Organization'],
      ['src-1', 'Document'],
      [LEADS.id.replace('_', '-'), 'Directorship'],
    ])
    expect(only('Directorship', LEADS)).toEqual({
      director: ['ent-anna'],
      organization: ['ent-front'],
      role: ['قائد'],
      startDate: ['2011'],
      summary: ['words of the report'],
      recordId: [LEADS.id],
      proof: ['src-1'],
      sourceUrl: ['https://example.org/report'],
      publisher: ['Example Agency'],
    })
    expect(only('Document', LEADS)).toEqual({
      title: ['A report'],
      fileName: ['a.pdf'],
      publisher: ['Example Agency'],
      publishedAt: ['2016-03-30'],
      sourceUrl: ['https://example.org/report'],
      language: ['eng'],
    })
  })

  it('have each name where it belongs', () => {
    const named = (subject: Claim['subject'], value: string, nameKind: string): Claim =>
      said({ subject, predicate: 'name', object: { value }, qualifiers: { nameKind } })
    const names = [
      named(FRONT, 'الجبهة الخضراء', 'translation'),
      named(FRONT, 'GF', 'acronym'),
      named(FRONT, 'Old Front', 'former'),
      named(FRONT, 'Greens', 'alias'),
    ]
    expect(only('Organization', ...names)).toMatchObject({
      name: ['Green Front', 'الجبهة الخضراء'],
      abbreviation: ['GF'],
      previousName: ['Old Front'],
      alias: ['Greens'],
    })
    const calls = ['Abu Omar', 'أبو عمر', 'Anya', 'Abu Omar al-Zendi'].map((name) => named(ANNA, name, 'nom_de_guerre'))
    expect(only('Person', ...calls)).toMatchObject({
      alias: ['Abu Omar al-Zendi'],
      weakAlias: ['Abu Omar', 'أبو عمر', 'Anya'],
    })
  })

  it('have what their sources call them, where they go by another name', () => {
    const names = new Map<string, string>([
      [ANNA.id, 'Anya'],
      [FRONT.id, 'الجبهة الخضراء'],
    ])
    const calledIn = (entity: string) => names.get(entity) ?? null
    const told = [...ftmEntities([LEADS, LEADS], { ...TELLING, calledIn }).lines()].map(
      (line): Entity => JSON.parse(line),
    )
    expect(told.slice(0, 2).map(({ properties: { name, alias, weakAlias } }) => ({ name, alias, weakAlias }))).toEqual([
      { name: ['Anna Example'], weakAlias: ['Anya'] },
      { name: ['Green Front'], alias: ['الجبهة الخضراء'] },
    ])
  })

  it('never state what is denied, false or rejected', () => {
    const killed = { predicate: 'status', object: { value: 'killed' }, valid: '2016-03-29', subject: ANNA } as const
    const claims = [
      said({ ...killed, factuality: 'denied' }),
      said({ ...killed, factuality: 'false', assessment: concluded('accepted') }),
      said({ ...killed, assessment: concluded('rejected') }),
    ]
    expect(written(...claims)).toEqual([])
    expect(ftmEntities(claims, TELLING).losses.map(({ told }) => told)).toEqual([
      '2 denied or false claims left out: FollowTheMoney has no negation',
      '1 rejected claim left out: a researcher concluded that they are wrong',
    ])
  })

  it('never state what another source refutes, and say of a tie that others contest it', () => {
    const killed = said({ predicate: 'status', object: { value: 'killed' }, valid: '2016-03-29', subject: ANNA })
    const refuted = { ...killed, standing: 'false' } as const
    expect(written(refuted)).toEqual([])
    expect(ftmEntities([refuted], TELLING).losses.map(({ told }) => told)).toEqual([
      '1 claim that others refute left out: FollowTheMoney has only statements',
    ])
    expect(only('UnknownLink', { ...LEADS, standing: 'contested' } as const)).toMatchObject({ status: ['contested'] })
    expect(only('Directorship', { ...LEADS, standing: 'asserted' } as const)).toMatchObject({ startDate: ['2011'] })
  })

  it('state an alleged or contested tie only as a link that says so, and no such value', () => {
    const alleged = {
      ...LEADS,
      factuality: 'alleged',
      attribution: [{ id: 'ent_z', name: 'Gazette', cue: null }],
    } as const
    expect(written(alleged).some(({ schema }) => schema === 'Directorship')).toBe(false)
    expect(only('UnknownLink', alleged)).toMatchObject({
      role: ['alleged: leader of (قائد)'],
      status: ['alleged'],
      description: ['according to Gazette'],
    })
    const listed = said({ predicate: 'designated_by', object: ARMY, assessment: concluded('contested') })
    expect(only('UnknownLink', listed)).toMatchObject({ role: ['contested: designated by'], status: ['contested'] })
    const size = said({ predicate: 'size', object: { value: 200, unit: 'fighters' }, factuality: 'alleged' })
    expect(written(size)).toEqual([])
  })

  it('keep time, unit and voice of a value in words, and dates in their properties', () => {
    const voice = [{ id: 'ent_z', name: 'Gazette', cue: null }]
    const size = said({
      predicate: 'size',
      object: { min: 200, max: 300, unit: 'fighters' },
      valid: '2015',
      attribution: voice,
    })
    expect(only('Organization', size)).toMatchObject({ notes: ['size: 200–300 fighters (2015), according to Gazette'] })
    expect(only('Organization', said({ predicate: 'active', object: null, valid: '2011/2024-12' }))).toMatchObject({
      incorporationDate: ['2011'],
      dissolutionDate: ['2024-12'],
    })
    const death = said({ subject: ANNA, predicate: 'status', object: { value: 'killed' }, valid: '2016-03-29' })
    expect(only('Person', death)).toMatchObject({ deathDate: ['2016-03-29'] })
    const raid = said({ subject: RAID, predicate: 'occurred', object: null, valid: '2014-04-10/2014-04-17' })
    expect(only('Event', raid)).toMatchObject({ startDate: ['2014-04-10'], endDate: ['2014-04-17'] })
  })

  it('tell countries by their letters, and ties that have no schema as links with a role', () => {
    const syria = { ...ZENDA, name: 'Syria' }
    const area = said({ predicate: 'area_of_operation', object: syria })
    expect(only('Organization', area)).toMatchObject({ country: ['sy'] })
    expect(only('Address', area)).toMatchObject({ name: ['Syria'], country: ['sy'] })
    const citizen = said({ subject: ANNA, predicate: 'citizenship', object: { value: 'Syria' } })
    expect(only('Person', citizen)).toMatchObject({ citizenship: ['sy'] })
    const allies = said({ predicate: 'allied_with', object: ARMY, valid: '2013-21' })
    expect(only('UnknownLink', allies)).toMatchObject({ role: ['allied with'], date: ['2013'] })
    expect(ftmEntities([allies], TELLING).losses.map(({ reason, count }) => [reason, count])).toEqual([
      ['observed', 1],
      ['widened', 1],
    ])
  })

  it('tell whence bodies come from the elder to the younger, and a designation as a measure', () => {
    const split = said({ predicate: 'split_from', object: ARMY, valid: '2004' })
    expect(only('Succession', split)).toMatchObject({
      predecessor: ['ent-army'],
      successor: ['ent-front'],
      date: ['2004'],
    })
    const merged = said({ predicate: 'merged_into', object: ARMY })
    expect(only('Succession', merged)).toMatchObject({ predecessor: ['ent-front'], successor: ['ent-army'] })
    const designated = said({ predicate: 'designated_by', object: ARMY, valid: '2010-02' })
    expect(only('Sanction', designated)).toMatchObject({
      entity: ['ent-front'],
      authority: ['Blue Army'],
      date: ['2010-02'],
    })
  })
})
