import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import { predicateNamed } from '../../src/claims/predicates.ts'
import { checkClaim } from '../../src/claims/validate.ts'
import { readDocument } from '../../src/reading/read.ts'

const WORDS = (
  'the a group of and who which that was by has been led killed founded joined said denied accused announced Hassan Ali ' +
  'Northern Front Syria Eastern Alliance ( ) , . ; : " “ ” – in on 2015 May 3 its he it commander leader not to from ' +
  'according known as formerly attack bombing أعلنت جبهة الشمال حسن علي قائد في من على أن عن ، . « » ( ) و بقيادة مقتل 2016 مارس'
).split(' ')

const salad = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '))
const lines = fc.array(
  fc.oneof(
    salad,
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constant('- Leaders: A, B (until 2015)'),
    fc.constant('= Title ='),
  ),
  { maxLength: 6 },
)

function read(text: string, language: string) {
  return readDocument({ id: 'src_law', text, language, title: null, publisher: null, published: '2016-04-02' })
}

/** Whether two claims say in the same words what is the same from either side. */
function isTurned(one: Claim, other: Claim): boolean {
  const [left, right] = [one.evidence[0], other.evidence[0]]
  if (one.predicate !== other.predicate || predicateNamed(one.predicate)?.symmetric !== true) return false
  if (one.object === null || other.object === null || !('id' in one.object) || !('id' in other.object)) return false
  if (one.valid !== other.valid || one.factuality !== other.factuality) return false
  if (one.attribution.map(({ id }) => id).join() !== other.attribution.map(({ id }) => id).join()) return false
  if (left === undefined || right === undefined || left.start >= right.end || right.start >= left.end) return false
  return one.subject.id === other.object.id && one.object.id === other.subject.id
}

describe.each(['en', 'ar', 'und'])('reading whatever is given, in "%s"', (language) => {
  it('throws nothing, quotes exactly, and keeps the contract', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const text = given.join('\n')
        const { claims, mentions, times, attributions } = read(text, language)
        const spans = [
          ...claims.flatMap(({ evidence }) => evidence),
          ...mentions,
          ...times,
          ...attributions.flatMap(({ content }) => content),
        ]
        for (const { start, end, quote } of spans) expect(text.slice(start, end)).toBe(quote)
        for (const claim of claims) checkClaim(claim)
        expect(claims.flatMap((claim) => claims.filter((other) => isTurned(claim, other)))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same the second time', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const text = given.join('\n')
        expect(read(text, language)).toEqual(read(text, language))
      }),
      { numRuns: 50 },
    )
  })
})

it.each(['accused that ”', 'He accused him of', 'The group is regarded as', 'The group said that.', 'Reports that'])(
  'nothing is said after a word that opens speech and ends the text: %s',
  (text) => {
    expect(read(text, 'en').claims).toEqual([])
    expect(read(text, 'en').attributions).toEqual([])
  },
)

/** Sentences that each name somebody new. */
function manyNames(count: number): string {
  const letters = (n: number): string => n.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))
  const sentences = Array.from({ length: count }, (_, n) => `Sami Ka${letters(n)} met the Wo${letters(n * 31)} Front.`)
  return sentences.join(' ')
}

describe('reading a long text', () => {
  it.each([
    ['opening brackets', '('.repeat(100_000)],
    ['a list of names without end', 'A Front, '.repeat(12_000)],
    ['quotation marks', '"a '.repeat(30_000)],
    ['one word', 'a'.repeat(200_000)],
    ['full stops', '.'.repeat(80_000)],
    ['lone surrogates', '\ud800'.repeat(50_000)],
    ['direction marks', '\u200f\u202e'.repeat(50_000)],
    ['one name a line', 'Ab\n'.repeat(50_000)],
    ['names, each another', manyNames(4_000)],
    ['Arabic without a full stop', 'قائد جبهة الشمال حسن علي و'.repeat(6_000)],
  ])(
    'of %s ends',
    (_, text) => {
      expect(read(text, 'en').notes).toEqual(expect.any(Array))
      expect(read(text, 'ar').notes).toEqual(expect.any(Array))
    },
    20_000,
  )
})
