import { describe, expect, it } from 'vitest'
import { factOn, factsOf } from '../../src/inquiry/facts.ts'
import { ANY_MOMENT, type MomentWords, momentOf } from '../../src/inquiry/moment.ts'
import { holdingsOf, type Line, type Script } from './holdings-of.ts'

const CAST: Script['cast'] = {
  front: ['organization', 'Northern Front'],
  army: ['organization', 'Coast Army'],
  agency: ['organization', 'Agency One'],
}
const SOURCES: Script['sources'] = {
  agency: { publisher: 'Agency One', published: '2010-05-01' },
  paper: { publisher: 'Paper', published: '2010-05-02' },
  other: { publisher: 'Other Paper', published: '2010-06' },
  undated: { title: 'Handbook', recordedAt: '2024-02-02T10:00:00.000Z' },
}
const ALLIED = { s: 'front', p: 'allied_with', o: 'army' } as const

function check(claims: readonly Line[], words: MomentWords = {}): readonly string[] {
  const [holdings, moment] = [holdingsOf({ cast: CAST, sources: SOURCES, claims }), momentOf(words)]
  const { facts, rejected } = factsOf(holdings, moment)
  const ofAnyDay = factsOf(holdings, { ...moment, at: null }).facts
  expect(ofAnyDay.map((fact) => factOn(fact, moment.at))).toEqual(facts)
  const lines = facts.map(({ standing, state, words: when, independent, testimonies }) =>
    [standing, state, when, `${independent} of ${testimonies.length}`].join(' | '),
  )
  return rejected === 0 ? lines : [...lines, `${rejected} rejected`]
}

describe('grouping', () => {
  it('symmetric relations meet from both ends, directed ones do not', () => {
    expect(
      check([
        { ...ALLIED, source: 'agency' },
        { s: 'army', p: 'allied_with', o: 'front', source: 'paper' },
      ]),
    ).toEqual(['asserted |  |  | 2 of 2'])
    expect(
      check([
        { s: 'front', p: 'supports', o: 'army', source: 'agency' },
        { s: 'army', p: 'supports', o: 'front', source: 'paper' },
      ]),
    ).toHaveLength(2)
  })

  it('literals meet however they are written', () => {
    expect(
      check([
        { s: 'front', p: 'ideology', o: 'Marxism–Leninism', source: 'agency' },
        { s: 'front', p: 'ideology', o: 'marxism-leninism', source: 'paper' },
      ]),
    ).toHaveLength(1)
  })

  it('a false claim supports nothing', () => {
    expect(check([{ ...ALLIED, source: 'agency', factuality: 'false' }], { at: '2010' })).toEqual([
      'false |  |  | 0 of 1',
    ])
  })
})

describe('witnesses', () => {
  it('a paper that quotes an agency is no second witness', () => {
    expect(
      check([
        { ...ALLIED, source: 'agency' },
        { ...ALLIED, source: 'paper', by: ['agency'] },
      ]),
    ).toEqual(['asserted |  |  | 1 of 2'])
  })

  it('nor is one that copies a passage without saying so', () => {
    const passage = 'The two groups said on Saturday that they would fight together along the whole coast'
    expect(
      check([
        { ...ALLIED, source: 'agency', quote: `${passage}.` },
        { ...ALLIED, source: 'paper', quote: `Correspondents report: “${passage}”, and more` },
        { ...ALLIED, source: 'other', quote: 'They are allies.' },
      ]),
    ).toEqual(['asserted |  |  | 2 of 3'])
  })
})

describe('three times', () => {
  const claims: readonly Line[] = [
    { ...ALLIED, source: 'other', valid: '/2010', recordedAt: '2024-01-01T00:00:00.000Z' },
    { ...ALLIED, source: 'undated', valid: '2008/..', recordedAt: '2024-02-02T10:00:00.000Z' },
  ]

  it('a source is known from the last day on which it may have appeared', () => {
    expect(check(claims, { known: '2010-06-29' })).toEqual([])
    expect(check(claims, { known: '2010-06' })).toEqual(['asserted |  | until 2010 | 1 of 1'])
  })

  it('an undated source is known from the day it was recorded', () => {
    expect(check(claims, { known: '2024-02-01' })).toHaveLength(1)
    expect(check(claims, { known: '2024-02-02' })).toEqual(['asserted |  | since 2008; until 2010 | 2 of 2'])
  })

  it('the best answer of all supporting claims counts', () => {
    expect(check(claims, { at: '2012' })).toEqual(['asserted | holds | since 2008; until 2010 | 2 of 2'])
  })

  it('refuses what is not a date', () => {
    expect(() => momentOf({ at: 'spring' })).toThrow('--at "spring" is not a day, month or year')
    expect(momentOf({})).toEqual(ANY_MOMENT)
  })
})

describe('assessment', () => {
  const by = { note: null, by: 'ana', at: '2026-02-01T00:00:00.000Z' }

  it('overrides the voices', () => {
    const denied: Line = { ...ALLIED, source: 'paper', factuality: 'denied' }
    const asserted: Line = { ...ALLIED, source: 'agency' }
    expect(check([asserted, denied])).toEqual(['contested |  |  | 1 of 2'])
    expect(check([{ ...asserted, assessment: { ...by, verdict: 'accepted' } }, denied])).toEqual([
      'asserted |  |  | 1 of 2',
    ])
    expect(check([{ ...asserted, assessment: { ...by, verdict: 'contested' } }])).toEqual(['contested |  |  | 1 of 1'])
  })

  it('leaves out what was rejected, and counts it', () => {
    const rejected: Line = { ...ALLIED, source: 'paper', assessment: { ...by, verdict: 'rejected' } }
    expect(check([rejected])).toEqual(['1 rejected'])
  })
})
