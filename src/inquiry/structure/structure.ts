import type { EntityReference } from '../../claims/entity.ts'
import type { Network } from '../network.ts'
import { type Balance, balanceOf, isBalanced } from './balance.ts'
import { positionsIn } from './graph-tools.ts'
import { actorsOf, type Certainty, type Sign, type Tie, type TieNetwork, type TieOptions, tiesOf } from './ties.ts'

/** Where one actor stands. */
export interface Position {
  readonly actor: EntityReference
  /** How many others it has ties to, and to how many of them friendly or hostile ones; a mixed tie is both. */
  readonly degree: number
  readonly friends: number
  readonly foes: number
  /** The share of shortest paths between others, over ties that are not hostile, that lead through it; null where it was not computed. */
  readonly betweenness: number | null
  /** Numbers of the component and the community over ties that are not hostile, the largest 1. */
  readonly component: number
  readonly community: number
  /** Triads it is part of. */
  readonly balanced: number
  readonly unbalanced: number
}

/** The shape of a network at a moment. */
export interface Structure {
  readonly moment: Network['moment']
  readonly certainty: Certainty
  /** The best connected first. */
  readonly positions: readonly Position[]
  readonly ties: readonly Tie[]
  readonly signs: Readonly<Record<Sign, number>>
  readonly components: number
  readonly communities: number
  /** How much better the communities part the network than chance would, at most 1; null without ties. */
  readonly modularity: number | null
  readonly balance: Balance
}

/**
 * Computes the structure of a network. Foes count for degree and balance; paths, components and communities follow the
 * ties that are not hostile, for a war does not bring together.
 */
export function structureOf(network: TieNetwork, options: TieOptions = { certainty: 'possible' }): Structure {
  const actors = actorsOf(network)
  const ties = tiesOf(network, options)
  const tied = new Set(ties.flatMap(({ ends }) => ends))
  const present = [...actors.keys()].filter((id) => tied.has(id))
  const places = positionsIn(
    present,
    ties.filter(({ sign }) => sign !== 'hostile'),
  )
  const balance = balanceOf(ties)
  const [neighbours, triads] = [neighboursIn(ties), triadsOfEach(balance)]
  const positions = present.flatMap((id): readonly Position[] => {
    const actor = actors.get(id)
    if (actor === undefined) return []
    const around = neighbours.get(id) ?? []
    const counted = (wanted: Sign): number => around.filter((sign) => sign === wanted || sign === 'mixed').length
    return [
      {
        actor,
        degree: around.length,
        friends: counted('friendly'),
        foes: counted('hostile'),
        betweenness: places.betweenness?.get(id) ?? null,
        component: places.components.get(id) ?? 0,
        community: places.communities.get(id) ?? 0,
        ...(triads.get(id) ?? { balanced: 0, unbalanced: 0 }),
      },
    ]
  })
  const signs = { friendly: 0, hostile: 0, mixed: 0, other: 0 }
  for (const { sign } of ties) signs[sign] += 1
  return {
    moment: network.moment,
    certainty: options.certainty,
    positions: positions.sort(byConnection),
    ties,
    signs,
    components: new Set(places.components.values()).size,
    communities: new Set(places.communities.values()).size,
    modularity: places.modularity,
    balance,
  }
}

function byConnection(a: Position, b: Position): number {
  return b.degree - a.degree || (b.betweenness ?? 0) - (a.betweenness ?? 0) || (a.actor.id < b.actor.id ? -1 : 1)
}

/** The signs of the ties of each actor. */
function neighboursIn(ties: readonly Tie[]): ReadonlyMap<string, readonly Sign[]> {
  const signs = new Map<string, Sign[]>()
  for (const { ends, sign } of ties) {
    for (const end of ends) {
      const known = signs.get(end)
      if (known === undefined) signs.set(end, [sign])
      else known.push(sign)
    }
  }
  return signs
}

function triadsOfEach({ triads }: Balance): ReadonlyMap<string, Pick<Position, 'balanced' | 'unbalanced'>> {
  const counts = new Map<string, { balanced: number; unbalanced: number }>()
  for (const { actors, kind } of triads) {
    for (const id of actors) {
      const count = counts.get(id) ?? { balanced: 0, unbalanced: 0 }
      counts.set(id, count)
      count[isBalanced(kind) ? 'balanced' : 'unbalanced'] += 1
    }
  }
  return counts
}
