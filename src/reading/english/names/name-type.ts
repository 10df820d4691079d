import type { EntityType } from '../../../claims/entity.ts'
import type { Token } from '../../../text/tokens.ts'
import { grammarOf } from '../words/grammar.ts'
import { english } from '../words/lexicon.ts'
import roles from '../words/roles.json' with { type: 'json' }
import nameTypeWords from './name-type.json' with { type: 'json' }

/** What stands around a name and may tell what it names. */
export interface NameContext {
  readonly before?: string
  /** The word before that: "town" in "the town of X". */
  readonly kindBefore?: string
  readonly after?: string
  readonly quoted?: boolean
  readonly sentenceStart?: boolean
}

/** Behind these a name is more often a place than a person. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(nameTypeWords.placePrepositions)
const PERSON_VERBS = new Set(nameTypeWords.behindPersons)
/** What stands behind the letter and number of a military site. */
const SITES = new Set(nameTypeWords.sites)
const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}][\p{Lu}\p{N}/\-–]*(?:s)?$/u
const MIXED_ACRONYM = /^\p{Lu}\p{Ll}?\p{Lu}[\p{Lu}\p{Ll}]*(?:[-–/]\p{Lu}[\p{L}\p{N}]+)*$/u

/** What a capitalised stretch names, by its head word, gazetteers and neighbours; null when nothing tells. */
export function typeOfName(name: readonly Token[], context: NameContext): EntityType | null {
  const first = name[0]
  if (first === undefined) return null
  const head = headOf(name)
  if (isEvent(name, head)) return 'event'
  if (isMinistry(name, head)) return 'organization'
  if (name.length > 1 && THINGS.has(head)) return null
  if (isPlace(name, head)) return 'place'
  if (isOrganization(name, head) || areLetters(name)) return 'organization'
  // "at Jurf al-Sakhar": no given name speaks for a person.
  if (PLACE_PREPOSITIONS.has(context.before ?? '') && context.quoted !== true && !looksLikePerson(name)) return 'place'
  if (isPerson(name)) return 'person'
  return (name.length === 1 ? typeOfLetters(first, context) : null) ?? byContext(name, context)
}

/** "E.R.O.S.": letters alone, of which more than two are no initials of a person. */
function areLetters(name: readonly Token[]): boolean {
  const letters = name.filter(({ text }) => text !== '.')
  return letters.length > 2 && letters.length < name.length && letters.every(({ text }) => text.length === 1)
}

/** What a word of capital letters names. */
function typeOfLetters({ text }: Token, { after }: NameContext): EntityType | null {
  // "the T4 airbase", "the H-3 base": a site by its letter and number.
  if (/^\p{Lu}{1,2}-?\p{N}{1,2}$/u.test(text) && SITES.has(after ?? '')) return 'place'
  return ACRONYM.test(text) || MIXED_ACRONYM.test(text) ? 'organization' : null
}

/** "Operation X", "the Y bombing", "Battle of Z". */
function isEvent(name: readonly Token[], head: string): boolean {
  const [first, last] = [name[0], name.at(-1)]
  // "Government of National Accord": what stands before "of" says that it is a body.
  if (head !== last?.norm && last?.capital === true && english.organizationHeads.has(head)) return false
  if (name.length === 1) return last?.capital === false && english.eventHeads.has(last.norm)
  if (EVENT_PREFIXES.has(first?.norm ?? '') || english.eventHeads.has(last?.norm ?? '')) return true
  // "World War II"
  if (COUNTED.test(last?.text ?? '') && english.eventHeads.has(name.at(-2)?.norm ?? '')) return true
  return english.eventHeads.has(head) && name.some((token) => token.norm === 'of')
}

/** A Roman number. */
const COUNTED = /^(?:I{1,3}|IV|V)$/u

/** The word that says what the thing is: the one before "of" or "for", else the last. */
function headOf(name: readonly Token[]): string {
  const of = name.findIndex(
    (token, i) => i > 0 && !token.capital && (token.norm === 'of' || token.norm === 'for' || token.norm === 'de'),
  )
  return (of > 0 ? name[of - 1] : name.at(-1))?.norm ?? ''
}

/** What the names of operations begin with. */
export const EVENT_PREFIXES: ReadonlySet<string> = new Set(nameTypeWords.eventPrefixes)

/** "the X Express", "Flight X": heads of names that stand for a thing, whatever stands around them. */
const THINGS = new Set(nameTypeWords.things)

const PORTFOLIOS = new Set(nameTypeWords.portfolios)

/** "Department of State": a ministry, though departments are also places. */
function isMinistry(name: readonly Token[], head: string): boolean {
  return head === 'department' && name.some(({ norm }) => PORTFOLIOS.has(norm))
}

function isPlace(name: readonly Token[], head: string): boolean {
  const listed = english.places.match(name, 0)
  if (listed?.length === name.length) return true
  if (english.placeHeads.has(head) && name.length > 1) return !isIslamicState(name, head)
  if (english.placePrefixes.has(name[0]?.norm ?? '') && name.length > 1) return !english.organizationHeads.has(head)
  // "Northern Iraq", "North East Nigeria"
  const from = name.findIndex(({ norm }) => !english.directions.has(norm))
  const place = from < 1 ? undefined : english.places.match(name, from)
  return place !== undefined && from + place.length === name.length
}

/** "the Islamic State of X", "Islamic State Y Province": a body that is called a land. */
function isIslamicState(name: readonly Token[], head: string): boolean {
  return LANDS.has(head) && name.some(({ norm }, i) => norm === 'islamic' && LANDS.has(name[i + 1]?.norm ?? ''))
}

const LANDS: ReadonlySet<string> = new Set(['state', 'province', 'emirate'])

function isOrganization(name: readonly Token[], head: string): boolean {
  if (isIslamicState(name, head) || isOfMany(name)) return true
  if (english.organizationHeads.has(head) && (name.length > 1 || !english.groupNouns.has(head))) return true
  if (
    name.some(
      (token, i) =>
        token.capital &&
        (english.foreignHeads.has(token.norm) ||
          ((i > 0 || name.length > 1) && english.foreignHeads.has(token.norm.replace(/^al-/, '')))),
    )
  )
    return true
  if (name.some((token) => token.norm === 'al-qaeda' || token.norm === 'al-qaida' || isCompound(token))) return true
  return (
    name.length > 1 &&
    name.some((token) => english.organizationHeads.has(token.norm) && token.capital) &&
    !isPerson(name)
  )
}

/** "Los X", "Las X": many go by the name, and nobody does alone. */
function isOfMany([article, noun]: readonly Token[]): boolean {
  return noun !== undefined && PLURAL_ARTICLES.has(article?.norm ?? '') && noun.norm.endsWith('s')
}

const PLURAL_ARTICLES = new Set(nameTypeWords.pluralArticles)

/** "Lashkar-e-X", "Hizb-ul-X": a foreign word for a body, joined to what it is of. */
function isCompound({ norm, capital }: Token): boolean {
  if (!capital || !norm.includes('-')) return false
  const [head = '', link = ''] = norm.split('-')
  return COMPOUNDING.has(link) && english.foreignHeads.has(head)
}

const COMPOUNDING = new Set(nameTypeWords.compounding)

/** Whether a name holds what only persons bear: a given name, "Abu", "bin". */
export function looksLikePerson(name: readonly Token[]): boolean {
  const [first] = name
  if (first === undefined) return false
  if (startsWithInitials(name) || hasInitialInside(name)) return true
  if (name.length > 6) return false
  if (KUNYA.has(first.norm) && name.length > 1) return true
  if (english.givenNames.has(first.norm) || english.givenNames.has(first.norm.split('-')[0] ?? '')) return true
  return name.slice(1).some(({ norm }) => norm === 'bin' || norm === 'ibn')
}

/** "N. Tazir": one initial and a name that is of no land or body. */
function isInitialAndName([first, stop, name, other]: readonly Token[]): boolean {
  if (first === undefined || stop?.text !== '.' || name === undefined || other !== undefined) return false
  if (!first.capital || first.text.length !== 1 || !name.capital || name.text.length < LEAST_NAME) return false
  const { norm } = name
  const isBody = english.organizationHeads.has(norm) || english.publicBodies.has(norm)
  return !isBody && english.places.match([name], 0) === undefined
}

/** Fewer letters are no name. */
const LEAST_NAME = 3

/** "R.K. Tazir": two initials and no noun for a body. */
function startsWithInitials(name: readonly Token[]): boolean {
  if (isInitialAndName(name)) return true
  const [first, stop, second, next] = name
  const areInitials = [first, second].every((token) => token?.capital === true && token.text.length === 1)
  if (!areInitials || stop?.text !== '.' || next?.text !== '.') return false
  // "U.S. Treasury"
  const isState = first?.text === 'U'
  return !isState && !name.some(({ norm }) => english.organizationHeads.has(norm) || english.publicBodies.has(norm))
}

/** "Dilan R. Marak": an initial amid two names that are of no land or body. */
function hasInitialInside(name: readonly Token[]): boolean {
  const stop = name.findIndex(({ text }) => text === '.')
  if (stop < 2 || stop !== name.length - 2 || name[stop - 1]?.text.length !== 1) return false
  return name.every(({ norm, capital, kind }) => {
    const isBody = english.organizationHeads.has(norm) || english.publicBodies.has(norm)
    return kind === 'sign' || (capital && !isBody && !english.placeHeads.has(norm))
  })
}

const KUNYA = new Set(nameTypeWords.kunya)

/** A given name first, or a name of particles: "Abu Omar al-Shishani". */
function isPerson(name: readonly Token[]): boolean {
  const [first, second] = name
  if (first === undefined) return false
  if (startsWithInitials(name) || hasInitialInside(name)) return true
  if (name.length > 6) return false
  if (KUNYA.has(first.norm) && name.length > 1) return true
  if (english.givenNames.has(first.norm) && name.length > 1) return true
  const given = first.norm.split('-')[0] ?? ''
  if (name.length > 1 && first.norm.includes('-') && english.givenNames.has(given)) return true
  return (
    second !== undefined &&
    name.slice(1).some((token) => token.norm.startsWith('al-') || token.norm === 'bin' || token.norm === 'ibn') &&
    !english.foreignHeads.has(first.norm)
  )
}

/** Words for kin, behind which a person is named. */
const KIN = new Set(nameTypeWords.kin)

/** "the town of", "the provinces of". */
function isKindOfPlace(noun: string): boolean {
  return (
    english.placeHeads.has(noun) ||
    english.placeHeads.has(noun.replace(/s$/, '')) ||
    english.placeHeads.has(noun.replace(/ies$/, 'y'))
  )
}

/** What stands behind the name of a part of a country, written small: "X district". */
const DIVISIONS = new Set(nameTypeWords.divisions)

/** "northern X", "south-eastern Y": a land, where the name tells nothing else. */
const DIRECTIONS_BEFORE = new Set(nameTypeWords.directionsBefore)

function isPlaceHere({ before, kindBefore, after, quoted }: NameContext): boolean {
  if (before === 'of' && isKindOfPlace(kindBefore ?? '')) return true
  return (
    quoted !== true &&
    (isPutBefore(before ?? '', kindBefore ?? '') || PLACE_PREPOSITIONS.has(before ?? '') || DIVISIONS.has(after ?? ''))
  )
}

/** What is of a place: "control of X", "the outskirts of Y". */
const OF_PLACES = new Set(nameTypeWords.ofPlaces)
/** What is done to a place rather than to a person: "overran X". */
const TAKING_PLACES = new Set(nameTypeWords.takingPlaces)

/** "northern X", "the north of X", "the attack on X", "control of X", "overran X". */
function isPutBefore(before: string, kindBefore: string): boolean {
  if (before === 'of') return english.directions.has(kindBefore) || OF_PLACES.has(kindBefore)
  return (
    DIRECTIONS_BEFORE.has(before) ||
    TAKING_PLACES.has(before) ||
    (before === 'on' && english.violentEventHeads.has(kindBefore))
  )
}

/** "his brother X", "his eldest son, X", "its commander, X". */
function isPersonHere({ before = '', kindBefore = '', quoted }: NameContext): boolean {
  if (KIN.has(before) && !quoted) return true
  return before === ',' && (KIN.has(kindBefore) || english.offices.has(kindBefore))
}

/** "its former leader X", "rebel chief X": one word behind an office, unless that only describes: "its chief X negotiator". */
function isTitled(name: readonly Token[], { before = '', kindBefore = '' }: NameContext): boolean {
  if (name.length > 1 || !HOLDERS.has(before) || before.endsWith('s')) return false
  return !CHIEF.has(before) || !DETERMINERS.has(kindBefore)
}

const HOLDERS: ReadonlySet<string> = new Set([...roles.leader_of, ...roles.founder_of, 'spokesman', 'spokeswoman'])
const CHIEF: ReadonlySet<string> = new Set(['chief', 'head', 'general', 'deputy', 'chair'])
const DETERMINERS: ReadonlySet<string> = new Set([...grammarOf.determiners, ...grammarOf.possessives])

function byContext(name: readonly Token[], context: NameContext): EntityType | null {
  if (isPersonHere(context) || isTitled(name, context)) return 'person'
  if (isPlaceHere(context)) return 'place'
  if (PERSON_VERBS.has(context.after ?? '')) return 'person'
  if (context.quoted) return 'organization'
  if (context.before === 'the') return 'organization'
  if (
    name.length >= 2 &&
    name.length <= 4 &&
    name.every((token) => token.capital || english.nameParticles.has(token.norm))
  )
    return 'person'
  return null
}
