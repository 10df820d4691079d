import type { EntityType } from '../../../claims/entity.ts'
import type { Token } from '../../../text/tokens.ts'
import type { Cast, Figure } from '../../cast.ts'
import { rememberedByName } from '../../remembered.ts'
import { namesOfFaction } from '../names/factions.ts'
import nameTypeWords from '../names/name-type.json' with { type: 'json' }
import { figuresSharing, type Shared, soundOf } from '../names/name-words.ts'
import shortNameWords from '../names/short-names.json' with { type: 'json' }
import { bare, initialsOf, isShortForm, lettersOf, looksLikeAcronym, same } from '../names/short-names.ts'
import { english } from '../words/lexicon.ts'

const ARTICLE = /^(?:the|an?)\s+/iu
/** A figure and, when it was not found by its full name, why. */
export interface Identified {
  readonly figure: Figure
  readonly because?: string
}

/** Finds the figure a name stands for in the document, or founds it. */
export function identify(cast: Cast, words: string, type: EntityType): Identified {
  const name = words.replace(ARTICLE, '')
  const known = cast.find(name, type) ?? cast.find(words, type)
  if (known !== undefined) return { figure: writtenSmall(cast, known, name) }
  const shorter =
    type === 'person'
      ? personCalled(cast, name)
      : type === 'organization'
        ? (bodyCalled(cast, name) ?? groupCalledElse(cast, name) ?? bodySpelledElse(cast, name))
        : undefined
  if (shorter !== undefined) {
    const figure = cast.head(shorter.figure)
    cast.alias(figure, name)
    // "JNIM", in a headline, and then all that the letters stand for.
    if (type === 'organization' && isShortForm(cast.nameOf(figure)) && !isShortForm(name)) cast.entitle(figure, name)
    return shorter.because === undefined ? { figure } : { figure, because: shorter.because }
  }
  const figure = cast.enter(type, name)
  if (type === 'organization') for (const other of namesOfFaction(name)) cast.alias(figure, other)
  return { figure }
}

/** "THE OLAN FRONT", in a title, and then "the Olan Front": the letters tell nothing, and are best read small. */
function writtenSmall(cast: Cast, figure: Figure, name: string): Figure {
  const { founded, title } = figure
  if (title !== null || founded === name || !founded.includes(' ') || founded !== founded.toUpperCase()) return figure
  if (founded === name.toUpperCase()) cast.entitle(figure, name)
  return figure
}

/** "Abu Omar" may be anybody's father. */
const KUNYA = new Set(nameTypeWords.kunya)

/** "Omar Sadeq Karu" or "Omar Karu Delvani" under the title "Omar Karu": the same person in full. */
export function inFull(cast: Cast, titled: Figure, words: string): Identified | undefined {
  const long = words.split(/\s+/)
  const short = cast.nameOf(titled).split(/\s+/)
  if (short.length < 2 || long.length <= short.length || KUNYA.has(bare(short[0] ?? ''))) return undefined
  const begins = short.slice(0, -1).every((word, i) => same(word, long[i]))
  const isFull = begins && [long[short.length - 1], long.at(-1)].some((word) => same(word, short.at(-1) ?? ''))
  if (!isFull || cast.find(words, 'person') !== undefined) return undefined
  cast.alias(titled, words)
  cast.entitle(titled, words)
  return { figure: titled, because: `"${words}" is "${cast.nameOf(titled)}" in full` }
}

/** The figure that a name of unknown type stands for, when the document has named it before. */
export function recognise(cast: Cast, words: string): Identified | undefined {
  const name = words.replace(ARTICLE, '')
  const known = cast.find(name)
  if (known !== undefined) return { figure: known }
  const shorter = oneOfFamily(cast, name) ?? personCalled(cast, name) ?? bodyCalled(cast, name)
  if (shorter !== undefined) cast.alias(shorter.figure, name)
  return shorter
}

/** The persons that a document named, the one named last at the end. */
const lastNamed = new WeakMap<Cast, Set<Figure>>()

/** Notes that a person was named, so that a surname means who was named last. */
export function noteNamed(cast: Cast, figure: Figure): void {
  const named = lastNamed.get(cast) ?? new Set<Figure>()
  lastNamed.set(cast, named)
  named.delete(figure)
  named.add(figure)
}

/** A surname that a document says for the first time, and of which it has named two: the one who was named last. */
function oneOfFamily(cast: Cast, name: string): Identified | undefined {
  if (name.includes(' ')) return undefined
  const family = figuresSharing(cast, 'person', { words: [name] }).filter(({ names }) =>
    names.some((full) => full.includes(' ') && endsWith(full.split(/\s+/), [name])),
  )
  if (family.length < 2) return undefined
  const named = [...(lastNamed.get(cast) ?? [])].map((one) => cast.head(one))
  const figure = named.findLast((one) => family.includes(one))
  return figure && { figure, because: `"${name}" is the surname of "${cast.nameOf(figure)}", who was named last` }
}

/** "Costello" after "Seamus Costello"; "Omar al-Shishani" after "Abu Omar al-Shishani". */
function personCalled(cast: Cast, name: string): Identified | undefined {
  const words = name.split(/\s+/)
  for (const figure of figuresSharing(cast, 'person', { words: words.slice(-1) })) {
    for (const full of figure.names) {
      const because = partOfPerson(full, name, words)
      if (because !== undefined) return { figure, because }
    }
  }
  return words.length === 1 ? calledByGivenName(cast, name) : undefined
}

/** "Qais" after "Qais al-Tamimi": the only one of that given name in the document. */
function calledByGivenName(cast: Cast, name: string): Identified | undefined {
  const begins = (full: string): boolean => full.includes(' ') && same(full.slice(0, full.indexOf(' ')), name)
  const [figure, other] = figuresSharing(cast, 'person', { words: [name] }).filter(({ names }) => names.some(begins))
  if (figure === undefined || other !== undefined) return undefined
  return { figure, because: `"${name}" is the given name in "${cast.nameOf(figure)}"` }
}

/** Why a short name is part of a full one; undefined when it is not. */
function partOfPerson(full: string, name: string, words: readonly string[]): string | undefined {
  const [first = ''] = words
  if (full.length <= name.length) return undefined
  const parts = full.split(/\s+/)
  if (parts.length <= words.length) return undefined
  if (endsWith(parts, words)) return `"${name}" is the last part of the name "${full}"`
  const telling = words.length === 1 && first.length > 3 && !english.givenNames.has(first.toLowerCase())
  if (telling && parts.length > 2 && same(parts.at(-2), first)) return `"${name}" is a surname in the name "${full}"`
  return telling && parts.length === 2 && same(parts[0], first)
    ? `"${name}" is the first part of the name "${full}"`
    : undefined
}

function endsWith(parts: readonly string[], words: readonly string[]): boolean {
  return words.every((word, i) => same(parts[parts.length - words.length + i], word))
}

/** "PKK" after its full name, "Official IRA" after "Official Irish Republican Army", "Courier" after "Today's Courier". */
function bodyCalled(cast: Cast, name: string): Identified | undefined {
  const words = name.split(/\s+/)
  const shortened = words.some((word) => looksLikeAcronym(word))
  if (!shortened && words.length > 1) return bodyCalledByHead(cast, name, words)
  for (const figure of figuresSharing(cast, 'organization', sharedBy(words))) {
    for (const full of figure.names) {
      const because = partOfBody(full, name, { words, shortened })
      if (because !== undefined) return { figure, because }
    }
  }
  return undefined
}

/** "The Liberation Army" after "Liberation Army of Zenda": the only body in the document whose name begins so. */
function bodyCalledByHead(cast: Cast, name: string, words: readonly string[]): Identified | undefined {
  const head = words.at(-1)?.toLowerCase() ?? ''
  if (!english.organizationHeads.has(head) || english.namesOfGroup(name).length > 0) return undefined
  const begins = (full: string): boolean => {
    const parts = full.split(/\s+/)
    return AFTER_HEAD.has(parts[words.length] ?? '') && words.every((word, i) => same(word, parts[i]))
  }
  const [figure, other] = figuresSharing(cast, 'organization', { words: words.slice(0, 1) }).filter(({ names }) =>
    names.some(begins),
  )
  if (figure === undefined || other !== undefined) return undefined
  return { figure, because: `"${name}" is the first part of the name "${cast.nameOf(figure)}"` }
}

/** What a full name must share: the word itself or what its letters stand for; of several words those that are no acronym. */
function sharedBy(words: readonly string[]): Shared {
  const acronym = words.findIndex(looksLikeAcronym)
  if (words.length > 1) return { words: words.filter((_, i) => i !== acronym) }
  return { words, ...(acronym === -1 ? {} : { initials: lettersOf(words[0] ?? '') }) }
}

/** "Daesh" after "the Islamic State": a well-known group by another of its names. */
function groupCalledElse(cast: Cast, name: string): Identified | undefined {
  for (const other of english.namesOfGroup(name)) {
    const figure = cast.find(other, 'organization')
    if (figure !== undefined) return { figure, because: `"${name}" is another name of "${other}"` }
  }
  return undefined
}

/** "Jaish ul-Fajr" after "Jaysh al-Fajr". */
function bodySpelledElse(cast: Cast, name: string): Identified | undefined {
  const sound = soundOf(name)
  const [figure] = sound === undefined ? [] : figuresSharing(cast, 'organization', { words: [], sound })
  if (figure === undefined) return undefined
  return { figure, because: `"${name}" is another spelling of "${cast.nameOf(figure)}"` }
}

/** Why a short name stands for a full one; undefined when it does not. */
function partOfBody(
  full: string,
  name: string,
  { words, shortened }: { readonly words: readonly string[]; readonly shortened: boolean },
): string | undefined {
  if (full.length <= name.length) return undefined
  const parts = full.split(/\s+/)
  if (shortened && expands(words, parts)) return `"${name}" stands for the first letters of "${full}"`
  return isTail(words, parts) || isTelling(words, parts)
    ? `"${name}" is the last part of the name "${full}"`
    : undefined
}

const AFTER_HEAD = new Set(shortNameWords.afterHead)
const TELL_NOTHING = new Set(shortNameWords.tellNothing)
const WITH_ARTICLE = /^[ae]l[-‑]\p{L}/iu

/** "al-Fajr", "Fajr" after "Harakat Ansar al-Fajr", "Abu Omar al-Fajr Movement": the word that tells the body from others. */
function isTelling([word, more]: readonly string[], parts: readonly string[]): boolean {
  if (word === undefined || more !== undefined || parts.length < 3) return false
  const last = english.organizationHeads.has(parts.at(-1)?.toLowerCase() ?? '') ? parts.at(-2) : parts.at(-1)
  const short = bare(word)
  return WITH_ARTICLE.test(last ?? '') && same(last, word) && short.length > 3 && !TELL_NOTHING.has(short)
}

/** Whether one word of the short name is made of the first letters of words of the long one, and the rest agrees. */
function expands(short: readonly string[], long: readonly string[]): boolean {
  if (long.length <= short.length) return false
  const at = short.findIndex((word) => looksLikeAcronym(word))
  if (at === -1) return false
  const head = short.slice(0, at)
  const tail = short.slice(at + 1)
  const middle = long.slice(head.length, long.length - tail.length)
  return (
    head.every((word, i) => same(word, long[i])) &&
    tail.every((word, i) => same(word, long[long.length - tail.length + i])) &&
    initialsOf(middle).includes(lettersOf(short[at] ?? ''))
  )
}

/** One telling word at the end of a longer name; a head noun such as "Front" tells nothing. */
function isTail(words: readonly string[], parts: readonly string[]): boolean {
  const [word] = words
  if (words.length !== 1 || word === undefined || parts.length !== 2 || word.length < 4) return false
  if (english.organizationHeads.has(word.toLowerCase())) return false
  return same(parts.at(-1), word) && /['’]s$/u.test(parts[0] ?? '')
}

/** The head noun of a body's name: "front" of "Al-Nusra Front" and of "Front for the Liberation of X". */
export const headNounOf: (name: string) => string | undefined = rememberedByName((name) => {
  const lower = name.toLowerCase()
  const last = lower.slice(lower.lastIndexOf(' ') + 1)
  // Most names are told by their last word, and need not be cut up.
  if (!lower.includes('of') && !lower.includes('for') && !/\s/u.test(last)) return last
  const words = lower.split(/\s+/)
  const of = words.findIndex((word, i) => i > 0 && (word === 'of' || word === 'for'))
  return of > 0 ? words[of - 1] : words.at(-1)
})

/** Whether a name ends with a noun, or with two of which it is one: "Liberation Movement/Army"; or begins with it: "Coalition des X". */
export function isHeadOf(name: string, noun: string): boolean {
  const head = headNounOf(name)
  if (head === noun || head?.split('/').includes(noun) === true) return true
  const [first, joint] = name.toLowerCase().split(' ', 2)
  return first === noun && ROMANCE_JOINTS.has(joint ?? '')
}

/** What goes on behind the head of a French or Spanish name. */
const ROMANCE_JOINTS: ReadonlySet<string> = new Set(['de', 'des', 'du', 'pour', 'del', 'por'])

/** The type most often told for each name, so that one telling place speaks for all. */
export function usualTypes(
  found: Iterable<{ readonly words: string; readonly type: EntityType | null }>,
): Map<string, EntityType> {
  const counts = new Map<string, Map<EntityType, number>>()
  for (const { words, type } of found) {
    if (type === null) continue
    const key = bare(words)
    const types = counts.get(key) ?? new Map<EntityType, number>()
    types.set(type, (types.get(type) ?? 0) + 1)
    counts.set(key, types)
  }
  return new Map(
    [...counts].map(([key, types]) => [key, [...types].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'organization']),
  )
}

export function typeKey(words: string): string {
  return bare(words)
}

/** The words of some tokens as they stand in the text. */
export function wordsOf(text: string, tokens: readonly Token[], first: number, last: number): string {
  const [from, to] = [tokens[first], tokens[last - 1]]
  return from === undefined || to === undefined ? '' : text.slice(from.start, to.end)
}
