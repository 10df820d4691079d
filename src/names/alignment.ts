import { type Closeness, closenessOfRun, Run, SURE } from './closeness.ts'
import { Closenesses } from './closenesses.ts'
import type { Part } from './part.ts'
import { consonantsOf } from './sound/consonants.ts'
import type { Form } from './sound/form.ts'

/** Parts of two names that stand for one another: one for one, or two words against one that was written together. */
export interface AlignedParts extends Closeness {
  readonly left: readonly Part[]
  readonly right: readonly Part[]
}

/** Two names laid side by side: what answers what, and what is left over on either side. */
export interface Alignment {
  readonly pairs: readonly AlignedParts[]
  readonly leftOver: readonly Part[]
  readonly rightOver: readonly Part[]
  /** Whether the first name of one answers a later name of the other. */
  readonly turned: boolean
}

/** With the same consonants two words are taken for one in two spellings from a little lower on. */
const SURE_WITH_CONSONANTS = 0.48
/** A pair so alike needs no other explanation. */
const CERTAIN = 0.85
/** Parts in a row that may have been written together on the other side. */
const MOST_TOGETHER = 3

/** Parts that may stand for one another. Sets of parts are bits of a number: no name has more than 24. */
interface Possible {
  readonly lefts: number
  readonly rights: number
  readonly closeness: Closeness
  readonly value: number
}

/** Lays the parts of two names side by side, the surest pairs first, in any order of the parts. */
export function align(
  left: readonly Part[],
  right: readonly Part[],
  closenesses: Closenesses = new Closenesses(left),
): Alignment {
  const found = possibilities(left, right, closenesses).sort((a, b) => b.value - a.value)
  const chosen: Possible[] = []
  let [lefts, rights] = [0, 0]
  for (const possible of found) {
    if ((possible.lefts & lefts) !== 0 || (possible.rights & rights) !== 0) continue
    lefts |= possible.lefts
    rights |= possible.rights
    chosen.push(possible)
  }
  const [first, second] = [firstName(left), firstName(right)]
  return {
    pairs: chosen.map((it) => ({ left: pick(left, it.lefts), right: pick(right, it.rights), ...it.closeness })),
    leftOver: pick(left, ~lefts),
    rightOver: pick(right, ~rights),
    turned: chosen.some((it) => ((it.lefts & first) !== 0) !== ((it.rights & second) !== 0)),
  }
}

/** Whether a pair is surely one word in two spellings. */
export function isSure({ left, right, alike, by }: AlignedParts): boolean {
  if (by === 'slip') return false
  if (alike >= SURE) return true
  return alike >= SURE_WITH_CONSONANTS && sharedConsonants(left, right) !== undefined
}

/** The consonants of two words (or runs of words) when they are the same and more than one. */
export function sharedConsonants(left: readonly Part[], right: readonly Part[]): string | undefined {
  for (const one of spelledOut(left)) {
    const consonants = consonantsOf(one)
    if (!consonants.includes('-')) continue
    if (spelledOut(right).some((other) => consonantsOf(other) === consonants)) return consonants
  }
  return undefined
}

function spelledOut(parts: readonly Part[]): readonly (readonly Form[])[] {
  if (parts.length === 1) return parts[0]?.forms.map((form) => [form]) ?? []
  return [parts.flatMap(({ forms }) => forms.slice(0, 1))]
}

function possibilities(left: readonly Part[], right: readonly Part[], closenesses: Closenesses): Possible[] {
  const found: Possible[] = []
  const consider = (lefts: number, rights: number, closeness: Closeness | undefined): void => {
    if (closeness === undefined) return
    // Of equally sure pairs first the one that explains more, then the one whose parts stand at like places.
    const order = Math.abs(placeOf(lefts) / left.length - placeOf(rights) / right.length)
    const value = closeness.alike + 0.02 * (sizeOf(lefts) + sizeOf(rights)) - 0.001 * order
    found.push({ lefts, rights, closeness, value })
  }
  for (const [i, a] of left.entries())
    for (const [j, b] of right.entries()) consider(1 << i, 1 << j, closenesses.between(a, b))
  const [openLeft, openRight] = stillOpen(left, right, found)
  for (const run of runsWith(openLeft, left.length)) {
    const together = new Run(pick(left, run))
    for (const [j, b] of right.entries()) {
      if (openRight & (1 << j)) consider(run, 1 << j, closenessOfRun(together, b))
    }
  }
  for (const run of runsWith(openRight, right.length)) {
    const together = new Run(pick(right, run))
    for (const [i, a] of left.entries()) {
      if (openLeft & (1 << i)) consider(1 << i, run, closenessOfRun(together, a))
    }
  }
  return found
}

/** The parts that nothing answers for certain by itself: only these may have been written together or apart. */
function stillOpen(
  left: readonly Part[],
  right: readonly Part[],
  found: readonly Possible[],
): readonly [left: number, right: number] {
  let [openLeft, openRight] = [(1 << left.length) - 1, (1 << right.length) - 1]
  for (const { lefts, rights, closeness } of found) {
    if (closeness.alike < CERTAIN) continue
    openLeft &= ~lefts
    openRight &= ~rights
  }
  return [openLeft, openRight]
}

/** Runs of parts, one of them open, that may be one word elsewhere; particles within are part of the run. */
function runsWith(open: number, count: number): readonly number[] {
  const runs: number[] = []
  for (let length = 2; length <= Math.min(MOST_TOGETHER, count); length++) {
    for (let start = 0; start + length <= count; start++) {
      const run = ((1 << length) - 1) << start
      if ((run & open) !== 0) runs.push(run)
    }
  }
  return runs
}

/** The bit of the first part that is no particle. */
function firstName(parts: readonly Part[]): number {
  const at = parts.findIndex(({ kind }) => kind !== 'particle')
  return at < 0 ? 0 : 1 << at
}

function pick(parts: readonly Part[], chosen: number): readonly Part[] {
  return parts.filter((_, index) => (chosen & (1 << index)) !== 0)
}

function placeOf(chosen: number): number {
  return 31 - Math.clz32(chosen & -chosen)
}

function sizeOf(chosen: number): number {
  let count = 0
  for (let rest = chosen; rest !== 0; rest &= rest - 1) count++
  return count
}
