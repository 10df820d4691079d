import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { Scene } from '../reference/meant.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'

/** Whom a pronoun means, and why. */
export interface Meant {
  readonly figure: Figure
  readonly because: string
}

/** "Until his death in 2004 X led it": whom the words that open a sentence mean, where he is named behind them. */
export function namedAhead(units: readonly Unit[], at: number): Meant | undefined {
  const { tag, norm } = units[at] as Unit
  if (tag !== 'possessive' || !OWNED_AHEAD.has(norm) || !AHEAD.has(units[0]?.norm ?? '')) return undefined
  const end = units.findIndex((unit) => BEGUN.has(unit.tag))
  if (end < at) return undefined
  const persons = units.slice(0, end).filter(({ mention }) => mention?.figure.type === 'person')
  const [person, other] = persons
  if (person?.mention === undefined || other !== undefined || person.start < (units[at]?.start ?? 0)) return undefined
  return { figure: person.mention.figure, because: `"${norm}": named behind` }
}

/** "It was led until his death in 2004 by X": whom "by" names, where nobody is named before. */
export function leaderAhead(units: readonly Unit[], at: number): Meant | undefined {
  const { tag, norm } = units[at] as Unit
  if (tag !== 'possessive' || !OWNED_AHEAD.has(norm) || units[at - 1]?.norm !== 'until') return undefined
  const by = units.findIndex((unit, i) => i > at && unit.norm === 'by')
  const person = units.find(({ mention }) => mention?.figure.type === 'person')
  if (by === -1 || person?.mention === undefined || person !== units[by + 1]) return undefined
  return { figure: person.mention.figure, because: `"${norm}": named behind` }
}

const OWNED_AHEAD: ReadonlySet<string> = new Set(['his', 'her'])
/** What opens a time in which somebody does what the sentence says: "until his death", "during his exile". */
const AHEAD: ReadonlySet<string> = new Set(['until', 'till', 'before', 'during', 'from', 'throughout'])

/** "In revenge for the killing of its commander, X attacked": the body that does so, named right behind the comma. */
export function bodyAhead({ cast }: Page, units: readonly Unit[], at: number): Meant | undefined {
  const { norm } = units[at] as Unit
  if ((norm !== 'its' && norm !== 'their') || !OF_CAUSE.has(units[0]?.norm ?? '') || units[0]?.capital !== true)
    return undefined
  const begun = units.findIndex(({ tag }) => BEGUN.has(tag))
  const comma = units.slice(0, Math.max(0, begun)).findLastIndex(({ tag }) => tag === 'comma')
  const isCause = units.slice(0, at).some((unit) => RETALIATING.has(unit.norm))
  if (!isCause || comma < at) return undefined
  const named = units.slice(comma + 1, begun).filter(({ tag }) => tag !== 'determiner')
  const figure = named.length === 1 && named[0]?.tag === 'name' ? named[0].mention?.figure : undefined
  if (figure === undefined || !isNamedGroup(cast.head(figure))) return undefined
  return { figure: cast.head(figure), because: `"${norm}": the organization named behind` }
}

const OF_CAUSE: ReadonlySet<string> = new Set(['in', 'as', 'to'])
const RETALIATING: ReadonlySet<string> = new Set([
  'revenge',
  'retaliation',
  'reprisal',
  'retribution',
  'response',
  'avenge',
  'vengeance',
])

/** "X by its chairman, Y; the Z Front by its secretary": behind a semicolon the body that stands there alone. */
export function ownerOfPart({ cast }: Page, units: readonly Unit[], at: number): Meant | undefined {
  if (units[at]?.norm !== 'its' || units[at - 1]?.norm !== 'by') return undefined
  const body = units[at - 2]
  const opens = units[units[at - 3]?.tag === 'determiner' ? at - 4 : at - 3]
  const isGapped = opens?.norm === ';' || opens?.tag === 'conjunction' || opens?.tag === 'comma'
  if (!isGapped || body?.mention === undefined || !isNamedGroup(cast.head(body.mention.figure))) return undefined
  return { figure: cast.head(body.mention.figure), because: '"its": the organization before "by"' }
}

/** "… the Y Front, a loose grouping. Its leader, X,": the body that the sentence before has introduced by what it is. */
export function introducedBefore({ introduced }: Scene, units: readonly Unit[], at: number): Meant | undefined {
  const unit = units[at]
  if (at > 0 || introduced === undefined || (unit?.norm !== 'its' && unit?.norm !== 'their')) return undefined
  // "its self-styled commander"
  const end = units.findIndex(({ tag }, i) => i > at && tag !== 'noun' && tag !== 'adverb')
  const isOffice = units.slice(at + 1, end).some(({ norm }) => english.offices.has(norm))
  return isOffice ? { figure: introduced, because: `"${unit.norm}": introduced right before` } : undefined
}

/** How far before the words may stand that tell of a death or a whole, in UTF-16 units: the sentence before. */
export const NEAR = 250

/** "X joined it in 2020": the alliance that others were told to be in right before. */
export function joinedWhole(page: Page, units: readonly Unit[], at: number): Meant | undefined {
  if (units[at]?.norm !== 'it' || units[at - 1]?.lemma !== 'join') return undefined
  const told = page.proposals.at(-1)
  const whole = lastTold(page, ({ predicate }) => predicate === 'part_of')
  if (whole?.object == null || !('figure' in whole.object) || (told?.end ?? 0) - whole.end > NEAR) return undefined
  if ((units[at]?.start ?? 0) - whole.end > NEAR) return undefined
  return { figure: whole.object.figure, because: '"it": what others were said to be in right before' }
}

/** What shows that a sentence has begun before a pronoun. */
export const BEGUN: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'stop'])

/** "X's affiliate, the Y, renamed itself": who is named between the commas, and not whose he is. */
export function namedOfOwner(units: readonly Unit[], owner: Unit | undefined, close: number): Unit | undefined {
  const named = units[close - 1]
  const open = units[close - 2]?.tag === 'determiner' ? close - 3 : close - 2
  const isOwned = owner !== undefined && units[units.indexOf(owner) + 1]?.tag === 'genitive'
  return isOwned && units[open]?.tag === 'comma' && named?.mention?.kind === 'name' ? named : undefined
}

/** "It was reported that": a subject that stands for nothing. */
export function isExpletive(units: readonly { tag: string; norm: string }[], at: number): boolean {
  if (units[at]?.norm !== 'it') return false
  const rest = units.slice(at + 1, at + 8)
  const that = rest.findIndex((unit) => unit.tag === 'that')
  return (
    that > 0 &&
    rest
      .slice(0, that)
      .every((unit) => unit.tag === 'auxiliary' || unit.tag === 'verb' || unit.tag === 'adverb' || unit.tag === 'modal')
  )
}
