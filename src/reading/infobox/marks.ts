import { fold, hasArabic } from '../../text/normalise.ts'
import countries from '../countries.json' with { type: 'json' }
import data from './marks.json' with { type: 'json' }

/** What a phrase at the beginning of folded words stands for, and the words after it. */
interface Opening {
  readonly value: string
  readonly rest: string
}

const STATUSES = tableOf(Object.entries(data.statuses))
const ALIAS_CUES = tableOf(Object.entries(data.aliases))
const ALLEGED = setOf(data.alleged)
/** What somebody was to the topic, and no name: "formerly allies". */
const STANDINGS = setOf(data.standings)
const LEFT = setOf(data.left)
const BIRTHS = setOf(data.births)
const FILLERS = setOf(data.fillers)
const VOICES = setOf(data.voices)
const NO_ITEMS = setOf(data.noItems)
const CAPTIONS = tableOf([['caption', data.captions]])
const SUFFIXES = setOf(data.suffixes)
const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (['name', 'from', 'until', 'when', 'other'] as const).flatMap((column) =>
    listOf(data.columns[column]).map((words) => [fold(words), column] as const),
  ),
)
const COUNTRIES: ReadonlySet<string> = new Set(countries.flatMap(([, ...names]) => names.map(fold)))
const NO_BODIES = setOf(data.noBodies)
const DESIGNATIONS = setOf(data.designations)
const ORGANIZATION_WORDS = setOf(data.organizationWords)
const LEADER_NOUNS = setOf(data.leaderNouns)
const MEMBER_NOUNS = setOf(data.memberNouns)
const RANKS = tableOf([['rank', data.ranks]])
const KUNYAS = setOf(data.kunyas)
const JOINTS = setOf(data.joints)
const NO_UNITS = setOf(data.noUnits)
const SENTENCE_WORDS = setOf(data.sentenceWords)
const LANGUAGES = new Map(Object.entries(data.languages).map(([name, tag]) => [fold(name), tag]))
const MULTIPLIERS = new Map(Object.entries(data.multipliers).map(([word, factor]) => [fold(word), factor]))
const STATUS_TYPES: Readonly<Record<string, readonly string[]>> = {
  person: listOf(data.statusTypes.person),
  organization: listOf(data.statusTypes.organization),
}
const NOT_ACRONYMS: ReadonlySet<string> = new Set(listOf(data.notAcronyms))
/** A pattern of the Arabic "and", which is joined to the word behind it, and not the first letter of that word. */
export const ARABIC_AND: string = ` و(?!(?:${anyOf(listOf(data.beginWithAnd).map((word) => word.slice(1)))})(?:[ ،,]|$))`
const PART_OF_LAND = new RegExp(`^[لب]?(?:ال)?(?:${anyOf(listOf(data.partsOfLand))})(?:ي|ا)?$`, 'u')
/** Of the longest phrase that is looked for. */
const LONGEST = 4

/** Whether a word tells parts of one land, as in "شمال وشرق سوريا". */
export function isPartOfLand(word: string): boolean {
  return PART_OF_LAND.test(word)
}

/** The status that the words begin with: "killed in Idlib" is killed. */
export function statusOf(words: string): string | null {
  return openingOf(STATUSES, fold(words))?.value ?? null
}

/** Whether a figure of that type can have the status. */
export function hasStatus(type: string, status: string): boolean {
  return STATUS_TYPES[type]?.includes(status) ?? false
}

/** The kind of name that the words announce, as "also known as X" does, and the words of the cue. */
export function aliasCueOf(words: string): { readonly kind: string; readonly cue: string } | null {
  const folded = fold(words)
  const opening = openingOf(ALIAS_CUES, folded)
  if (opening === null || opening.rest === '' || STANDINGS.has(opening.rest)) return null
  return { kind: opening.value, cue: folded.slice(0, folded.length - opening.rest.length).trim() }
}

/** Whether the words say that the statement is not endorsed. */
export function isAllegation(words: string): boolean {
  return openingOf(ALLEGED, fold(words)) !== null
}

/** The words of the cue when somebody's view follows: "according to". */
export function voiceCueOf(words: string): string | null {
  const folded = fold(words)
  const opening = openingOf(VOICES, folded)
  return opening === null || opening.rest === '' ? null : folded.slice(0, folded.length - opening.rest.length).trim()
}

export function isLeaving(words: string): boolean {
  return openingOf(LEFT, fold(words)) !== null
}

/** Whether the words are about a birth or an age, which are not read. */
export function isBirth(words: string): boolean {
  return openingOf(BIRTHS, fold(words)) !== null
}

/** Whether the words say nothing but "in", "since", "disputed" and the like. */
export function isFiller(words: string): boolean {
  const folded = fold(words)
  return FILLERS.has(folded) || folded.split(' ').every((word) => FILLERS.has(word) || !/\p{L}/u.test(word))
}

/** Whether the words stand where a name should and name nobody. */
export function isNoItem(words: string): boolean {
  const folded = fold(words)
  return (
    folded.length < 2 ||
    !/\p{L}/u.test(folded) ||
    NO_ITEMS.has(folded) ||
    /^(?:and )?\d+ (?:others?|more)\b/u.test(folded)
  )
}

/** Whether the words say what a picture shows: "Flag of the Front". */
export function isCaption(words: string): boolean {
  const opening = openingOf(CAPTIONS, fold(words))
  return (
    opening !== null && (opening.rest === '' || hasArabic(words) || /^(?:used )?(?:of|by|for) /u.test(opening.rest))
  )
}

/** Whether a word stands in sentences and hardly in names: "was", "which". */
export function isSentenceWord(word: string): boolean {
  return SENTENCE_WORDS.has(fold(word))
}

/** Whether the words belong to the name before the comma: "Smith, Jr." */
export function isNameSuffix(words: string): boolean {
  return SUFFIXES.has(fold(words))
}

/** What a column of a table holds: who, since, until or at what time, or something that is not read. */
export type Column = 'name' | 'from' | 'until' | 'when' | 'other'

/** What the folded words at the head of a column say that it holds; null when they head none. */
export function columnOf(words: string): Column | null {
  return COLUMNS.get(words) ?? null
}

/** Where in the words what somebody is listed as begins, behind who lists them; -1 when it does nowhere. */
export function designationIn(words: string): number {
  for (const { index, 0: word } of words.matchAll(/\S+/gu)) if (index > 0 && DESIGNATIONS.has(fold(word))) return index
  return -1
}

/** Whether a title is that of no body, but of an event or a list: "Battle of X". */
export function isOfNoBody(title: string): boolean {
  return fold(title)
    .split(' ')
    .some((word) => NO_BODIES.has(word))
}

/** Whether a word stands between the names of a list, or the words of a name. */
export function isJoint(word: string): boolean {
  return JOINTS.has(fold(word)) || /^al-/u.test(word)
}

export function isCountry(words: string): boolean {
  return COUNTRIES.has(fold(words))
}

export function looksLikeOrganization(name: string): boolean {
  return fold(name)
    .split(' ')
    .some((word) => ORGANIZATION_WORDS.has(word))
}

/** The predicate that an office is told with; null when the words are no office. */
export function officePredicateOf(words: string): 'leader_of' | 'member_of' | null {
  const folded = ` ${fold(words)} `
  const names = (nouns: ReadonlyMap<string, string>): boolean =>
    [...nouns.keys()].some((noun) => folded.includes(` ${noun} `))
  return names(LEADER_NOUNS) ? 'leader_of' : names(MEMBER_NOUNS) ? 'member_of' : null
}

/** The military rank before a person's name, with the space behind it; empty when nothing else would be left. */
export function rankOf(name: string): string {
  const opening = openingOf(RANKS, fold(name))
  if (opening === null || opening.rest === '') return ''
  const words = name.split(/(?<=[\s.])(?=\p{L})/u)
  const left = opening.rest.split(' ').length
  const kept = words.findIndex((_, index) => fold(words.slice(index).join('')).split(' ').length === left)
  return words.slice(0, Math.max(kept, 0)).join('')
}

/** Whether the words are a rank and nothing else: what is left of an item whose name was lost. */
export function isRank(words: string): boolean {
  return openingOf(RANKS, fold(words))?.rest === ''
}

/** Whether the words are a by-name after a child: "Abu Omar". */
export function isKunya(words: string): boolean {
  const [first = '', second] = fold(words).split(' ')
  return KUNYAS.has(first) && second !== undefined
}

export function isUnit(word: string): boolean {
  return !NO_UNITS.has(fold(word))
}

/** The BCP 47 tag of a language by its name. */
export function languageNamed(name: string): string | undefined {
  return LANGUAGES.get(fold(name))
}

/** What a word after a number multiplies it by. */
export function multiplierOf(word: string): number {
  return MULTIPLIERS.get(fold(word)) ?? 1
}

export function isNoAcronym(letters: string): boolean {
  return NOT_ACRONYMS.has(letters)
}

function openingOf(table: ReadonlyMap<string, string>, folded: string): Opening | null {
  const words = folded.split(' ', LONGEST + 1)
  for (let count = Math.min(words.length, LONGEST); count > 0; count--) {
    const phrase = words.slice(0, count).join(' ')
    const value = table.get(phrase)
    const rest = folded.slice(phrase.length).trim()
    if (value !== undefined && (phrase.length > 1 || rest === '')) return { value, rest }
  }
  return null
}

function setOf(words: string): ReadonlyMap<string, string> {
  return new Map(listOf(words).map((word) => [fold(word), word]))
}

function tableOf(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([value, words]) => listOf(words).map((word) => [fold(word), value] as const)))
}

function listOf(words: string): string[] {
  return words.split(' | ')
}

function anyOf(words: readonly string[]): string {
  return words.join('|')
}
