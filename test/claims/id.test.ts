import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClaimDraft } from '../../src/claims/claim.ts'
import { canonicalJson, claimId, digest, entityId, sourceId } from '../../src/claims/id.ts'
import { goodClaim } from './record.ts'

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ é: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"é":1}'],
    [{ kept: null, dropped: undefined }, '{"kept":null}'],
    ['a "quoted" \u2028 word', JSON.stringify('a "quoted" \u2028 word')],
    [1e21, '1e+21'],
    [-0, '0'],
    [[], '[]'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('says the same as JSON, and the same whatever order the keys were written in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(reversed(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })
})

/** The same value with the keys of every object in the other order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

it('digests text as UTF-8, and lone surrogates too', () => {
  expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(digest('a\ud800')).toBe(digest('a\ufffd'))
})

describe('ids', () => {
  it('are the same on every machine and in every version: other programs keep them', () => {
    expect(sourceId('00', null)).toMatchInlineSnapshot(`"src_4c2b5dcd10c74c2ae9ff"`)
    expect(entityId('src_1', 'person', 'Anna Example')).toMatchInlineSnapshot(`"ent_74bdcb04de1af3d7fe17"`)
    expect(goodClaim().id).toMatchInlineSnapshot(`"clm_1e83e245adee15004997"`)
  })

  it('do not run parts together', () => {
    expect(entityId('s', 'a', 'bc')).not.toBe(entityId('s', 'ab', 'c'))
    expect(sourceId('1', '')).not.toBe(sourceId('1', null))
  })

  const draft: ClaimDraft = goodClaim()
  it.each<[string, Partial<ClaimDraft>]>([
    ['the place', { evidence: draft.evidence.map((span) => ({ ...span, start: 11 })) }],
    ['the source', { evidence: draft.evidence.map((span) => ({ ...span, source: 'src_2' })) }],
    ['the subject', { subject: { id: 'ent_b', type: 'person', name: 'Anna Example' } }],
    ['the predicate', { predicate: 'member_of' }],
    ['the object', { object: { value: 'Green Front' } }],
    ['the qualifiers', { qualifiers: { role: 'chief' } }],
    ['the time', { valid: null }],
    ['the factuality', { factuality: 'denied' }],
    ['the voice', { attribution: [] }],
  ])('differ when %s differs', (_, change) => {
    expect(claimId({ ...draft, ...change })).not.toBe(claimId(draft))
  })

  it.each<[string, Partial<ClaimDraft>]>([
    ['a better name is found for the subject', { subject: { id: 'ent_a', type: 'person', name: 'Anna B. Example' } }],
    ['another extractor proposes it', { extractor: 'prose-en@2', score: 0.5 }],
  ])('stay when %s', (_, change) => {
    expect(claimId({ ...draft, ...change })).toBe(claimId(draft))
  })
})
