import type { EntityType } from '../../../claims/entity.ts'
import type { Token } from '../../../text/tokens.ts'
import type { TimeExpression } from '../../../time/expressions.ts'
import type { Figure } from '../../cast.ts'
import type { LocalMention, Page } from '../../page.ts'
import { lastMentioned } from '../../told.ts'
import type { FoundName } from '../names/found-name.ts'
import nameTypeWords from '../names/name-type.json' with { type: 'json' }
import { looksLikeAcronym } from '../names/short-names.ts'
import { descriptionAt } from '../reference/descriptions.ts'
import { headNounOf, type Identified, identify, inFull, noteNamed, recognise, typeKey } from '../reference/figures.ts'
import { groupOfSpeaker } from '../reference/group-of-speaker.ts'
import { isGroup, isNamedGroup } from '../reference/groups.ts'
import type { Scene } from '../reference/meant.ts'
import referringWords from '../reference/referring-words.json' with { type: 'json' }
import { english } from '../words/lexicon.ts'
import type { Covering } from './units.ts'

/** What is known of a sentence before its names and dates become units. */
export interface Stretch {
  readonly tokens: readonly Token[]
  readonly names: readonly FoundName[]
  readonly times: readonly TimeExpression[]
}

/** A stretch that is taken, and what it will be once everything before it is told. */
interface Taken {
  readonly start: number
  readonly end: number
  /** Given those before it. */
  readonly settle: (before: readonly Covering[]) => Covering | null
}

/**
 * The names, dates and descriptions of a sentence, none overlapping another: dates first, but for those inside a
 * longer name, then names, then descriptions. Mentions are put on the page.
 */
export function coveringsOf(
  page: Page,
  scene: Scene,
  { tokens, names, times }: Stretch,
  types: ReadonlyMap<string, EntityType>,
): Covering[] {
  const taken: Taken[] = []
  const take = (start: number, end: number, settle: Taken['settle']): void => {
    if (!taken.some((one) => one.start < end && start < one.end)) taken.push({ start, end, settle })
  }
  for (const time of times) {
    const { start, end } = time
    if (!names.some((name) => isInside(tokens, name, time))) take(start, end, () => ({ start, end, time }))
  }
  for (const name of names) {
    const [start, end] = spanOf(tokens, name.first, name.last)
    const covering = taken.some((one) => one.start < end && start < one.end)
      ? null
      : nameCovering(page, tokens, name, types)
    if (covering !== null) take(start, end, () => placed(page, covering))
  }
  tokens.forEach((_, i) => {
    const description = descriptionAt(tokens, i)
    if (description === undefined) return
    const [start, end] = spanOf(tokens, i, description.last)
    take(start, end, (before) => {
      const named = before.flatMap(({ mention }) => (mention?.kind === 'name' ? [mention] : []))
      const meant =
        groupApposed(page, tokens, { start, last: description.last }, named.at(-1)) ??
        groupOfSpeaker(page, { tokens, at: i, before: named, ...description })
      return descriptionCovering(page, scene, { start, end, meant, ...description })
    })
  })
  // In the order of the text, so that a description knows what was named before it.
  taken.sort((a, b) => a.start - b.start)
  const settled: Covering[] = []
  for (const { settle } of taken) {
    const covering = settle(settled)
    if (covering !== null) settled.push(covering)
  }
  return settled
}

/** "Y and the X, the group that fought Z": what describes a name right before it is of that name. */
function groupApposed(
  { text, cast }: Page,
  tokens: readonly Token[],
  { start, last }: { readonly start: number; readonly last: number },
  named: LocalMention | undefined,
): Identified | undefined {
  if (named === undefined || !isNamedGroup(cast.head(named.figure))) return undefined
  const [next, after] = tokens.slice(last, last + 2)
  const isDescribing = DESCRIBING.has(next?.norm ?? '') || after?.norm === 'by'
  if (!isDescribing || text.slice(named.end, start).trim() !== ',') return undefined
  return { figure: cast.head(named.figure), because: `"${text.slice(named.start, named.end)}": named right before` }
}

const DESCRIBING: ReadonlySet<string> = new Set(['that', 'which', 'whose', 'behind'])

/** Whether a date is part of a name of several words: "the 1998 Agreement", and with its article "the 28 March Brigade". */
function isInside(tokens: readonly Token[], { first, last }: FoundName, time: TimeExpression): boolean {
  const from = tokens[first - 1]?.norm === 'the' ? first - 1 : first
  const [start, end] = spanOf(tokens, from, last)
  return last - first > 1 && start <= time.start && end >= time.end
}

function placed(page: Page, covering: Covering): Covering {
  if (covering.mention !== undefined) page.mentions.push(covering.mention)
  return covering
}

interface Description {
  readonly start: number
  readonly end: number
  readonly determiner: string
  readonly noun: string
  /** Whom the sentence itself tells it to mean. */
  readonly meant: Identified | undefined
}

/** What no state or public body is called. */
const OF_NO_STATE = new Set(referringWords.ofNoState)

/** Whom "the group" means here; null when nobody fits. */
function descriptionCovering(
  page: Page,
  scene: Scene,
  { start, end, determiner, noun, ...told }: Description,
): Covering | null {
  const meant = told.meant ?? scene.described(determiner, noun)
  // "The air force bombed X. … this faction": no state's force is one.
  if (meant === undefined || (OF_NO_STATE.has(noun) && !isGroup(page.cast.head(meant.figure)))) return null
  const mention: LocalMention = { start, end, ...meant, kind: 'description', score: 0.6 }
  page.mentions.push(mention)
  return { start, end, mention }
}

function nameCovering(
  page: Page,
  tokens: readonly Token[],
  name: FoundName,
  types: ReadonlyMap<string, EntityType>,
): Covering | null {
  const [start, end] = spanOf(tokens, name.first, name.last)
  const definite = DEFINITE.has(tokens[name.first - 1]?.norm ?? '')
  const identified = figureOf(page, page.text.slice(start, end), name, types, definite)
  if (identified === undefined) return name.unsure === true ? null : { start, end }
  const mention: LocalMention = { start, end, kind: 'name', score: 0.8, ...identified }
  const named = page.cast.head(identified.figure)
  if (named.type === 'person' && !isKinsman(tokens, name.first)) noteNamed(page.cast, named)
  if (name.roleFirst >= name.first) return { start, end, mention }
  return { start, end, mention, role: page.text.slice(...spanOf(tokens, name.roleFirst, name.first)) }
}

/** "X, son of the cleric Y": who is named only to tell whose kin another is. */
function isKinsman(tokens: readonly Token[], first: number): boolean {
  let at = first - 1
  while (at > first - FAR_FROM_KIN && tokens[at]?.kind === 'word' && tokens[at]?.norm !== 'of') at--
  return tokens[at]?.norm === 'of' && KIN.has(tokens[at - 1]?.norm ?? '')
}

const KIN = new Set(nameTypeWords.kin)
/** How many words of a title may stand behind "son of". */
const FAR_FROM_KIN = 5

/** "the Front", in a statement "our Front". */
const DEFINITE: ReadonlySet<string> = new Set(['the', 'our'])

/** Whom a name stands for: a short one first for whom the document has named in full, else by its usual type. */
function figureOf(
  page: Page,
  words: string,
  name: FoundName,
  types: ReadonlyMap<string, EntityType>,
  definite: boolean,
): Identified | undefined {
  const single = name.last - name.first === 1
  const meant = single && definite ? bodyOfKind(page, words) : undefined
  if (meant !== undefined) return meant
  const usual = single || name.type === null || name.guess === true ? types.get(typeKey(words)) : undefined
  const type = usual ?? name.type ?? page.cast.find(words)?.type
  const titled = type === 'person' && !single ? titledPerson(page) : undefined
  const full = titled === undefined ? undefined : inFull(page.cast, titled, words)
  if (full !== undefined) return full
  const known = type === undefined || (single && !looksLikeAcronym(words)) ? recognise(page.cast, words) : undefined
  return known ?? (type === undefined ? undefined : bodyOrPlace(page, words, type))
}

/** Whom a name of several words stands for that looks like one of its type: behind "took the name X Province" X is no place. */
function bodyOrPlace({ cast }: Page, words: string, type: EntityType): Identified {
  const body = type === 'place' && words.includes(' ') ? cast.find(words, 'organization') : undefined
  return body === undefined ? identify(cast, words, type) : { figure: body }
}

/** The person whom the title of the page names. */
function titledPerson({ topic, mentions, blocks, cast }: Page): Figure | undefined {
  const [first] = mentions
  const isAbove = blocks[0]?.kind !== 'paragraph' && first !== undefined && first.start === blocks[0]?.start
  const figure = topic ?? (isAbove ? first.figure : undefined)
  const named = figure === undefined ? undefined : cast.head(figure)
  return named?.type === 'person' ? named : undefined
}

/** "the Front" after "the Popular Front": a head word with a capital is short for the body of that kind named last. */
function bodyOfKind(page: Page, words: string): Identified | undefined {
  const kind = words.toLowerCase()
  if (page.cast.find(words, 'organization') !== undefined) return undefined
  const isHead = english.organizationHeads.has(kind)
  const isOfKind = (name: string): boolean =>
    name.includes(' ') &&
    (headNounOf(name) === kind ? isHead || name.includes(' of ') : isHead && name.toLowerCase().endsWith(` ${kind}`))
  const last = lastMentioned(page, ({ figure }) => {
    const { type, names, described } = page.cast.head(figure)
    return type === 'organization' && !described && names.some(isOfKind)
  })
  return last === undefined
    ? undefined
    : { figure: page.cast.head(last.figure), because: `"${words}": the body of that kind named last` }
}

function spanOf(tokens: readonly Token[], first: number, last: number): [number, number] {
  return [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0]
}
