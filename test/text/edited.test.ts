import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edit, placeOf, unedited } from '../../src/text/edited.ts'

test('a place of the text before is found in the edited one: no character before it stood there or behind', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '\n'), maxLength: 60 })
  fc.assert(
    fc.property(words, fc.nat({ max: 60 }), (text, place) => {
      const spaces = Array.from(text.matchAll(/\s+/gu), ({ 0: run, index: start }) => {
        return { start, end: start + run.length, by: ' ' }
      })
      const hyphens = Array.from(text.matchAll(/-/gu), ({ index: start }) => ({ start, end: start + 1 }))
      const joined = edit(unedited(text), hyphens)
      for (const edited of [edit(unedited(text), spaces), joined]) {
        const found = placeOf(edited, place)
        const origins = Array.from(edited.text, (_, at) => edited.originOf(at))
        expect(found).toBe(origins.filter((origin) => origin < place).length)
      }
    }),
  )
})
