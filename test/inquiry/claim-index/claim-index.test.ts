import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimIndexOf, refreshed, viewAsOf } from '../../../src/inquiry/claim-index/claim-index.ts'
import { type ClaimView, entityIn } from '../../../src/inquiry/claim-index/claim-view.ts'
import { membersOf } from '../../../src/inquiry/claim-index/members.ts'
import { answerOfIndex, answerOfScan, type Question, question } from './answers.ts'
import { type Archive, archive, arrivalsFrom, CAST, decidedIn, holdingsFrom, idFor, judgedSame } from './archive.ts'

const QUESTIONS = 25

function check(view: ClaimView, holdings: ReturnType<typeof holdingsFrom>, asked: Question): void {
  const [indexed, scanned] = [answerOfIndex(view, asked), answerOfScan(holdings, asked)]
  if (asked.kind === 'path' && scanned !== null) expect(scanned).toContainEqual(indexed)
  else expect(indexed).toEqual(scanned)
}

function checkAll(view: ClaimView, archived: Archive, questions: readonly Question[]): void {
  const holdings = holdingsFrom(archived)
  for (const asked of questions) check(view, holdings, asked)
}

const questions = fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS })

describe('the index answers as a plain scan over the claims does', () => {
  test('ten thousand random questions', () => {
    fc.assert(
      fc.property(archive, questions, (archived, asked) => {
        checkAll(claimIndexOf(arrivalsFrom(archived), decidedIn(archived)).view, archived, asked)
      }),
      { numRuns: 10_000 / QUESTIONS },
    )
  })

  test('after entries and decisions have come one after another', () => {
    fc.assert(
      fc.property(archive, questions, (archived, asked) => {
        const { entries, same } = archived
        let index = claimIndexOf({ entries: [], entities: [], claims: [] }, { judged: [], concluded: [] })
        for (let count = 1; count <= entries.length; count += 1) {
          const now = { entries: entries.slice(0, count), same: same.slice(0, count) }
          index = refreshed(index, arrivalsFrom(now, count - 1), {
            rejudged: judgedSame(now.same),
            concluded: decidedIn(now, count - 1).concluded,
          })
          checkAll(index.view, now, asked.slice(0, 5))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('after judgements and conclusions were taken back', () => {
    fc.assert(
      fc.property(archive, fc.nat({ max: 3 }), questions, (archived, kept, asked) => {
        const index = claimIndexOf(arrivalsFrom(archived), decidedIn(archived))
        const now: Archive = {
          entries: archived.entries.map(({ said, ...entry }) => {
            return { ...entry, said: said.map((it) => ({ ...it, verdict: null })) }
          }),
          same: archived.same.slice(0, kept),
        }
        const concluded = [...decidedIn(archived).concluded].map((it) => ({ ...it, verdict: null }))
        const rejudged = judgedSame(archived.same.slice(kept))
          .filter(({ left, right }) => !judgedSame(now.same).some((it) => it.left === left && it.right === right))
          .map((pair) => ({ ...pair, decision: null }))
        checkAll(refreshed(index, NOTHING, { rejudged, concluded }).view, now, asked)
      }),
      { numRuns: 200 },
    )
  })

  test('as of an earlier head of the log', () => {
    fc.assert(
      fc.property(archive, fc.nat({ max: 5 }), questions, (archived, head, asked) => {
        const index = claimIndexOf(arrivalsFrom(archived), decidedIn(archived))
        const then = { entries: archived.entries.slice(0, head), same: archived.same.slice(0, 1) }
        checkAll(viewAsOf(index, { head, entities: CAST }, decidedIn(then)), then, asked)
      }),
      { numRuns: 200 },
    )
  })
})

const NOTHING = { entries: [], entities: [], claims: [] }

test('a claim about an entity that has not arrived is refused', () => {
  const arrivals = {
    entries: [{ sequence: 1, told: 0, claims: 1 }],
    entities: [],
    claims: [
      {
        entry: 0,
        position: 0,
        subject: 'x',
        predicate: 'part_of',
        object: null,
        valid: null,
        factuality: 'asserted',
      },
    ] as const,
  }
  expect(() => claimIndexOf(arrivals, { judged: [], concluded: [] })).toThrow('unknown entity "x"')
})

test('everyone joined to an entity is found', () => {
  const archived = {
    entries: [],
    same: [
      [1, 4],
      [4, 7],
    ] as const,
  }
  const { view } = claimIndexOf({ ...arrivalsFrom(archived) }, decidedIn(archived))
  expect([...membersOf(view, entityIn(view, idFor(7)))]).toEqual([1, 4, 7])
  expect(entityIn(view, idFor(CAST + 1))).toBe(-1)
})
