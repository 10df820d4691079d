import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/workspace/judging/judge.ts'
import { suggest } from '../../../src/workspace/judging/suggest.ts'
import { findEntities } from '../../../src/workspace/naming/find.ts'
import { reconcile } from '../../../src/workspace/naming/reconcile.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { answersRules, suggestionsRules } from '../../exchange/reconciliation/rules.ts'
import { idIn, written } from '../../store/documents.ts'
import { opened, recorded } from '../opened.ts'

const CAST = written('Cast', [
  { s: 'Karim Example', p: 'leader_of', o: 'Northern Salvation Front' },
  { s: 'Northern Salvation Front', p: 'name', o: 'جبهة الخلاص الشمالية' },
  { s: 'Northern Salvation Front', p: 'part_of', o: 'Green League' },
])
const OTHERS = written('Others', [
  { s: 'Karim Beispiel', p: 'leader_of', o: 'Salvation Front' },
  { s: 'Zeynep Muster', p: 'leader_of', o: 'Cedar Brigade' },
])
const AGAIN = written('Again', [{ s: 'Zaynab Muster', p: 'leader_of', o: 'Cedar Brigade' }])

async function stocked(): Promise<Workspace> {
  const workspace = await opened()
  for (const paper of [CAST, OTHERS, AGAIN]) await recorded(workspace, paper)
  return workspace
}

/** The candidates of one query, the best first and equals by name, with a star where one is matched. */
async function asked(workspace: Workspace, query: object): Promise<readonly string[]> {
  const { q0 } = answersRules.parse(await reconcile(workspace, JSON.stringify({ q0: query })))
  const ranked = (q0?.result ?? []).toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1))
  return ranked.map(({ name, match }) => (match ? `${name} *` : name))
}

describe('candidates', () => {
  const other = (pid: string, v: unknown) => ({ properties: [{ pid, v }] })
  it.each<[object, readonly string[]]>([
    [{ query: 'Northern Salvation Front' }, ['Northern Salvation Front *', 'Salvation Front']],
    [{ query: 'جبهة الخلاص الشمالية' }, ['Northern Salvation Front *', 'Salvation Front']],
    [{ query: 'Northern Salvation Front', limit: 1 }, ['Northern Salvation Front *']],
    [{ query: 'Northern Salvation Front', type: 'place' }, []],
    [{ query: 'Karim' }, ['Karim Beispiel', 'Karim Example']],
    [{ query: 'Karim', type: 'organization' }, []],
    [{ query: 'كريم Example', type: ['place', 'person'], limit: 1 }, ['Karim Example *']],
    [{ query: 'كريم Example', ...other('type', 'organization') }, []],
    // Too common a name to be enough by itself.
    [{ query: 'Green League', limit: 1 }, ['Green League']],
    // Another name may settle it, or name another.
    [{ query: 'Karim', ...other('name', 'Karim Example') }, ['Karim Example *', 'Karim Beispiel']],
    [other('name', ['Karim', 'Karim Example']), ['Karim Example *', 'Karim Beispiel']],
    [{ query: 'Karim Beispiel', ...other('name', 'Karim Example') }, ['Karim Beispiel', 'Karim Example']],
    // What cannot be compared leaves it to a person.
    [{ query: 'Karim Example', limit: 1, ...other('country', 'Nowhere') }, ['Karim Example']],
    [{ query: 'nobody of that name' }, []],
    [{ query: 'ent_00000000000000000000' }, []],
    [{ query: '' }, []],
  ])('for %j', async (query, expected) => {
    expect(await asked(await stocked(), query)).toEqual(expected)
  })

  it('carry the reasons, and what may be computed with', async () => {
    const workspace = await stocked()
    const name = 'جبهة الخلاص الشمالية'
    const [candidate] = await findEntities(workspace, name, null)
    expect(candidate?.because).not.toEqual([])
    expect(await reconcile(workspace, JSON.stringify({ q: { query: name, limit: 1 } }))).toEqual({
      q: {
        result: [
          {
            id: idIn(CAST, 'Northern Salvation Front'),
            name: 'Northern Salvation Front',
            description: ['Organization', `also “${name}”`, ...(candidate?.because ?? [])].join('; '),
            type: [{ id: 'organization', name: 'Organization' }],
            score: 100,
            match: true,
            features: [
              { id: 'exact_name', value: true },
              { id: 'name_suffices', value: true },
              { id: 'names_agreeing', value: 1 },
            ],
          },
        ],
      },
    })
  })

  it('that are two by the same name are left to a person, until they are judged to be one', async () => {
    const workspace = await stocked()
    const query = { query: 'Zeynep Muster', type: 'person' }
    const before = await asked(workspace, query)
    expect(before).toHaveLength(2)
    expect(before.filter((line) => line.endsWith('*'))).toEqual([])
    const [left, right] = [idIn(OTHERS, 'Zeynep Muster', 'person'), idIn(AGAIN, 'Zaynab Muster', 'person')]
    await judge(workspace, { left, right }, 'same', [])
    expect(await asked(workspace, query)).toEqual([expect.stringMatching(/ \*$/)])
    for (const id of [left, right]) {
      expect(await asked(workspace, { query: id })).toEqual([expect.stringMatching(/ \*$/)])
    }
  })
})

describe('a batch', () => {
  it('answers what is right and says what is wrong, under the ids it came with', async () => {
    const workspace = await stocked()
    const answers = await reconcile(workspace, '{"__proto__":{"query":"Karim"},"7":{"limit":1},"":3}')
    expect(Object.keys(answers).toSorted()).toEqual(['', '7', '__proto__'])
    expect(Object.entries(answers).map(([id, { result, error }]) => [id, result.length, error?.message])).toEqual([
      ['7', 0, 'query: missing, and no property gives a name'],
      ['__proto__', 2, undefined],
      ['', 0, 'query: not an object'],
    ])
  })

  it('of any JSON is answered after the rules, or refused by a known error', async () => {
    const workspace = await stocked()
    const words = fc.oneof(fc.constantFrom('Karim', 'Salvation', 'كريم', 'person', '\ud800', ''), fc.string())
    const value = fc.oneof(words, fc.jsonValue({ maxDepth: 2 }))
    const type = fc.constantFrom('person', 'organization', 'place')
    const pid = fc.constantFrom('name', 'type', 'x')
    const right = fc.record(
      {
        query: words,
        type: fc.oneof(type, fc.array(type, { maxLength: 2 })),
        limit: fc.integer({ min: 1, max: 30 }),
        properties: fc.array(fc.record({ pid, v: fc.oneof(words, fc.array(words)) }), { maxLength: 3 }),
        type_strict: fc.constantFrom('any', 'should', 'all'),
      },
      { requiredKeys: ['query'] },
    )
    const wrong = fc.record(
      {
        query: value,
        type: value,
        limit: value,
        properties: fc.array(fc.record({ pid, v: value })),
        type_strict: value,
      },
      { requiredKeys: [] },
    )
    const query = fc.oneof({ weight: 3, arbitrary: right }, wrong, value)
    const batch = fc
      .dictionary(fc.oneof(fc.constant('__proto__'), fc.string()), query)
      .map((one) => JSON.stringify(one))
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: batch }, fc.json(), fc.string()), async (text) => {
        try {
          const answers: unknown = JSON.parse(JSON.stringify(await reconcile(workspace, text)))
          expect(answersRules.safeParse(answers).error).toBeUndefined()
          expect(Object.keys(answers ?? {})).toEqual(Object.keys(JSON.parse(text)))
        } catch (error) {
          expect(error).toMatchObject({ name: 'KnownError', code: 'bad-query' })
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('entities are suggested', () => {
  it.each([
    ['sal', ['Salvation Front', 'Northern Salvation Front']],
    ['Northern Salv', ['Northern Salvation Front']],
    ['الخل', ['Northern Salvation Front']],
    ['كريم', ['Karim Beispiel', 'Karim Example']],
    [idIn(CAST, 'Green League'), ['Green League']],
    ['  ', []],
    ['?!', []],
  ])('for %j', async (prefix, names) => {
    const suggestions = await suggest(await stocked(), 'entity', { prefix })
    expect(suggestionsRules.parse(suggestions)).toEqual(suggestions)
    const found = suggestions.result.map(({ name }) => name)
    expect(prefix === 'sal' ? found : found.toSorted()).toEqual(names)
  })

  it('with what tells them apart', async () => {
    const { result } = await suggest(await stocked(), 'entity', { prefix: 'Northern' })
    expect(result).toEqual([
      {
        id: idIn(CAST, 'Northern Salvation Front'),
        name: 'Northern Salvation Front',
        description: 'Organization; also جبهة الخلاص الشمالية',
        notable: [{ id: 'organization', name: 'Organization' }],
      },
    ])
  })

  it('and nothing else but types and properties', async () => {
    const workspace = await stocked()
    expect((await suggest(workspace, 'type', { prefix: 'per' })).result).toHaveLength(1)
    expect((await suggest(workspace, 'property', { prefix: '' })).result).toHaveLength(2)
    await expect(suggest(workspace, 'flyout', { prefix: 'a' })).rejects.toMatchObject({ code: 'bad-query' })
    await expect(suggest(workspace, 'entity', { prefix: null })).rejects.toMatchObject({ code: 'bad-query' })
  })
})
