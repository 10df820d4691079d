import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'
import roles from '../words/roles.json' with { type: 'json' }
import type { FoundName } from './found-name.ts'
import neighbours from './name-neighbours.json' with { type: 'json' }
import { looksLikePerson, PLACE_PREPOSITIONS } from './name-type.ts'

const BEHIND = new Set(neighbours.behind)
const BEFORE = new Set(neighbours.before)
const VERBS = new Set(neighbours.verbs)
/** Words that a sentence may open with before a noun of people: "Dissident members of X". */
export const OPENING_ADJECTIVES: ReadonlySet<string> = new Set(neighbours.adjectives)
const JOINING = new Set(neighbours.joining)

/**
 * Names whose look alone says that they are persons, or says nothing, are bodies when what stands beside them says so:
 * "X militants", "a member of X", "X (ABC)", "X and the Popular Front", "X merged".
 */
export function settleByNeighbours(tokens: readonly Token[], names: readonly FoundName[]): FoundName[] {
  if (!names.some(({ guess }) => guess)) return [...names]
  const settled = [...names]
  for (let i = 0; i < settled.length; i++) settle(tokens, settled, i)
  // A list is told by any of its members, so also by one behind.
  for (let i = settled.length - 2; i >= 0; i--) settle(tokens, settled, i)
  return settled
}

function settle(tokens: readonly Token[], names: FoundName[], i: number): void {
  const name = names[i] as FoundName
  if (name.guess !== true) return
  const type =
    isKinsman(tokens, names, i) || isWho(tokens, name) || isSpokesman(tokens, name)
      ? 'person'
      : isBody(tokens, names, i)
        ? 'organization'
        : isListedPlace(tokens, names, i) || isCalledPlace(tokens, name)
          ? 'place'
          : undefined
  if (type === undefined) return
  const { unsure: _unsure, guess: _guess, ...known } = name
  names[i] = { ...known, type }
}

/** "Mohsen and Ali al-Kani", "Mohsen, its commander": a given name alone, beside a person or an office. */
function isKinsman(tokens: readonly Token[], names: readonly FoundName[], i: number): boolean {
  const { first, last } = names[i] as FoundName
  if (last - first > 1 || !english.givenNames.has(tokens[first]?.norm ?? '')) return false
  const next = names[i + 1]
  if (next?.type === 'person' && jointOf(tokens, names[i] as FoundName, next) === 'and') return true
  const [comma, its, ...office] = tokens.slice(last, last + 4)
  return comma?.text === ',' && its?.norm === 'its' && office.some(({ norm }) => PERSONS.has(norm))
}

/** "the head of the X Front and Omar Y, who led Z": a name of several words, without "the", of which "who" goes on. */
function isWho(tokens: readonly Token[], { first, last, type }: FoundName): boolean {
  if (type !== 'person' || last - first < 2 || tokens[first - 1]?.norm === 'the') return false
  return tokens[tokens[last]?.text === ',' ? last + 1 : last]?.norm === 'who'
}

/** "A spokesman for the group, X Y,": who speaks for a body, or leads it, is named behind it. */
function isSpokesman(tokens: readonly Token[], { first, last }: FoundName): boolean {
  if (last - first < 2 || tokens[first - 1]?.text !== ',' || tokens[last]?.text !== ',') return false
  const [office, of, the, body] = tokens.slice(first - 5, first - 1)
  return (
    (of?.norm === 'for' || of?.norm === 'of') &&
    the?.norm === 'the' &&
    english.offices.has(office?.norm ?? '') &&
    english.groupNouns.has(body?.norm ?? '')
  )
}

/** "the provinces of X and Y", "in X, Y al-Z and W": what looks like no person in a list of places that are no countries. */
function isListedPlace(tokens: readonly Token[], names: readonly FoundName[], i: number): boolean {
  const [before, name] = [names[i - 1], names[i] as FoundName]
  if (before?.type !== 'place' || before.guess === true) return false
  if (name.last - name.first > 1 && !isArabicPlace(tokens, before, name)) return false
  if (
    english.isCountry(
      tokens
        .slice(before.first, before.last)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    return false
  // "from X to Y"
  if (name.first - before.last === 1 && tokens[before.last]?.norm === 'to' && tokens[before.first - 1]?.norm === 'from')
    return true
  const joint = jointOf(tokens, before, name)
  return joint === 'and' || (joint === 'comma' && jointOf(tokens, name, names[i + 1]) !== undefined)
}

/** "X, a town in Y", "X, a hilltop base near Y": what it is stands behind the comma. */
function isCalledPlace(tokens: readonly Token[], { last }: FoundName): boolean {
  const [comma, article, ...behind] = tokens.slice(last, last + LONGEST_KIND)
  if (comma?.text !== ',' || (article?.norm !== 'a' && article?.norm !== 'an')) return false
  const where = behind.findIndex(({ norm, kind }) => kind === 'sign' || PLACE_PREPOSITIONS.has(norm))
  const kind = behind[where - 1]?.norm ?? ''
  return where > 0 && behind[where]?.kind === 'word' && (english.placeHeads.has(kind) || POSITIONS.has(kind))
}

const POSITIONS = new Set(neighbours.positions)
/** A comma, an article, three words and where it lies. */
const LONGEST_KIND = 6

/** "in X and Tell al-Y": two words behind a place where something is, of which none is a given name. */
function isArabicPlace(tokens: readonly Token[], before: FoundName, { first, last }: FoundName): boolean {
  const words = tokens.slice(first, last)
  return (
    PLACE_PREPOSITIONS.has(tokens[before.first - 1]?.norm ?? '') &&
    words.length === 2 &&
    /^[ae]l-/u.test(words[1]?.norm ?? '') &&
    !looksLikePerson(words)
  )
}

function isBody(tokens: readonly Token[], names: readonly FoundName[], i: number): boolean {
  const { first, last } = names[i] as FoundName
  const next = tokens[last]
  // "the Saharan branch of X"
  if (last - first === 1 && tokens[last + 1]?.norm === 'of' && LAND.test(tokens[first]?.norm ?? '')) return false
  if (next !== undefined && !next.capital && (BEHIND.has(next.norm) || VERBS.has(next.norm)))
    return !isPeopleOf(tokens, first, last)
  return (
    // "SLM/Transitional Council"
    (tokens[first + 1]?.text === '/' && first + 1 < last) ||
    isOfKind(tokens[first - 1]) ||
    isApposed(tokens, first) ||
    isOtherName(tokens, names[i - 1], first) ||
    isPeoples(tokens, first, last) ||
    isShortened(tokens, first, last) ||
    hasMembers(tokens, first) ||
    isJoined(tokens, names, i - 1) ||
    (isJoined(tokens, names, i) && !isBehindPerson(tokens, names, i) && !isLeader(tokens, names, i))
  )
}

/** "the Popular Front (PF) of X Y and the Northern Brigade": behind a body and "of" who leads it is named. */
function isLeader(tokens: readonly Token[], names: readonly FoundName[], i: number): boolean {
  const { first, last } = names[i] as FoundName
  if (tokens[first - 1]?.norm !== 'of' || last - first < 2) return false
  const body = names.findLast((one) => one.last < first && one.type === 'organization')
  return body !== undefined && (body.last === first - 1 || tokens[first - 2]?.text === ')')
}

/** "founded by Omar X and Y, and the Popular Front": who is joined to a person by "and" is one himself. */
function isBehindPerson(tokens: readonly Token[], names: readonly FoundName[], i: number): boolean {
  const [before, name] = [names[i - 1], names[i] as FoundName]
  if (before?.type !== 'person' || before.guess === true) return false
  return jointOf(tokens, before, name) === 'and'
}

/** How what belongs to a land ends. */
const LAND = /(?:an|ese|ish)$/u

/** "a Bira militia": of a people rather than a body, which has no kinds. */
function isPeopleOf(tokens: readonly Token[], first: number, last: number): boolean {
  const article = tokens[first - 1]?.norm
  return (article === 'a' || article === 'an') && last - first === 1 && english.groupNouns.has(tokens[last]?.norm ?? '')
}

/** "a little-known cell, X,", "its armed wing, X": a body that is described before it is named. */
function isApposed(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.text !== ',') return false
  const before = tokens.slice(Math.max(0, first - 6), first - 2)
  const isOwn = before.some(({ norm }) => norm === 'its' || norm === "'s")
  if (isOwn && WINGS.has(tokens[first - 2]?.norm ?? '')) return true
  return isOfKind(tokens[first - 2]) && before.some(({ norm }) => norm === 'a' || norm === 'an')
}

const WINGS = new Set(neighbours.wings)

/** "the Northern Front, also known as X": another name of a body. */
function isOtherName(tokens: readonly Token[], before: FoundName | undefined, first: number): boolean {
  if (before?.type !== 'organization' || before.guess === true || first - before.last > 6) return false
  const at = tokens[first - 1]?.norm === 'the' ? first - 3 : first - 2
  return (
    tokens[at + 1]?.norm === 'as' &&
    NAMING.has(tokens[at]?.norm ?? '') &&
    tokens.slice(before.last, at).every(({ kind, norm }) => kind === 'sign' || BEFORE_NAMING.has(norm))
  )
}

const NAMING = new Set(neighbours.naming)
const BEFORE_NAMING = new Set(neighbours.beforeNaming)

/** "the militia X", "the rebel movement X": what it is stands right before it. */
function isOfKind(before: Token | undefined): boolean {
  return before?.kind === 'word' && !before.capital && english.groupNouns.has(before.norm)
}

/** "Kurdish X": persons do not begin with a people. */
function isPeoples(tokens: readonly Token[], first: number, last: number): boolean {
  const people = english.demonyms.match(tokens, first)
  return people !== undefined && first + people.length < last
}

/** "X Y (XY)", "X Y (YX)": persons are not shortened in brackets; a short form may follow another language's order. */
export function isShortened(tokens: readonly Token[], first: number, last: number): boolean {
  const [open, short, close] = [tokens[last], tokens[last + 1], tokens[last + 2]]
  if (open?.text !== '(' || close?.text !== ')' || short === undefined) return false
  if (!/^(?:\p{Lu}\p{Ll}?){2,}(?:\p{N}[\p{Lu}\p{N}]*)?$/u.test(short.text)) return false
  const initials = tokens.slice(first, last).map(({ text }) => text[0]?.toUpperCase())
  const letters = [...short.text].filter((letter) => /\p{Lu}/u.test(letter))
  return letters[0] === initials[0] || letters.every((letter) => initials.includes(letter))
}

/** "members of X", "the leader of the X". */
function hasMembers(tokens: readonly Token[], first: number): boolean {
  const of = tokens[first - 1]?.norm === 'the' ? first - 2 : first - 1
  // "under the leadership of X": who leads.
  if (tokens[of - 3]?.norm === 'under') return false
  return tokens[of]?.norm === 'of' && BEFORE.has(tokens[of - 1]?.norm ?? '')
}

const PERSONS: ReadonlySet<string> = new Set([...roles.leader_of, ...roles.member_of])

/** "X and the Popular Front", "the Popular Front, X and the Northern Brigade". */
function isJoined(tokens: readonly Token[], names: readonly FoundName[], i: number): boolean {
  const [one, other] = [names[i], names[i + 1]]
  if (one === undefined || other === undefined) return false
  const sure = one.guess === true ? other : one
  if (sure.guess === true || sure.type !== 'organization' || sure.described) return false
  // "X and the Popular Front operative Y": the list is one of persons.
  if (sure === other && PERSONS.has(tokens[other.last]?.norm ?? '')) return false
  const joint = jointOf(tokens, one, other)
  // Beside a comma alone the second may be what the first is called, or who acts for it.
  return joint === 'and' || (joint === 'comma' && jointOf(tokens, other, names[i + 2]) === 'and')
}

function jointOf(tokens: readonly Token[], one: FoundName, other: FoundName | undefined): 'and' | 'comma' | undefined {
  if (other === undefined || other.first - one.last > 3) return undefined
  const between = tokens.slice(one.last, other.first).filter(({ norm }) => norm !== 'the')
  if (between.length === 0 || !between.every(({ norm }) => JOINING.has(norm))) return undefined
  return between.some(({ norm }) => norm !== ',') ? 'and' : 'comma'
}
