import { expect, test } from 'vitest'
import { gluedRows } from '../../src/reading/glued-rows.ts'
import { readDocument } from '../../src/reading/read.ts'
import { edit, unedited } from '../../src/text/edited.ts'

const parted = (...lines: readonly string[]): readonly string[] => {
  const text = lines.join('\n')
  return edit(unedited(text), gluedRows(text)).text.split('\n')
}

const BOX = ['LeadersKarim Tahouri', 'Dates of operation2013–present[3]', 'Allegiance Norland', 'Size10,000 (2020)']

test('keys without anything before their values are parted from them', () => {
  expect(parted('Zerba Front', ...BOX, 'Allies', 'Active regionsSalhaba', 'Dorn')).toEqual([
    'Zerba Front',
    'Leaders\tKarim Tahouri',
    'Dates of operation\t2013–present[3]',
    'Allegiance\tNorland',
    'Size\t10,000 (2020)',
    'Allies\t–',
    'Active regions\tSalhaba',
    'Dorn',
  ])
  expect(
    parted('Leaders | Karim Tahouri |', 'Size | 300 |', 'Allies | |', 'Ideology | Islamism', 'Rank|Major|'),
  ).toEqual(['Leaders\tKarim Tahouri', 'Size\t300', 'Allies\t–', 'Ideology\tIslamism', 'Rank\tMajor'])
})

test('a few such lines are no box, nor are lines below a paragraph, nor those that have their signs', () => {
  const few = BOX.slice(0, 3)
  expect(parted(...few)).toEqual(few)
  const below = ['This is prose. '.repeat(20), ...BOX]
  expect(parted(...below)).toEqual(below)
  const signed = [
    'Leaders: Karim',
    'Active\t2013',
    'Size: 300',
    'Allies: Norland',
    'Ideology: Islamism',
    'Activeness grows',
  ]
  expect(parted(...signed)).toEqual(signed)
})

test('such a box is read, and every quote stands in the text as it was', () => {
  const text = ['Zerba Front', '', 'From Wikipedia, the free encyclopedia', 'Zerba Front', ...BOX, ''].join('\n')
  const document = { id: 'src_1', text, language: 'en', title: 'Zerba Front', publisher: null, published: null }
  const { claims } = readDocument(document)
  expect(claims.map(({ predicate, valid }) => [predicate, valid])).toEqual([
    ['leader_of', null],
    ['active', '2013/..'],
    ['affiliated_with', null],
    ['size', '2020'],
  ])
  for (const { evidence } of claims)
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
})
