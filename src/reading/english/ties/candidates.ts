import type { Figure } from '../../cast.ts'
import { datelineEnd } from '../sentence/dateline.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { factionIn, isPair, pairMeant } from '../sentence/participants.ts'
import type { Core } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import { figureOfSide, isSide } from './sides.ts'

/** A body where a sentence speaks of it: by name, description or pronoun. */
export interface Side {
  /** Its place among the units of the sentence. */
  readonly at: number
  readonly figure: Figure
  /** Whether it is a state, by its name. */
  readonly state: boolean
}

/** Two bodies in one sentence, in the order of the text, between which there may be a tie. */
export interface Candidate {
  readonly left: Side
  readonly right: Side
}

/** A sentence that names more is a list, of which each has little to do with the others. */
const MOST_SIDES = 9
/** Words between two bodies beyond which hardly anything is told of both. */
const FARTHEST = 26

/**
 * The pairs of bodies in a sentence, of each two the places nearest to one another: a tie is most likely told there.
 * Behind those that are named, those whom "the two groups" mean, who stand in one place.
 */
export function candidatesIn(parse: SentenceParse): Candidate[] {
  const nearest = new Map<Figure, Map<Figure, Candidate>>()
  for (const candidate of pairsIn(parse)) {
    const [one, other] = inOrder(candidate)
    const known = nearest.get(one)?.get(other)
    if (known !== undefined && distance(known) <= distance(candidate)) continue
    nearest.set(one, (nearest.get(one) ?? new Map<Figure, Candidate>()).set(other, candidate))
  }
  const named = [...nearest.values()].flatMap((others) => [...others.values()])
  return [...named, ...meantJointly(parse)]
}

/** Two bodies that one phrase means: "the two groups", "both". */
function meantJointly(parse: SentenceParse): Candidate[] {
  const { units, page } = parse
  const joint = coresOf(parse).filter((core) => isPair(core) || units[core.first]?.norm === 'both')
  return joint.flatMap((core) => {
    const [left, right] = pairMeant(parse, core).map(({ figure }): Side => {
      return { at: core.last - 1, figure: page.cast.head(figure), state: false }
    })
    return left === undefined || right === undefined ? [] : [{ left, right }]
  })
}

function coresOf({ chunks }: SentenceParse): Core[] {
  const cores: Core[] = []
  for (const chunk of chunks) {
    if (chunk.kind !== 'phrase') continue
    for (const core of chunk.cores) {
      cores.push(core)
      if (core.of !== null) cores.push(...core.of.cores)
    }
  }
  return cores
}

/** Whether one phrase means both bodies. */
export function isJointlyMeant({ left, right }: Candidate): boolean {
  return left.at === right.at
}

function inOrder({ left, right }: Candidate): [Figure, Figure] {
  return left.figure.founded < right.figure.founded ? [left.figure, right.figure] : [right.figure, left.figure]
}

function distance({ left, right }: Candidate): number {
  return right.at - left.at
}

function pairsIn(parse: SentenceParse): Candidate[] {
  if (!speaksOfTwo(parse)) return []
  const sides = sidesIn(parse)
  if (sides.length < 2) return []
  if (new Set(sides.map(({ figure }) => figure)).size > MOST_SIDES) return []
  const lists = listsIn(parse)
  return sides.flatMap((left, i) =>
    sides.slice(i + 1).flatMap((right) => {
      const near = right.at - left.at <= FARTHEST && !areListed(lists, left, right)
      return near &&
        !isSlashed(parse.units, left, right) &&
        left.figure !== right.figure &&
        !areStates(left, right) &&
        !isItsState(left, right)
        ? [{ left, right }]
        : []
    }),
  )
}

/** "X/Y": two names side by side, of which nothing is told. */
function isSlashed(units: readonly Unit[], left: Side, right: Side): boolean {
  return right.at === left.at + 2 && units[left.at + 1]?.norm === '/'
}

/** Whether a sentence speaks of two at least who may be bodies: most do not, and are not looked at. */
function speaksOfTwo({ units }: SentenceParse): boolean {
  let spoken: Figure | undefined
  for (const { mention } of units) {
    if (mention === undefined || NO_SIDES.has(mention.figure.type)) continue
    spoken ??= mention.figure
    if (mention.figure !== spoken) return true
  }
  return false
}

const NO_SIDES: ReadonlySet<string> = new Set(['person', 'event'])

/** What states are to one another is not what such texts tell: "backed by X and Y". */
function areStates(left: Side, right: Side): boolean {
  return left.state && right.state
}

/** "the Government of Norway" and "Norway": a body and its own state are no two sides. */
function isItsState(left: Side, right: Side): boolean {
  if (left.state === right.state) return false
  const [state, body] = left.state ? [left, right] : [right, left]
  return body.figure.names.some((name) => name.includes(state.figure.founded))
}

function sidesIn(parse: SentenceParse): Side[] {
  const { page, units } = parse
  const opened = datelineEnd(parse)
  const factions = factionsIn(parse)
  return units.flatMap((unit, at) =>
    unit.mention !== undefined && unit.end >= opened && isSide(units, at) && !isOfPerson(parse, at)
      ? [
          {
            at,
            figure: factions.get(unit) ?? figureOfSide(page.cast, unit),
            state: unit.mention?.figure.type === 'place',
          },
        ]
      : [],
  )
}

/** "a faction of X joined Y", "allied with a faction of X": a body of its own, by the unit of X; "Y, a faction of X" is Y. */
function factionsIn(parse: SentenceParse): ReadonlyMap<Unit, Figure> {
  const { units } = parse
  return new Map(
    coresOf(parse).flatMap((core): [Unit, Figure][] => {
      const before = units[core.first - 1]
      const whole = SAID_OF.has(before?.norm ?? '') ? null : core.of?.cores[0]?.name
      const faction = whole == null ? null : factionIn(parse, core)
      return whole == null || faction === null ? [] : [[whole, parse.page.cast.head(faction.figure)]]
    }),
  )
}

/** Behind these stands what a body is. */
const SAID_OF: ReadonlySet<string> = new Set([',', 'as', 'is', 'was', 'became', 'into'])

/** "the X operative Omar Y": whose man he is takes no part in what is told of him. */
function isOfPerson({ chunks, units }: SentenceParse, at: number): boolean {
  const unit = units[at] as Unit
  return chunks.some(
    (chunk) =>
      chunk.kind === 'phrase' &&
      chunk.first <= at &&
      at < chunk.last &&
      chunk.cores.some(({ name, modifiers }) => name?.mention?.figure.type === 'person' && modifiers.includes(unit)),
  )
}

/** Behind these stand those on one side. */
const LISTING: ReadonlySet<string> = new Set(['with', 'against'])

/** The names behind a preposition that "and" joins, by their places: "a pact with A, B and C". */
function listsIn({ chunks, units }: SentenceParse): readonly ReadonlySet<number>[] {
  return chunks.flatMap((chunk, i) => {
    const before = chunks[i - 1]
    const isList = before?.kind === 'preposition' && LISTING.has(before.norm)
    if (chunk.kind !== 'phrase' || chunk.cores.length < 3 || !isList) return []
    return [new Set(chunk.cores.flatMap(({ name }) => (name === null ? [] : [units.indexOf(name)])))]
  })
}

/** Whether two stand in one list, of whose members nothing is said to one another. */
function areListed(lists: readonly ReadonlySet<number>[], left: Side, right: Side): boolean {
  return lists.some((list) => list.has(left.at) && list.has(right.at))
}
