import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hitsIn } from '../../src/inquiry/search/hits.ts'
import type { SearchQuery, Term } from '../../src/inquiry/search/query.ts'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import type { SearchFilters } from '../../src/store/source-search.ts'
import type { Store } from '../../src/store/store.ts'
import { searchWords } from '../../src/text/search-words.ts'
import { dayOf } from '../../src/time/day.ts'
import { entryFor, RECORDING, type Written, written } from './documents.ts'
import { freshPath, temporaryFolder } from './temporary.ts'

async function opened(path = ':memory:'): Promise<Store> {
  const store = await openSqlite(path, { create: true })
  onTestFinished(async () => await store.close())
  return store
}

/** A document of which only the text matters, and what its source says of itself. */
function document(title: string, text: string, said: Partial<Written['captured']['source']> = {}): Written {
  const { captured, reading } = written(title, [])
  return { captured: { ...captured, source: { ...captured.source, text, ...said } }, reading }
}

async function hold(store: Store, documents: readonly Written[]): Promise<void> {
  await store.append(documents.map(entryFor), RECORDING)
}

const EVERYTHING = { filters: {}, upTo: 1_000_000, skip: 0, limit: 1000 }

async function titles(
  store: Store,
  query: SearchQuery,
  filters: SearchFilters = {},
): Promise<readonly (string | null)[]> {
  return (await store.search.find(query, { ...EVERYTHING, filters })).map(({ title }) => title)
}

function word(text: string): SearchQuery {
  return { all: [[{ words: searchWords(text).map((found) => found.word), prefix: false }]], without: [] }
}

/** Few words, so that much is found; some of them found as others. */
const VOCABULARY = [
  'front',
  'army',
  'fronts',
  'جبهة',
  'الجبهة',
  'وبجبهة',
  'لجنة',
  'للجنة',
  "front's",
  'or',
  'near',
  '½',
  '٢',
]
const TEXT = fc.array(fc.constantFrom(...VOCABULARY, '.', '\n'), { maxLength: 8 }).map((words) => words.join(' '))
const TERM: fc.Arbitrary<Term> = fc.record({
  words: fc
    .array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 3 })
    .map((words) => words.flatMap((one) => searchWords(one).map((found) => found.word))),
  prefix: fc.boolean(),
})
const QUERY: fc.Arbitrary<SearchQuery> = fc.record({
  all: fc.array(fc.array(TERM, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  without: fc.array(TERM, { maxLength: 2 }),
})

describe('sections are found by their words', () => {
  test('as by reading all of them; only words of phrases may stand apart', async () => {
    const store = await opened()
    const texts = fc.sample(fc.tuple(TEXT, TEXT), { numRuns: 300, seed: 7 })
    await hold(
      store,
      texts.map(([title, text], place) => document(`${title} n${place}`, text)),
    )
    const runs = texts.map(([title, text], place) => [searchWords(`${title} n${place}`), searchWords(text)])
    await fc.assert(
      fc.asyncProperty(QUERY, async (query) => {
        const plain = texts.flatMap(([title], place) =>
          hitsIn(runs[place] ?? [], query) ? [`${title} n${place}`] : [],
        )
        const found = await titles(store, query)
        const answering = found.filter((title) => plain.includes(title ?? ''))
        expect(answering.toSorted()).toEqual(plain.toSorted())
        const hasPhrase = [...query.all.flat(), ...query.without].some(({ words }) => words.length > 1)
        if (!hasPhrase) expect(found.length).toBe(plain.length)
      }),
      { numRuns: 300 },
    )
  })

  test('the best first: in the title, more often, side by side', async () => {
    const store = await opened()
    const filler = 'words of no interest at all '
    await hold(store, [
      document('once', `${filler.repeat(9)} green front`),
      document('apart', `green ${filler.repeat(9)} front`),
      document('the green front', `${filler.repeat(9)}`),
      ...Array.from({ length: 20 }, (_, place) => document(`other ${place}`, filler)),
    ])
    const both = { all: [...word('green').all, ...word('front').all], without: [] }
    expect(await titles(store, both)).toEqual(['the green front', 'once', 'apart'])
  })

  test('page after page, and no later ones when that is wanted', async () => {
    const store = await opened()
    await hold(
      store,
      Array.from({ length: 7 }, (_, place) => document(`D${place}`, 'front')),
    )
    const upTo = await store.search.sections()
    await hold(store, [document('later', 'front front')])
    const pages = [0, 3, 6].map((skip) => store.search.find(word('front'), { filters: {}, upTo, skip, limit: 3 }))
    const found = (await Promise.all(pages)).flat().map(({ title }) => title)
    expect(found).toEqual(['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6'])
    expect((await titles(store, word('front')))[0]).toBe('later')
  })

  test('by language, publisher and date', async () => {
    const store = await opened()
    await hold(store, [
      document('A', 'front', { language: 'ar-SY', publisher: 'One', published: '2016-03-30' }),
      document('B', 'front', { language: 'ar', publisher: 'Other', published: '2016' }),
      document('C', 'front', { language: 'arz', publisher: null, published: null }),
      document('D', 'front', { language: 'EN', publisher: 'One', published: '2017-01' }),
    ])
    const by = async (filters: SearchFilters) => (await titles(store, word('front'), filters)).join('')
    expect(await by({ language: 'ar' })).toBe('AB')
    expect(await by({ language: 'en' })).toBe('D')
    expect(await by({ publishers: ['One'] })).toBe('AD')
    expect((await store.search.publishers()).toSorted()).toEqual(['One', 'Other'])
    expect(await by({ from: dayOf('2016-03-31') })).toBe('BD')
    expect(await by({ to: dayOf('2016-03-30') })).toBe('AB')
    expect(
      await by({ from: dayOf('2016-01-01'), to: dayOf('2016-12-31'), language: 'ar', publishers: ['Other'] }),
    ).toBe('B')
  })

  test('a long text in sections, a source without text by its title', async () => {
    const store = await opened()
    const page = `${'word '.repeat(3000)}\n\n`
    await hold(store, [document('long', `${page}${page}needle ${page}${page}needle`), document('needle', '')])
    const found = await store.search.find(word('needle'), EVERYTHING)
    expect(found.map(({ title, start, end }) => [title, start, end])).toEqual([
      ['needle', 0, 0],
      ['long', 30_004, 45_013],
      ['long', 45_013, 60_021],
    ])
    expect(await titles(store, word('long'))).toEqual(['long'])
  })
})

test('the claims whose evidence overlaps a stretch', async () => {
  const store = await opened()
  const one = written('A', [
    { s: 'A', p: 'part_of', o: 'B' },
    { s: 'A', p: 'allied_with', o: 'C' },
  ])
  await hold(store, [one])
  const { id, text } = one.captured.source
  const [first, second] = one.reading.claims.map((claim) => claim.id)
  const at = text.indexOf('allied')
  expect(await store.search.claimsWithin(id, [])).toEqual([])
  expect(
    await store.search.claimsWithin(id, [
      [0, text.length],
      [at, at + 6],
      [0, 1],
    ]),
  ).toEqual([[first, second], [second], []])
})

describe('the index is a function of the log', () => {
  const FRONT = [document('A', 'front جبهة'), document('B', 'الجبهة')]

  test('made anew it is the same', async () => {
    const store = await opened()
    await hold(store, FRONT)
    const before = await titles(store, word('جبهة'))
    await store.rebuild()
    expect(await titles(store, word('جبهة'))).toEqual(before)
    expect(before.toSorted()).toEqual(['A', 'B'])
    expect(await store.drift()).toEqual([])
  })

  test.each([
    ['a word more', "insert into section_words (rowid, title, text, joined) values (2, '', 'sneaked', '')", 'sneaked'],
    [
      'a section less',
      "insert into section_words (section_words, rowid, title, text, joined) values ('delete', 1, 'a', 'front جبهه', '')",
      'a',
    ],
  ])('%s is noticed', async (_, statement, at) => {
    const path = freshPath(temporaryFolder())
    const store = await opened(path)
    await hold(store, FRONT)
    const database = new DatabaseSync(path)
    database.exec(statement)
    database.close()
    expect(await store.drift()).toEqual([
      { where: `the word "${at}"`, what: 'The index of words does not have it where the sources do.' },
    ])
    await store.rebuild()
    expect(await store.drift()).toEqual([])
  })

  test('an entry that is refused leaves no words', async () => {
    const store = await opened()
    const broken = [...FRONT.map(entryFor), entryFor(FRONT[0] as Written)]
    await expect(store.append(broken, RECORDING)).rejects.toThrow()
    expect([await store.search.sections(), await titles(store, word('جبهة'))]).toEqual([0, []])
    expect(await store.drift()).toEqual([])
  })
})
