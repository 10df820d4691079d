import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutFootnotes } from '../../src/text/footnotes.ts'

test('marks of a copied page become spaces, and everything else stays where it is', () => {
  expect(withoutFootnotes('The Front[a] left.[8][9] It[citation needed] fought.[note 1]')).toBe(
    'The Front    left.       It                  fought.        ',
  )
  expect(withoutFootnotes('History[edit]')).toBe('History      ')
  expect(withoutFootnotes('تأسست الحركة[1] عام 2003[بحاجة لمصدر].')).toBe('تأسست الحركة    عام 2003             .')
})

test('words in square brackets that belong to the text stay', () => {
  for (const text of [
    '[1] A note',
    'he said [the leader] was dead',
    'the [Front] won',
    'a[bcd]',
    'kill[ed] two',
    't[h]e',
    '[edit]',
  ])
    expect(withoutFootnotes(text)).toBe(text)
})

test('a text keeps its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('[', ']', '1', 'a', ' ', '.', 'ب'), maxLength: 40 }), (text) => {
      expect(withoutFootnotes(text)).toHaveLength(text.length)
    }),
  )
})
