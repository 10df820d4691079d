import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citedIn, creditIn } from '../../../src/inquiry/copies/citing.ts'
import { commonWords } from '../../../src/inquiry/copies/common-words.ts'
import { bandsMeet, bandsOf } from '../../../src/inquiry/copies/min-hash.ts'
import { passagesOf } from '../../../src/inquiry/copies/passage.ts'
import { likenessOf, mayBeAlike } from '../../../src/inquiry/copies/same-passage.ts'
import { wordHashes } from '../../../src/inquiry/copies/word-hashes.ts'
import { languageOf } from '../../../src/text/language.ts'
import { foldedWords } from '../../../src/text/normalise.ts'

const WORDS = 'front army coast port talks said the of and in boats spring week officers flags pier mayor'.split(' ')
const someText = fc.array(fc.constantFrom(...WORDS), { minLength: 0, maxLength: 60 }).map((words) => words.join(' '))
const whole = (text: string) => passagesOf({ text, language: languageOf(text) }, { start: 0, end: text.length })

describe('passages', () => {
  it('are alike both ways, and a long one is like itself', () => {
    fc.assert(
      fc.property(someText, someText, (one, other) => {
        expect(likenessOf(whole(one), whole(other))).toBe(likenessOf(whole(other), whole(one)))
        if (whole(one).length > 0) expect(likenessOf(whole(one), whole(one))).toBe(1)
      }),
    )
  })

  it('the index finds the pairs that are alike', () => {
    fc.assert(
      fc.property(fc.array(someText, { minLength: 65, maxLength: 80 }), (list) => {
        const texts = [...list, ...list.slice(0, 5).map((text) => `${text} today`)].map(whole)
        const found = new Set([...mayBeAlike(texts)].map(([one, other]) => `${one} ${other}`))
        for (let one = 0; one < texts.length; one += 1) {
          for (let other = one + 1; other < texts.length; other += 1) {
            if (likenessOf(texts[one] ?? [], texts[other] ?? []) > 0) expect(found).toContain(`${one} ${other}`)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  it('words are hashed as they are folded, plain text or not', () => {
    const text = fc.string({ unit: fc.constantFrom(..."aZ9 .-'`’“…—|éıّا٣\u200d\n\t") })
    fc.assert(
      fc.property(text, (given) => {
        const folded = foldedWords(given)
        // The folded words are plain, or need folding again, which changes nothing.
        expect([...wordHashes(given)]).toEqual([...wordHashes(folded.join(' '))])
        expect(wordHashes(given).length).toBe(folded.length)
      }),
      { numRuns: 500 },
    )
  })

  it('of less than twelve words, or of nothing, say nothing', () => {
    expect(whole('The Northern Front was founded in 2011 by Anna Example')).toEqual([])
    expect(whole('')).toEqual([])
    expect(passagesOf({ text: 'short', language: 'und' }, { start: 2, end: 900 })).toEqual([])
    expect(passagesOf({ text: 'short', language: 'und' }, { start: 900, end: 2 })).toEqual([])
    expect(whole('\ud800 '.repeat(40))).toEqual([])
  })

  it('in two scripts are never one', () => {
    const quoted = 'and they would all of them fight together along the whole of the coast in this year'
    const arabic =
      'قالت الجماعتان يوم السبت إنهما ستقاتلان معا على طول الساحل بعد أسابيع من المحادثات في الميناء القديم حيث ترسو قواربهما منذ الربيع الماضي كما كتب أحدهم'
    expect(likenessOf(whole(`Both said that ${quoted}`), whole(`Both wrote that ${quoted}`))).toBeGreaterThan(0.5)
    expect(likenessOf(whole(`Both said that ${quoted}`), whole(`${arabic} ${quoted}`))).toBe(0)
  })
})

describe('signatures', () => {
  it('agree on a band where half of the shingles are the same, and seldom where few are', () => {
    const at = (share: number): number => {
      let met = 0
      for (let round = 0; round < 200; round += 1) {
        const common = Array.from({ length: Math.round(60 * share) }, (_, index) => round * 1000 + index)
        const rest = 60 - common.length
        const own = (from: number) => Array.from({ length: rest / 2 }, (_, index) => round * 1000 + from + index)
        const [one, other] = [300, 600].map((from) => Uint32Array.from([...common, ...own(from)]))
        if (bandsMeet(bandsOf(one ?? new Uint32Array()), bandsOf(other ?? new Uint32Array()))) met += 1
      }
      return met / 200
    }
    expect(at(0.5)).toBeGreaterThan(0.97)
    expect(at(0.1)).toBeLessThan(0.15)
  })
})

describe('explicit links', () => {
  const cited = (quote: string) => citedIn(quote, (name) => ['agency one', 'سانا'].includes(name))
  it.each([
    ['The raid failed, the paper wrote, citing Agency One.', 'Agency One'],
    ['The raid failed, quoting the state news agency Agency One as saying', 'Agency One'],
    ['فشلت الغارة نقلاً عن وكالة سانا', 'سانا'],
    ['The raid failed, citing Reuters.', 'Reuters'],
    ['The raid failed, citing Iranian officials.', null],
    ['The raid failed; exciting Agency One', null],
    ['The raid failed, citing', null],
    ['', null],
  ])('%s', (quote, expected) => {
    expect(cited(quote)).toBe(expected)
  })

  it.each([
    ['BEIRUT (Reuters) – Two groups', 'Reuters'],
    ['A headline\nOLD PORT, May 3 (Agency One) - Two groups', 'Agency One'],
    ['Syrian Resistance (TKEP) – is a group', null],
    ['', null],
  ])('dateline of %j', (text, expected) => {
    expect(creditIn(text)).toBe(expected)
  })
})

describe('words in common', () => {
  it.each([
    ['one two Three four', 'zero two, three four five', 'two, three four'],
    ['one', 'other', ''],
    ['', '', ''],
    ['— …', '“”', ''],
  ])('%j and %j', (one, other, expected) => {
    expect(commonWords(one, other)).toBe(expected)
  })
})
