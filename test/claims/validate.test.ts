import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../src/claims/validate.ts'
import { goodClaim } from './record.ts'

const EVIDENCE = { source: 'src_1', start: 0, end: 3, quote: 'abc' }
const PLACE = { id: 'ent_p', type: 'place', name: 'Aleppo' }

it('takes a record that keeps the contract, and gives it back as it is', () => {
  expect(checkClaim(goodClaim())).toEqual({ claim: goodClaim() })
  const assessed = {
    ...goodClaim(),
    assessment: { verdict: 'accepted', note: null, by: 'me', at: '2026-01-10T08:00:00.000Z' },
    recordedAt: '2026-01-10T08:00:00Z',
  }
  expect(checkClaim(assessed)).toEqual({ claim: assessed })
})

it.each([
  ['size', { value: 2000, unit: 'fighters' }],
  ['size', { min: 10_000, max: 20_000, unit: 'fighters' }],
  ['active', null],
  ['ideology', { value: 'Far-left' }],
])('takes %s with the object %j', (predicate, object) => {
  const subject = { id: 'ent_g', type: 'organization', name: 'Green Front' }
  expect(checkClaim({ ...goodClaim(), subject, predicate, object, qualifiers: {} }).fault).toBeUndefined()
})

describe('a wrong record is refused with the field and the reason', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['another schema', { schema: 'stemma.claim/2' }, 'schema: Invalid input: expected "stemma.claim/1"'],
    ['no id', { id: undefined }, 'id: Invalid input: expected string, received undefined'],
    ['a short id', { id: 'clm_12' }, 'id: Invalid string: must match pattern /^clm_[0-9a-f]{20}$/'],
    ['a member too many', { confidence: 0.5 }, '(record): Unrecognized key: "confidence"'],
    [
      'a nameless subject',
      { subject: { ...PLACE, name: '' } },
      'subject.name: Too small: expected string to have >=1 characters',
    ],
    [
      'a subject of no type',
      { subject: { ...PLACE, type: 'ship' } },
      'subject.type: Invalid option: expected one of "person"|"organization"|"place"|"event"',
    ],
    ['an unknown predicate', { predicate: 'friend_of' }, 'predicate: not a predicate of the vocabulary'],
    [
      'a subject out of the domain',
      { subject: PLACE },
      'subject.type: leader_of does not take a subject of type place',
    ],
    ['an object out of the range', { object: PLACE }, 'object: leader_of does not take an object of type place'],
    ['words where an entity belongs', { object: { value: 'x' } }, 'object: leader_of takes an entity'],
    ['nothing where an entity belongs', { object: null }, 'object: leader_of needs an object'],
    [
      'an entity where words belong',
      { predicate: 'status' },
      'object: status does not take an object of type organization',
    ],
    ['a number where words belong', { predicate: 'status', object: { value: 3 } }, 'object: status takes words'],
    ['a range upside down', { object: { min: 2, max: 1 } }, 'object: min is greater than max'],
    ['a time that is none', { valid: 'spring 2013' }, 'valid: not an EDTF date or interval'],
    ['a day that does not exist', { valid: '2013-02-30' }, 'valid: not an EDTF date or interval'],
    [
      'a factuality of its own',
      { factuality: 'likely' },
      'factuality: Invalid option: expected one of "asserted"|"alleged"|"denied"|"false"',
    ],
    ['no evidence', { evidence: [] }, 'evidence: Too small: expected array to have >=1 items'],
    [
      'a quote of another length',
      { evidence: [{ ...EVIDENCE, end: 4 }] },
      'evidence.0: quote is not as long as end minus start',
    ],
    [
      'a span before the text',
      { evidence: [{ ...EVIDENCE, start: -1 }] },
      'evidence.0.start: Too small: expected number to be >=0',
    ],
    [
      'half a code unit',
      { evidence: [EVIDENCE, { ...EVIDENCE, start: 0.5 }] },
      'evidence.1.start: Invalid input: expected int, received number',
    ],
    [
      'a voice without a name',
      { attribution: [{ id: 'ent_z', cue: null }] },
      'attribution.0.name: Invalid input: expected string, received undefined',
    ],
    [
      'a qualifier that is no text',
      { qualifiers: { role: 1 } },
      'qualifiers.role: Invalid input: expected string, received number',
    ],
    [
      'a kind of name that is none',
      { qualifiers: { nameKind: 'nickname' } },
      'qualifiers.nameKind: not one of primary, alias, former, nom_de_guerre, acronym, translation',
    ],
    ['a score over one', { score: 1.2 }, 'score: Too big: expected number to be <=1'],
    [
      'an assessment without a time',
      { assessment: { verdict: 'accepted', note: null, by: 'me' } },
      'assessment.at: Invalid input: expected string, received undefined',
    ],
    ['a time of recording that is none', { recordedAt: 'today' }, 'recordedAt: Invalid ISO datetime'],
  ])('%s', (_, change, message) => {
    const { fault } = checkClaim({ ...goodClaim(), ...change })
    expect(`${fault?.field}: ${fault?.reason}`).toBe(message)
  })

  it('whatever it is, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(checkClaim(value).fault?.field).toEqual(expect.any(String))
      }),
    )
  })
})
