import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { components } from '../../src/inquiry/conflict-kinds/components.ts'
import { conflicts } from '../../src/inquiry/conflicts.ts'
import { ANY_MOMENT } from '../../src/inquiry/moment.ts'
import { holdingsOf, type Line, type Script } from './holdings-of.ts'

const CAST: Script['cast'] = {
  anna: ['person', 'Anna Example'],
  boris: ['person', 'Boris Example'],
  front: ['organization', 'Northern Front'],
  army: ['organization', 'Coast Army'],
  council: ['organization', 'Joint Council'],
}
const IDS = Object.keys(CAST)
const SOURCES: Script['sources'] = {
  old: { publisher: 'Old Paper', published: '2010-05-01' },
  new: { publisher: 'New Paper', published: '2020-05-01' },
  undated: { publisher: 'Handbook' },
}

const id = fc.constantFrom(...IDS)
const relation = fc.constantFrom('allied_with', 'opposed_to', 'part_of', 'leader_of', 'succeeds', 'supports')
const about = {
  source: fc.constantFrom(...Object.keys(SOURCES)),
  factuality: fc.constantFrom('asserted', 'asserted', 'alleged', 'denied', 'false'),
  by: fc.constantFrom([], [], ['anna'], ['front']),
} as const
const valid = fc.constantFrom(undefined, '2005', '2009/..', '/2007', '2001/2004', '2015')
const someLine: fc.Arbitrary<Line> = fc
  .oneof(
    fc.record({ ...about, s: id, p: relation, o: id, valid }),
    fc.record({ ...about, s: id, p: fc.constant('status'), o: fc.constantFrom('killed', 'dissolved', 'alive'), valid }),
    fc.record({ ...about, s: id, p: fc.constant('active'), valid }),
    fc.record({
      ...about,
      s: id,
      p: fc.constant('name'),
      o: fc.constantFrom('Old Front', 'Northern Front', 'Coast Army'),
      valid,
      qualifiers: fc.constantFrom({ nameKind: 'former' }, { nameKind: 'alias' }),
    }),
  )
  .map((line) => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as unknown as Line)

describe('contradictions about some entities', () => {
  it('are those of all that concern them', () => {
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 25 }), fc.subarray(IDS, { minLength: 1 }), (claims, asked) => {
        const holdings = holdingsOf({ cast: CAST, sources: SOURCES, claims })
        const concerning = conflicts(holdings, ANY_MOMENT).filter(({ entities }) => {
          return entities.some((one) => asked.includes(one))
        })
        expect(conflicts(holdings, ANY_MOMENT, new Set(asked))).toEqual(concerning)
      }),
      { numRuns: 500 },
    )
  })
})

describe('chains', () => {
  it('every relation that closes a circle is in one', () => {
    const arrow = fc.record({ from: fc.nat(7).map(String), to: fc.nat(7).map(String) })
    fc.assert(
      fc.property(fc.array(arrow, { maxLength: 25 }), (arrows) => {
        const component = components(arrows)
        for (const { from, to } of arrows) {
          expect(component.get(from) === component.get(to)).toBe(reaches(arrows, to, from))
        }
      }),
    )
  })

  it('of a hundred thousand links are no trouble', () => {
    const line = Array.from({ length: 100_000 }, (_, at) => ({ from: `${at}`, to: `${at + 1}` }))
    expect(new Set(components(line).values()).size).toBe(100_001)
    expect(new Set(components([...line, { from: '100000', to: '0' }]).values()).size).toBe(1)
  })
})

function reaches(arrows: readonly { readonly from: string; readonly to: string }[], from: string, to: string): boolean {
  const met = new Set([from])
  for (const at of met) for (const arrow of arrows) if (arrow.from === at) met.add(arrow.to)
  return met.has(to)
}
