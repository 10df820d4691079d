import { expect, test } from 'vitest'
import type { Assessment } from '../../../../src/claims/judgement.ts'
import type { ConflictItem } from '../../../../src/server/wire/claims.ts'
import { isLookedAt, nextToLookAt } from '../../../../web/screens/conflicts/waiting.ts'

const CONTESTED: Assessment = { verdict: 'contested', note: null, by: 'researcher', at: '2026-01-01T00:00:00.000Z' }

/** A contradiction with one claim on each side. */
function conflict(id: string, assessments: readonly [Assessment | null, Assessment | null]): ConflictItem {
  const sides = assessments.map((assessment, at) => ({
    words: `side ${at}`,
    claims: [{ id: `clm_${id}${at}`, assessment }],
    judgements: [],
  }))
  const found = {
    id,
    rule: 'contested',
    severity: 'high',
    entities: [],
    explanation: 'two voices',
    reason: { id: 'contested', terms: {} },
    sides,
  }
  return found as unknown as ConflictItem
}

test('a contradiction is looked at when something is concluded about both sides', () => {
  expect(isLookedAt(conflict('a', [null, null]))).toBe(false)
  expect(isLookedAt(conflict('a', [CONTESTED, null]))).toBe(false)
  expect(isLookedAt(conflict('a', [CONTESTED, CONTESTED]))).toBe(true)
})

test('one of judgements alone waits until it is gone', () => {
  const { sides, ...rest } = conflict('a', [null, null])
  const [one, other] = sides.map((side) => ({ ...side, claims: [] }))
  if (one === undefined || other === undefined) throw new Error('there are two sides')
  expect(isLookedAt({ ...rest, sides: [one, other] })).toBe(false)
})

test('after one is left, the next that waits comes, then the first', () => {
  const all = [conflict('a', [null, null]), conflict('b', [null, null]), conflict('c', [CONTESTED, CONTESTED])]
  expect(nextToLookAt(all, 'a')?.id).toBe('b')
  expect(nextToLookAt(all, 'b')?.id).toBe('a')
  expect(nextToLookAt(all.slice(1), 'b')).toBeUndefined()
})
