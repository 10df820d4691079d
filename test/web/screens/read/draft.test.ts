import { expect, test } from 'vitest'
import type { Claim } from '../../../../src/claims/claim.ts'
import { type Draft, draftOf, EMPTY, lacksOf, requestOf, spokenBy } from '../../../../web/screens/read/draft.ts'

const group = { id: 'ent_1', type: 'organization', name: 'Group' } as const
const person = { id: null, type: 'person', name: 'New Person' } as const

const whole: Draft = {
  ...EMPTY,
  subject: person,
  predicate: 'leader_of',
  object: group,
  qualifiers: { role: 'commander' },
  valid: '2011/..',
}

test('a draft becomes what is sent', () => {
  expect(requestOf(whole, [{ start: 3, end: 9 }])).toEqual({
    evidence: [{ start: 3, end: 9 }],
    subject: { type: 'person', name: 'New Person' },
    predicate: 'leader_of',
    object: { entity: 'ent_1' },
    qualifiers: { role: 'commander' },
    valid: '2011/..',
    factuality: 'asserted',
    attribution: [],
  })
})

test.each([
  ['who', { subject: null }, ['subject']],
  ['the relation', { predicate: null }, ['predicate']],
  ['to whom', { object: null }, ['object']],
  ['a time that is none', { valid: 'spring' }, ['valid']],
  ['what is said', { predicate: 'ideology', value: ' ' }, ['value']],
  ['a number', { predicate: 'size', value: 'many' }, ['value']],
  ['a range that ends before it begins', { predicate: 'size', value: '20-10' }, ['value']],
  ['nothing', { predicate: 'active' }, []],
] as const)('a draft that lacks %s says so and is not sent', (_, change, lacks) => {
  const draft: Draft = { ...whole, ...change }
  expect(lacksOf(draft)).toEqual(lacks)
  expect(requestOf(draft, []) === null).toBe(lacks.length > 0)
})

test.each([
  ['2000', { value: 2000, unit: 'fighters' }],
  ['500-800', { min: 500, max: 800, unit: 'fighters' }],
])('the number %s is read', (value, object) => {
  expect(requestOf({ ...whole, predicate: 'size', value, unit: 'fighters' }, [])?.object).toEqual(object)
})

test('a claim that is corrected keeps its voices, also the outer ones', () => {
  const voice = (name: string) => ({ id: `ent_${name}`, name, cue: 'said' })
  const claim: Claim = {
    schema: 'stemma.claim/1',
    id: 'clm_1',
    subject: group,
    predicate: 'size',
    object: { min: 5, max: 10, unit: 'men' },
    qualifiers: {},
    valid: null,
    factuality: 'alleged',
    attribution: [voice('inner'), voice('outer')],
    evidence: [],
    extractor: 'test@1',
    score: 1,
    assessment: null,
    recordedAt: null,
  }
  const draft = draftOf(claim)
  const attribution = [
    { voice: { entity: 'ent_inner' }, cue: 'said' },
    { voice: { entity: 'ent_outer' }, cue: 'said' },
  ]
  expect(requestOf(draft, [])).toMatchObject({ object: { min: 5, max: 10, unit: 'men' }, attribution })
  const other = requestOf({ ...draft, attribution: spokenBy(person, draft) }, [])
  expect(other?.attribution).toEqual([{ voice: { type: 'person', name: 'New Person' }, cue: null }, attribution[1]])
})
