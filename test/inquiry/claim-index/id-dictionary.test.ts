import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyDictionary, idOf, numberOf, withIds } from '../../../src/inquiry/claim-index/id-dictionary.ts'

test('every id keeps its number, whatever it is made of and whenever it came', () => {
  const ids = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('ent_0', '\ud800', 'ÿ', '', 'é\u00ff')))
  fc.assert(
    fc.property(ids, ids, (first, second) => {
      const dictionary = withIds(withIds(emptyDictionary(), first), second)
      const distinct = [...new Set([...first, ...second])]
      expect(dictionary.count).toBe(distinct.length)
      expect(distinct.map((id) => numberOf(dictionary, id))).toEqual(distinct.map((_, number) => number))
      expect(distinct.map((_, number) => idOf(dictionary, number))).toEqual(distinct)
      expect(numberOf(dictionary, 'nobody has this id')).toBe(-1)
    }),
  )
})
