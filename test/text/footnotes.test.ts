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

test('numbers of notes behind a word and its sign become spaces, and other numbers stay', () => {
  expect(withoutFootnotes('It kept most fighters in Salva.21 Its chief left,22 and died (2019).3')).toBe(
    'It kept most fighters in Salva.   Its chief left,   and died (2019). ',
  )
  expect(withoutFootnotes('The front held.¹² It left the town³ again.')).toBe(
    'The front held.   It left the town  again.',
  )
  for (const text of [
    'See para.21 of it',
    'on 12.21 the',
    '4,500 men',
    '7 km² of it',
    'version v.21',
    'On Friday,21 March it',
  ])
    expect(withoutFootnotes(text)).toBe(text)
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
