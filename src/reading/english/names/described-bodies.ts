import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'
import { verbOf } from '../words/verbs.ts'
import describedBodyWords from './described-bodies.json' with { type: 'json' }
import { type FoundName, plain } from './found-name.ts'
import { runAt } from './name-runs.ts'
import { looksLikeAcronym } from './short-names.ts'

/** "Turkish government", "rebel forces", "the Syrian opposition": bodies named by what they are. */
export function described(tokens: readonly Token[], at: number): FoundName[] | undefined {
  const generic = english.genericActors.match(tokens, at)
  if (generic !== undefined) return [{ ...plain(at, at + generic.length, 'organization'), described: true }]
  if (tokens[at]?.capital !== true) return undefined
  const rulers = ruledBy(tokens, at) ?? ownedByState(tokens, at)
  if (rulers !== undefined) return rulers
  const people = english.demonyms.match(tokens, at)
  if (people === undefined) return undefined
  let next = at + people.length
  const second = english.demonyms.match(tokens, next)
  if (second !== undefined) next += second.length
  while (
    isAdjective(tokens[next]) &&
    english.governmentNouns.match(tokens, next) === undefined &&
    next < at + people.length + 3
  )
    next++
  const body = english.governmentNouns.match(tokens, next)
  if (body === undefined || tokens[next]?.capital === true) return undefined
  return [plain(at, next + body.length, 'organization')]
}

const RULES = new Set(describedBodyWords.rules)
const OF_STATES = new Set(describedBodyWords.ofStates)

/** "the Assad regime", "the Myanmar military": who rules, by a ruler's or a state's name. */
function ruledBy(tokens: readonly Token[], at: number): FoundName[] | undefined {
  const state = english.places.match(tokens, at)?.length ?? 1
  const noun = tokens[at + state]
  if (
    noun === undefined ||
    noun.capital ||
    !(RULES.has(noun.norm) || (OF_STATES.has(noun.norm) && isState(tokens, at, state)))
  )
    return undefined
  if (!isState(tokens, at, state) && !isRuler(tokens, at)) return undefined
  const next = tokens[at + state + 1]
  const goesOn =
    next?.kind === 'word' && !next.capital && english.governmentNouns.match(tokens, at + state + 1) !== undefined
  return goesOn ? undefined : [plain(at, at + state + 1, 'organization')]
}

const OWNED = new Set(describedBodyWords.ownedByStates)

/** "Sudan's army", "Pakistan's armed forces": a body of a state, named by whose it is. */
function ownedByState(tokens: readonly Token[], at: number): FoundName[] | undefined {
  const state = english.places.match(tokens, at)?.length ?? 1
  if (!isGenitive(tokens[at + state]) || !isState(tokens, at, state)) return undefined
  const first = at + state + 1
  const isTwo = OWNED.has(`${tokens[first]?.norm} ${tokens[first + 1]?.norm}`)
  if (tokens[first]?.capital === true || !(isTwo || OWNED.has(tokens[first]?.norm ?? ''))) return undefined
  if (tokens[first]?.norm === 'military' && isAdjectiveOf(tokens[first + 1])) return undefined
  return [plain(at, first + (isTwo ? 2 : 1), 'organization')]
}

/** "Sudan's military support": of that kind, and no body. */
function isAdjectiveOf(next: Token | undefined): boolean {
  if (next?.kind !== 'word' || next.capital || english.functionWords.has(next.norm)) return false
  return !english.offices.has(next.norm) && verbOf(next.norm)?.forms.has('past') !== true
}

function isState(tokens: readonly Token[], at: number, length: number): boolean {
  const words = tokens.slice(at, at + length)
  return english.isState(words.map(({ text }) => text).join(' '))
}

/** "the Assad regime", not "In Assad's regime" or "Military regime". */
function isRuler(tokens: readonly Token[], at: number): boolean {
  const [before, name] = [tokens[at - 1], tokens[at]]
  if (before?.norm !== 'the' || name === undefined || name.kind !== 'word') return false
  return (
    !english.organizationHeads.has(name.norm) &&
    english.demonyms.match(tokens, at) === undefined &&
    !english.functionWords.has(name.norm)
  )
}

const BODY_ADJECTIVES = new Set(describedBodyWords.adjectives)

function isAdjective(token: Token | undefined): boolean {
  return token !== undefined && !token.capital && BODY_ADJECTIVES.has(token.norm)
}

/** "17 November", "1st Armoured Division", "313 Brigade": a number before a capitalised name of a body. */
export function numbered(tokens: readonly Token[], at: number): FoundName[] | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (next?.start === token?.end && ORDINAL_ENDINGS.has(next?.norm ?? '')) return ordered(tokens, at)
  if (token?.kind !== 'number' || next?.capital !== true || english.calendarWords.has(next.norm)) return undefined
  const last = runAt(tokens, at + 1)
  // "20 Salva Army fighters": so many of its men.
  const isCounted = tokens[last]?.norm.endsWith('s') === true && english.memberNouns.has(tokens[last]?.norm ?? '')
  if (last <= at + 1 || isCounted) return undefined
  const event = eventTail(tokens, last)
  if (/^(?:1[0-9]|20)\d\d$/.test(token.text))
    return event > last || endsAsEvent(tokens, last) ? [plain(at, event, 'event')] : undefined
  return endsAsOrganization(tokens, last) && token.text.length <= 4 ? [plain(at, last, 'organization')] : undefined
}

/** "the 28 March Brigade", "the May 19th Communist Organization": a body called after a day. */
export function calledAfterDay(tokens: readonly Token[], at: number): FoundName[] | undefined {
  // "on May 19 Communist leaders met": a date before another name.
  if (tokens[at - 1]?.norm !== 'the') return undefined
  const behind = behindDay(tokens, at)
  if (behind === at || tokens[behind]?.capital !== true) return undefined
  const last = runAt(tokens, behind)
  return last > behind && endsAsOrganization(tokens, last) ? [plain(at, last, 'organization')] : undefined
}

/** The end of "28 March", "19th of April" or "May 19th"; the first token where no day stands. */
function behindDay(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind === 'number') {
    const ordinal = behindNumber(tokens, at)
    const month = tokens[ordinal]?.norm === 'of' ? ordinal + 1 : ordinal
    return isCalendarWord(tokens[month]) ? month + 1 : at
  }
  return isCalendarWord(tokens[at]) && tokens[at + 1]?.kind === 'number' ? behindNumber(tokens, at + 1) : at
}

function behindNumber(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]
  return next?.start === tokens[at]?.end && ORDINAL_ENDINGS.has(next?.norm ?? '') ? at + 2 : at + 1
}

function isCalendarWord(token: Token | undefined): boolean {
  return token?.capital === true && english.calendarWords.has(token.norm)
}

/** "3R": a number and letters, which stand for a body where the document says so. */
export function numberedLetters(tokens: readonly Token[], at: number): FoundName[] | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.kind !== 'number' || next?.start !== token.end || !looksLikeAcronym(`${token.text}${next.text}`))
    return undefined
  return [{ ...plain(at, at + 2, null), unsure: true, guess: true }]
}

const ORDINAL_ENDINGS = new Set(describedBodyWords.ordinalEndings)

/** "the 128th Battalion": a body by its number. */
function ordered(tokens: readonly Token[], at: number): FoundName[] | undefined {
  // "incorporated as the 80th Brigade": what one becomes so is no other body.
  const isNumberTaken = tokens[at - 1]?.norm === 'the' && tokens[at - 2]?.norm === 'as'
  if (isNumberTaken || tokens[at]?.kind !== 'number') return undefined
  if (unitTail(tokens, at, at + 2) > at + 2) return [plain(at, at + 3, 'organization')]
  if (tokens[at + 2]?.capital !== true) return undefined
  const last = runAt(tokens, at + 2)
  // "the 47th Brigade of the X": whose it is stands behind.
  const of = tokens.findIndex(({ norm }, i) => i > at + 2 && i < last && norm === 'of')
  const end = of > 0 && endsAsOrganization(tokens, of) ? of : last
  return end > at + 2 && endsAsOrganization(tokens, end) ? [plain(at, end, 'organization')] : undefined
}

const UNITS = new Set(describedBodyWords.units)

/**
 * "the Carlos Marín front", "its Salim brigade", "the NSL's Karu faction": the end of a unit called after somebody, whose noun
 * is written small.
 */
export function unitTail(tokens: readonly Token[], first: number, last: number): number {
  const [noun, before] = [tokens[last], tokens[first - 1]]
  if (noun === undefined || noun.capital) return last
  if (!(UNITS.has(noun.norm) ? isGiven(before) : noun.norm === 'faction' && isGenitive(before))) return last
  const isKnown = [english.places, english.demonyms, english.armedGroups].some(
    (known) => known.match(tokens, first) !== undefined,
  )
  const isOther = endsAsOrganization(tokens, last) || english.directions.has(tokens[first]?.norm ?? '')
  return isKnown || isOther || LETTERS.test(tokens[last - 1]?.text ?? '') ? last : last + 1
}

const LETTERS = /^\p{Lu}{2,}$/u

/** What stands before the name of a unit: "the", "its", "the FARC's". */
function isGiven(before: Token | undefined): boolean {
  return before?.norm === 'the' || before?.norm === 'its' || isGenitive(before)
}

function isGenitive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s$/.test(token.text)
}

function endsAsEvent(tokens: readonly Token[], last: number): boolean {
  return english.eventHeads.has(tokens[last - 1]?.norm ?? '')
}

function endsAsOrganization(tokens: readonly Token[], last: number): boolean {
  return english.organizationHeads.has(tokens[last - 1]?.norm ?? '')
}

/** Lower-case words of a name of an event: "Latakia offensive", "Good Friday Agreement talks". */
export function eventTail(tokens: readonly Token[], last: number): number {
  const next = tokens[last]
  const after = tokens[last + 1]
  // "a Red Brigade bomb maker": who makes bombs is named for no event.
  if (after !== undefined && english.offices.has(after.norm)) return last
  if (next?.kind === 'word' && !next.capital && english.eventHeads.has(next.norm)) return last + 1
  const between =
    next?.kind === 'word' &&
    !next.capital &&
    !/^['’]s$/.test(next.text) &&
    !english.functionWords.has(next.norm) &&
    verbOf(next.norm)?.forms.has('past') !== true
  return between &&
    after?.capital === false &&
    english.eventHeads.has(after.norm) &&
    english.violentEventHeads.has(after.norm)
    ? last + 2
    : last
}
