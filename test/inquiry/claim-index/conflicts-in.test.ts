import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEntityReference } from '../../../src/claims/claim.ts'
import { claimIndexOf } from '../../../src/inquiry/claim-index/claim-index.ts'
import { type ClaimView, entityIn } from '../../../src/inquiry/claim-index/claim-view.ts'
import { rowsInConflict } from '../../../src/inquiry/claim-index/conflicts-in.ts'
import { rowsAbout } from '../../../src/inquiry/claim-index/rows-about.ts'
import { callsFormer } from '../../../src/inquiry/conflict-kinds/superseded-name.ts'
import { conflicts } from '../../../src/inquiry/conflicts.ts'
import type { Holdings } from '../../../src/inquiry/holdings.ts'
import { claimToldOn, momentOf } from '../../../src/inquiry/moment.ts'
import { touches } from '../../../src/inquiry/profile.ts'
import { IDS, quarrels } from '../quarrels.ts'

const VERDICTS = [null, null, null, 'accepted', 'contested', 'rejected'] as const

/** The index of plain holdings, each claim an entry of its own. */
function viewOf({ claims, sources, entities }: Holdings): ClaimView {
  const told = claims.map((claim) => claimToldOn(claim, sources))
  return claimIndexOf(
    {
      entries: claims.map((_, entry) => ({ sequence: entry + 1, told: told[entry] ?? 0, claims: 1 })),
      entities: [...entities.values()],
      claims: claims.map(({ subject, object, attribution, ...claim }, entry) => {
        const ends = { subject: subject.id, object: isEntityReference(object) ? object.id : null }
        const literal = isEntityReference(object) ? null : object
        const voices = attribution.map(({ id }) => id)
        return { ...claim, ...ends, literal, voices, entry, position: 0, isFormer: callsFormer(claim) }
      }),
    },
    {
      judged: [],
      concluded: claims.flatMap(({ assessment }, entry) => {
        return assessment === null ? [] : { entry, position: 0, verdict: assessment.verdict }
      }),
    },
  ).view
}

const disputed = fc
  .tuple(quarrels, fc.array(fc.constantFrom(...VERDICTS), { minLength: 25, maxLength: 25 }))
  .map(([holdings, verdicts]): Holdings => {
    const claims = holdings.claims.map((claim, at) => {
      const verdict = verdicts[at] ?? null
      const by = { note: null, by: 'ana', at: '2026-02-01T00:00:00.000Z' }
      return verdict === null ? claim : { ...claim, assessment: { ...by, verdict } }
    })
    return { ...holdings, claims }
  })
const moment = fc.constantFrom({}, { known: '2015' }, { known: '2009' }, { known: '2021' }).map(momentOf)

test('the claims that the index finds contradict one another as all claims do', () => {
  fc.assert(
    fc.property(disputed, moment, (holdings, asked) => {
      const rows = rowsInConflict(viewOf(holdings), asked, null)
      const found = { ...holdings, claims: rows.flatMap((row) => holdings.claims[row] ?? []) }
      expect(conflicts(found, asked)).toEqual(conflicts(holdings, asked))
    }),
    { numRuns: 1500 },
  )
})

test('and those about some entities as all claims do about them', () => {
  fc.assert(
    fc.property(disputed, moment, fc.subarray(IDS, { minLength: 1 }), (holdings, asked, about) => {
      const view = viewOf(holdings)
      const entities = about.map((id) => entityIn(view, id))
      const rows = rowsInConflict(view, asked, entities)
      const found = { ...holdings, claims: rows.flatMap((row) => holdings.claims[row] ?? []) }
      expect(conflicts(found, asked, new Set(about))).toEqual(conflicts(holdings, asked, new Set(about)))
    }),
    { numRuns: 1500 },
  )
})

test('every claim about an entity is found', () => {
  fc.assert(
    fc.property(quarrels, fc.constantFrom(...IDS), (holdings, id) => {
      const view = viewOf(holdings)
      const about = holdings.claims.filter(touches(id))
      expect(rowsAbout(view, entityIn(view, id)).map((row) => holdings.claims[row])).toEqual(about)
    }),
  )
})
