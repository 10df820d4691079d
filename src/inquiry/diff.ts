import type { EntityReference } from '../claims/entity.ts'
import { isoOf } from '../time/day.ts'
import type { Holdings } from './holdings.ts'
import { claimToldOn, type Moment, type MomentWords, momentInWords } from './moment.ts'
import { type Edge, type Network, network } from './network.ts'

/** A relation of the first day of which nothing had been told by then. */
export interface LearnedEdge extends Edge {
  /** The first day by which a source that says so had appeared, ISO. */
  readonly told: string
}

/** How the network of one day differs from that of another. */
export interface Diff {
  /** The two days, ISO. */
  readonly from: string
  readonly to: string
  readonly moment: Required<MomentWords>
  readonly nodes: readonly EntityReference[]
  /** Surely or perhaps so on the second day, and surely not, or not known to anybody, on the first. As of the second. */
  readonly began: readonly Edge[]
  /** Surely or perhaps so on the first day, and surely not on the second. As of the first. */
  readonly ended: readonly Edge[]
  /** So on the first day, but told only by sources that appeared later. As of the first. */
  readonly learned: readonly LearnedEdge[]
  /** Relations of one of the days for which there is neither proof nor disproof on the other. */
  readonly unproven: number
}

/** The claims that a diff is made of. */
export interface DiffParts {
  readonly began: Holdings
  readonly ended: Holdings
  readonly learned: Holdings
  readonly unproven: number
}

/** The two days of a question, as numbers. */
export interface DiffDays {
  readonly from: number
  readonly to: number
}

/** A diff as it is shown, from the facts that were found to differ. */
export function diff(
  parts: DiffParts,
  moment: Moment,
  { from, to }: DiffDays,
  types: readonly EntityReference['type'][],
): Diff {
  const on = (holdings: Holdings, at: number): Network => network(holdings, { ...moment, at }, { types })
  const [began, ended, learned] = [on(parts.began, to), on(parts.ended, from), on(parts.learned, from)]
  const nodes = [began, ended, learned].flatMap((part) => part.nodes.map((node) => [node.id, node] as const))
  return {
    from: isoOf(from),
    to: isoOf(to),
    moment: momentInWords({ ...moment, at: null }),
    nodes: [...new Map(nodes).values()],
    began: began.edges,
    ended: ended.edges,
    learned: learned.edges.map((edge) => ({ ...edge, told: firstTold(edge, parts.learned) })),
    unproven: parts.unproven,
  }
}

function firstTold({ claims }: Edge, holdings: Holdings): string {
  const wanted = new Set(claims)
  const days = holdings.claims
    .filter(({ id, factuality }) => wanted.has(id) && (factuality === 'asserted' || factuality === 'alleged'))
    .map((claim) => claimToldOn(claim, holdings.sources))
  return isoOf(Math.min(...days))
}
