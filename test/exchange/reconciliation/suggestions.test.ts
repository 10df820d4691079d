import { describe, expect, it } from 'vitest'
import { pageOf, parseSuggest, suggestTerms } from '../../../src/exchange/reconciliation/suggestions.ts'
import { PROPERTIES, TYPES } from '../../../src/exchange/reconciliation/vocabulary.ts'
import { suggestionsRules } from './rules.ts'

describe('suggestions', () => {
  it.each([
    ['', ['person', 'organization', 'place', 'event']],
    ['P', ['person', 'place']],
    ['organization', ['organization']],
    ['sons', []],
  ])('of types for %j', (prefix, ids) => {
    const suggestions = suggestTerms(TYPES, parseSuggest({ prefix }))
    expect(suggestionsRules.parse(suggestions)).toEqual(suggestions)
    expect(suggestions.result.map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    ['name', ['name']],
    ['other', ['name']],
    ['t', ['type']],
  ])('of properties for %j', (prefix, ids) => {
    const suggestions = suggestTerms(PROPERTIES, parseSuggest({ prefix, cursor: null }))
    expect(suggestionsRules.parse(suggestions)).toEqual(suggestions)
    expect(suggestions.result.map(({ id }) => id)).toEqual(ids)
  })

  it('come twenty at once, from where the last ended', () => {
    const many = Array.from({ length: 45 }, (_, i) => ({ id: `${i}`, name: `n${i}` }))
    expect([0, 20, 40, 60].map((skip) => pageOf(many, skip).result.length)).toEqual([20, 20, 5, 0])
    expect(pageOf(many, parseSuggest({ prefix: 'n', cursor: '20' }).skip).result[0]?.id).toBe('20')
  })

  it.each([
    [{ prefix: null }, 'suggest: prefix: missing'],
    [{ prefix: 'a'.repeat(501) }, 'suggest: prefix: longer than 500 characters'],
    [{ prefix: 'a', cursor: '-1' }, 'suggest: cursor: not a number'],
    [{ prefix: 'a', cursor: '1e3' }, 'suggest: cursor: not a number'],
    [{ prefix: 'a', cursor: '' }, 'suggest: cursor: not a number'],
  ])('for %j are refused', (parameters, message) => {
    expect(() => parseSuggest(parameters)).toThrow(expect.objectContaining({ code: 'bad-query', message }))
  })
})
