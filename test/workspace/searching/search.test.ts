import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { KnownError } from '../../../src/claims/known-error.ts'
import { searchWords } from '../../../src/text/search-words.ts'
import { addFiles } from '../../../src/workspace/adding/add-files.ts'
import { openWorkspace, type Workspace } from '../../../src/workspace/open.ts'
import { type FoundSource, type SearchOptions, search } from '../../../src/workspace/searching/search.ts'
import { entryFor, RECORDING, type Written, written } from '../../store/documents.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { opened, recorded } from '../opened.ts'

function document(title: string, text: string, said: Partial<Written['captured']['source']> = {}): Written {
  const { captured, reading } = written(title, [])
  return { captured: { ...captured, source: { ...captured.source, text, ...said } }, reading }
}

async function holding(...documents: readonly Written[]): Promise<Workspace> {
  const workspace = await opened()
  for (const one of documents) await recorded(workspace, one)
  return workspace
}

async function titles(workspace: Workspace, query: string, options?: SearchOptions): Promise<readonly unknown[]> {
  return (await search(workspace, query, options)).sources.map(({ title }) => title)
}

async function refusal(workspace: Workspace, query: string, options?: SearchOptions): Promise<string> {
  try {
    await search(workspace, query, options)
    return 'answered'
  } catch (error) {
    if (error instanceof KnownError) return `${error.code}: ${error.message}`
    throw error
  }
}

test('what is found: names, words in their place, the claims that rest on them', async () => {
  const workspace = await holding(
    written('Report', [
      { s: 'Green Front', p: 'part_of', o: 'Coast Alliance' },
      { s: 'Blue Army', p: 'allied_with', o: 'Green Front' },
    ]),
    document('Other', 'No army here.'),
  )
  const answer = await search(workspace, 'green -army*')
  expect(answer.sources).toEqual([])
  const { entities, sources, next } = await search(workspace, '"green front"')
  expect(entities.map(({ entity, type }) => [entity, type])).toEqual([['Green Front', 'organization']])
  expect(next).toBeNull()
  expect(sources).toHaveLength(1)
  const [{ excerpts, ...found } = { excerpts: [] }] = sources
  expect(found).toEqual({
    source: expect.stringMatching(/^src_/),
    title: 'Report',
    url: null,
    publisher: 'Example',
    published: '2026',
    language: 'en',
    section: { start: 0, end: 77 },
    score: expect.any(Number),
    titleHits: [],
    hits: 2,
  })
  expect(excerpts.map(({ quote, hits }) => [quote, hits.map((hit) => [hit.start, hit.quote])])).toEqual([
    ['Green Front part_of Coast Alliance.', [[7, 'Green Front']]],
    ['Blue Army allied_with Green Front.', [[65, 'Green Front']]],
  ])
  expect(excerpts.map(({ claims }) => claims.length)).toEqual([1, 1])
  expect(excerpts[0]?.claims).not.toEqual(excerpts[1]?.claims)
})

test('names are found by one of their words too, and not when they are not wanted', async () => {
  const workspace = await holding(written('A', [{ s: 'Green Front of the Coast', p: 'part_of', o: 'B' }]))
  expect((await search(workspace, 'coast', { names: false })).entities).toEqual([])
  const { entities } = await search(workspace, 'coast')
  expect(entities.map(({ entity }) => entity)).toEqual(['Green Front of the Coast'])
})

test('Arabic words behind articles and particles are quoted as they stand', async () => {
  const workspace = await holding(document('بيان', 'وقالت الجبهةُ إن للجبهة موقفا. رفض بجبهة أخرى.', { language: 'ar' }))
  const { sources } = await search(workspace, 'جبهة')
  const quotes = sources.flatMap(({ excerpts }) => excerpts.flatMap(({ hits }) => hits.map(({ quote }) => quote)))
  expect(quotes).toEqual(['الجبهةُ', 'للجبهة', 'بجبهة'])
})

test('a title counts, and says where', async () => {
  const workspace = await holding(document('The Green Front', 'Nothing more is told.'))
  const { sources } = await search(workspace, 'green told')
  expect(sources.map(({ titleHits, hits }) => [titleHits, hits])).toEqual([[[{ start: 4, end: 9, quote: 'Green' }], 1]])
})

describe('pages', () => {
  const fronts = Array.from({ length: 7 }, (_, place) => document(`D${place}`, 'front line'))

  it('follow one another, whatever is added meanwhile', async () => {
    const workspace = await holding(...fronts)
    const seen: unknown[] = []
    let after: string | undefined
    do {
      const { sources, entities, next } = await search(workspace, 'front', { limit: 3, after })
      if (after !== undefined) expect(entities).toEqual([])
      seen.push(...sources.map(({ title }) => title))
      await recorded(workspace, document(`later ${seen.length}`, 'front front front'))
      after = next ?? undefined
    } while (after !== undefined)
    expect(seen).toEqual(['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6'])
  })

  it('pass over sources in which a phrase only seems to stand', async () => {
    const apart = Array.from({ length: 5 }, (_, place) => document(`A${place}`, 'لحركة فقط. ثم النصر'))
    const workspace = await holding(...apart, document('B', 'لحركة النصر'))
    expect(await titles(workspace, '"حركة النصر"', { limit: 2 })).toEqual(['B'])
    expect(await titles(workspace, 'حركة النصر', { limit: 100 })).toHaveLength(6)
  })
})

test('an answer takes no longer because a phrase only seems to stand in very many sources', async () => {
  const workspace = await opened()
  const apart = Array.from({ length: 450 }, (_, place) => document(`A${place}`, 'لحركة فقط. ثم النصر'))
  await workspace.store.append([...apart, document('B', 'لحركة النصر')].map(entryFor), RECORDING)
  const first = await search(workspace, '"حركة النصر"')
  expect([first.sources.map(({ title }) => title), first.next]).toEqual([['B'], '400-451'])
  const second = await search(workspace, '"حركة النصر"', { after: first.next ?? '' })
  expect([second.sources, second.next]).toEqual([[], null])
})

describe('options', () => {
  it('choose sources by language, publisher and date', async () => {
    const workspace = await holding(
      document('A', 'front', { language: 'ar', publisher: 'Agence Léman', published: '2016-03-30' }),
      document('B', 'front', { language: 'en', publisher: 'The Daily', published: '2017' }),
    )
    expect(await titles(workspace, 'front', { language: 'ar' })).toEqual(['A'])
    expect(await titles(workspace, 'front', { publisher: 'LEMAN' })).toEqual(['A'])
    expect(await titles(workspace, 'front', { from: '2016-04' })).toEqual(['B'])
    expect(await titles(workspace, 'front', { from: '2016', to: '2016' })).toEqual(['A'])
  })

  it.each([
    [{ publisher: 'nobody\u001b' }, 'unknown-name: search: no source names a publisher like "nobody\\u001b"'],
    [{ publisher: '-' }, 'unknown-name: search: no source names a publisher like "-"'],
    [{ from: 'today' }, 'bad-date: "today" is not a day, month or year, as in 2016-03-30, 2016-03, 2016'],
    [{ limit: 0 }, 'bad-search: search: from 1 to 100 sources can be asked for at a time'],
    [{ limit: 1.5 }, 'bad-search: search: from 1 to 100 sources can be asked for at a time'],
    [{ after: '1; drop' }, 'bad-search: search: that is no cursor of an earlier answer'],
  ] satisfies readonly [SearchOptions, string][])('%j are refused', async (options, expected) => {
    const workspace = await holding(document('A', 'front', { publisher: 'One' }))
    expect(await refusal(workspace, 'front', options)).toBe(expected)
  })
})

test('whatever is typed is answered, or refused in one line', async () => {
  const workspace = await holding(document('A', 'or and not near "front" 100% ½ ﷺ title:text joined'))
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '-',
      '*',
      ' OR ',
      'NEAR(',
      ')',
      '^',
      '{',
      ':',
      ' ',
      '\u202e',
      '\u0000',
      'title',
      'near',
      'AND',
      ';--',
      '%',
      '+',
      '𝕬',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      expect(await refusal(workspace, pieces.join(''))).toMatch(/^(?:answered|bad-search: [^\p{Cc}]+)$/u)
    }),
    { numRuns: 300 },
  )
  expect(await refusal(workspace, '"('.repeat(50_000))).toMatch(/^bad-search: search: the query has 100000 characters/)
})

test('every word of the samples is found, and stands where it says', async () => {
  const path = freshPath(temporaryFolder())
  const open = async () => await openWorkspace(path, { create: true })
  for await (const added of addFiles(open, ['samples'], {})) expect(added).not.toHaveProperty('fault')
  const workspace = await opened(path)
  const { store } = workspace
  const all = { filters: {}, upTo: await store.search.sections(), skip: 0, limit: 100 }
  let words = 0
  for (const source of (await store.holdings()).sources.keys()) {
    const text = (await store.sourceText(source)) ?? ''
    for (const [form, { start, end }] of new Map(searchWords(text).map((word) => [word.word, word]))) {
      const query = { all: [[{ words: [form], prefix: false }]], without: [] }
      expect((await store.search.find(query, all)).map((found) => found.source)).toContain(source)
      words += 1
      if (words % 50 > 0) continue
      const { sources } = await search(workspace, `"${text.slice(start, end)}"`, { limit: 100 })
      expect(sources.map((found) => found.source)).toContain(source)
      await expectInPlace(workspace, sources)
    }
  }
  expect(words).toBeGreaterThan(900)
}, 30_000)

async function expectInPlace({ store }: Workspace, sources: readonly FoundSource[]): Promise<void> {
  for (const { source, title, titleHits, hits, excerpts } of sources) {
    const text = (await store.sourceText(source)) ?? ''
    for (const { start, end, quote } of titleHits) expect(title?.slice(start, end)).toBe(quote)
    for (const excerpt of excerpts) {
      for (const { start, end, quote } of [excerpt, ...excerpt.hits]) expect(text.slice(start, end)).toBe(quote)
    }
    expect(hits + titleHits.length).toBeGreaterThan(0)
  }
}
