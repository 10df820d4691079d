import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkClaim } from '../../../src/claims/validate.ts'
import data from '../../../src/reading/infobox/fields.json' with { type: 'json' }
import { plainKey } from '../../../src/reading/infobox/key.ts'
import { inWords, pageOf, readingOfBox } from './page-of.ts'

/** What one row says of "The Front". */
function said(row: string): string[] {
  const text = `= The Front =\n\n- Ideology: Socialism\n${row}\n\nThe Front is an armed group.\n`
  return readingOfBox(text)
    .claims.map(inWords)
    .filter((line) => !line.includes('| ideology |'))
}

test('one bracket may hold two terms of office', () => {
  expect(said('- Leaders: Ada Byron (1999–2001, since 2004)')).toMatchInlineSnapshot(`
    [
      "Ada Byron | leader_of | The Front | 1999/2001 « Ada Byron (1999–2001, since 2004)",
      "Ada Byron | leader_of | The Front | 2004/.. « Ada Byron (1999–2001, since 2004)",
    ]
  `)
})

test('letters glued to a name are a status of their own', () => {
  expect(said('- Commanders: Ada ByronKIA (1999–2001), Max Born (POW), Kurt Adler †')).toMatchInlineSnapshot(`
    [
      "Ada Byron | leader_of | The Front | 1999/2001 | role: commander « Ada ByronKIA (1999–2001)",
      "Ada Byron | status | {"value":"killed"} « Ada ByronKIA (1999–2001)",
      "Max Born | leader_of | The Front | role: commander « Max Born (POW)",
      "Max Born | status | {"value":"captured"} « Max Born (POW)",
      "Kurt Adler | leader_of | The Front | role: commander « Kurt Adler †",
      "Kurt Adler | status | {"value":"killed"} « Kurt Adler †",
    ]
  `)
})

test('a number keeps its commas, its unit and the year of the estimate', () => {
  expect(said('- Size: 1,500–2,500 fighters (2012), c. 300, 10,000+ (2015), 10–15 thousand')).toMatchInlineSnapshot(`
    [
      "The Front | size | {"min":1500,"max":2500,"unit":"fighters"} | 2012 « 1,500–2,500 fighters (2012)",
      "The Front | size | {"value":300} « 300",
      "The Front | size | {"value":10000} | 2015 « 10,000+ (2015)",
      "The Front | size | {"min":10000,"max":15000} « 10–15 thousand",
    ]
  `)
})

test('image sizes, empty items and fillers name nobody', () => {
  expect(said('- Allies: 22px Red Army, , (), 23px, various groups, None, and others')).toMatchInlineSnapshot(`
    [
      "The Front | allied_with | Red Army « Red Army",
    ]
  `)
})

test('an article is no part of a name', () => {
  expect(said('- Wars: The Valley War, the Valley War')).toMatchInlineSnapshot(`
    [
      "The Front | participated_in | Valley War « Valley War",
      "The Front | participated_in | Valley War « Valley War",
    ]
  `)
})

test('an event keeps the dates of its name and takes them as its time', () => {
  expect(
    said('- Battles: 2013 River offensive, Hill campaign (April–June 2015), 2015–16 Coast raid'),
  ).toMatchInlineSnapshot(`
    [
      "The Front | participated_in | 2013 River offensive | 2013 « 2013 River offensive",
      "The Front | participated_in | Hill campaign (April–June 2015) | 2015-04/2015-06 « Hill campaign (April–June 2015)",
      "The Front | participated_in | 2015–16 Coast raid | 2015/2016 « 2015–16 Coast raid",
    ]
  `)
})

test('the direction of a claim is that of its key', () => {
  const rows = ['Predecessor', 'Successor', 'Armed wing', 'Political wing', 'Split from', 'Split into', 'Supported by']
  expect(rows.flatMap((key) => said(`- ${key}: Old League`))).toMatchInlineSnapshot(`
    [
      "The Front | succeeds | Old League « Old League",
      "Old League | succeeds | The Front « Old League",
      "Old League | part_of | The Front « Old League",
      "Old League | affiliated_with | The Front « Old League",
      "The Front | split_from | Old League « Old League",
      "Old League | split_from | The Front « Old League",
      "Old League | supports | The Front « Old League",
    ]
  `)
})

test('founded means since, unless the box says when it ended', () => {
  expect(said('- Founded: 1 May 1991')).toEqual(['The Front | active | 1991-05-01/.. « 1 May 1991'])
  expect(said('- Founded: 1991\n- Dissolved: 2003')).toEqual([
    'The Front | active | 1991/ « 1991',
    'The Front | active | /2003 « 2003',
  ])
})

test('an unknown key is noted and a key of no use is passed over', () => {
  const { claims, notes } = readingOfBox(
    '= The Front =\n\n- Ideology: Socialism\n- Colours: Red\n- Favourite tea: Green\n',
  )
  expect(claims.map((claim) => claim.predicate)).toEqual(['ideology'])
  expect(notes).toEqual(['infobox key "Favourite tea" is not in the lexicon'])
})

test('a page without a box of known keys is left alone', () => {
  const afterProse = '= The Front =\n\nThe Front is a group.\n\n- Leaders: Ada Byron\n'
  for (const text of [
    afterProse,
    '= The Front =\n\nThe Front is a group.\n',
    '= Notes =\n\n- Tea: green\n- Milk: none\n',
    '',
  ]) {
    const page = pageOf(text, 'The Front')
    expect([page.topic, page.proposals, page.mentions, page.notes]).toEqual([null, [], [], []])
  }
})

const keys = [
  'Leaders',
  'Size',
  'Active',
  'Allies',
  'Battles',
  'Native Name',
  'Status',
  'Died',
  'Office',
  'Date',
  'القادة',
]
const shards = [
  '(',
  ')',
  '[',
  '"',
  ',',
  '،',
  ';',
  '22px ',
  'KIA',
  '†',
  'since ',
  '2015',
  '–',
  'Ada Byron',
  'علي',
  '🏴',
  ' ',
]

test('law: any value of any field is read without a fault, and every quote stands', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...shards)).map((parts) => parts.join('')),
  )
  const row = fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string()), value)
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const text = `= Ada's Front =\n\n${rows.map(([key, words]) => `- ${key}: ${words}`).join('\n')}\n`
      const { claims, mentions } = readingOfBox(text)
      for (const claim of claims) {
        expect(checkClaim(claim).fault).toBeUndefined()
        for (const { start, end, quote } of claim.evidence) expect(text.slice(start, end)).toBe(quote)
      }
      for (const { start, end, quote } of mentions) expect(text.slice(start, end)).toBe(quote)
    }),
    { numRuns: 300 },
  )
})

test('the work grows as the value does', () => {
  const parts = ['Ada Byron (1999–2001), ', '(', '2001, ', ' ', '1,', 'KIA']
  for (const key of ['Leaders', 'Size', 'Active']) {
    for (const part of parts) {
      const text = `= The Front =\n\n- Ideology: Socialism\n- ${key}: ${part.repeat(200_000 / part.length)}x\n`
      const predicates = readingOfBox(text).claims.map(({ predicate }) => predicate)
      expect(predicates, `${key}: ${part}`).toContain('ideology')
    }
  }
}, 60_000)

test('no key asks two things of a topic of one type', () => {
  const entries = data.fields.flatMap(({ keys = '', roles = '', topics }) =>
    `${keys} | ${roles}`.split(' | ').flatMap((key) => topics.map((topic) => `${topic}: ${plainKey(key)}`)),
  )
  const asked = entries.filter((entry) => !entry.endsWith(': '))
  expect(asked.filter((entry, index) => asked.indexOf(entry) !== index)).toEqual([])
})
