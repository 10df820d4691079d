import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REASON_WORDINGS, type ReasonId, readReason, reasonInWords } from '../../src/claims/reason.ts'
import rules from '../../src/inquiry/conflict-rules.json' with { type: 'json' }

const IDS = Object.keys(REASON_WORDINGS) as ReasonId[]
/** Two rules may say the same, and a side that is nothing but what it says is no sentence of its own. */
const READ = IDS.filter((id) => id !== 'side-says' && id !== 'after-dissolution')

function placesOf(id: ReasonId): readonly string[] {
  return [...REASON_WORDINGS[id].matchAll(/\{(\w+)\}/g)].map(([, place]) => place ?? '')
}

const letters = fc.stringMatching(/^[A-ZÀ-Þعليكب][a-zà-þعليكب]{0,9}( [a-zعليكب]{1,8})?$/)

test('every rule of contradictions has words', () => {
  const named = Object.values(rules).flatMap((kind) => kind.map(({ id }) => id))
  const unsure = rules.exclusive.map(({ id }) => `${id}-perhaps`)
  expect([...named, ...unsure].filter((id) => !(IDS as readonly string[]).includes(id))).toEqual([])
})

test.each(READ)('a sentence is read back to what it was made of: %s', (id) => {
  const places = placesOf(id)
  fc.assert(
    fc.property(fc.tuple(...places.map(() => letters)), (words) => {
      const made = Object.fromEntries(places.map((place, at) => [place, words[at] ?? '']))
      expect(readReason(reasonInWords(id, made))).toEqual({ id, words: made })
    }),
    { numRuns: 30 },
  )
})

test.each(['the same man, by his photograph', 'named by the agency', 'Ural: nothing answers', '', 'x'.repeat(5000)])(
  'the words of a person are none of the program: %s',
  (words) => {
    expect(readReason(words)).toBeNull()
  },
)

test('a sentence of any length and kind is read in no time', () => {
  const hostile = '~ '.repeat(900)
  const before = process.cpuUsage()
  readReason(hostile)
  readReason(`“${': '.repeat(900)}`)
  expect(process.cpuUsage(before).user).toBeLessThan(500_000)
})
