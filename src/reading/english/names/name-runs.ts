import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'
import { endsWithDay, isDayBehind } from './day-names.ts'
import neighbours from './name-neighbours.json' with { type: 'json' }
import nameRunWords from './name-runs.json' with { type: 'json' }

/** The longest stretch of capitalised words taken for one name. */
export const LONGEST_NAME = 16

const ARTICLE_NAME = new RegExp(`^(?:${nameRunWords.articles.join('|')})[-’'‑]['’]?\\p{Lu}`, 'iu')

const LOWER_ARTICLE = /^\p{Ll}/u

/** Whether a word is written as part of a name: a capital, or an Arabic article before one ("al-Sham"). */
export function isCapital(token: Token | undefined): boolean {
  if (token === undefined || token.capital) return token !== undefined
  // Words without any capital, which most are, are looked up as they stand.
  if (token.text === token.norm) return false
  return LOWER_ARTICLE.test(token.text) && ARTICLE_NAME.test(token.text) && /\p{Lu}/u.test(token.text)
}

/** The end of the capitalised stretch that begins at a token; the token itself when nothing is named there. */
export function runAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]
  if (first === undefined || !beginsName(tokens, at)) return at
  let end = at + 1
  let connected =
    english.organizationHeads.has(first.norm) ||
    english.eventHeads.has(first.norm) ||
    english.placeHeads.has(first.norm)
  while (end < tokens.length && end - at < LONGEST_NAME) {
    const next = endsWithDay(tokens, at, end) ? end : stepOf(tokens, end, { at, connected })
    if (next === end) break
    // "Islamic State-affiliated X": the name begins behind.
    if (isHyphenated(tokens[end] as Token)) return at
    connected ||= tokens.slice(end, next).some(isHead)
    end = next
  }
  return trimmed(tokens, at, end)
}

function isHead({ norm }: Token): boolean {
  return english.organizationHeads.has(norm) || english.eventHeads.has(norm)
}

/** Letters that stand for a weapon or another thing: "an IED", "DNA". */
const THINGS = new Set(nameRunWords.things)

function beginsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !isCapital(token)) return false
  const next = tokens[at + 1]
  if (isOpener(tokens, at) || THINGS.has(token.norm) || isHyphenated(token) || tokens[at - 1]?.norm === 'ethnic')
    return false
  if (next?.text.startsWith('’') === true || next?.text === "'s") {
    if (english.possessiveInside.has(token.norm) && isCapital(tokens[at + 2])) return true
  }
  if (/^\p{Lu}{2,}$/u.test(token.text) && !/^(?:THE|AND|OF|IN|A|I)$/.test(token.text)) return true
  if (english.functionWords.has(token.norm) || english.calendarWords.has(token.norm))
    return beginsAsWord(tokens, at) || areInitials(tokens, at)
  return true
}

/** "I. K. Tazir", "A. R. Veldan": two letters with their full stops. */
function areInitials(tokens: readonly Token[], at: number): boolean {
  const [first, stop, second, other] = tokens.slice(at, at + 4)
  return first?.text.length === 1 && stop?.text === '.' && other?.text === '.' && /^\p{Lu}$/u.test(second?.text ?? '')
}

/** "the Three X Alliance", "Provisional X": words that begin a name when a capital follows. */
function beginsAsWord(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm ?? ''
  const may = norm === 'provisional' || (NUMBERS.has(norm) && tokens[at - 1]?.norm === 'the')
  return may && isCapital(tokens[at + 1])
}

const NUMBERS = new Set([...nameRunWords.numbers, ...nameRunWords.ordinals])

const HYPHENATED = new RegExp(`-(?:${nameRunWords.hyphenated.join('|')})$`, 'iu')

/** "Turkish-backed", "Aden-based": a word that describes what is named behind it. */
function isHyphenated({ text }: Token): boolean {
  return text.includes('-') && HYPHENATED.test(text)
}

/** "Members of X": what opens a sentence with a capital and is no part of the name. */
const OPENERS = new Set(neighbours.openers)
/** "Born Omar X, he": how somebody was called. */
const NAMED = new Set(nameRunWords.opensWithName)
/** "Suspected X militants", "Former X commander Omar": what is said of those behind. */
const DESCRIBING = new Set(nameRunWords.opensBeforeName)

function isOpener(tokens: readonly Token[], at: number): boolean {
  const [norm, next] = [tokens[at]?.norm ?? '', tokens[at + 1]]
  const opens =
    NAMED.has(norm) || DESCRIBING.has(norm)
      ? next?.capital === true
      : OPENERS.has(norm) && (next?.norm === 'of' || next?.norm === 'from')
  if (!opens) return false
  // "GOMA, May 5 (AFP) - Suspected X militants"
  return BEFORE_REPORT.has(tokens[at - 1]?.text ?? '') || tokens.slice(0, at).every(({ kind }) => kind === 'sign')
}

/** A name so far: where it begins, and whether an "of" holds it together. */
interface Run {
  readonly at: number
  readonly connected: boolean
}

/** How far one more word of the name goes: over a capital, a connector and a capital, or a possessive inside a name. */
function stepOf(tokens: readonly Token[], end: number, run: Run): number {
  const token = tokens[end]
  if (token === undefined) return end
  const nickname = nicknameAt(tokens, end)
  if (nickname > end) return nickname
  const branch = branchAt(tokens, end)
  if (branch > end) return branch
  if (token.text === '/') return overSlash(tokens, end)
  if (token.norm === 'in' && STANDINGS.has(tokens[end + 1]?.norm ?? '')) return overStanding(tokens, end)
  if (isCapital(token)) return isDayBehind(tokens, end) ? end : end + 1
  if (token.kind === 'sign' || /^['’]s$/.test(token.text)) {
    if (holdsTogether(tokens, end, run)) return end + 2
  }
  return overConnector(tokens, end, run)
}

/** "Salva People's Army – Unity": the end of what a dash joins to the name of a body to tell it from another. */
function branchAt(tokens: readonly Token[], dash: number): number {
  const [before, branch, next] = [tokens[dash - 1], tokens[dash + 1], tokens[dash + 2]]
  if (!DASHES.has(tokens[dash]?.text ?? '') || !english.organizationHeads.has(before?.norm ?? '')) return dash
  const isOne = isCapital(branch) && !isCapital(next) && !english.functionWords.has(branch?.norm ?? '')
  // A second dash closes what the first has opened.
  const isClosed = tokens.slice(dash + 2, dash + LONGEST_NAME).some(({ text }) => DASHES.has(text))
  return isOne && !isClosed && before !== undefined && (tokens[dash]?.start ?? 0) > before.end ? dash + 2 : dash
}

/** "the Group to Support Faith", "the Movement to Free the South": what a body is for, by a verb with a capital. */
function overPurpose(tokens: readonly Token[], to: number, { at }: Run): number {
  if (tokens[to]?.norm !== 'to') return to
  const [verb, article] = tokens.slice(to + 1, to + 3)
  const next = article?.norm === 'the' ? to + 3 : to + 2
  const isOne = to - at <= MOST_BEFORE_PURPOSE && english.organizationHeads.has(tokens[to - 1]?.norm ?? '')
  const isVerb = verb?.capital === true && WORD_OF_NAME.test(verb.text) && PURPOSES.has(verb.norm)
  return isOne && isVerb && isCapital(tokens[next]) ? next + 1 : to
}

const PURPOSES: ReadonlySet<string> = new Set(nameRunWords.purposes)
const MOST_BEFORE_PURPOSE = 3

/** "the Salva Liberation Army in Opposition", "the SLM/A in Opposition". */
function overStanding(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]
  const isBody = english.organizationHeads.has(before?.norm ?? '') || SHORT_BODY.test(before?.text ?? '')
  return isBody && tokens[at + 1]?.capital === true ? at + 2 : at
}

/** What a body is in that splits from a ruling one and keeps its name. */
const STANDINGS: ReadonlySet<string> = new Set(nameRunWords.standings)
const SHORT_BODY = /^\p{Lu}{1,6}$/u

/** "Salva Liberation Movement/Army", "SLM/A": one body by two nouns, not two bodies. */
function overSlash(tokens: readonly Token[], slash: number): number {
  const [before, next] = [tokens[slash - 1], tokens[slash + 1]]
  if (before === undefined || next === undefined || next.start - before.end !== 1) return slash
  const nouns = english.organizationHeads.has(before.norm) && english.organizationHeads.has(next.norm)
  const letters = /^\p{Lu}{2,}$/u.test(before.text) && (LETTERS_BEHIND.test(next.text) || isFaction(tokens, slash + 1))
  return letters || (nouns && isCapital(next)) ? slash + 2 : slash
}

/** "SLM/Transitional Council", "SLM/Omar Talu": whose or what part of a body it is; "ISIL/Daesh" is two names of one. */
function isFaction(tokens: readonly Token[], at: number): boolean {
  const [word, more] = tokens.slice(at, at + 2)
  return (
    word?.capital === true &&
    WORD_OF_NAME.test(word.text) &&
    more?.capital === true &&
    english.armedGroups.match(tokens, at) === undefined
  )
}

const WORD_OF_NAME = /^\p{Lu}\p{Ll}+$/u

/** "A", "IO", "A-IO". */
const LETTERS_BEHIND = /^\p{Lu}{1,2}(?:-\p{Lu}{1,3})?$/u

const DASHES: ReadonlySet<string> = new Set(['–', '—', '-'])
const BEFORE_REPORT: ReadonlySet<string> = new Set([...DASHES, ':'])

/** A sign inside a name: "People's Army", "Workers' Party", "J. Smith". */
function holdsTogether(tokens: readonly Token[], at: number, run: Run): boolean {
  const [before, sign] = [tokens[at - 1], tokens[at]]
  if (before === undefined || sign === undefined || !isCapital(tokens[at + 1])) return false
  if (sign.text === '.') return before.text.length === 1
  if (/^['’]s$/.test(sign.text)) return english.possessiveInside.has(before.norm) || isOwnerInside(tokens, at, run)
  return /^['’]$/.test(sign.text) && before.norm.endsWith('s') && before.end === sign.start
}

/** "Brigade of the Prophet's Companions": behind "of the" a body's name may own a noun. */
function isOwnerInside(tokens: readonly Token[], at: number, run: Run): boolean {
  const head = tokens[run.at]?.norm ?? ''
  const [of, article] = tokens.slice(at - 3, at - 1)
  return of?.norm === 'of' && article?.norm === 'the' && english.organizationHeads.has(head)
}

/** Over "of", "for the" and the like, when a capital follows that they may join. */
function overConnector(tokens: readonly Token[], end: number, run: Run): number {
  const connector = english.connectors.match(tokens, end)
  if (connector === undefined) return overPurpose(tokens, end, run)
  const after = tokens[end + connector.length]
  const dated = dateBehind(tokens, end, connector.length, run)
  if (dated !== undefined) return dated
  if (after === undefined || !isCapital(after) || english.calendarWords.has(after.norm)) return end
  if (isLeaderBehind(tokens, end, run)) return end
  return joins(tokens, end, run) ? end + connector.length + 1 : end
}

/** "the Northern Army of General Omar X", "the NA of X": who leads a body is no part of its name. */
function isLeaderBehind(tokens: readonly Token[], of: number, run: Run): boolean {
  if (tokens[of]?.norm !== 'of') return false
  if (isBodyBehind(tokens, of, run)) return true
  if (of - run.at === 1 && !isPlace(tokens, run.at)) return LETTERS_OF_BODY.test(tokens[run.at]?.text ?? '')
  const title = titleLength(tokens, of + 1)
  const [given, surname] = tokens.slice(of + 1 + title, of + 3 + title)
  if (!isCapital(given) || HOLY.has(tokens[of + 1]?.norm ?? '')) return false
  const isGiven = isCapital(surname) && [given, isArticle(given) ? surname : given].some(isGivenName)
  return (isGiven || title > 0) && !english.organizationHeads.has(surname?.norm ?? '')
}

/** "General", "Dr.". */
function titleLength(tokens: readonly Token[], at: number): number {
  const title = english.titles.match(tokens, at)?.length ?? 0
  return title > 0 && tokens[at + title]?.text === '.' ? title + 1 : title
}

function isGivenName(token: Token | undefined): boolean {
  const norm = token?.norm ?? ''
  return english.givenNames.has(norm) || english.givenNames.has(norm.normalize('NFD').replace(MARKS, ''))
}

const MARKS = /\p{M}/gu

/** "El Hadi X": a given name behind its article. */
function isArticle(token: Token | undefined): boolean {
  return token?.norm === 'el' || token?.norm === 'al'
}

/** "the death in Paris of Omar X". */
function isPlace(tokens: readonly Token[], at: number): boolean {
  return english.places.match(tokens, at) !== undefined
}

/** "Omar X of the NA", "Omar X of the Northern Front": who is in it. */
function isBodyBehind(tokens: readonly Token[], of: number, { at, connected }: Run): boolean {
  if (connected || of - at < 2) return false
  // "S. S. X of the NA"
  if (tokens[at]?.text.length === 1 && tokens[at + 1]?.text === '.') return true
  const isThe = tokens[of + 1]?.norm === 'the'
  if (SHOUTED_WORD.test(tokens[isThe ? of + 2 : of + 1]?.text ?? '')) return true
  if (of - at > MOST_OF_PERSON) return false
  if (!isThe) return isForeignBody(tokens[of + 1]) && !tokens.slice(at, of).some(({ norm }) => isNounOfBody(norm))
  let last = of + 2
  while (isCapital(tokens[last + 1])) last++
  // "of the Union for X": the noun comes first. "Revolutionary Path of the Workers" names nobody.
  const mayEnd = last > of + 2 || tokens[last + 1]?.norm === 'for' || tokens[last + 1]?.norm === 'of'
  return mayEnd && [tokens[of + 2], tokens[last]].some((token) => english.organizationHeads.has(token?.norm ?? ''))
}

/** "Lashkar-e-X": a foreign word for a body, joined to what it is of. */
function isForeignBody(token: Token | undefined): boolean {
  const [head, link] = token?.capital === true ? token.norm.split('-') : []
  return link !== undefined && head !== undefined && english.foreignHeads.has(head)
}

function isNounOfBody(norm: string): boolean {
  return english.organizationHeads.has(norm) || english.foreignHeads.has(norm)
}

/** More words than these are no person's name. */
const MOST_OF_PERSON = 3

/** Titles of those after whom bodies are named. */
const HOLY = new Set(nameRunWords.holy)

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

/** "Movement of 6 June", "Martyrs of 17 February": the end of a name that a day without a year closes. */
function dateBehind(tokens: readonly Token[], end: number, length: number, run: Run): number | undefined {
  const [day, month, year] = tokens.slice(end + length, end + length + 3)
  const isDay = tokens[end]?.norm === 'of' && day?.kind === 'number' && /^\d{1,2}$/.test(day.text)
  if (!isDay || month?.capital !== true || !english.calendarWords.has(month.norm) || year?.kind === 'number')
    return undefined
  return end - run.at === 1 && run.connected ? end + length + 2 : undefined
}

const FREE_CONNECTORS = new Set(nameRunWords.connectors)

/** "of" and "for" hold a name of a body together; "and" only inside a name that already has an "of"; "in", "on" after a head. */
function joins(tokens: readonly Token[], end: number, run: Run): boolean {
  const norm = tokens[end]?.norm ?? ''
  if (FREE_CONNECTORS.has(norm)) return true
  if (norm === 'of' || norm === 'for') return run.connected || norm === 'of' || isCause(tokens, end, run)
  if (norm === 'and' && (isJoinedHead(tokens, end, run) || isWithOthers(tokens, end))) return true
  if (norm === 'and')
    return run.connected && hasOf(tokens, run.at, end) && !english.organizationHeads.has(tokens[end + 2]?.norm ?? '')
  return false
}

/** "the X Family and Allies": who else is in it, by a word with a capital. */
function isWithOthers(tokens: readonly Token[], and: number): boolean {
  const others = tokens[and + 1]
  return others?.capital === true && WITH_OTHERS.has(others.norm) && !isCapital(tokens[and + 2])
}

const WITH_OTHERS = new Set(nameRunWords.withOthers)

/** "the Justice for Peace Movement": a cause that a body is called after. */
function isCause(tokens: readonly Token[], of: number, { at }: Run): boolean {
  if (of - at > 1 || tokens[at - 1]?.norm !== 'the' || SHOUTED_WORD.test(tokens[at]?.text ?? '')) return false
  let last = of + 1
  while (isCapital(tokens[last + 1])) last++
  return last > of + 1 && english.organizationHeads.has(tokens[last]?.norm ?? '')
}

/** "the Justice and Reform Movement": two matters that one body stands for. */
function isJoinedHead(tokens: readonly Token[], and: number, { at }: Run): boolean {
  if (tokens[at - 1]?.norm !== 'the' || !(isMatter(tokens, at, and) || isCommonWord(tokens, at, and))) return false
  let last = and + 1
  while (isCapital(tokens[last + 1])) last++
  return last > and + 1 && english.organizationHeads.has(tokens[last]?.norm ?? '')
}

/** One word that names nobody known, alone or behind a noun for a body: "the Union Solidarity and Development Party". */
function isCommonWord(tokens: readonly Token[], at: number, and: number): boolean {
  const first = tokens[at]
  if (first === undefined) return false
  const isHead = english.organizationHeads.has(first.norm)
  const isAfterHead = isHead && and - at === 2 && !english.organizationHeads.has(tokens[at + 1]?.norm ?? '')
  if ((isHead || and - at !== 1) && !isAfterHead) return false
  if (SHOUTED_WORD.test(first.text) || first.norm.endsWith('s')) return false
  return ![english.places, english.demonyms, english.armedGroups].some((known) => known.match(tokens, at))
}

const MATTERS = new Set(nameRunWords.matters)
const MOST_BEFORE_AND = 4

/** "the National Relief and Development Committee": what stands before "and" is a matter and no body. */
function isMatter(tokens: readonly Token[], at: number, and: number): boolean {
  return (
    and - at <= MOST_BEFORE_AND &&
    MATTERS.has(tokens[and - 1]?.norm ?? '') &&
    !tokens.slice(at, and).some(({ norm }) => english.organizationHeads.has(norm))
  )
}

function hasOf(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => HOLDING.has(token.norm))
}

/** Behind these stands what a body is of or for. */
const HOLDING: ReadonlySet<string> = new Set(['of', 'for', 'to'])

/** A small word, unless it is written in capitals amid words that are not: "IS" is a name then. */
function isFunctionWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !english.functionWords.has(token.norm)) return false
  return !(SHOUTED_WORD.test(token.text) && !isShouted(tokens[at - 1]) && !isShouted(tokens[at + 1]))
}

/** "NA", "RCD-ML". */
const LETTERS_OF_BODY = /^\p{Lu}{2,}(?:-\p{Lu}+)?$/u

const SHOUTED_WORD = /^\p{Lu}{2,}$/u

function isShouted(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    SHOUTED_WORD.test(token.text) &&
    english.functionWords.has(token.norm)
  )
}

/** Function words and signs at the end do not belong to a name. */
function trimmed(tokens: readonly Token[], at: number, end: number): number {
  let last = end
  // "SLM/A" ends in no article.
  if (tokens[end - 2]?.text === '/') return end
  while (last > at && (isFunctionWord(tokens, last - 1) || tokens[last - 1]?.kind === 'sign')) last--
  return last
}
