import type { Part } from './part.ts'
import { withinOneSlip } from './slip.ts'
import { soundAlike } from './sound/alike.ts'
import { consonantsOf } from './sound/consonants.ts'
import type { Form } from './sound/form.ts'

/** Parts of two names that stand for one another: one for one, or two words against one that was written together. */
export interface AlignedParts {
  readonly left: readonly Part[]
  readonly right: readonly Part[]
  /** 0 to 1. */
  readonly alike: number
  readonly by: 'spelling' | 'sound' | 'meaning' | 'initial' | 'slip'
}

/** Two names laid side by side: what answers what, and what is left over on either side. */
export interface Alignment {
  readonly pairs: readonly AlignedParts[]
  readonly leftOver: readonly Part[]
  readonly rightOver: readonly Part[]
  /** Whether the first name of one answers a later name of the other. */
  readonly turned: boolean
}

/** From here on two words are taken for one in two spellings; with the same consonants from a little lower on. */
const SURE = 0.6
const SURE_WITH_CONSONANTS = 0.48
/** Below this, two words are no spellings of one another. */
const LEAST_ALIKE = 0.3
const MEANING = 0.97
const INITIAL = 0.75
/** A pair so alike needs no other explanation. */
const CERTAIN = 0.85
const SLIP = 0.66
const SHORTEST_WITH_SLIP = 4
const OTHER_ROLE = 0.7
/** Parts in a row that may have been written together on the other side. */
const MOST_TOGETHER = 3

/** Lays the parts of two names side by side, the surest pairs first, in any order of the parts. */
export function align(left: readonly Part[], right: readonly Part[]): Alignment {
  const found = candidates(left, right).sort((a, b) => b.value - a.value)
  const takenLeft = new Set<number>()
  const takenRight = new Set<number>()
  const pairs: AlignedParts[] = []
  for (const { pair, lefts, rights } of found) {
    if (lefts.some((index) => takenLeft.has(index)) || rights.some((index) => takenRight.has(index))) continue
    for (const index of lefts) takenLeft.add(index)
    for (const index of rights) takenRight.add(index)
    pairs.push(pair)
  }
  return {
    pairs,
    leftOver: left.filter((_, index) => !takenLeft.has(index)),
    rightOver: right.filter((_, index) => !takenRight.has(index)),
    turned: pairs.some(({ left: a, right: b }) => includes(a, firstName(left)) !== includes(b, firstName(right))),
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

function includes(parts: readonly Part[], part: Part | undefined): boolean {
  return part !== undefined && parts.includes(part)
}

function firstName(parts: readonly Part[]): Part | undefined {
  return parts.find(({ kind }) => kind !== 'particle')
}

interface Possible {
  readonly pair: AlignedParts
  readonly lefts: readonly number[]
  readonly rights: readonly number[]
  readonly value: number
}

function candidates(left: readonly Part[], right: readonly Part[]): Possible[] {
  const found: Possible[] = []
  const consider = (lefts: readonly number[], rights: readonly number[], closeness: Closeness | undefined): void => {
    if (closeness === undefined || closeness.alike < LEAST_ALIKE) return
    const pair = { left: pick(left, lefts), right: pick(right, rights), ...closeness }
    // Of equally sure pairs first the one that explains more, then the one whose parts stand at like places.
    const order = Math.abs((lefts[0] ?? 0) / left.length - (rights[0] ?? 0) / right.length)
    found.push({ pair, lefts, rights, value: closeness.alike + 0.02 * (lefts.length + rights.length) - 0.001 * order })
  }
  for (const [i, a] of left.entries()) for (const [j, b] of right.entries()) consider([i], [j], closenessOf(a, b))
  const openLeft = stillOpen(left, found, ({ lefts }) => lefts)
  const openRight = stillOpen(right, found, ({ rights }) => rights)
  for (const run of runsOf(left).filter((indexes) => indexes.some((index) => openLeft.has(index)))) {
    for (const j of openRight) consider(run, [j], closenessOfRun(pick(left, run), right[j]))
  }
  for (const run of runsOf(right).filter((indexes) => indexes.some((index) => openRight.has(index)))) {
    for (const i of openLeft) consider([i], run, closenessOfRun(pick(right, run), left[i]))
  }
  return found
}

/** The parts that nothing answers for certain by itself: only these may have been written together or apart. */
function stillOpen(
  parts: readonly Part[],
  found: readonly Possible[],
  side: (possible: Possible) => readonly number[],
): ReadonlySet<number> {
  const answered = new Set(found.filter(({ pair }) => pair.alike >= CERTAIN).flatMap(side))
  return new Set([...parts.keys()].filter((index) => !answered.has(index)))
}

type Closeness = Pick<AlignedParts, 'alike' | 'by'>

/** How close two single parts are: the surer of what they mean and how they sound. */
function closenessOf(left: Part, right: Part): Closeness | undefined {
  if (left.kind === 'initial' || right.kind === 'initial') return closenessOfInitials(left, right)
  const sound = soundOf(left.forms, right.forms) * (left.role === right.role ? 1 : OTHER_ROLE)
  if (sound === 1) return { alike: 1, by: 'spelling' }
  const shared = left.concepts.some(({ id, kind }) =>
    right.concepts.some((other) => other.id === id && other.kind === kind),
  )
  if (shared) return { alike: left.role === right.role ? MEANING : MEANING * OTHER_ROLE, by: 'meaning' }
  if (left.kind === 'number' || right.kind === 'number') return undefined
  // Two words that both mean something, and not the same, are two words however they sound.
  const apart = left.concepts.length > 0 && right.concepts.length > 0
  if (!apart && sound < SLIP && left.role === right.role && isSlip(left, right)) return { alike: SLIP, by: 'slip' }
  return { alike: apart ? sound * 0.5 : sound, by: 'sound' }
}

/** Whether two words of one script differ by one slip of the pen. */
function isSlip(left: Part, right: Part): boolean {
  const [a, b] = [left.forms[0], right.forms[0]]
  if (a === undefined || b === undefined || a.script !== b.script) return false
  return Math.min(a.spelling.length, b.spelling.length) >= SHORTEST_WITH_SLIP && withinOneSlip(a.spelling, b.spelling)
}

function closenessOfInitials(left: Part, right: Part): Closeness | undefined {
  const [a, b] = [left.forms[0], right.forms[0]]
  if (a === undefined || b === undefined || a.script !== b.script || a.spelling[0] !== b.spelling[0]) return undefined
  return left.kind === right.kind ? { alike: 1, by: 'spelling' } : { alike: INITIAL, by: 'initial' }
}

function closenessOfRun(run: readonly Part[], whole: Part | undefined): Closeness | undefined {
  if (whole === undefined || whole.kind === 'initial' || run.some(({ kind }) => kind === 'number')) return undefined
  const together = run.map(({ forms }) => forms[0]?.spelling ?? '').join('')
  const script = run[0]?.forms[0]?.script
  const longest = whole.forms[0]?.spelling.length ?? 0
  if (script === undefined || longest < 4 || together.length > 2.5 * longest || longest > 2.5 * together.length)
    return undefined
  const sound = soundOf([{ spelling: together, script }], whole.forms.slice(0, 1))
  return { alike: sound === 1 ? 0.99 : sound, by: 'sound' }
}

function soundOf(left: readonly Form[], right: readonly Form[]): number {
  let best = 0
  for (const a of left) for (const b of right) best = Math.max(best, soundAlike(a, b))
  return best
}

/** Runs of parts that may be one word elsewhere; particles within are part of the run. */
function runsOf(parts: readonly Part[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (let start = 0; start < parts.length; start++) {
    for (let length = 2; length <= MOST_TOGETHER && start + length <= parts.length; length++) {
      runs.push(Array.from({ length }, (_, index) => start + index))
    }
  }
  return runs
}

function pick<T>(items: readonly T[], indexes: readonly number[]): readonly T[] {
  return items.filter((_, index) => indexes.includes(index))
}
