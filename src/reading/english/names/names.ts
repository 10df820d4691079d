import type { EntityType } from '../../../claims/entity.ts'
import type { Token } from '../../../text/tokens.ts'
import { type Phrases, phrasesOf } from '../../phrases.ts'
import { grammarOf } from '../words/grammar.ts'
import { english } from '../words/lexicon.ts'
import { isBe, verbOf } from '../words/verbs.ts'
import { holderBehind, isOfficeOf } from './capital-offices.ts'
import { calledAfterDay, described, eventTail, numbered, numberedLetters, unitTail } from './described-bodies.ts'
import { type FoundName, plain } from './found-name.ts'
import { contextOf, isNumbering } from './name-context.ts'
import { isShortened, OPENING_ADJECTIVES, settleByNeighbours } from './name-neighbours.ts'
import nameRunWords from './name-runs.json' with { type: 'json' }
import { isCapital, LONGEST_NAME, runAt } from './name-runs.ts'
import { looksLikePerson, typeOfName } from './name-type.ts'
import { isDirection, isOfPeople, peopleBefore } from './peoples.ts'
import { romanceNameAt } from './romance-names.ts'

const NONE: readonly FoundName[] = []

/** Finds the names in the tokens of one sentence, left to right, none overlapping another. */
export function findNames(tokens: readonly Token[], known: Phrases<EntityType>): FoundName[] {
  const found: FoundName[] = []
  let at = 0
  while (at < tokens.length) {
    const names = isNumbering(tokens, at) ? NONE : namesAt(tokens, at, known)
    for (const name of names) found.push(name)
    at = names.length === 0 ? at + 1 : Math.max(at + 1, (names.at(-1) as FoundName).last)
  }
  return settleByNeighbours(tokens, found)
}

function namesAt(tokens: readonly Token[], at: number, known: Phrases<EntityType>): readonly FoundName[] {
  const token = tokens[at]
  if (token === undefined) return NONE
  const known_ = known.match(tokens, at)
  const place = placeBeforeArticle(tokens, at)
  if (place !== undefined) return [plain(at, place, 'place')]
  const run = isCapital(token) ? runFrom(tokens, at) : at
  if (
    known_ !== undefined &&
    at + known_.length >= run &&
    (token.capital || token.kind !== 'word' || known_.length > 1)
  ) {
    return [plain(at, at + known_.length, known_.value)]
  }
  const romance = romanceNameAt(tokens, at)
  if (romance !== undefined && romance > run) return [plain(at, romance, 'organization')]
  const listed = armedGroupAt(tokens, at) ?? bodyOfGroupAt(tokens, at)
  if (listed !== undefined && listed >= run) return [plain(at, listed, 'organization')]
  if (token.text === '"' || token.text === '“') return quotedName(tokens, at)
  return (
    described(tokens, at) ??
    calledAfterDay(tokens, at) ??
    numberedLetters(tokens, at) ??
    numbered(tokens, at) ??
    (run > at ? splitRun(tokens, at, run) : NONE)
  )
}

/** "In Syria al-Fajr fought": the end of a land that a name with its own article follows. */
function placeBeforeArticle(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at - 1]?.norm !== 'in' || tokens[at]?.capital !== true) return undefined
  const end = at + (english.places.match(tokens, at)?.length ?? 0)
  const next = tokens[end]
  return end > at && next?.capital === false && isCapital(next) ? end : undefined
}

/** The end of the name of a known armed group that begins at a token. */
function armedGroupAt(tokens: readonly Token[], at: number): number | undefined {
  // "al" alone is written small: "al Qaeda".
  const isWritten = tokens[at]?.capital === true || isCapital(tokens[at]) || tokens[at]?.norm === 'al'
  // "anti-balaka" is written small as well.
  if (!isWritten && tokens[at]?.text.includes('-') !== true) return undefined
  const group = english.armedGroups.match(tokens, at)
  if (group === undefined) return undefined
  // A single word is one only as it is listed: "IS" and "RAW", not "is" and "Raw".
  const written =
    group.length === 1
      ? isListed(group.value, (tokens[at]?.text ?? '').replaceAll('’', "'"))
      : isCapital(tokens[at + 1])
  return written || (group.length > 1 && isCapital(tokens[at])) ? at + group.length : undefined
}

/** "al-Shabaab" is "Al-Shabaab" inside a sentence. */
function isListed(names: readonly string[], text: string): boolean {
  return (
    names.includes(text) || (text.includes('-') && names.includes(`${text.charAt(0).toUpperCase()}${text.slice(1)}`))
  )
}

/** The end of the run of capitals that begins at a token; the token itself where it only describes the body behind it, or tells an office in it. */
function runFrom(tokens: readonly Token[], at: number): number {
  if (isOfficeOf(tokens, at)) return at
  const end = runAt(tokens, at)
  return end > at + 1 && isDescribedBefore(tokens, at, end) ? at : end
}

const CREEDS = new Set(nameRunWords.creeds)
const LETTERS = /^\p{Lu}{2,}$/u

/** "the Sunni AQI", "the Islamist Hezbollah", "the Kurdish PKK": a creed before a known body, a people before its letters. */
function isDescribedBefore(tokens: readonly Token[], at: number, end: number): boolean {
  if (CREEDS.has(tokens[at]?.norm ?? '') && (armedGroupAt(tokens, at + 1) ?? 0) >= end) return true
  if (!LETTERS.test(tokens[end - 1]?.text ?? '') || armedGroupAt(tokens, end - 1) !== end) return false
  return english.demonyms.match(tokens, at)?.length === end - 1 - at
}

/** The end of a known armed group's name behind the word for a body: "Organization of Hezbollah". */
function bodyOfGroupAt(tokens: readonly Token[], at: number): number | undefined {
  const head = tokens[at]
  if (head?.capital !== true || !english.organizationHeads.has(head.norm) || tokens[at + 1]?.norm !== 'of') {
    return undefined
  }
  // "Fighters of Hezbollah attacked": its men.
  if (english.memberNouns.has(head.norm)) return undefined
  return armedGroupAt(tokens, at + 2)
}

/** A quoted stretch in which every word of content is capitalised is one name, whatever stands inside. */
function quotedName(tokens: readonly Token[], quote: number): FoundName[] {
  // "nicknamed "the Fox""
  const at = tokens[quote + 1]?.norm === 'the' && tokens[quote + 2]?.capital === true ? quote + 1 : quote
  for (let end = at + 1; end < tokens.length && end <= at + LONGEST_NAME; end++) {
    const token = tokens[end]
    if (token === undefined) return []
    if (token.text !== '"' && token.text !== '”') continue
    const last = withoutSign(tokens, end)
    const inside = tokens.slice(at + 1, last)
    if (last <= at + 1 || !looksLikeName(inside) || namesNothing(inside)) return []
    return [plain(at + 1, last, isCalling(tokens, quote, inside) ? null : typeOfName(inside, { quoted: true }))]
  }
  return []
}

/** "the Northern Front," with the comma of the sentence inside the quotation marks. */
function withoutSign(tokens: readonly Token[], end: number): number {
  return tokens[end - 1]?.kind === 'sign' ? end - 1 : end
}

const CALLING = new Set(nameRunWords.calling)
/** How far before "as" the word may stand by which somebody is called: "known to his men as". */
const CALLING_WINDOW = 7

/** "nom de guerre "X"", "known to his men as "Y"": who is called so was named before, and no look of the words tells more. */
function isCalling(tokens: readonly Token[], at: number, inside: readonly Token[]): boolean {
  if (inside.some(({ norm }) => english.organizationHeads.has(norm))) return false
  const before = tokens[at - 1]?.norm === 'the' ? at - 2 : at - 1
  // "Omar Haddad ("El Rubio")": a nickname in brackets.
  if (tokens[before]?.text === '(' && isCapital(tokens[before - 1])) return true
  if (CALLING.has(tokens[before]?.norm ?? '')) return true
  const as = tokens[before]?.norm === 'as'
  return as && tokens.slice(Math.max(0, before - CALLING_WINDOW), before).some(({ norm }) => CALLING.has(norm))
}

function looksLikeName(inside: readonly Token[]): boolean {
  if (inside[0]?.capital !== true) return false
  return inside.every(
    (token) =>
      token.capital ||
      token.kind !== 'word' ||
      english.functionWords.has(token.norm) ||
      english.nameParticles.has(token.norm),
  )
}

/** A stretch may hold a body, a title and a person: "FARC Commander Alfonso Cano". */
function splitRun(tokens: readonly Token[], first: number, last: number): FoundName[] {
  if (opensWithAdjective(tokens, first, last)) return []
  const body = behindOpeningMembers(tokens, first, last) ?? behindOrgan(tokens, first, last)
  if (body !== undefined) return splitRun(tokens, body, last)
  const holder = holderBehind(tokens, first, last)
  if (holder !== undefined) return [...whole(tokens, first, first, holder), plain(holder, last, 'person')]
  const title = isShortened(tokens, first, last) ? undefined : titleIn(tokens, first, last)
  if (title === undefined) return whole(tokens, first, first, last)
  const before = title.from > first ? whole(tokens, first, first, title.from) : []
  if (title.to >= last) return before
  const person: FoundName = { ...plain(title.to, last, 'person'), roleFirst: title.from }
  return [...before, person]
}

function titleIn(tokens: readonly Token[], first: number, last: number): { from: number; to: number } | undefined {
  for (let at = first; at < last; at++) {
    const title = english.titles.match(tokens, at)
    if (title === undefined || isNoTitle(tokens, first, at)) continue
    let to = at + title.length
    for (
      let more = english.titles.match(tokens, to);
      more !== undefined && to + more.length < last;
      more = english.titles.match(tokens, to)
    )
      to += more.length
    if (to >= last || isList(tokens, last) || endsAsBody(tokens, to, last) || goesOn(tokens, first, at))
      return undefined
    const next = tokens[to]
    if (
      next === undefined ||
      (english.connectors.match(tokens, to) !== undefined && !english.nameParticles.has(next.norm))
    )
      return undefined
    return { from: at, to }
  }
  return undefined
}

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”'])

/** "Kataib Sayyid al-Shuhada", "DR Congo": the title is of somebody after whom the body is called, or part of a land's name. */
function isNoTitle(tokens: readonly Token[], first: number, title: number): boolean {
  // Omar "Red King" X: a word of what he is called.
  if (tokens.slice(first, title).filter(({ text }) => QUOTES.has(text)).length % 2 === 1) return true
  if (title === first + 1 && english.foreignHeads.has(tokens[first]?.norm ?? '')) return true
  return LETTERS.test(tokens[title]?.text ?? '') && english.places.match(tokens, title) !== undefined
}

/** "Army of the Lord's Mercy": a word behind "of" goes on with the name. */
function goesOn(tokens: readonly Token[], first: number, at: number): boolean {
  if (at === first || tokens[at - 1]?.capital !== false) return false
  return tokens.slice(first, at).some(({ norm }) => english.organizationHeads.has(norm))
}

/** "Guerrilla Army of X": the word behind what looks like a title tells a body. */
function endsAsBody(tokens: readonly Token[], from: number, last: number): boolean {
  if (english.organizationHeads.has(tokens[last - 1]?.norm ?? '')) return true
  const of = tokens.findIndex(
    ({ norm, capital }, i) => i > from && i < last && !capital && (norm === 'of' || norm === 'for'),
  )
  return of > from && english.organizationHeads.has(tokens[of - 1]?.norm ?? '')
}

function whole(tokens: readonly Token[], roleFirst: number, first: number, last: number): FoundName[] {
  const unit = unitTail(tokens, first, last)
  if (unit > last) return [plain(first, unit, 'organization')]
  const end = eventTail(tokens, last)
  const people = peopleBefore(tokens, first, end)
  if (people > 0) return whole(tokens, roleFirst + people, first + people, last)
  const inside = tokens.slice(first, end)
  if (isList(tokens, end)) return [plain(first, end, null)]
  if (namesNothing(inside) || isAdjectival(tokens, first, end) || isOfPeople(tokens, first, end)) return []
  const type = typeOfName(inside, contextOf(tokens, first, end))
  const told = type === null || type === 'person' ? toldBeside(tokens, end) : null
  if (told !== null) return [{ first, last: end, type: told, roleFirst, described: false }]
  if (inside.length === 1 && type === null && opensSentence(tokens, first))
    return [{ first, last: end, type, roleFirst, described: false, unsure: true, guess: true }]
  const start = type === 'event' || type === 'place' ? directionBefore(tokens, first) : first
  const name = { first: start, last: end, type, roleFirst: Math.min(roleFirst, start), described: false }
  return [
    type === null || (type === 'person' && roleFirst === first && !looksLikePerson(inside))
      ? { ...name, guess: true }
      : name,
  ]
}

/** "the Terrorist Exclusion List": nobody, though it is written like a name. */
function isList(tokens: readonly Token[], end: number): boolean {
  return grammarOf.listWords.has(tokens[end - 1]?.norm ?? '')
}

/** "Dissident members of X", "Forces loyal to X": a word that is no name, written with a capital as it opens the sentence. */
function opensWithAdjective(tokens: readonly Token[], first: number, last: number): boolean {
  const norm = tokens[first]?.norm ?? ''
  return last - first === 1 && (OPENING_ADJECTIVES.has(norm) || norm === 'forces') && opensSentence(tokens, first)
}

/** "Rebels of the X seized": where X begins, behind those who have a capital because they open the sentence. */
function behindOpeningMembers(tokens: readonly Token[], first: number, last: number): number | undefined {
  const norm = tokens[first]?.norm ?? ''
  if (!norm.endsWith('s') || !english.memberNouns.has(norm) || tokens[first + 1]?.norm !== 'of') return undefined
  const body = tokens.findIndex(({ capital }, at) => at > first + 1 && at < last && capital)
  // "Forces of X" may be a name, "Forces of the X Army" are its own.
  if (norm === 'forces' && !isBodyBehindArticle(tokens, body, last)) return undefined
  return body !== -1 && opensSentence(tokens, first) ? body : undefined
}

function isBodyBehindArticle(tokens: readonly Token[], body: number, last: number): boolean {
  if (tokens[body - 1]?.norm !== 'the') return false
  return LETTERS.test(tokens[body]?.text ?? '') || english.organizationHeads.has(tokens[last - 1]?.norm ?? '')
}

/** "the Central Committee of the X Party", "Headquarters of the Y Army": where the body begins that speaks through its organ. */
function behindOrgan(tokens: readonly Token[], first: number, last: number): number | undefined {
  const organ = ORGANS.match(tokens, first)
  const of = organ === undefined ? last : first + organ.length
  if (tokens[of]?.norm !== 'of' || of >= last) return undefined
  const body = tokens.findIndex(({ capital }, at) => at > of && at < last && capital)
  return body !== -1 && tokens.slice(body, last).some(({ norm }) => english.organizationHeads.has(norm))
    ? body
    : undefined
}

const ORGANS = phrasesOf(nameRunWords.organs.map((organ) => [organ, true] as const))

/** "a UN brigade", "its East African affiliate": letters that are used like the name of a people. */
function isAdjectival(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end]
  const people = english.directions.has(tokens[first]?.norm ?? '') ? first + 1 : first
  if (english.demonyms.match(tokens, people)?.length !== end - people || next?.kind !== 'word' || next.capital)
    return false
  const isOwned = isGenitive(tokens[first - 1])
  return !english.functionWords.has(next.norm) && (isOwned || verbOf(next.norm) === undefined)
}

/** Peoples, creeds and bare titles are written with capitals and name nobody. */
function namesNothing(inside: readonly Token[]): boolean {
  if (inside.some(({ norm }) => STATUSES.has(norm)) || isDirection(inside)) return true
  return english.titles.match(inside, 0)?.length === inside.length || inside.every(isPeople)
}

/** "a Foreign Terrorist Organization": what a body is declared to be. */
const STATUSES = new Set(nameRunWords.statuses)

/** ", a front operating in", ", a bomb maker,": the noun of an apposition tells what is named. */
function toldBeside(tokens: readonly Token[], end: number): EntityType | null {
  if (tokens[end]?.text !== ',' || !/^(?:an?|the)$/.test(tokens[end + 1]?.norm ?? '')) return null
  let told: EntityType | null = null
  for (let i = end + 2; i < end + 7; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || english.functionWords.has(token.norm)) return told
    if (token.capital) continue
    if (tellsGroup(tokens, i)) return 'organization'
    told = tellsPerson(token, tokens[i + 1]) ? 'person' : told
  }
  return null
}

/** "a commander", "the guerrilla who led X". */
function tellsPerson({ norm }: Token, next: Token | undefined): boolean {
  return next?.norm === 'who' || (english.offices.has(norm) && !norm.endsWith('s'))
}

function tellsGroup(tokens: readonly Token[], at: number): boolean {
  const [noun, next, object] = tokens.slice(at, at + 3)
  if (noun === undefined || !english.groupNouns.has(noun.norm)) return false
  return !isOwner(next) && !isPast(next, object) && !isCompound(next) && next?.norm !== 'who'
}

/** "a former air force officer": the noun behind tells what is named. */
function isCompound(next: Token | undefined): boolean {
  return (
    next?.kind === 'word' &&
    !next.capital &&
    !english.functionWords.has(next.norm) &&
    verbOf(next.norm) === undefined &&
    !isGenitive(next)
  )
}

const HAVE = new Set(nameRunWords.auxiliaries)

/** "Under X, the brigades accepted": what follows is a subject and describes nobody. */
function isPast(next: Token | undefined, object: Token | undefined): boolean {
  if (next !== undefined && (isBe(next.norm) || grammarOf.modals.has(next.norm) || HAVE.has(next.norm))) return true
  const forms = next === undefined ? undefined : verbOf(next.norm)?.forms
  if (forms?.has('past') !== true) return forms?.has('s') === true
  return !forms.has('participle') || (object?.kind === 'word' && DETERMINING.has(object.norm))
}

/** What opens the object of a past tense, which no participle has: "adopted a", "lost its". */
const DETERMINING: ReadonlySet<string> = new Set([...grammarOf.determiners, ...grammarOf.possessives])

/** "the group's commander", "the militia fighter": the group is not what is named. */
function isOwner(next: Token | undefined): boolean {
  return next !== undefined && (isGenitive(next) || (next.kind === 'word' && english.memberNouns.has(next.norm)))
}

function isGenitive(token: Token | undefined): boolean {
  return token !== undefined && /^['’]s$/.test(token.text)
}

const DASHES = new Set(['-', '–', '—'])

/** Whether only signs, or a dateline and its dash, stand before a token: then its capital tells nothing. */
function opensSentence(tokens: readonly Token[], first: number): boolean {
  const [before, token] = [tokens[first - 1], tokens[first]]
  if (before !== undefined && token !== undefined && DASHES.has(before.text) && before.end < token.start) return true
  return tokens.slice(0, first).every((token) => token.kind === 'sign')
}

/** "Second Battle of X". */
const ORDINALS: ReadonlySet<string> = new Set(nameRunWords.ordinals)

/** "central Syria campaign": a direction before the place belongs to the event's name. */
function directionBefore(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1]
  if (before?.capital === true && ORDINALS.has(before.norm)) return first - 1
  if (before === undefined || before.capital || !english.directions.has(before.norm)) return first
  return /^(?:in|of|of the|the)$/.test(tokens[first - 2]?.norm ?? '') ? first - 1 : first
}

/** A word for a people or a creed: "Turkish", "Alawite". */
function isPeople(token: Token): boolean {
  if (/^\p{Lu}{2,}$/u.test(token.text)) return false
  return (
    english.notNames.has(token.norm) ||
    (english.demonyms.match([token], 0) !== undefined && english.places.match([token], 0) === undefined)
  )
}
