import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { components } from '../../src/inquiry/conflict-kinds/components.ts'
import { conflicts } from '../../src/inquiry/conflicts.ts'
import { ANY_MOMENT } from '../../src/inquiry/moment.ts'
import { adjacencyBothWays, adjacencyOf, chainFinder } from '../../src/inquiry/shortest-chain.ts'
import { IDS, quarrels, quarrelsOf } from './quarrels.ts'

const refuted = quarrelsOf([
  { source: 'undated', s: 'front', p: 'name', o: 'Northern Front', qualifiers: { nameKind: 'former' } },
  { source: 'old', s: 'boris', p: 'active', by: ['front'] },
  { source: 'old', s: 'boris', p: 'active', factuality: 'false' },
])

describe('contradictions about some entities', () => {
  it('are those of all that concern them', () => {
    fc.assert(
      fc.property(quarrels, fc.subarray(IDS, { minLength: 1 }), (holdings, asked) => {
        const concerning = conflicts(holdings, ANY_MOMENT).filter(({ entities }) => {
          return entities.some((one) => asked.includes(one))
        })
        expect(conflicts(holdings, ANY_MOMENT, new Set(asked))).toEqual(concerning)
      }),
      // What front says of boris is refuted, so that it makes no former name one in use.
      { numRuns: 500, examples: [[refuted, ['front', 'council']]] },
    )
  })
})

describe('chains', () => {
  const NODES = 8
  const node = fc.nat(NODES - 1)
  const someArrows = fc.array(fc.record({ from: node, to: node }), { maxLength: 25 })

  it('every relation that closes a circle is in one', () => {
    fc.assert(
      fc.property(someArrows, (arrows) => {
        const component = components(NODES, inColumns(arrows))
        for (const { from, to } of arrows) {
          expect(component[from] === component[to]).toBe(reaches(arrows, to, from))
        }
      }),
    )
  })

  it('of a hundred thousand links are no trouble', () => {
    const line = Array.from({ length: 100_000 }, (_, at) => ({ from: at, to: at + 1 }))
    expect(new Set(components(100_001, inColumns(line))).size).toBe(100_001)
    expect(new Set(components(100_001, inColumns([...line, { from: 100_000, to: 0 }]))).size).toBe(1)
  })

  it('the shortest is the one that a search outwards from the start finds first', () => {
    const admitted = fc.array(fc.boolean(), { minLength: 25, maxLength: 25 })
    fc.assert(
      fc.property(someArrows, node, node, admitted, fc.boolean(), (arrows, from, to, admits, isBothWays) => {
        const columns = inColumns(arrows)
        const back = { from: columns.to, to: columns.from }
        const both = adjacencyBothWays(NODES, columns)
        const find = isBothWays
          ? chainFinder(both, both)
          : chainFinder(adjacencyOf(NODES, columns), adjacencyOf(NODES, back))
        const isAdmitted = (link: number): boolean => admits[link] === true
        find(to, from, isAdmitted) // What is left of one search must not matter to the next.
        expect(find(from, to, isAdmitted)).toEqual(foundOutwards(arrows, [from, to], isAdmitted, isBothWays))
      }),
      { numRuns: 2000 },
    )
  })
})

interface Arrow {
  readonly from: number
  readonly to: number
}

function inColumns(arrows: readonly Arrow[]) {
  return { from: Int32Array.from(arrows, ({ from }) => from), to: Int32Array.from(arrows, ({ to }) => to) }
}

function reaches(arrows: readonly Arrow[], from: number, to: number): boolean {
  const met = new Set([from])
  for (const at of met) for (const arrow of arrows) if (arrow.from === at) met.add(arrow.to)
  return met.has(to)
}

/** The links of the way that a plain search in circles finds. */
function foundOutwards(
  arrows: readonly Arrow[],
  [from, to]: readonly [number, number],
  admits: (link: number) => boolean,
  isBothWays: boolean,
): readonly number[] | null {
  const ways = new Map<number, readonly number[]>([[from, []]])
  const nextOf = (arrow: Arrow, at: number): number | undefined => {
    return arrow.from === at ? arrow.to : isBothWays && arrow.to === at ? arrow.from : undefined
  }
  for (const [at, way] of ways) {
    const next = arrows.flatMap((arrow, link) => (admits(link) ? [[nextOf(arrow, at), link] as const] : []))
    for (const [node, link] of next) if (node !== undefined && !ways.has(node)) ways.set(node, [...way, link])
  }
  return ways.get(to) ?? null
}
