import type { EntityReference } from '../../../src/claims/entity.ts'
import type { CompactNetwork } from '../../../src/server/wire/network.ts'
import type { Reads } from '../../../src/server/wire/routes.ts'
import type { State } from '../../../src/time/evaluate.ts'
import type { Standing } from '../../api/answers.ts'

/** How a relation differs between two days. */
export type Change = 'began' | 'ended' | 'learned'

/** A relation between two entities as of the moment, as both the picture and the table show it. */
export interface Relation {
  /** One relation has one key at every moment. */
  readonly key: string
  readonly subject: EntityReference
  readonly predicate: string
  readonly object: EntityReference
  readonly state: State | null
  readonly standing: Standing
  readonly independent: number
  /** How many claims speak to it. */
  readonly claims: number
  /** EDTF. */
  readonly times: readonly string[]
  /** Missing where no two days are compared, or nothing changed. */
  readonly change?: Change
  /** Of what was learned later: the first day by which it had been told, ISO. */
  readonly told?: string
}

/** The relations of an answer in columns. */
export function relationsIn(answer: CompactNetwork): readonly Relation[] {
  const { nodes, edges, predicates, states, standings, times, timesOfEdges } = answer
  const keys = new Map<string, number>()
  let nextTime = 0
  return edges.subject.flatMap((from, at): Relation[] => {
    const firstTime = nextTime
    nextTime += edges.timeCount[at] ?? 0
    const [subject, object] = [nodes[from], nodes[edges.object[at] ?? -1]]
    const standing = standings[edges.standing[at] ?? -1]
    if (subject === undefined || object === undefined || standing === undefined) return []
    const predicate = predicates[edges.predicate[at] ?? -1] ?? ''
    const state = edges.state[at] ?? null
    return [
      {
        key: keyOf(keys, subject.id, predicate, object.id),
        subject,
        predicate,
        object,
        state: state === null ? null : (states[state] ?? null),
        standing,
        independent: edges.independent[at] ?? 0,
        claims: edges.claims[at] ?? 0,
        times: timesOfEdges.slice(firstTime, nextTime).flatMap((time) => times[time] ?? []),
      },
    ]
  })
}

/** What is denied where others maintain it is a relation of its own. */
function keyOf(keys: Map<string, number>, subject: string, predicate: string, object: string): string {
  const key = `${subject} ${predicate} ${object}`
  const before = keys.get(key) ?? 0
  keys.set(key, before + 1)
  return before === 0 ? key : `${key} ${before}`
}

type DiffAnswer = Reads['/diff']['answer']
type DiffEdge = DiffAnswer['began'][number]

/** What changed between two days, each with how; then everything else that is so on the later one. */
export function changedRelations(diff: DiffAnswer, relations: readonly Relation[]): readonly Relation[] {
  const nodes = new Map(diff.nodes.map((node) => [node.id, node]))
  const asNow = new Map(relations.map((relation) => [relation.key, relation]))
  const keys = new Map<string, number>()
  const changed = (['began', 'ended', 'learned'] as const).flatMap((change) =>
    diff[change].flatMap((edge: DiffEdge & { readonly told?: string }): Relation[] => {
      const [subject, object] = [nodes.get(edge.subject), nodes.get(edge.object)]
      if (subject === undefined || object === undefined) return []
      return [
        {
          // What ended may have been learned later besides, and is listed as both.
          key: keyOf(keys, edge.subject, edge.predicate, edge.object),
          subject,
          predicate: edge.predicate,
          object,
          state: edge.state,
          standing: edge.standing,
          independent: edge.independent,
          claims: edge.claims.length,
          times: asNow.get(`${edge.subject} ${edge.predicate} ${edge.object}`)?.times ?? [],
          change,
          ...(edge.told !== undefined && { told: edge.told }),
        },
      ]
    }),
  )
  return [...changed, ...relations.filter(({ key, state }) => !keys.has(key) && state !== 'ended')]
}

/** Everybody who stands in one of the relations. */
export function entitiesOf(relations: readonly Relation[]): readonly EntityReference[] {
  return [
    ...new Map(relations.flatMap(({ subject, object }) => [subject, object]).map((one) => [one.id, one])).values(),
  ]
}
