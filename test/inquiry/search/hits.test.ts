import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptsOf } from '../../../src/inquiry/search/excerpts.ts'
import { hitsIn } from '../../../src/inquiry/search/hits.ts'
import { parseQuery } from '../../../src/inquiry/search/parse-query.ts'
import { searchWords } from '../../../src/text/search-words.ts'

function found(text: string, query: string, title = ''): readonly (readonly string[])[] | null {
  const runs = [title, text]
  const hits = hitsIn(
    runs.map((run) => searchWords(run)),
    parseQuery(query),
  )
  return hits?.map((some, run) => some.map(({ start, end }) => runs[run]?.slice(start, end) ?? '')) ?? null
}

describe('hits', () => {
  it.each([
    ['The Front and its fronts', 'front', ['Front']],
    ['The Front and its fronts', 'front*', ['Front', 'fronts']],
    ['ودخلت الجبهة، ثم للجبهةِ', 'جبهة', ['الجبهة', 'للجبهةِ']],
    ['Popular  Front,\nPopular army', '"popular front"', ['Popular  Front']],
    ['Türkiye Cumhuriyeti’nin ordusu', '"türkiye cumhuriyeti"', ['Türkiye Cumhuriyeti’nin']],
    ['قال لجبهة النصرة', '"جبهة النصرة"', ['لجبهة النصرة']],
    ['a b a b c', '"a b" OR "b a b"', ['a b', 'a b']],
    ['a b a b c', '"b a b" b', ['b a b']],
    ['one two', 'one OR three', ['one']],
    ['½ cup', '"1 2 cup"', ['½ cup']],
  ])('in %j of %j', (text, query, expected) => {
    expect(found(text, query)?.[1]).toEqual(expected)
  })

  it.each([
    ['Front of the people, popular', '"popular front"'],
    ['one two', 'one three'],
    ['one two', 'one -two'],
    ['one two three', 'one -"two three"'],
    ['surge', 'urge*'],
  ])('in %j none of %j', (text, query) => {
    expect(found(text, query)).toBeNull()
  })

  it('may stand in the title and in the text, but a phrase in one of them', () => {
    expect(found('two three', 'one two', 'zero one')).toEqual([['one'], ['two']])
    expect(found('two three', '"one two"', 'zero one')).toBeNull()
    expect(found('two three', 'two -zero', 'zero one')).toBeNull()
  })
})

describe('excerpts', () => {
  const excerpts = (text: string, query: string, most = 3) => {
    const hits = hitsIn([searchWords(text)], parseQuery(query))?.[0] ?? []
    return excerptsOf(text, { stretch: [0, text.length], hits }, most)
  }

  it('are the sentences that tell most, in the order of the text', () => {
    const text = 'One is here.\nTwo is there. One meets two. One.\n\nTwo and one, then one.'
    expect(excerpts(text, 'one two', 2).map(({ quote }) => quote)).toEqual(['One meets two.', 'Two and one, then one.'])
    expect(excerpts(text, 'one two', 9).map(({ quote }) => quote)).toEqual([
      'One is here.',
      'Two is there.',
      'One meets two.',
      'One.',
      'Two and one, then one.',
    ])
  })

  it('of a long sentence are a part of it, cut between words', () => {
    const text = `${'before '.repeat(100)}needle ${'after '.repeat(200)}`
    const [excerpt] = excerpts(text, 'needle')
    expect(excerpt?.quote).toMatch(/^(before )+needle (after )+after$/)
    expect(excerpt?.quote.length).toBeLessThan(420)
  })

  it('keep a phrase together that two sentences share', () => {
    const text = 'She came. He met Ann. Then he left. Nobody knows.'
    expect(excerpts(text, '"ann then"').map(({ quote }) => quote)).toEqual(['He met Ann. Then he left.'])
  })

  it('are the beginning where nothing is to be shown', () => {
    expect(excerptsOf('First. Second.', { stretch: [0, 14], hits: [] }, 3)).toEqual([
      { start: 0, end: 6, quote: 'First.', hits: [] },
    ])
    expect(excerptsOf('', { stretch: [0, 0], hits: [] }, 3)).toEqual([])
  })

  it('stand where they say, apart from one another, with every hit in one when all are asked for', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'needle',
      'Needle',
      '. ',
      '.\n',
      ' ',
      '\n\n',
      '𝕬',
      'لل',
      '! ',
      'x'.repeat(300),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const text = pieces.join('')
        const hits = hitsIn([searchWords(text)], parseQuery('needle OR "b a" OR a'))?.[0] ?? []
        const all = excerptsOf(text, { stretch: [0, text.length], hits }, 1000)
        let last = 0
        for (const { start, end, quote, hits: within } of all) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(quote).toBe(text.slice(start, end))
          for (const hit of within) {
            expect(hit.quote).toBe(text.slice(hit.start, hit.end))
            expect([hit.start >= start, hit.end <= end]).toEqual([true, true])
          }
          last = end
        }
        if (hits.length === 0) return
        expect(all.flatMap(({ hits: within }) => within.map((hit) => hit.start))).toEqual(
          hits.map(({ start }) => start),
        )
      }),
      { numRuns: 300 },
    )
  })
})
