import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween } from '../../../src/inquiry/structure/change.ts'
import { type Structure, structureOf } from '../../../src/inquiry/structure/structure.ts'
import { anyRelations, networkOf } from './network-of.ts'

const at = (...relations: readonly string[]): Structure => structureOf(networkOf(relations))
const of = (structure: Structure, id: string) => structure.positions.find(({ actor }) => actor.id === id)
const triads = ({ balance }: Structure) => balance.triads.map(({ actors, kind }) => `${actors.join('')} ${kind}`)

describe('balance', () => {
  it.each([
    [['A+B', 'B+C', 'A+C'], 'ABC friends', 1],
    [['A+B', 'B-C', 'A-C'], 'ABC common_foe', 1],
    [['A+B', 'B+C', 'A-C'], 'ABC strained', 0],
    [['A-B', 'B-C', 'A-C'], 'ABC foes', 0],
  ])('of %j', (relations, triad, share) => {
    const structure = at(...relations)
    expect(triads(structure)).toEqual([triad])
    expect(structure.balance.share).toBe(share)
  })

  it('names the foes of a strained triad', () => {
    expect(at('C+A', 'C+B', 'B-A').balance.triads[0]?.hostile).toEqual([['A', 'B']])
  })

  it('leaves open who is both friend and foe, and who only has a past', () => {
    expect(triads(at('A+B', 'A-B', 'B+C', 'A+C'))).toEqual([])
    expect(triads(at('A.B', 'B+C', 'A+C'))).toEqual([])
    expect(at('A+B').balance.share).toBeNull()
  })
})

describe('positions', () => {
  it('count friends and foes, and follow ties that are not hostile', () => {
    const structure = at('A+B', 'B+C', 'C-D', 'D+E', 'B-E')
    expect(of(structure, 'B')).toMatchObject({ degree: 3, friends: 2, foes: 1, component: 1, betweenness: 1 / 6 })
    expect(of(structure, 'D')).toMatchObject({ degree: 2, friends: 1, foes: 1, component: 2, betweenness: 0 })
    expect(structure).toMatchObject({ components: 2, signs: { friendly: 3, hostile: 2, mixed: 0, other: 0 } })
    expect(structure.positions[0]?.actor.id).toBe('B')
  })

  it('of an empty network, of one tie and of one war are no accident', () => {
    expect(at()).toMatchObject({ positions: [], components: 0, communities: 0, modularity: null })
    expect(of(at('A+B'), 'A')).toMatchObject({ degree: 1, betweenness: 0, component: 1 })
    expect(at('A-B')).toMatchObject({ components: 2, communities: 2, modularity: null })
    expect(of(at('A+B', 'A+A'), 'A')).toMatchObject({ degree: 1 })
  })

  it('communities are where ties are dense', () => {
    const structure = at('A+B', 'B+C', 'A+C', 'D+E', 'E+F', 'D+F', 'C+D')
    const community = (id: string) => of(structure, id)?.community
    expect(['A', 'B', 'C', 'D', 'E', 'F'].map(community)).toEqual([1, 1, 1, 2, 2, 2])
  })

  it('count what may hold, or only what surely does; never what was observed at another date', () => {
    const network = networkOf(['A+B holds', 'B+C possible', 'C+D undated', 'D+E observed_at'])
    expect(structureOf(network, { certainty: 'possible' }).ties.map(({ ends }) => ends.join(''))).toEqual([
      'AB',
      'BC',
      'CD',
    ])
    expect(structureOf(network, { certainty: 'sure' }).ties.map(({ ends }) => ends.join(''))).toEqual(['AB'])
  })
})

describe('of friendly and hostile relations, those that began last', () => {
  const network = networkOf(['A+B', 'A-B'])
  const signOf = (allied: number | null, opposed: number | null) => {
    const edges = network.edges.map((edge) => ({
      ...edge,
      began: edge.predicate === 'allied_with' ? allied : opposed,
    }))
    return structureOf({ ...network, edges }, { certainty: 'possible', latest: true }).ties[0]?.sign
  }

  it.each([
    [2005, 2012, 'hostile'],
    [2020, 2012, 'friendly'],
    [null, 2012, 'mixed'],
    [2012, 2012, 'mixed'],
  ])('allied since %s and opposed since %s, is %s', (allied, opposed, sign) => {
    expect(signOf(allied, opposed)).toBe(sign)
  })
})

describe('change', () => {
  it('tells who turned, and which triads lost or found their balance', () => {
    const change = changeBetween(at('A+B', 'B+C', 'A+C', 'C+D'), at('A+B', 'B+C', 'A-C', 'D-E'))
    expect(change.ties.map(({ ends, before, after }) => `${ends.join('')} ${before} ${after}`)).toEqual([
      'AC friendly hostile',
      'CD friendly null',
      'DE null hostile',
    ])
    expect(change.triads).toEqual([
      { actors: ['A', 'B', 'C'], before: 'friends', after: 'strained', became: 'unbalanced' },
    ])
  })
})

describe('laws', () => {
  it('the order of the relations, and their direction, change nothing', () => {
    fc.assert(
      fc.property(anyRelations, (relations) => {
        const turned = relations.toReversed().map((it) => [...it].reverse().join(''))
        expect(structureOf(networkOf(turned))).toEqual(structureOf(networkOf(relations)))
      }),
    )
  })

  it('degrees add up to twice the ties, triads to three a triad, and shares are shares', () => {
    fc.assert(
      fc.property(anyRelations, (relations) => {
        const { positions, ties, balance } = structureOf(networkOf(relations))
        const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
        expect(sum(positions.map(({ degree }) => degree))).toBe(2 * ties.length)
        expect(sum(positions.map((one) => one.balanced + one.unbalanced))).toBe(3 * balance.triads.length)
        for (const { betweenness, component, community } of positions) {
          expect(betweenness).toBeGreaterThanOrEqual(0)
          expect(betweenness).toBeLessThanOrEqual(1)
          expect(component).toBeGreaterThan(0)
          expect(community).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('a network of two camps is balanced', () => {
    fc.assert(
      fc.property(anyRelations, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (relations, camps) => {
        const camp = (id: string) => camps['ABCDEFG'.indexOf(id)]
        const split = relations.map((it) => {
          const [one, other] = [it.charAt(0), it.charAt(2)]
          return `${one}${camp(one) === camp(other) ? '+' : '-'}${other}`
        })
        expect(structureOf(networkOf(split)).balance.share ?? 1).toBe(1)
      }),
    )
  })

  it('betweenness is the share of shortest paths between two others', () => {
    fc.assert(
      fc.property(anyRelations, (relations) => {
        const structure = structureOf(networkOf(relations))
        const ids = structure.positions.map(({ actor }) => actor.id)
        const near = new Map(ids.map((id) => [id, new Set<string>()]))
        for (const { ends, sign } of structure.ties) {
          if (sign === 'hostile') continue
          near.get(ends[0])?.add(ends[1])
          near.get(ends[1])?.add(ends[0])
        }
        for (const { actor, betweenness } of structure.positions) {
          expect(betweenness).toBeCloseTo(betweennessByDefinition(actor.id, ids, near), 9)
        }
      }),
    )
  })

  it('what is the same at both dates is no change, and changes are the difference', () => {
    fc.assert(
      fc.property(anyRelations, anyRelations, (before, after) => {
        const [one, other] = [at(...before), at(...after)]
        expect(changeBetween(one, one)).toMatchObject({ ties: [], triads: [] })
        const back = changeBetween(other, one).ties.map(({ ends, before: was, after: is }) => ({
          ends,
          before: is,
          after: was,
        }))
        expect(changeBetween(one, other).ties).toEqual(back)
      }),
    )
  })
})

function betweennessByDefinition(
  through: string,
  ids: readonly string[],
  near: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  const others = ids.filter((id) => id !== through)
  let sum = 0
  for (const [index, from] of others.entries()) {
    for (const to of others.slice(index + 1)) {
      const paths = shortestPaths(from, to, near)
      if (paths.length > 0) sum += paths.filter((path) => path.includes(through)).length / paths.length
    }
  }
  const pairs = (others.length * (others.length - 1)) / 2
  return pairs === 0 ? 0 : sum / pairs
}

function shortestPaths(
  from: string,
  to: string,
  near: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] {
  let paths: readonly (readonly string[])[] = [[from]]
  while (paths.length > 0) {
    const done = paths.filter((path) => path.at(-1) === to)
    if (done.length > 0) return done
    paths = paths.flatMap((path) => {
      const next = [...(near.get(path.at(-1) ?? '') ?? [])].filter((id) => !path.includes(id))
      return next.map((id) => [...path, id])
    })
  }
  return []
}
