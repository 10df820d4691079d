import { expect, it } from 'vitest'
import { lettersLearned } from '../../../scripts/train/name-letters.ts'
import { COMMON_WORD, lettersFrom, PERSON, PLACE } from '../../../src/reading/models/name-letters.ts'

const PERSONS = ['petrovic', 'markovic', 'jankovic', 'nikolic', 'stankovic', 'pavlovic']
const PLACES = ['newton', 'hamilton', 'kingston', 'bolton', 'preston', 'easton']
const WORDS = ['walking', 'talking', 'running', 'reading', 'making', 'taking']

const learned = lettersLearned([
  ...PERSONS.map((word) => [word, PERSON] as const),
  ...PLACES.map((word) => [word, PLACE] as const),
  ...WORDS.map((word) => [word, COMMON_WORD] as const),
])
const letters = lettersFrom(learned)

it('letters tell of words that were never met', () => {
  expect(letters('radovic').person).toBeGreaterThan(0)
  expect(letters('radovic').person).toBeGreaterThan(letters('radovic').place)
  expect(letters('weston').place).toBeGreaterThan(letters('weston').person)
  expect(letters('raking').person).toBeLessThan(0)
  expect(letters('raking').place).toBeLessThan(0)
})

it('a word of letters that were never met tells nothing', () => {
  const { person, place } = letters('ϡϟ')
  expect([Math.abs(person), Math.abs(place)]).toEqual([0, 0])
})

it('the same words give the same weights', () => {
  expect(
    lettersLearned([
      ...PERSONS.map((word) => [word, PERSON] as const),
      ...PLACES.map((word) => [word, PLACE] as const),
      ...WORDS.map((word) => [word, COMMON_WORD] as const),
    ]),
  ).toBe(learned)
})
