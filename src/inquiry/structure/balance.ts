import type { Tie } from './ties.ts'

/**
 * Three actors that all stand to each other, by how many of them are foes: `friends` none, `strained` one pair (a friend
 * of a foe), `common_foe` two pairs, `foes` all. The first and the third are balanced, the others are not.
 */
export type TriadKind = 'friends' | 'strained' | 'common_foe' | 'foes'

export interface Triad {
  /** Ids, in the order of the alphabet. */
  readonly actors: readonly [string, string, string]
  readonly kind: TriadKind
  /** The pairs of it that are hostile. */
  readonly hostile: readonly (readonly [string, string])[]
}

/** How balanced a network is, after Heider, Cartwright and Harary. */
export interface Balance {
  readonly counts: Readonly<Record<TriadKind, number>>
  /** The share of triads that are balanced; null where there is none. */
  readonly share: number | null
  readonly triads: readonly Triad[]
}

const KINDS: readonly TriadKind[] = ['friends', 'strained', 'common_foe', 'foes']

/** Whether a triad has an even number of hostile pairs. */
export function isBalanced(kind: TriadKind): boolean {
  return kind === 'friends' || kind === 'common_foe'
}

/** The triads of a network. Only ties that are friendly or hostile count; one that is both leaves it open. */
export function balanceOf(ties: readonly Tie[]): Balance {
  const triads = [...triadsOf(ties.filter(({ sign }) => sign === 'friendly' || sign === 'hostile'))]
  const counts = { friends: 0, strained: 0, common_foe: 0, foes: 0 }
  for (const { kind } of triads) counts[kind] += 1
  const balanced = counts.friends + counts.common_foe
  return { counts, share: triads.length === 0 ? null : balanced / triads.length, triads }
}

/** Each triangle once, from its first actor: the ties are sorted, and each lists the lesser end first. */
function* triadsOf(ties: readonly Tie[]): Generator<Triad> {
  const after = new Map<string, Map<string, Tie>>()
  for (const tie of ties) {
    const [one, other] = tie.ends
    const known = after.get(one)
    if (known === undefined) after.set(one, new Map([[other, tie]]))
    else known.set(other, tie)
  }
  for (const { ends, sign } of ties) {
    const [one, two] = ends
    const [ofOne, ofTwo] = [after.get(one), after.get(two)]
    if (ofOne === undefined || ofTwo === undefined) continue
    for (const [three, far] of ofTwo) {
      const across = ofOne.get(three)
      if (across !== undefined) yield triad([one, two, three], [{ ends, sign }, across, far])
    }
  }
}

function triad(actors: Triad['actors'], ties: readonly Pick<Tie, 'ends' | 'sign'>[]): Triad {
  const hostile = ties.filter(({ sign }) => sign === 'hostile').map(({ ends }) => ends)
  return { actors, kind: KINDS[hostile.length] ?? 'foes', hostile }
}
