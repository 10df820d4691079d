import { describe, expect, it } from 'vitest'
import { ENTITY_TYPES } from '../../src/claims/entity.ts'
import { acceptsObject, PREDICATES, predicateNamed } from '../../src/claims/predicates.ts'

/** DESIGN section 3, in its order. */
const VOCABULARY = `name described_as ideology political_position size active status citizenship ethnicity religion
  headquarters area_of_operation leader_of member_of founder_of part_of affiliated_with allied_with opposed_to supports
  split_from merged_into succeeds designated_by participated_in perpetrator_of target_of location occurred outcome`

it('has every predicate of the vocabulary once', () => {
  expect(PREDICATES.map(({ name }) => name)).toEqual(VOCABULARY.split(/\s+/))
})

describe.each(PREDICATES.map((predicate) => [predicate.name, predicate] as const))('%s', (_, predicate) => {
  const hasEntity = typeof predicate.range !== 'string'

  it('has a domain and a range of known types, each once', () => {
    const types = [...predicate.domain, ...(typeof predicate.range === 'string' ? [] : predicate.range)]
    expect(types.every((type) => ENTITY_TYPES.includes(type))).toBe(true)
    expect(new Set(predicate.domain).size).toBe(predicate.domain.length)
    expect(predicate.domain.length).toBeGreaterThan(0)
  })

  it('can be read from its object exactly when that is an entity', () => {
    expect(predicate.inverse !== null).toBe(hasEntity)
    expect(predicate.label).not.toBe('')
  })

  it('is symmetric only between equals', () => {
    if (predicate.symmetric) {
      expect(predicate.range).toEqual(predicate.domain)
      expect(predicate.inverse).toBe(predicate.label)
    }
  })

  it('is found by its name', () => {
    expect(predicateNamed(predicate.name)).toBe(predicate)
    expect(ENTITY_TYPES.some((type) => acceptsObject(predicate, type))).toBe(hasEntity)
  })
})

it('keeps ethnicity and religion back, and nothing else', () => {
  expect(PREDICATES.filter(({ sensitive }) => sensitive).map(({ name }) => name)).toEqual(['ethnicity', 'religion'])
})

it('knows no other predicate', () => {
  expect(predicateNamed('friend_of')).toBeUndefined()
  expect(predicateNamed('constructor')).toBeUndefined()
})
