import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnownError } from '../../../src/claims/known-error.ts'
import { parseQuery } from '../../../src/inquiry/search/parse-query.ts'
import type { Term } from '../../../src/inquiry/search/query.ts'

/** A query in one line: groups in round brackets where there is a choice, phrases in square ones. */
function understood(text: string): string {
  try {
    const { all, without } = parseQuery(text)
    const groups = all.map((terms) =>
      terms.length > 1 ? `(${terms.map(termText).join(' or ')})` : terms.map(termText),
    )
    return [...groups, ...without.map((term) => `not ${termText(term)}`)].join(' and ')
  } catch (error) {
    if (error instanceof KnownError) return `${error.code}: ${error.message}`
    throw error
  }
}

function termText({ words, prefix }: Term): string {
  const text = words.length > 1 ? `[${words.join(' ')}]` : words.join('')
  return prefix ? `${text}…` : text
}

describe('a query', () => {
  it.each([
    ['Ural Latakia', 'ural and latakia'],
    ['"Mihrac Ural"', '[mihrac ural]'],
    ['“Mihrac Ural” «الجبهة الشعبية» „eins zwei“', '[mihrac ural] and [جبهه شعبيه] and [eins zwei]'],
    ['al-Nusra', '[al nusra]'],
    ['ural -today -"united states"', 'ural and not today and not [united states]'],
    ['kill* جبه*', 'kill… and جبه…'],
    ['al-Nus*', '[al nus]…'],
    ['a OR b c | d e', '(a or b) and (c or d) and e'],
    ['one OR two OR three', '(one or two or three)'],
    ['or not and NEAR', 'or and not and and and near'],
    ['"OR" x', 'or and x'],
    ['צה"ל', '[צה ל]'],
    ['"דובר צה"ל אמר" x', '[דובר צה ל אמר] and x'],
    ['"open to the end', '[open to the end]'],
    ['a"b c"d', 'a and [b c] and d'],
    ['1990-2000', '[1990 2000]'],
    ['- x', 'x'],
    ['(a) {b} ^c x:y *', 'a and b and c and [x y]'],
    ['\u202eevil\u0000\u001b[31m', '[evil 31m]'],
  ])('%j', (text, expected) => {
    expect(understood(text)).toBe(expected)
  })
})

describe('what cannot be looked for is refused in one line', () => {
  it.each([
    ['', 'bad-search: search: the query has no word to look for'],
    [' \n"" - * ( \u200f', 'bad-search: search: the query has no word to look for'],
    ['-ural', 'bad-search: search: the query only says what is to be left out'],
    ['OR ural', 'bad-search: search: OR stands between two words to be found'],
    ['ural OR', 'bad-search: search: OR stands between two words to be found'],
    ['ural OR -today', 'bad-search: search: OR stands between two words to be found'],
    ['ural OR OR today', 'bad-search: search: OR stands between two words to be found'],
    ['u*', 'bad-search: search: "u*" is too short for the beginning of a word: give at least 2 letters'],
    ['x'.repeat(100_000), 'bad-search: search: the query has 100000 characters; at most 1000 can be looked for'],
    ['x '.repeat(51), 'bad-search: search: the query has 51 words; at most 50 can be looked for'],
  ])('%j', (text, expected) => {
    expect(understood(text)).toBe(expected)
  })
})

it('whatever is typed is understood, or refused in one line', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '-',
      '*',
      ' OR ',
      '|',
      '(',
      ')',
      'NEAR',
      '^',
      '{',
      ':',
      ' ',
      '«',
      '”',
      '\u202e',
      '\u0000',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = understood(pieces.join(''))
      expect(text).not.toBe('')
      expect(text).not.toMatch(/\p{Cc}/u)
    }),
    { numRuns: 1000 },
  )
})
