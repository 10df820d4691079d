import type { EntityReference } from '../../claims/entity.ts'
import type { Day } from '../../time/day.ts'
import type { State } from '../../time/evaluate.ts'
import type { Edge, Network } from '../network.ts'
import signs from './signs.json' with { type: 'json' }

/** How two actors stand to each other; `mixed` where some relations are friendly and others hostile. */
export type Sign = 'friendly' | 'hostile' | 'mixed' | 'other'

/** Everything that relates two actors at a date, as one. */
export interface Tie {
  /** The ids of the two actors, the lesser first. */
  readonly ends: readonly [string, string]
  readonly sign: Sign
  /** The relations, each once, in the order of the alphabet. */
  readonly predicates: readonly string[]
}

/** What of a relation a structure is made of. */
export interface TieEdge extends Pick<Edge, 'subject' | 'predicate' | 'object' | 'state'> {
  /** The last day on which one of its claims says that it began; null where none does. */
  readonly began?: Day | null
}

/** A network as far as a structure needs it. */
export interface TieNetwork extends Pick<Network, 'moment' | 'nodes'> {
  readonly edges: readonly TieEdge[]
}

/** Which relations count: all that may hold, or only those that surely do. */
export type Certainty = 'possible' | 'sure'

/** How ties are made of relations. */
export interface TieOptions {
  readonly certainty: Certainty
  /** Whether of friendly and hostile relations between two only those count that began last; without it both do. */
  readonly latest?: boolean
}

const FRIENDLY: ReadonlySet<string> = new Set(signs.friendly)
const HOSTILE: ReadonlySet<string> = new Set(signs.hostile)
/** What was observed at another date proves nothing of this one. An undated relation is not known to be over. */
const COUNTED: Readonly<Record<Certainty, ReadonlySet<State | null>>> = {
  possible: new Set<State | null>(['holds', 'possible', 'undated', null]),
  sure: new Set<State | null>(['holds', null]),
}

/** The persons and organizations of a network, by id. */
export function actorsOf({ nodes }: TieNetwork): ReadonlyMap<string, EntityReference> {
  return new Map(
    nodes.filter(({ type }) => type === 'person' || type === 'organization').map((node) => [node.id, node]),
  )
}

/** The ties between the actors of a network, in the order of their ends. A tie to oneself is none. */
export function tiesOf(network: TieNetwork, { certainty, latest = false }: TieOptions): readonly Tie[] {
  const actors = actorsOf(network)
  const counted = network.edges.filter(({ subject, object, state }) => {
    return subject !== object && actors.has(subject) && actors.has(object) && COUNTED[certainty].has(state)
  })
  const pairs = Map.groupBy(counted, ({ subject, object }) => [subject, object].sort().join('\n'))
  return [...pairs.values()]
    .flatMap((edges) => tieOf(edges, latest))
    .sort((a, b) => compare(a.ends.join('\n'), b.ends.join('\n')))
}

function tieOf(edges: readonly TieEdge[], latest: boolean): readonly Tie[] {
  const [first] = edges
  if (first === undefined) return []
  const { subject, object } = first
  const predicates = [...new Set(edges.map(({ predicate }) => predicate))].sort()
  return [
    {
      ends: subject < object ? [subject, object] : [object, subject],
      sign: (latest ? latestSign(edges) : undefined) ?? signOf(predicates),
      predicates,
    },
  ]
}

/** Whether the friendly or the hostile relations began later; undefined where that cannot be told. */
function latestSign(edges: readonly TieEdge[]): Sign | undefined {
  const lastOf = (signed: ReadonlySet<string>): Day | null =>
    edges
      .filter(({ predicate }) => signed.has(predicate))
      .reduce<Day | null>((last, edge) => laterOf(last, edge.began ?? null), null)
  const [friendly, hostile] = [lastOf(FRIENDLY), lastOf(HOSTILE)]
  if (friendly === null || hostile === null || friendly === hostile) return undefined
  return friendly > hostile ? 'friendly' : 'hostile'
}

/** The later of two days; what is known before what is not. */
export function laterOf(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

function signOf(predicates: readonly string[]): Sign {
  const isFriendly = predicates.some((predicate) => FRIENDLY.has(predicate))
  const isHostile = predicates.some((predicate) => HOSTILE.has(predicate))
  if (isFriendly && isHostile) return 'mixed'
  if (isFriendly) return 'friendly'
  return isHostile ? 'hostile' : 'other'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
