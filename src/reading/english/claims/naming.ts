import { fold, hasArabic } from '../../../text/normalise.ts'
import { tokensOf } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { lastMentioned, lastTold } from '../../told.ts'
import { EVENT_PREFIXES } from '../names/name-type.ts'
import romanceWords from '../names/romance-names.json' with { type: 'json' }
import { isAcronymOf, looksLikeAcronym } from '../names/short-names.ts'
import { datelineEnd } from '../sentence/dateline.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import { bearerOf, isSomebodyElse } from './bearers.ts'
import { isListed } from './listed-names.ts'
import namingWords from './naming.json' with { type: 'json' }
import { cueIn, type NameKind, type NamingCue } from './naming-cues.ts'
import { isAnotherGroup, readRenaming } from './renamings.ts'

/** Finds names that are said to be of one figure: in brackets, after "also known as", "formerly", "or". */
export function readNamings(parse: SentenceParse): void {
  if (QUOTE.test(parse.page.text.slice(parse.start, parse.end)))
    for (const unit of parse.units) if (unit.tag === 'name') readInside(parse, unit)
  readEquations(parse)
  readQuoted(parse)
  for (const bracket of parse.brackets) readBracket(parse, bracket)
}

const LANGUAGES: ReadonlyMap<string, string> = new Map(Object.entries(namingWords.languages))

/** "X (Y)", "X (INLA; Irish: Z)": other names of what stands before the bracket, unless they are dates or remarks. */
function readBracket(parse: SentenceParse, { start, end, after }: { start: number; end: number; after: number }): void {
  const unit = parse.units[after]
  // "GOMA, Congo (AFP) – Fighters": an agency, no other name of the place.
  if (unit?.mention === undefined || end < datelineEnd(parse) || isOfLaw(parse, end)) return
  const { text } = parse.page
  const subject = roleOf(unit)
  // "X (Ituango, 12 July 1958 – Caracas, 30 March 2021)": where and when, no names.
  const isLife = subject.figure.type === 'person' && /\d{4}/u.test(text.slice(start, end))
  let from = start
  for (const part of text.slice(start, end).split(BETWEEN_NAMES)) {
    const at = from + (part.length - part.trimStart().length)
    if (!isLife) readBracketPart(parse, subject, at, part.trim())
    from += part.length + 1
  }
}

const LAW = new RegExp(`^\\)\\s(?:${namingWords.laws.join('|')})\\b`, 'u')

/** "the Unlawful Activities (Prevention) Act": a word of a law's name. */
function isOfLaw({ page }: SentenceParse, end: number): boolean {
  return LAW.test(page.text.slice(end, end + 16))
}

/** One sign between names in brackets: a comma, a slash that is not that of "SLM/A", or the space before "or". */
const BETWEEN_NAMES = /[;,]|\/(?!\p{Lu}{1,2}(?!\p{L}))|\s(?=or\s["“«]?\p{Lu})/u

const REMARK = new RegExp(
  `^(?:(?<language>\\p{Lu}\\p{Ll}+)\\s*:\\s*)?(?:(?<cue>${namingWords.inBrackets.join('|')})[:\\s]+)?(?<name>[^:\\s].*)$`,
  'u',
)

/** A word before a colon that looks like the name of a language: "Ruritanian: X". */
const TONGUE = /(?:ian|ean|ese|ish)$/u

function readBracketPart(parse: SentenceParse, subject: Role, at: number, part: string): void {
  if (isFaction(parse, subject, part) || PERIOD.test(part) || isOfGroupWithin(parse, subject, part)) return
  const match = REMARK.exec(part)
  const cue = match?.groups?.['cue']?.toLowerCase()
  const language = LANGUAGES.get((match?.groups?.['language'] ?? '').toLowerCase())
  const told = cue !== undefined || language !== undefined || TONGUE.test(match?.groups?.['language'] ?? '')
  const bare = (match?.groups?.['name'] ?? '').replace(/^["“«'‘]|["”»'’]$/gu, '')
  const name = told ? bare.replace(/^the\s+/iu, '') : bare
  const isQuoted = bare.length < (match?.groups?.['name'] ?? '').length
  if (name === '' || !standsAsName(name, subject.figure, parse, told || isQuoted)) return
  const start = at + part.indexOf(name)
  const kind = isFormer(parse, subject) ? 'former' : kindOfRemark(name, cue, language)
  addName(parse, subject, { start, end: start + name.length, kind, bare: true, language })
}

/** "X-Y", of two who lead a faction. */
const TWO_NAMES = /^\p{Lu}\p{Ll}+[-–]\p{Lu}\p{Ll}+$/u

/** "the SLA (Unity)", "the Council (Nasri)", "the Council (Nasri-Karu)": the bracket tells one of several by the same letters. */
function isFaction({ page }: SentenceParse, { figure, start, end }: Role, part: string): boolean {
  if (figure.type !== 'organization') return false
  if (looksLikeAcronym(page.text.slice(start, end)) && ONE_WORD.test(part)) return true
  return TWO_NAMES.test(part) || (ONE_WORD.test(part) && page.cast.find(part)?.type === 'person')
}

/** "the Province of Daula (ISL)": what a known group at the end of the name is called as well. */
function isOfGroupWithin({ page }: SentenceParse, { start, end }: Role, part: string): boolean {
  const words = page.text.slice(start, end)
  return english.namesOfGroup(part).some((name) => words.endsWith(` of ${name}`) || words.endsWith(` of the ${name}`))
}

/** "Unknown to Present": when an office was held. */
const PERIOD = /^unknown\b|\bto present$/iu

/** One word with a capital that is no acronym. */
const ONE_WORD = /^\p{Lu}\p{Ll}+$/u

/** What a name in brackets is, by the word before it and by its look. */
function kindOfRemark(name: string, cue: string | undefined, language: string | undefined): NameKind {
  if (cue?.startsWith('formerly') === true) return 'former'
  if (cue === 'nom de guerre') return 'nom_de_guerre'
  if (looksLikeAcronym(name)) return 'acronym'
  return language === undefined || language === 'en' ? 'alias' : 'translation'
}

/** Whether the words before the bracket were just called a former name: then its translation is one too. */
function isFormer({ page }: SentenceParse, { start, end }: Role): boolean {
  const words = page.text.slice(start, end).replace(/^the\s+/iu, '')
  const told = lastTold(
    page,
    ({ predicate, object, qualifiers }) =>
      predicate === 'name' &&
      qualifiers?.['nameKind'] === 'former' &&
      object !== null &&
      'value' in object &&
      object.value === words,
  )
  return told !== undefined
}

/** Whether words in brackets are a name: Arabic letters, an acronym, or capitals throughout that are not a place or date. */
function standsAsName(name: string, figure: Figure, parse: SentenceParse, told: boolean): boolean {
  const type = parse.page.cast.head(figure).type
  if (name.length < 2 || name.length > 120 || NUMBER.test(name) || ENTRY.test(name)) return false
  if (hasArabic(name)) return true
  if (looksLikeAcronym(name)) return told || type === 'organization' || type === 'event'
  const words = name.split(/\s+/)
  if (!/^\p{Lu}/u.test(name) || words.some((word) => /^\p{Ll}{4,}/u.test(word) && !LINKS.has(word)))
    return told && /^\p{Lu}/u.test(name) && words.length <= 12
  if (told) return true
  const other = parse.page.cast.find(name)
  if (other !== undefined && other.type !== type) return false
  if (isDay(words)) return false
  return type === 'organization' ? words.length <= 10 : type === 'person' && words.length <= 4
}

/** "March 1998"; "March 23 Movement" is a body. */
function isDay(words: readonly string[]): boolean {
  const [first, last] = [words[0], words.at(-1)].map((word) => word?.toLowerCase() ?? '')
  return english.calendarWords.has(first ?? '') && !english.organizationHeads.has(last ?? '')
}

/** "1998", not "3R". */
const NUMBER = /^\d(?!\p{Lu}{1,2}$)/u

/** "QDi.012": a number in a list of those under sanctions. */
const ENTRY = /^\p{Lu}{1,4}\p{Ll}?[.-]\d+$/u

interface NewName {
  readonly start: number
  readonly end: number
  readonly kind: NameKind
  /** In brackets, so nobody's words but the text's. */
  readonly bare: boolean
  readonly language?: string | undefined
}

function addName(parse: SentenceParse, subject: Role, { start, end, kind, bare, language }: NewName): void {
  const { page } = parse
  const value = page.text.slice(start, end)
  if (fold(value) === '' || fold(value) === fold(page.cast.nameOf(subject.figure))) return
  // "X, who launched a campaign, named Operation Y": the campaign is named so, and not he.
  if (subject.figure.type !== 'event' && EVENT_PREFIXES.has(tokensOf(value)[0]?.norm ?? '')) return
  const script = hasArabic(value) ? 'ar' : language
  propose(parse, {
    subject,
    predicate: 'name',
    object: { value },
    qualifiers: { nameKind: kind, ...(script === undefined ? {} : { language: script }) },
    valid: null,
    trigger: bare ? -1 : start,
    start: Math.min(subject.start, start),
    end: Math.max(end, subject.end),
    score: 0.85,
    granted: true,
  })
  page.cast.alias(subject.figure, value)
  if (lastMentioned(page, (mention) => mention.start === start) === undefined)
    page.mentions.push({ start, end, figure: subject.figure, kind: 'name', score: 0.8 })
}

/** "X, formerly known as Y", "Y, whose real name was X", "called X or Y". */
function readEquations(parse: SentenceParse): void {
  const { units, page } = parse
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit
    // "named the group a sponsor", "the latter": a description is no name.
    if (unit.tag !== 'name' || unit.mention?.kind === 'description') continue
    const before = nameBefore(units, i)
    const { start } = nameSpan(parse, unit)
    const between = page.text.slice(Math.max(parse.start, start - 64), start)
    const cue = cueIn(between)
    if (cue !== undefined && units[i + 1]?.tag !== 'genitive' && !isSomebodyElse(units, start - cue.distance)) {
      if (!isNaming(parse, unit, between)) readCued(parse, i, cue)
    } else if (
      before !== undefined &&
      /^\s*(?:["”»]\s*)?(?:\([^()]{2,40}\))?(?:,\s*)?or\s*["“«]?(?:the )?$/u.test(
        page.text.slice(before.end, unit.start),
      ) &&
      alternates(parse, before, unit)
    ) {
      addName(parse, roleOf(before), {
        ...nameSpan(parse, unit),
        kind: kindFor('alias', unit, page.text),
        bare: false,
      })
    }
  }
}

/** "also known as X": the name behind a cue is that of whoever stands before it. */
function readCued(parse: SentenceParse, i: number, cue: NamingCue): void {
  const { units, page } = parse
  const unit = units[i] as Unit
  const subject = bearerOf(parse, i, nameSpan(parse, unit).start - cue.distance)
  if (subject === undefined || isCalled(units, unit)) return
  if (!isSameKind(parse, subject, unit, cue)) {
    readRenaming(parse, subject, unit, cue)
    return
  }
  addName(parse, subject, { ...nameSpan(parse, unit), kind: kindFor(cue.kind, unit, page.text), bare: false })
  const isLand = unit.mention?.figure.type === 'place'
  if (unit.mention === undefined || isLand)
    unit.mention = { start: unit.start, end: unit.end, figure: subject.figure, kind: 'name', score: 0.8 }
  // "known as Emir X": X alone is the same.
  if (unit.role !== undefined) page.cast.alias(subject.figure, page.text.slice(unit.start, unit.end))
  nameMore(parse, subject, i, cue)
}

/** "named X a sponsor", "it called X "criminals"": who is named something, is not called so. */
function isNaming({ clauses, units, page }: SentenceParse, unit: Unit, between: string): boolean {
  if (!NAMED.test(between)) return false
  const i = units.indexOf(unit)
  const at = units[i - 1]?.tag === 'determiner' ? i - 1 : i
  const clause = clauses.find(({ verb }) => verb.last === at)
  const isActive = clause?.kind === 'main' && !clause.passive && clause.verb.form === 'finite'
  const next = units[i + 1]
  if (!isActive || next === undefined) return false
  return (
    next.tag === 'determiner' || next.tag === 'possessive' || OPENING_QUOTE.test(page.text.slice(unit.end, next.start))
  )
}

const NAMED = /\b(?:named|called|dubbed)\s*(?:the\s*)?$/u

/** Small words of names in other languages: "Résistance pour un État". */
const LINKS = new Set(romanceWords.links)

const QUOTE = /["“]/u
const OPENING_QUOTE = /["“«]/u
const LONGEST_NICKNAME = 40

/** Thomas "Ta" Power: what a person is called stands inside the name. */
function readInside(parse: SentenceParse, unit: Unit): void {
  const { page } = parse
  if (unit.mention === undefined || page.cast.head(unit.mention.figure).type !== 'person') return
  const parts = page.text.slice(unit.start, unit.end).split(/["“”]/u)
  const [given = '', nickname = '', surname = ''] = parts
  if (parts.length !== 3 || given === '' || surname === '') return
  if (nickname.length < 2 || nickname.length > LONGEST_NICKNAME) return
  const start = unit.start + given.length + 1
  page.cast.alias(unit.mention.figure, `${given.trim()} ${surname.trim()}`)
  addName(parse, roleOf(unit), { start, end: start + nickname.length, kind: 'alias', bare: true })
}

/** "also known as X, Y and Z": the other names of a list. */
function nameMore(parse: SentenceParse, subject: Role, at: number, cue: NamingCue): void {
  const { units, page } = parse
  for (let i = at + 1; i < units.length; ) {
    // "led by X alias Y, and Z": the list that goes on is another.
    if (i === at + 1 && units[i]?.tag === 'comma' && units[i + 1]?.tag === 'conjunction') return
    while (JOINTS.has(units[i]?.tag ?? '') || units[i]?.norm === 'the') i++
    const unit = units[i]
    if (unit?.tag !== 'name' || !isListed(units, at, i) || !isSameKind(parse, subject, unit, cue)) return
    addName(parse, subject, { ...nameSpan(parse, unit), kind: kindFor(cue.kind, unit, page.text), bare: false })
    unit.mention = { start: unit.start, end: unit.end, figure: subject.figure, kind: 'name', score: 0.8 }
    i++
  }
}

const JOINTS: ReadonlySet<string> = new Set(['comma', 'conjunction'])

/** Whether a description before took this name for its own: then nobody else bears it. */
function isCalled(units: readonly Unit[], unit: Unit): boolean {
  return units.some((one) => one.tag === 'noun' && one.mention !== undefined && one.mention === unit.mention)
}

const QUOTED = new RegExp(
  `(?:${namingWords.beforeQuotations.join('|')})[\\s,]*["“«](?:the )?([^"”»]{2,40})["”»]`,
  'giu',
)

/** nicknamed "el X": a name in quotation marks that no capital shows. */
function readQuoted(parse: SentenceParse): void {
  const { page, start, end, units } = parse
  const words = page.text.slice(start, end)
  if (!OPENING_QUOTE.test(words)) return
  for (const match of words.matchAll(QUOTED)) {
    const name = match[1] ?? ''
    const at = start + match.index + match[0].indexOf(name)
    if (units.some((unit) => unit.tag === 'name' && unit.start <= at && unit.end > at)) continue
    const next = units.findIndex((unit) => unit.start >= at)
    const subject = bearerOf(parse, next === -1 ? units.length : next, start + match.index)
    if (subject !== undefined) addName(parse, subject, { start: at, end: at + name.length, kind: 'alias', bare: false })
  }
}

function kindFor(kind: NameKind, unit: Unit, text: string): NameKind {
  return kind === 'alias' && looksLikeAcronym(text.slice(unit.start, unit.end)) ? 'acronym' : kind
}

function nameSpan(parse: SentenceParse, unit: Unit): { start: number; end: number } {
  if (unit.role !== undefined) return { start: parse.page.text.lastIndexOf(unit.role, unit.start), end: unit.end }
  const words = parse.page.text.slice(unit.start, unit.end)
  const article = /^the\s+/iu.exec(words)?.[0].length ?? 0
  return { start: unit.start + article, end: unit.end }
}

function nameBefore(units: readonly Unit[], i: number): Unit | undefined {
  let at = i - 1
  if (units[at]?.tag === 'determiner') at--
  if (units[at]?.tag === 'conjunction') {
    at--
    if (units[at]?.tag === 'comma') at--
  }
  return units[at]?.tag === 'name' ? units[at] : undefined
}

const BEFORE_ALTERNATIVES = new RegExp(`(?:${namingWords.beforeAlternatives.join('|')})\\s*(?:the\\s*)?["“«]?$`, 'iu')

/** "called X or Y": the first name came after a naming word, or one is the other's acronym. */
function alternates(parse: SentenceParse, before: Unit, unit: Unit): boolean {
  const text = parse.page.text
  if (before.mention === undefined) return false
  if (unit.mention !== undefined && before.mention.figure.type !== unit.mention.figure.type) return false
  const lead = text.slice(Math.max(parse.start, before.start - 24), before.start)
  return (
    BEFORE_ALTERNATIVES.test(lead) ||
    isSetOff(text, before, unit) ||
    isAcronymOf(text.slice(unit.start, unit.end), text.slice(before.start, before.end))
  )
}

/** "X, or "Y", is": a name in quotation marks or between commas. */
function isSetOff(text: string, before: Unit, unit: Unit): boolean {
  const [open, close] = [text.slice(before.end, unit.start), text.slice(unit.end, unit.end + 2)]
  if (/,\s*or\s*(?:the )?["“«]$/u.test(open) && /^["”»]/u.test(close)) return true
  // "X (ABC), or the Movement of Y, is": what the letters in brackets stand for has another name.
  if (/^\s*\([^()]*\),\s*or\s*(?:the )?$/u.test(open) && close.startsWith(',')) return true
  // "the Freedom Party, or PAK,": letters of another language.
  const isShort = looksLikeAcronym(text.slice(unit.start, unit.end)) && before.mention?.figure.type === 'organization'
  return (
    isShort && text.slice(before.start, before.end).includes(' ') && /,\s*or\s*$/u.test(open) && close.startsWith(',')
  )
}

/** A name of a person is another name of a person only; a body's of a body. An unsure type gives way. */
function isSameKind(parse: SentenceParse, subject: Role, unit: Unit, { kind, taken }: NamingCue): boolean {
  const [one, other] = [
    parse.page.cast.head(subject.figure).type,
    unit.mention === undefined ? null : parse.page.cast.head(unit.mention.figure).type,
  ]
  if ((taken && isAnotherGroup(parse, subject, unit)) || (kind === 'former' && isOffice(parse, unit))) return false
  if (other === null || one === other)
    return (
      unit.mention === undefined ||
      parse.page.cast.head(unit.mention.figure) !== parse.page.cast.head(subject.figure) ||
      kind !== 'primary'
    )
  // "took the name X Province"
  const isLand = taken && one === 'organization' && other === 'place' && !isKnownPlace(parse, unit)
  return kind === 'nom_de_guerre' || isLand
}

/** "formerly Minister of Budget": what somebody was. */
function isOffice({ page }: SentenceParse, { start, end }: Unit): boolean {
  const [first = ''] = page.text.slice(start, end).toLowerCase().split(/[\s-]/u)
  return english.offices.has(first)
}

function isKnownPlace({ page }: SentenceParse, { start, end }: Unit): boolean {
  const words = tokensOf(page.text, start, end)
  return words.length < 2 || english.places.match(words, 0)?.length === words.length
}
