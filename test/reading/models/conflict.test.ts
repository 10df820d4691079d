import { expect, it } from 'vitest'
import { tokensOfSentences } from '../../../scripts/train/annotated-sentences.ts'
import { reportsConflict } from '../../../src/reading/models/conflict.ts'

it('a report on conflict is told by its words, or by more places and peoples of conflicts', () => {
  const conflict = (text: string): boolean => reportsConflict(tokensOfSentences(text), 'en')
  expect(conflict('Rebels and militants met near the river.')).toBe(true)
  expect(conflict('Ministers spoke of Syria and of Yemen at dinner.')).toBe(true)
  expect(
    conflict(`Ministers spoke of Syria and of Yemen at dinner. ${'They ate bread and drank wine. '.repeat(10)}`),
  ).toBe(false)
  expect(conflict('The army won the battle of the hill.')).toBe(false)
})

it('no report is told in a language without words for it', () => {
  expect(reportsConflict(tokensOfSentences('Rebels and militants met near the river.'), 'tr')).toBe(false)
})
