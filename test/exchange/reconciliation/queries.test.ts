import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnownError } from '../../../src/claims/known-error.ts'
import { parseQueries } from '../../../src/exchange/reconciliation/queries.ts'

const ALL = ['person', 'organization', 'place', 'event']
const USUAL = { types: ALL, limit: 10, unchecked: [] }
const nameOf = (v: unknown) => ({ properties: [{ pid: 'name', v }] })

function parsed(query: unknown): unknown {
  return parseQueries(JSON.stringify({ q0: query })).get('q0')
}

describe('a query', () => {
  it.each([
    // What OpenRefine sends: to guess types, then to reconcile, with a type and with columns.
    [
      { query: 'Karim', limit: 3 },
      { ...USUAL, names: ['Karim'], limit: 3 },
    ],
    [
      { query: 'كريم', type: 'person', type_strict: 'should' },
      { ...USUAL, names: ['كريم'], types: ['person'] },
    ],
    [
      { query: 'A', ...nameOf('B') },
      { ...USUAL, names: ['A', 'B'] },
    ],
    [
      { query: 'A', ...nameOf({ id: 'Q1', name: 'B' }) },
      { ...USUAL, names: ['A', 'B'] },
    ],
    [nameOf(['A', { id: 'ent_1' }, 7, true, ' ', 'A']), { ...USUAL, names: ['A', 'ent_1', '7', 'true'] }],
    [
      { query: 'A', type: [] },
      { ...USUAL, names: ['A'] },
    ],
    [
      { query: 'A', type: ['place', 'person'], type_strict: 'any' },
      { ...USUAL, names: ['A'], types: ['person', 'place'] },
    ],
    [
      { query: 'A', type: 'place', type_strict: 'all' },
      { ...USUAL, names: ['A'], types: ['place'] },
    ],
    [
      { query: 'A', properties: [{ pid: 'type', v: ' Place ' }] },
      { ...USUAL, names: ['A'], types: ['place'] },
    ],
    [
      { query: 'A', type: 'person', properties: [{ pid: 'type', v: 'place' }] },
      { ...USUAL, names: ['A'], types: [] },
    ],
    [
      { query: 'A', properties: [{ pid: 'type', v: 'militia' }] },
      { ...USUAL, names: ['A'], unchecked: ['type: militia'] },
    ],
    [
      { query: 'A', properties: [{ pid: 'P17', v: ['x', 2] }] },
      { ...USUAL, names: ['A'], unchecked: ['P17: x, 2'] },
    ],
    [
      { query: 'A', limit: 1000 },
      { ...USUAL, names: ['A'], limit: 20 },
    ],
    [
      { query: 'A', later: { version: 1 } },
      { ...USUAL, names: ['A'] },
    ],
  ])('%j is understood', (query, expected) => {
    expect(parsed(query)).toEqual(expected)
  })

  it.each([
    [null, 'query: not an object'],
    ['Karim', 'query: not an object'],
    [{}, 'query: missing, and no property gives a name'],
    [{ properties: [] }, 'query: missing, and no property gives a name'],
    [nameOf('  '), 'query: missing, and no property gives a name'],
    [{ query: ' \n' }, 'query: blank'],
    [{ query: 7 }, 'query: Invalid input: expected string, received number'],
    [{ query: 'a'.repeat(501) }, 'query: longer than 500 characters'],
    [{ query: 'A', type: 'ship' }, 'type: "ship" is not one of person, organization, place, event'],
    [{ query: 'A', type: 7 }, 'type: neither a type nor at most 20 types'],
    [
      { query: 'A', type: ['person', 'place'], type_strict: 'all' },
      'type_strict: an entity has one type, so none has all of several',
    ],
    [{ query: 'A', type_strict: 'never' }, 'type_strict: Invalid option: expected one of "any"|"should"|"all"'],
    [{ query: 'A', limit: 0 }, 'limit: less than 1'],
    [{ query: 'A', limit: 1.5 }, 'limit: not a whole number'],
    [{ query: 'A', limit: '3' }, 'limit: not a whole number'],
    [{ query: 'A', properties: {} }, 'properties: Invalid input: expected array, received object'],
    [{ query: 'A', properties: [{ v: 'x' }] }, 'properties.0.pid: Invalid input: expected string, received undefined'],
    [{ query: 'A', properties: [{ pid: 'name' }] }, 'properties.0.v: neither a value nor at most 20 values'],
    [
      { query: 'A', properties: [{ pid: 'name', v: [[['x']]] }] },
      'properties.0.v: neither a value nor at most 20 values',
    ],
    [{ query: 'A', properties: Array(21).fill({ pid: 'x', v: 'y' }) }, 'properties: more than 20'],
    [{ query: 'A', ...nameOf(Array.from({ length: 20 }, (_, i) => `n${i}`)) }, 'properties: more than 20 names'],
  ])('%j is a fault of its own', (query, fault) => {
    expect(parsed(query)).toEqual({ fault })
  })
})

describe('a batch', () => {
  it('keeps what is right beside what is wrong, under any id', () => {
    const batch = parseQueries('{"":{"query":"A"},"__proto__":{"query":"B"},"q":7}')
    expect([...batch.keys()]).toEqual(['', '__proto__', 'q'])
    expect([...batch.values()].map((query) => 'fault' in query)).toEqual([false, false, true])
  })

  it.each([
    ['', 'reconcile: queries: not JSON'],
    ['{"q0":{"query":"A"}', 'reconcile: queries: not JSON'],
    ['[{"query":"A"}]', 'reconcile: queries: not an object of queries by their ids'],
    ['null', 'reconcile: queries: not an object of queries by their ids'],
    ['"A"', 'reconcile: queries: not an object of queries by their ids'],
    [batchOf(51), 'reconcile: queries: 51 at once; the most is 50'],
    [' '.repeat(1_000_001), 'reconcile: queries: longer than 1000000 characters'],
  ])('that is none is refused: %.20s', (text, message) => {
    expect(() => parseQueries(text)).toThrow(message)
    expect(() => parseQueries(text)).toThrow(KnownError)
  })

  it('nested as deep as its length allows is a fault, and no more', () => {
    const deep = `{"q":{"query":"A","properties":[{"pid":"name","v":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}}`
    expect(parseQueries(deep).get('q')).toEqual({ fault: 'properties.0.v: neither a value nor at most 20 values' })
  })

  it('of any JSON keeps its ids or is refused', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          expect([...parseQueries(text).keys()]).toEqual(Object.keys(JSON.parse(text)))
        } catch (error) {
          expect(error).toMatchObject({ code: 'bad-query' })
        }
      }),
    )
  })
})

function batchOf(count: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`q${i}`, { query: 'A' }])))
}
