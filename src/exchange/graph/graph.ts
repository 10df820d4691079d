import type { EntityReference } from '../../claims/entity.ts'
import { predicateNamed } from '../../claims/predicates.ts'
import { spellsInWords, spellsOf } from './spells.ts'

/** A relation between two entities, as it is drawn. */
export interface GraphEdge {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  /** Whether it is the same from either side. */
  readonly symmetric: boolean
  /** Whether it held on the day that was asked for; null when none was. */
  readonly state: string | null
  readonly standing: string
  /** "since 2011", in words. */
  readonly when: string
  /** The valid times that its claims give, EDTF. */
  readonly times: readonly string[]
  readonly independent: number
  /** The ids of the claims. */
  readonly claims: readonly string[]
}

/** Who stands in what relation to whom, as programs that draw networks take it. Several relations may join two. */
export interface Graph {
  readonly nodes: readonly EntityReference[]
  readonly edges: readonly GraphEdge[]
}

/** Something that is told of every node or of every edge. */
export interface Attribute<T> {
  readonly name: string
  readonly type: 'string' | 'integer' | 'boolean'
  readonly of: (one: T) => string | number | boolean | null
}

export const NODE_ATTRIBUTES: readonly Attribute<EntityReference>[] = [
  { name: 'type', type: 'string', of: (node) => node.type },
]

export const EDGE_ATTRIBUTES: readonly Attribute<GraphEdge>[] = [
  { name: 'predicate', type: 'string', of: ({ predicate }) => predicate },
  { name: 'symmetric', type: 'boolean', of: ({ symmetric }) => symmetric },
  { name: 'standing', type: 'string', of: ({ standing }) => standing },
  { name: 'state', type: 'string', of: ({ state }) => state },
  { name: 'independent_witnesses', type: 'integer', of: ({ independent }) => independent },
  { name: 'claims', type: 'integer', of: ({ claims }) => claims.length },
  { name: 'when', type: 'string', of: ({ when }) => when },
  { name: 'times', type: 'string', of: ({ times }) => times.join('; ') },
  { name: 'spells', type: 'string', of: ({ times }) => spellsInWords(spellsOf(times)) },
]

/** What a relation is called: "allied with". */
export function labelOf({ predicate }: GraphEdge): string {
  return predicateNamed(predicate)?.label ?? predicate
}

/** An id for each edge that is the same in the next export: its ends and predicate, numbered where there are several. */
export function edgeIds(edges: readonly GraphEdge[]): readonly string[] {
  const met = new Map<string, number>()
  return edges.map(({ subject, predicate, object }) => {
    const id = `${subject} ${predicate} ${object}`
    const count = (met.get(id) ?? 0) + 1
    met.set(id, count)
    return count === 1 ? id : `${id} ${count}`
  })
}
