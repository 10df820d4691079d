import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../src/claims/judgement.ts'
import { conflicts } from '../../src/inquiry/conflicts.ts'
import { ANY_MOMENT, momentOf } from '../../src/inquiry/moment.ts'
import { falseReport, holdingsOf, type Line, type Script } from './holdings-of.ts'

const CAST: Script['cast'] = {
  adams: ['person', 'John Adams'],
  front: ['organization', 'Northern Front'],
  army: ['organization', 'Coast Army'],
  council: ['organization', 'Joint Council'],
  raid: ['event', 'raid on the port'],
}
const SOURCES: Script['sources'] = {
  old: { publisher: 'Old Paper', published: '2010-05-01' },
  new: { publisher: 'New Paper', published: '2020-05-01' },
  undated: { publisher: 'Handbook' },
}

function check(claims: readonly Line[], judgements: readonly Judgement[] = []): readonly string[] {
  return conflicts(holdingsOf({ cast: CAST, sources: SOURCES, claims, judgements }), ANY_MOMENT).map(
    ({ rule, severity, explanation }) => `${severity} ${rule}: ${explanation}`,
  )
}

describe('voices against each other', () => {
  it('a report that a later source calls false is refuted', () => {
    const found = conflicts(falseReport(), ANY_MOMENT).find(({ rule }) => rule === 'refuted')
    expect(found?.explanation).toMatchInlineSnapshot(
      `"“Mihrac Ural: status killed, on 29 March 2016” was reported by Ahrar al-Sham (30 March 2016) and found false by Example Encyclopedia; nobody maintained it after that"`,
    )
    expect(found?.sides.map(({ claims }) => claims.map(({ factuality }) => factuality))).toEqual([
      ['alleged'],
      ['false'],
    ])
    expect(conflicts(falseReport(), momentOf({ known: '2016-03-30' }))).toEqual([])
  })

  it('what is maintained after that, or denied, is contested', () => {
    expect(
      check([
        { s: 'adams', p: 'member_of', o: 'front', source: 'old', factuality: 'false' },
        { s: 'adams', p: 'member_of', o: 'front', source: 'new' },
        { s: 'front', p: 'perpetrator_of', o: 'raid', source: 'old', factuality: 'alleged', by: ['army'] },
        { s: 'front', p: 'perpetrator_of', o: 'raid', source: 'new', factuality: 'denied', by: ['front'] },
      ]),
    ).toMatchInlineSnapshot(`
      [
        "high contested: “John Adams: member of Northern Front” is maintained by New Paper (1 May 2020) and disputed by Old Paper (1 May 2010)",
        "high contested: “Northern Front: perpetrator of raid on the port” is maintained by Coast Army (1 May 2010) and disputed by Northern Front (1 May 2020)",
      ]
    `)
  })

  it('a denial of one year says nothing of another', () => {
    expect(
      check([
        { s: 'adams', p: 'member_of', o: 'front', source: 'old', valid: '2005', factuality: 'denied' },
        { s: 'adams', p: 'member_of', o: 'front', source: 'new', valid: '2015' },
      ]),
    ).toEqual([])
  })
})

describe('relations and times', () => {
  it('ally and opponent at one time, surely or perhaps; not at two times', () => {
    const ally: Line = { s: 'front', p: 'allied_with', o: 'army', source: 'old', valid: '2005/2008' }
    expect(
      check([ally, { s: 'army', p: 'opposed_to', o: 'front', source: 'new', valid: '2007' }]),
    ).toMatchInlineSnapshot(`
      [
        "medium ally-and-opponent: “Northern Front: allied with Coast Army” (2005 to 2008) and “Coast Army: opposed to Northern Front” (in 2007) are said of the same time",
      ]
    `)
    // At the turn of the two nobody knows.
    expect(
      check([ally, { s: 'army', p: 'opposed_to', o: 'front', source: 'new', valid: '2008/..' }]),
    ).toMatchInlineSnapshot(`
      [
        "low ally-and-opponent: “Northern Front: allied with Coast Army” (2005 to 2008) and “Coast Army: opposed to Northern Front” (since 2008) may be meant of the same time",
      ]
    `)
    expect(check([ally, { s: 'army', p: 'opposed_to', o: 'front', source: 'new' }])).toMatchInlineSnapshot(`
      [
        "low ally-and-opponent: “Northern Front: allied with Coast Army” (2005 to 2008) and “Coast Army: opposed to Northern Front” (no date) may be meant of the same time",
      ]
    `)
    expect(check([ally, { s: 'army', p: 'opposed_to', o: 'front', source: 'new', valid: '2009/..' }])).toEqual([])
  })

  it('an office after a death, by its date or by the date of the source', () => {
    const death: Line = { s: 'adams', p: 'status', o: 'killed', source: 'old', valid: '2009-03-01' }
    expect(
      check([death, { s: 'adams', p: 'leader_of', o: 'front', source: 'new', valid: '2015' }]),
    ).toMatchInlineSnapshot(`
      [
        "high after-death: “John Adams: status killed” (on 1 March 2009), yet “John Adams: leader of Northern Front” (in 2015, New Paper (1 May 2020)) comes after that",
      ]
    `)
    expect(check([death, { s: 'adams', p: 'leader_of', o: 'front', source: 'new', valid: '2001/..' }])).toHaveLength(1)
    expect(check([death, { s: 'adams', p: 'leader_of', o: 'front', source: 'undated', valid: '2001/..' }])).toEqual([])
    expect(check([death, { s: 'adams', p: 'leader_of', o: 'front', source: death.source, valid: '2001/..' }])).toEqual(
      [],
    )
    expect(check([death, { s: 'adams', p: 'leader_of', o: 'front', source: 'new', valid: '2001/2009' }])).toEqual([])
  })

  it('an end before the start', () => {
    expect(
      check([
        { s: 'front', p: 'active', source: 'old', valid: '/2004' },
        { s: 'front', p: 'active', source: 'new', valid: '2006/..' },
      ]),
    ).toMatchInlineSnapshot(`
      [
        "high end-before-start: “Northern Front: active” is said to end (until 2004, Old Paper (1 May 2010)) before it begins (since 2006, New Paper (1 May 2020))",
      ]
    `)
  })

  it('a part of itself, in any number of steps, told once', () => {
    expect(check([{ s: 'front', p: 'part_of', o: 'front', source: 'old' }])).toHaveLength(1)
    expect(
      check([
        { s: 'front', p: 'part_of', o: 'army', source: 'old' },
        { s: 'army', p: 'part_of', o: 'council', source: 'old' },
        { s: 'council', p: 'part_of', o: 'front', source: 'new' },
      ]),
    ).toMatchInlineSnapshot(`
      [
        "high part-of-itself: the chain comes back to its start: Northern Front: part of Coast Army; Coast Army: part of Joint Council; Joint Council: part of Northern Front",
      ]
    `)
  })
})

describe('names and identity', () => {
  const former: Line = {
    s: 'front',
    p: 'name',
    o: 'Harbour Brigade',
    source: 'old',
    qualifiers: { nameKind: 'former' },
  }

  it('a former name that a later source uses', () => {
    const use: Line = {
      s: 'front',
      p: 'opposed_to',
      o: 'army',
      source: 'new',
      quote: 'the Harbour Brigade fought the army',
    }
    expect(check([former, use])).toMatchInlineSnapshot(`
      [
        "medium former-name-in-use: Old Paper (1 May 2010) calls “Harbour Brigade” a former name of Northern Front, yet it is in use by New Paper (1 May 2020)",
      ]
    `)
  })

  it('not one that an earlier source used', () => {
    const earlier: Line = { s: 'front', p: 'opposed_to', o: 'army', source: 'old', quote: 'the Harbour Brigade fought' }
    expect(check([{ ...former, source: 'new' }, earlier])).toEqual([])
  })

  it('judgements that cannot all be so', () => {
    const judgement = (left: string, right: string, decision: Judgement['decision']): Judgement => {
      return { left, right, decision, score: null, because: [], by: 'ana', at: '2026-01-01T00:00:00.000Z' }
    }
    expect(
      check(
        [],
        [
          judgement('front', 'army', 'same'),
          judgement('army', 'council', 'same'),
          judgement('front', 'council', 'different'),
        ],
      ),
    ).toMatchInlineSnapshot(`
      [
        "high contradictory-identity: Northern Front [front] and Joint Council [council] are judged different, yet joined by judgements that they are the same: Northern Front [front] = Coast Army [army] (ana); Coast Army [army] = Joint Council [council] (ana)",
      ]
    `)
  })
})
