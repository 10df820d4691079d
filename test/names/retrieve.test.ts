import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyNameIndex, enterName, nameAt } from '../../src/names/name-index.ts'
import { preparedNames } from '../../src/names/prepared.ts'
import { retrieve } from '../../src/names/retrieve.ts'

const syllable = fc.constantFrom(...'ba di fu ka lo mi nu ra si tu wa yo ha ji'.split(' '))
const word = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((list) => list.join(''))
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

test('every name of an index is found by itself', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 60 }), (names) => {
      const index = emptyNameIndex('person')
      for (const [place, text] of names.entries()) enterName(index, text, `p${place}`)
      for (const text of names) {
        const found = preparedNames(text, 'person').flatMap((asked) => retrieve(asked, index, 12))
        expect(found.map((number) => nameAt(index, number).text)).toContain(text)
      }
    }),
    { numRuns: 40 },
  )
})

test('what was asked before changes no answer', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 40 }), (names) => {
      const [fresh, used] = [emptyNameIndex('person'), emptyNameIndex('person')]
      for (const index of [fresh, used]) for (const text of names) enterName(index, text, text)
      for (const text of names) for (const asked of preparedNames(text, 'person')) retrieve(asked, used, 12)
      const [asked] = preparedNames(names[0] ?? '', 'person')
      if (asked !== undefined) expect(retrieve(asked, used, 12)).toEqual(retrieve(asked, fresh, 12))
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['PKK', 'Partiya Karkeren Kurdistane', 'organization'],
  ['Partiya Karkeren Kurdistane', 'P.K.K.', 'organization'],
  ['Nasr Allah', 'Nasrallah', 'person'],
  ['Nasrallah', 'Nasr Allah', 'person'],
  ['Popular Front', 'الجبهة الشعبية', 'organization'],
] as const)('%s meets %s', (asked, held, type) => {
  const index = emptyNameIndex(type)
  enterName(index, held, 'a')
  enterName(index, 'Quite Another', 'b')
  const found = preparedNames(asked, type).flatMap((one) => retrieve(one, index, 12))
  expect(found.map((number) => nameAt(index, number).text)).toContain(held)
})
