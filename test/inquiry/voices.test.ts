import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEntityReference } from '../../src/claims/claim.ts'
import { predicateNamed } from '../../src/claims/predicates.ts'
import { heard } from '../../src/inquiry/hearing.ts'
import { ANY_MOMENT, momentOf } from '../../src/inquiry/moment.ts'
import { profile, touches } from '../../src/inquiry/profile.ts'
import { STANCES, type Stance } from '../../src/inquiry/stance.ts'
import rules from '../../src/inquiry/stances.json' with { type: 'json' }
import { stancesIn } from '../../src/inquiry/stances.ts'
import { falseReport, holdingsOf, type Line, type Script } from './holdings-of.ts'

const CAST: Script['cast'] = {
  front: ['organization', 'Northern Front'],
  army: ['organization', 'Coast Army'],
  council: ['organization', 'Joint Council'],
  anna: ['person', 'Anna Example'],
  state: ['organization', 'Example State'],
}
const SOURCES: Script['sources'] = {
  paper: { publisher: 'Paper', published: '2015-05-01' },
  organ: { publisher: 'Coast Army', published: '2015-05-01' },
  leaflet: { title: 'Leaflet', published: '2015-05-01' },
}
const SIZE: Line = { s: 'front', p: 'size', o: 200, source: 'paper' }

/** Where the voice of the first claim stands to its subject, or to another. */
function check(said: Line, relations: readonly Line[], about?: string): Stance {
  const holdings = holdingsOf({ cast: CAST, sources: SOURCES, claims: [said, ...relations] })
  const [claim] = holdings.claims
  if (claim === undefined) throw new RangeError('no claim')
  return stancesIn(holdings, ANY_MOMENT)(claim, about)
}

describe('where a voice stands', () => {
  const by = (voice: string): Line => ({ ...SIZE, by: [voice] })
  const opposed: Line = { s: 'army', p: 'opposed_to', o: 'front', source: 'paper' }
  const allied: Line = { s: 'front', p: 'allied_with', o: 'army', source: 'paper' }

  it.each<[string, Line, readonly Line[], Stance]>([
    ['itself', by('front'), [], 'self'],
    ['its leader', by('anna'), [{ s: 'anna', p: 'leader_of', o: 'front', source: 'paper' }], 'self'],
    ['a part of it', by('army'), [{ s: 'army', p: 'part_of', o: 'front', source: 'paper' }], 'self'],
    ['what it is part of', by('council'), [{ s: 'front', p: 'part_of', o: 'council', source: 'paper' }], 'ally'],
    ['an ally, whoever is named first', by('army'), [allied], 'ally'],
    ['an opponent, whoever is named first', by('army'), [opposed], 'opponent'],
    ['who designated it', by('state'), [{ s: 'front', p: 'designated_by', o: 'state', source: 'paper' }], 'opponent'],
    [
      'whom it designated',
      by('state'),
      [{ s: 'state', p: 'designated_by', o: 'front', source: 'paper' }],
      'third-party',
    ],
    ['a paper', SIZE, [opposed], 'third-party'],
    ['a paper that an opponent publishes', { ...SIZE, source: 'organ' }, [opposed], 'opponent'],
    ['a document of nobody', { ...SIZE, source: 'leaflet' }, [], 'unknown'],
    ['friend and foe', by('army'), [opposed, allied], 'unknown'],
    ['a foe whose enmity is over', by('army'), [{ ...opposed, valid: '2001/2004' }], 'third-party'],
    [
      'a foe at that date, a friend before',
      by('army'),
      [
        { ...opposed, valid: '2014/..' },
        { ...allied, valid: '/2013' },
      ],
      'opponent',
    ],
    ['a dated enmity before an undated alliance', by('army'), [{ ...opposed, valid: '2014/..' }, allied], 'opponent'],
    ['a foe seen at another date only', by('army'), [{ ...opposed, valid: '1999' }], 'unknown'],
    ['a foe by a false report', by('army'), [opposed, { ...opposed, factuality: 'false' }], 'third-party'],
    [
      'a foe by a rejected claim',
      by('army'),
      [{ ...opposed, assessment: { verdict: 'rejected', note: null, by: 'a', at: '' } }],
      'third-party',
    ],
  ])('%s', (_, said, relations, expected) => {
    expect(check(said, relations)).toBe(expected)
  })

  it('on the day that the claim speaks of', () => {
    const once = [{ ...opposed, valid: '2001/2004' }]
    expect(check({ ...by('army'), valid: '2003' }, once)).toBe('opponent')
    expect(check({ ...by('army'), valid: '2009' }, once)).toBe('third-party')
  })

  it('to the profiled, and to both ends of a mutual relation', () => {
    const pact: Line = { s: 'front', p: 'allied_with', o: 'council', source: 'paper', by: ['army'] }
    const foe: Line = { s: 'army', p: 'opposed_to', o: 'council', source: 'paper' }
    expect(check(pact, [foe])).toBe('opponent')
    expect(check(pact, [foe], 'front')).toBe('third-party')
    expect(check({ ...pact, p: 'supports' }, [foe])).toBe('third-party')
  })
})

describe('the rules', () => {
  it.each(rules)('$predicate by $voice is of the vocabulary', ({ predicate, voice, stance }) => {
    expect(Array.isArray(predicateNamed(predicate)?.range)).toBe(true)
    expect(['subject', 'object', 'either']).toContain(voice)
    expect(STANCES).toContain(stance)
    if (predicateNamed(predicate)?.symmetric === true) expect(voice).toBe('either')
  })
})

describe('who is heard', () => {
  const everything = { about: null, wanted: () => true }

  it('nothing is lost between what is heard and what is counted', () => {
    const holdings = falseReport()
    fc.assert(
      fc.property(
        fc.subarray([...STANCES]),
        fc.option(fc.constantFrom('zaman', 'tr', 'publisher:agency one')),
        (stances, only) => {
          const { holdings: left, unheard } = heard(
            holdings,
            ANY_MOMENT,
            { stances, only: only === null ? null : [only] },
            everything,
          )
          expect(left.claims.length + unheard.claims).toBe(holdings.claims.length)
          const counted = Object.values(unheard.byStance).reduce((sum, count) => sum + count, 0) + unheard.byOthers
          expect(counted).toBe(unheard.claims)
        },
      ),
    )
  })

  it('the sides together are the whole', () => {
    const holdings = falseReport()
    const sides = STANCES.flatMap(
      (stance) => heard(holdings, ANY_MOMENT, { stances: [stance], only: null }, everything).holdings.claims,
    )
    expect(sides.map(({ id }) => id).sort()).toEqual(holdings.claims.map(({ id }) => id).sort())
  })

  it('counts what the moment lets in, and of the question only', () => {
    const hearing = { stances: ['self'] as const, only: null }
    const about = { about: 'ural', wanted: touches('ural') }
    const { unheard } = heard(falseReport(), momentOf({ known: '2016-04' }), hearing, about)
    expect(unheard).toMatchInlineSnapshot(`
      {
        "byOthers": 0,
        "byStance": {
          "ally": 0,
          "opponent": 0,
          "self": 0,
          "third-party": 1,
          "unknown": 0,
        },
        "claims": 1,
      }
    `)
  })

  it('a profile says of each testimony where its voice stands', () => {
    const { sections, refuted } = profile(falseReport(), 'sr', ANY_MOMENT)
    const stances = [...sections.flatMap(({ entries }) => entries), ...refuted].flatMap(({ fact }) =>
      fact.testimonies.map(({ stance, claim: { predicate, object } }) => {
        return `${predicate} ${object !== null && isEntityReference(object) ? object.name : ''} ${stance}`
      }),
    )
    expect(stances).toMatchInlineSnapshot(`
      [
        "active  third-party",
        "size  third-party",
        "leader_of Syrian Resistance third-party",
        "leader_of Syrian Resistance third-party",
        "allied_with Syrian Arab Armed Forces third-party",
        "opposed_to Syrian Resistance third-party",
        "perpetrator_of Reyhanlı bombings third-party",
        "headquarters Latakia third-party",
      ]
    `)
  })
})
