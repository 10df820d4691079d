import type { EntityType } from '../../claims/entity.ts'
import type { Token } from '../../text/tokens.ts'
import type { Phrases } from '../phrases.ts'
import { english } from './lexicon.ts'
import { typeOfName } from './name-type.ts'
import { verbOf } from './verbs.ts'

/** A stretch of tokens that names something, before it is known whom. */
export interface FoundName {
  /** Tokens [first, last) of the name itself. */
  readonly first: number
  readonly last: number
  readonly type: EntityType | null
  /** Tokens [roleFirst, first) are a title or office; equal to `first` when there is none. */
  readonly roleFirst: number
  /** Known by a description only: "rebel forces". */
  readonly described: boolean
  /** A single word that opens a sentence: a name only if the document knows it. */
  readonly unsure?: boolean
}

/** The longest stretch of capitalised words taken for one name. */
const LONGEST_NAME = 16

const ARTICLE_NAME = /^(?:al|el|as|ash|ad|an|at|az|ar|ez|ul|ed|en|es|et|ur|us|ud)[-’'‑]\p{Lu}/iu
const LOWER_ARTICLE = /^\p{Ll}/u

/** Whether a word is written as part of a name: a capital, or an Arabic article before one ("al-Sham"). */
function isCapital(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.capital || (LOWER_ARTICLE.test(token.text) && ARTICLE_NAME.test(token.text) && /\p{Lu}/u.test(token.text)))
  )
}

/** Finds the names in the tokens of one sentence, left to right, none overlapping another. */
export function findNames(tokens: readonly Token[], known: Phrases<EntityType>): FoundName[] {
  const found: FoundName[] = []
  let at = 0
  while (at < tokens.length) {
    const names = namesAt(tokens, at, known)
    found.push(...names)
    at = Math.max(at + 1, names.at(-1)?.last ?? 0)
  }
  return found
}

function namesAt(tokens: readonly Token[], at: number, known: Phrases<EntityType>): FoundName[] {
  const token = tokens[at]
  if (token === undefined) return []
  const known_ = known.match(tokens, at)
  const run = isCapital(token) ? runAt(tokens, at) : at
  if (
    known_ !== undefined &&
    at + known_.length >= run &&
    (token.capital || token.kind !== 'word' || known_.length > 1)
  ) {
    return [plain(at, at + known_.length, known_.value)]
  }
  if (token.text === '"' || token.text === '“') return quotedName(tokens, at)
  return described(tokens, at) ?? numbered(tokens, at) ?? (run > at ? splitRun(tokens, at, run) : [])
}

function plain(first: number, last: number, type: EntityType | null): FoundName {
  return { first, last, type, roleFirst: first, described: false }
}

/** "Turkish government", "rebel forces", "the Syrian opposition": bodies named by what they are. */
function described(tokens: readonly Token[], at: number): FoundName[] | undefined {
  const generic = english.genericActors.match(tokens, at)
  if (generic !== undefined) return [{ ...plain(at, at + generic.length, 'organization'), described: true }]
  const people = english.demonyms.match(tokens, at)
  if (people === undefined || tokens[at]?.capital !== true) return undefined
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

const BODY_ADJECTIVES = new Set([
  'central',
  'federal',
  'interim',
  'transitional',
  'caretaker',
  'military',
  'national',
  'armed',
  'de',
  'facto',
  'internationally',
  'recognised',
  'recognized',
  'new',
  'then',
  'provisional',
  'electoral',
  'constitutional',
  'supreme',
  'intelligence',
  'border',
  'presidential',
  'regional',
  'revolutionary',
  'naval',
  'state',
  'secret',
  'public',
  'foreign',
  'interior',
  'domestic',
  'external',
  'counter-terrorism',
  'federal',
  'local',
  'main',
  'islamist',
  'government',
])

function isAdjective(token: Token | undefined): boolean {
  return token !== undefined && !token.capital && BODY_ADJECTIVES.has(token.norm)
}

/** "17 November", "1st Armoured Division", "313 Brigade": a number before a capitalised name of a body. */
function numbered(tokens: readonly Token[], at: number): FoundName[] | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.kind !== 'number' || next?.capital !== true || english.calendarWords.has(next.norm)) return undefined
  const last = runAt(tokens, at + 1)
  if (last <= at + 1) return undefined
  const event = eventTail(tokens, last)
  if (/^(?:1[0-9]|20)\d\d$/.test(token.text))
    return event > last || endsAsEvent(tokens, last) ? [plain(at, event, 'event')] : undefined
  return endsAsOrganization(tokens, last) && token.text.length <= 4 ? [plain(at, last, 'organization')] : undefined
}

function endsAsEvent(tokens: readonly Token[], last: number): boolean {
  return english.eventHeads.has(tokens[last - 1]?.norm ?? '')
}

function endsAsOrganization(tokens: readonly Token[], last: number): boolean {
  return english.organizationHeads.has(tokens[last - 1]?.norm ?? '')
}

/** A quoted stretch in which every word of content is capitalised is one name, whatever stands inside. */
function quotedName(tokens: readonly Token[], at: number): FoundName[] {
  for (let end = at + 1; end < tokens.length && end <= at + LONGEST_NAME; end++) {
    const token = tokens[end]
    if (token === undefined) return []
    if (token.text === '"' || token.text === '”') {
      const inside = tokens.slice(at + 1, end)
      return end > at + 1 && looksLikeName(inside) ? [plain(at + 1, end, typeOfName(inside, { quoted: true }))] : []
    }
  }
  return []
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

/** The end of the capitalised stretch that begins at a token; the token itself when nothing is named there. */
function runAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]
  if (first === undefined || !beginsName(tokens, at)) return at
  let end = at + 1
  let connected =
    english.organizationHeads.has(first.norm) ||
    english.eventHeads.has(first.norm) ||
    english.placeHeads.has(first.norm)
  while (end < tokens.length && end - at < LONGEST_NAME) {
    const next = stepOf(tokens, end, { at, connected })
    if (next === end) break
    for (let i = end; i < next; i++)
      connected ||=
        english.organizationHeads.has(tokens[i]?.norm ?? '') || english.eventHeads.has(tokens[i]?.norm ?? '')
    end = next
  }
  return trimmed(tokens, at, end)
}

function beginsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !isCapital(token)) return false
  const next = tokens[at + 1]
  if (next?.text.startsWith('’') === true || next?.text === "'s") {
    if (english.possessiveInside.has(token.norm) && isCapital(tokens[at + 2])) return true
  }
  if (/^\p{Lu}{2,}$/u.test(token.text) && !/^(?:THE|AND|OF|IN|A|I)$/.test(token.text)) return true
  if (english.functionWords.has(token.norm) || english.calendarWords.has(token.norm)) {
    return token.norm === 'provisional' && isCapital(next)
  }
  return true
}

/** How far one more word of the name goes: over a capital, a connector and a capital, or a possessive inside a name. */
function stepOf(
  tokens: readonly Token[],
  end: number,
  run: { readonly at: number; readonly connected: boolean },
): number {
  const token = tokens[end]
  if (token === undefined) return end
  const nickname = nicknameAt(tokens, end)
  if (nickname > end) return nickname
  if (isCapital(token))
    return english.calendarWords.has(token.norm) && tokens[end + 1]?.kind === 'number' ? end : end + 1
  if (/^['’]s$/.test(token.text)) {
    const before = tokens[end - 1]?.norm ?? ''
    return english.possessiveInside.has(before) && isCapital(tokens[end + 1]) ? end + 2 : end
  }
  if (
    (token.text === "'" || token.text === '’') &&
    tokens[end - 1]?.norm.endsWith('s') === true &&
    tokens[end - 1]?.end === token.start &&
    isCapital(tokens[end + 1])
  )
    return end + 2
  if (token.text === '.' && tokens[end - 1]?.text.length === 1 && isCapital(tokens[end + 1])) return end + 2
  const connector = english.connectors.match(tokens, end)
  if (connector === undefined) return end
  const after = tokens[end + connector.length]
  if (after === undefined || !isCapital(after) || english.calendarWords.has(after.norm)) return end
  return joins(tokens, end, run) ? end + connector.length + 1 : end
}

/** The end of a quoted nickname inside a name: Thomas "Ta" Power. */
function nicknameAt(tokens: readonly Token[], at: number): number {
  if (!/^["“'‘]$/.test(tokens[at]?.text ?? '')) return at
  const close = tokens.findIndex((token, i) => i > at && i <= at + 4 && /^["”'’]$/.test(token.text))
  return close > at + 1 &&
    tokens[close + 1]?.capital === true &&
    tokens.slice(at + 1, close).every((token) => token.kind === 'word')
    ? close + 1
    : at
}

const FREE_CONNECTORS = new Set([
  'de',
  'del',
  'al',
  'el',
  'ul',
  'y',
  'e',
  'bin',
  'ibn',
  'du',
  'des',
  'da',
  'dos',
  'la',
  '&',
])

/** "of" and "for" hold a name of a body together; "and" only inside a name that already has an "of"; "in", "on" after a head. */
function joins(
  tokens: readonly Token[],
  end: number,
  run: { readonly at: number; readonly connected: boolean },
): boolean {
  const norm = tokens[end]?.norm ?? ''
  if (FREE_CONNECTORS.has(norm)) return true
  if (norm === 'of' || norm === 'for') return run.connected || norm === 'of'
  if (norm === 'and')
    return run.connected && hasOf(tokens, run.at, end) && !english.organizationHeads.has(tokens[end + 2]?.norm ?? '')
  return false
}

function hasOf(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.norm === 'of' || token.norm === 'for')
}

/** Function words and signs at the end do not belong to a name. */
function trimmed(tokens: readonly Token[], at: number, end: number): number {
  let last = end
  while (last > at && (english.functionWords.has(tokens[last - 1]?.norm ?? '') || tokens[last - 1]?.kind === 'sign'))
    last--
  return last
}

/** A stretch may hold a body, a title and a person: "FARC Commander Alfonso Cano". */
function splitRun(tokens: readonly Token[], first: number, last: number): FoundName[] {
  const title = titleIn(tokens, first, last)
  if (title === undefined) return whole(tokens, first, first, last)
  const before = title.from > first ? whole(tokens, first, first, title.from) : []
  if (title.to >= last) return before
  const person: FoundName = { ...plain(title.to, last, 'person'), roleFirst: title.from }
  return [...before, person]
}

function titleIn(tokens: readonly Token[], first: number, last: number): { from: number; to: number } | undefined {
  for (let at = first; at < last; at++) {
    const title = english.titles.match(tokens, at)
    if (title === undefined) continue
    let to = at + title.length
    for (
      let more = english.titles.match(tokens, to);
      more !== undefined && to + more.length < last;
      more = english.titles.match(tokens, to)
    )
      to += more.length
    if (to >= last || english.organizationHeads.has(tokens[last - 1]?.norm ?? '')) return undefined
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

function whole(tokens: readonly Token[], roleFirst: number, first: number, last: number): FoundName[] {
  const end = eventTail(tokens, last)
  const inside = tokens.slice(first, end)
  const only = inside.length === 1 ? inside[0] : undefined
  if (
    only !== undefined &&
    (english.notNames.has(only.norm) ||
      (english.demonyms.match(inside, 0) !== undefined && english.places.match(inside, 0) === undefined))
  )
    return []
  const title = english.titles.match(inside, 0)
  if (title?.length === inside.length || inside.every(isPeople)) return []
  const type = typeOfName(inside, {
    before: tokens[first - 1]?.norm ?? '',
    kindBefore: tokens[first - 2]?.norm ?? '',
    after: tokens[end]?.norm ?? '',
    sentenceStart: first === 0,
  })
  const told = type === null || type === 'person' ? toldBeside(tokens, end) : null
  if (told !== null && told !== type) return [{ first, last: end, type: told, roleFirst, described: false }]
  if (only !== undefined && type === null && opensSentence(tokens, first))
    return [{ first, last: end, type, roleFirst, described: false, unsure: true }]
  const start = type === 'event' || type === 'place' ? directionBefore(tokens, first) : first
  return [{ first: start, last: end, type, roleFirst: Math.min(roleFirst, start), described: false }]
}

/** ", a front operating in": the noun of an apposition tells what is named. */
function toldBeside(tokens: readonly Token[], end: number): EntityType | null {
  if (tokens[end]?.text !== ',') return null
  if (!/^(?:an?|the)$/.test(tokens[end + 1]?.norm ?? '')) return null
  for (let i = end + 2; i < end + 7; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word' || token.norm === 'who' || token.norm === 'of') return null
    if (token.capital) continue
    const next = tokens[i + 1]
    if (
      english.groupNouns.has(token.norm) &&
      !/^['’]s$/.test(next?.text ?? '') &&
      !(next?.kind === 'word' && english.memberNouns.has(next.norm))
    )
      return 'organization'
    if (english.functionWords.has(token.norm)) return null
  }
  return null
}

/** Whether only signs stand before a token: then its capital tells nothing. */
function opensSentence(tokens: readonly Token[], first: number): boolean {
  return tokens.slice(0, first).every((token) => token.kind === 'sign')
}

/** "central Syria campaign": a direction before the place belongs to the event's name. */
function directionBefore(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1]
  if (before === undefined || before.capital || !english.directions.has(before.norm)) return first
  return /^(?:in|of|of the|the)$/.test(tokens[first - 2]?.norm ?? '') ? first - 1 : first
}

/** A word for a people or a creed: "Turkish", "Alawite". */
function isPeople(token: Token): boolean {
  return (
    english.notNames.has(token.norm) ||
    (english.demonyms.match([token], 0) !== undefined && english.places.match([token], 0) === undefined)
  )
}

/** Lower-case words of a name of an event: "Latakia offensive", "Good Friday Agreement talks". */
function eventTail(tokens: readonly Token[], last: number): number {
  const next = tokens[last]
  if (next?.kind === 'word' && !next.capital && english.eventHeads.has(next.norm)) return last + 1
  const after = tokens[last + 1]
  const between =
    next?.kind === 'word' &&
    !next.capital &&
    !english.functionWords.has(next.norm) &&
    verbOf(next.norm)?.forms.has('past') !== true
  return between &&
    after?.capital === false &&
    english.eventHeads.has(after.norm) &&
    english.violentEventHeads.has(after.norm)
    ? last + 2
    : last
}
