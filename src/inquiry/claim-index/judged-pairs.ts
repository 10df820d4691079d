import type { Judgement } from '../../claims/judgement.ts'
import { type IdDictionary, numberOf } from './id-dictionary.ts'

/** A judgement in force on two document entities, and the entry of the log that it is. */
export interface JudgedPair {
  readonly left: string
  readonly right: string
  readonly decision: Judgement['decision']
  readonly sequence: number
}

/** What has become of a pair: the judgement in force, or that none is any more. */
export type Rejudged = Omit<JudgedPair, 'decision'> & { readonly decision: Judgement['decision'] | null }

const DECISIONS: readonly Judgement['decision'][] = ['same', 'different', 'unsure']
/** What is judged of a pair, as a number for a column. */
export const SAME = 0
export const DIFFERENT = 1

/** The judgements in force in the order of the log, as numbers. */
export interface JudgedPairs {
  readonly left: Int32Array
  readonly right: Int32Array
  /** `SAME`, `DIFFERENT`, or another where it is unsure. */
  readonly decision: Uint8Array
  readonly sequence: Int32Array
}

/** Pairs of entities that an index has; a judgement on another is passed over. */
export function judgedPairsOf(entities: IdDictionary, judged: Iterable<JudgedPair>): JudgedPairs {
  return inOrder([...numbered(entities, judged)])
}

/** The pairs after some were judged anew, or no longer are. */
export function rejudgedPairs(pairs: JudgedPairs, entities: IdDictionary, changes: readonly Rejudged[]): JudgedPairs {
  if (changes.length === 0) return pairs
  const changed = new Map<number, Set<number>>()
  for (const { left, right } of changes) {
    const one = numberOf(entities, left)
    changed.set(one, (changed.get(one) ?? new Set()).add(numberOf(entities, right)))
  }
  const kept: number[] = []
  for (let at = 0; at < pairs.left.length; at += 1) {
    if (changed.get(pairs.left[at] ?? -1)?.has(pairs.right[at] ?? -1) !== true) kept.push(at)
  }
  const fresh = [
    ...numbered(
      entities,
      changes.flatMap(({ decision, ...pair }) => (decision === null ? [] : [{ ...pair, decision }])),
    ),
  ]
  const last = pairs.sequence[kept.at(-1) ?? -1] ?? 0
  const added = inOrder(fresh)
  const isLater = (added.sequence[0] ?? last) >= last
  const all = joinedTogether(picked(pairs, kept), added)
  return isLater
    ? all
    : picked(
        all,
        [...all.sequence.keys()].sort((a, b) => (all.sequence[a] ?? 0) - (all.sequence[b] ?? 0)),
      )
}

/** The pairs that are judged the same. */
export function* samePairs({ left, right, decision }: JudgedPairs): Generator<readonly [number, number]> {
  for (let at = 0; at < left.length; at += 1) if (decision[at] === SAME) yield [left[at] ?? 0, right[at] ?? 0]
}

type Numbered = readonly [left: number, right: number, decision: number, sequence: number]

function* numbered(entities: IdDictionary, judged: Iterable<JudgedPair>): Generator<Numbered> {
  for (const { left, right, decision, sequence } of judged) {
    const [one, other] = [numberOf(entities, left), numberOf(entities, right)]
    if (one >= 0 && other >= 0) yield [one, other, DECISIONS.indexOf(decision), sequence]
  }
}

function inOrder(pairs: Numbered[]): JudgedPairs {
  pairs.sort((a, b) => a[3] - b[3])
  return {
    left: Int32Array.from(pairs, ([left]) => left),
    right: Int32Array.from(pairs, ([, right]) => right),
    decision: Uint8Array.from(pairs, ([, , decision]) => decision),
    sequence: Int32Array.from(pairs, ([, , , sequence]) => sequence),
  }
}

function picked({ left, right, decision, sequence }: JudgedPairs, places: readonly number[]): JudgedPairs {
  return {
    left: Int32Array.from(places, (at) => left[at] ?? 0),
    right: Int32Array.from(places, (at) => right[at] ?? 0),
    decision: Uint8Array.from(places, (at) => decision[at] ?? 0),
    sequence: Int32Array.from(places, (at) => sequence[at] ?? 0),
  }
}

function joinedTogether(one: JudgedPairs, other: JudgedPairs): JudgedPairs {
  const together = <T extends Int32Array | Uint8Array>(a: T, b: T, into: T): T => {
    into.set(a)
    into.set(b, a.length)
    return into
  }
  const length = one.left.length + other.left.length
  return {
    left: together(one.left, other.left, new Int32Array(length)),
    right: together(one.right, other.right, new Int32Array(length)),
    decision: together(one.decision, other.decision, new Uint8Array(length)),
    sequence: together(one.sequence, other.sequence, new Int32Array(length)),
  }
}
