import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENTITY_TYPES } from '../../src/claims/entity.ts'
import { findCandidates } from '../../src/names/find.ts'
import { groupsBy } from '../../src/names/name-indexes.ts'
import { preparedNames } from '../../src/names/prepared.ts'
import { soundAlike } from '../../src/names/sound/alike.ts'
import { consonantsOf } from '../../src/names/sound/consonants.ts'
import { Form, formOf } from '../../src/names/sound/form.ts'
import { keysOf } from '../../src/names/sound/keys.ts'
import { spell } from '../../src/names/spelling.ts'
import { fold } from '../../src/text/normalise.ts'
import { compare, entity, heldNames } from './name.ts'

const letters = [
  ...'abcdehijklmnorstuwyzçşğıâ',
  ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإئؤء',
  ...'абвгдежзиклмнорстухцчшія',
  ...'אבגדהוזחט',
  "'",
  '-',
  '.',
]
const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 9 }).map((list) => list.join(''))
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const type = fc.constantFrom(...ENTITY_TYPES)

test('comparing is symmetric in score and decision, and always says why', () => {
  fc.assert(
    fc.property(name, name, type, (left, right, kind) => {
      const there = compare(left, right, kind)
      const back = compare(right, left, kind)
      expect([back.decision, back.score]).toEqual([there.decision, there.score])
      expect(there.explain().length).toBeGreaterThan(0)
      expect(there.score).toBeGreaterThanOrEqual(0)
      expect(there.score).toBeLessThanOrEqual(1)
    }),
  )
})

test('a name matches itself, with certainty', () => {
  fc.assert(
    fc.property(name, type, (text, kind) => {
      if (preparedNames(text, kind).every(({ parts }) => parts.length === 0)) return
      expect(compare(text, text, kind).score).toBe(1)
    }),
  )
})

test('a spelling is spelled as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => spell(spell(text)) === spell(text)))
})

test('sound is symmetric, and one with itself', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const [a, b] = [one, other].map((text) => formOf(text))
      if (a === undefined || b === undefined) return
      expect(soundAlike(a, b)).toBe(soundAlike(b, a))
      expect(soundAlike(a, a)).toBe(1)
    }),
  )
})

test('the keys of a word stay the same when it is folded and spelled first', () => {
  const arabic = fc.array(fc.constantFrom(...'ابتجدرسشعفقكلمنهويةأإى'), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(arabic, (list) => {
      const text = list.join('')
      expect(keysOf(new Form(spell(fold(text)), 'arabic'))).toEqual(keysOf(new Form(spell(text), 'arabic')))
    }),
  )
})

const keysOfName = (text: string) =>
  preparedNames(text, 'person').map(({ parts }) => parts.map(({ forms }) => forms.map(keysOf)))

test('marks, tatweel and capitals change no key', () => {
  expect(keysOfName('MUNIR KAMIL')).toEqual(keysOfName('munir kamil'))
  expect(keysOfName('مُنِير كامـــل')).toEqual(keysOfName('منير كامل'))
})

test('the consonants of consonants are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'bdfgklmnrstz'), { maxLength: 7 }), (list) => {
      const skeleton = consonantsOf([new Form(list.join(''), 'latin')])
      expect(consonantsOf([new Form(skeleton.replace(/-/g, ''), 'latin')])).toBe(skeleton)
    }),
  )
})

test('a name finds the entity that bears it, first of all', () => {
  const { indexes, groupOf } = heldNames([
    entity('a', 'person', 'Yusuf Darwazah'),
    entity('b', 'organization', 'Darwazah Trading'),
    entity('c', 'person', 'Yusuf Darwish'),
  ])
  expect(findCandidates('يوسف دروزة', indexes, groupsBy(groupOf))[0]?.id).toBe('a')
})

test.each([
  ['', 'empty'],
  ['x', 'one letter'],
  ['\u202e\u0000\u200f', 'marks only'],
  ['ك'.repeat(10_000), 'ten thousand letters'],
  ['a ب ж א 漢', 'mixed'],
])('bad input is no error: %#', (text) => {
  for (const kind of ENTITY_TYPES) expect(compare(text, 'Yusuf Darwazah', kind).decision).toBe('none')
  const { indexes, groupOf } = heldNames([entity('a', 'person', 'Yusuf Darwazah')])
  expect(findCandidates(text, indexes, groupsBy(groupOf))).toEqual([])
})
