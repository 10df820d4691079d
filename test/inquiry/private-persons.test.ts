import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import { claimFrom } from '../../src/claims/draft.ts'
import type { EntityRecord } from '../../src/inquiry/holdings.ts'
import { privatePersons } from '../../src/inquiry/private-persons.ts'
import { goodClaim } from '../claims/record.ts'

const PERSON: EntityRecord = {
  id: 'ent_a',
  type: 'person',
  name: 'Anna Example',
  members: ['ent_a'],
  called: ['Anna Example'],
}
const BODY: EntityRecord = {
  id: 'ent_g',
  type: 'organization',
  name: 'Green Front',
  members: ['ent_g'],
  called: ['Green Front'],
}
const ENTITIES = new Map([PERSON, BODY].map((entity) => [entity.id, entity]))

function isPrivate(members: Partial<Claim>, assessment: Claim['assessment'] = null): boolean {
  const claim = { ...claimFrom({ ...goodClaim(), factuality: 'asserted', ...members }), assessment }
  return privatePersons({ entities: ENTITIES, claims: [claim] }).has(PERSON.id)
}

const concluded = (verdict: 'accepted' | 'rejected') => ({
  verdict,
  note: null,
  by: 'mara',
  at: '2020-01-01T00:00:00Z',
})

describe('a person is private', () => {
  it.each([
    ['who is only a member', { predicate: 'member_of', qualifiers: {} }],
    ['who is only a fighter', { predicate: 'member_of', qualifiers: { role: 'fighter' } }],
    ['who drives a commander', { predicate: 'member_of', qualifiers: { role: 'driver' } }],
    ['who is only a member, in Arabic', { predicate: 'member_of', qualifiers: { role: 'عنصر' } }],
    ['who is only a victim', { predicate: 'status', object: { value: 'killed' }, qualifiers: {} }],
    ['who is only accused of leading', { factuality: 'alleged' }],
    ['of whom it is denied', { factuality: 'denied' }],
  ] as const)('%s', (_, members) => {
    expect(isPrivate(members)).toBe(true)
  })

  it('of whom a researcher has rejected that they lead', () => {
    expect(isPrivate({}, concluded('rejected'))).toBe(true)
  })
})

describe('a person is public', () => {
  it.each([
    ['who leads', {}],
    ['who holds an office', { predicate: 'member_of', qualifiers: { role: 'spokesman' } }],
    ['who holds an office, in Arabic', { predicate: 'member_of', qualifiers: { role: 'الناطق الرسمي' } }],
    ['who holds an office, in Turkish', { predicate: 'member_of', qualifiers: { role: 'Basın sözcüsü' } }],
    ['who is deputy to somebody', { predicate: 'member_of', qualifiers: { role: 'deputy commander' } }],
    ['who founded', { predicate: 'founder_of', qualifiers: {} }],
  ] as const)('%s', (_, members) => {
    expect(isPrivate(members)).toBe(false)
  })

  it('of whom a researcher has accepted what was only alleged', () => {
    expect(isPrivate({ factuality: 'alleged' }, concluded('accepted'))).toBe(false)
  })
})

it('bodies are not persons', () => {
  expect(privatePersons({ entities: ENTITIES, claims: [] })).toEqual(new Set([PERSON.id]))
})
