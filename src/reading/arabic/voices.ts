import type { Factuality } from '../../claims/attribution.ts'
import type { Figure } from '../cast.ts'
import type { Role } from '../page.ts'
import type { Clause } from './clause.ts'
import { isComplementizer, isRelative, verbAt } from './clause-marks.ts'
import { ACCORDING_TO, IMPERSONAL, SOURCE_NOUNS, SPEECH_PARTICIPLES, type SpeechKind } from './frames.ts'
import { asState } from './publish.ts'
import { sourceAt } from './sources.ts'
import { type Context, roleOf } from './statement.ts'
import { COMMAS, isFigure, isSign, type Unit } from './unit.ts'
import { isExactly } from './words.ts'

/** A stretch of a sentence in which somebody speaks. */
export interface Scope {
  readonly start: number
  readonly end: number
  /** Who speaks; undefined when nobody is named. */
  readonly voice: Figure | undefined
  readonly source: readonly [number, number] | null
  readonly cue: readonly [number, number]
  readonly factuality: Factuality
}

/** A stretch in which verbal nouns that name no doer take this one: "اتهم X Y بتنفيذ". */
export interface Control {
  readonly from: number
  readonly to: number
  readonly figures: readonly Role[]
}

/** Who speaks by the verb at a unit. */
export function speakersOf(units: readonly Unit[], scopes: readonly Scope[]): Map<number, Role> {
  const speakers = new Map<number, Role>()
  for (const { voice, source, cue } of scopes) {
    const at = units.findIndex(({ start }) => start === cue[0])
    if (voice !== undefined && at !== -1)
      speakers.set(at, { figure: voice, start: source?.[0] ?? cue[1], end: source?.[1] ?? cue[1] })
  }
  return speakers
}

const FACTUALITY: Readonly<Record<SpeechKind, Factuality>> = {
  announce: 'asserted',
  say: 'alleged',
  deny: 'denied',
  accuse: 'alleged',
}

/** The voices of a sentence: verbs of speaking, "according to", participles, reports without a speaker. */
export function voicesOf(
  context: Context,
  units: readonly Unit[],
  clauses: readonly Clause[],
  carried: readonly Role[],
): Scope[] {
  const scopes: Scope[] = []
  let last: readonly Role[] = carried
  for (const clause of clauses) {
    const scope =
      clause.verb.speech === undefined ? undefined : verbScope(context, units, clause, clause.verb.speech, last)
    if (scope !== undefined) scopes.push(...relayed(context, units, clause, scope), scope)
    const [first] = clause.after.bare
    last = clause.before.length > 0 ? clause.before : first === undefined ? last : first.map(roleOf)
  }
  for (let i = 0; i < units.length; i++) {
    const scope =
      accordingScope(context, units, i) ??
      participleScope(context, units, i, clauses) ??
      impersonalScope(context, units, i) ??
      sourceScope(context, units, i)
    if (scope !== undefined) scopes.push(scope)
  }
  return scopes
}

function verbScope(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  kind: SpeechKind,
  carried: readonly Role[],
): Scope | undefined {
  const that = thatAfter(units, clause.at)
  if (kind === 'announce' && that === undefined) return undefined
  if (kind === 'say' && that === undefined && !takesNoun(units, clause)) return undefined
  const source = speakerOf(context, units, clause, carried)
  if (kind === 'say' && source === undefined && that === undefined) return undefined
  if (
    kind === 'accuse' &&
    sourceAt(context, units, clause.at + 1) === undefined &&
    clause.after.bare.length < 2 &&
    clause.before.length === 0 &&
    clause.pronoun === undefined
  )
    return accusedOnly(context, units, clause)
  const from = that ?? clause.at + 1
  const unit = units[from]
  const cue = units[clause.at]
  if (unit === undefined || cue === undefined) return undefined
  return {
    start: that === undefined ? Math.max(unit.start, sourceEnd(units, source)) : unit.start,
    end: endOfContent(context, units, from),
    voice: source?.figure,
    source: source === undefined || source.start === source.end ? null : [source.start, source.end],
    cue: [cue.start, cue.end],
    factuality: FACTUALITY[kind],
  }
}

/** Where the noun phrase of the speaker ends: an office inside it is not what is said. */
function sourceEnd(units: readonly Unit[], source: Role | undefined): number {
  return source === undefined
    ? 0
    : (units.find(({ figure, nameStart }) => figure !== undefined && nameStart === source.start)?.end ?? source.end)
}

/** "اتهم الجيش بقصف": nobody is named who accuses. */
function accusedOnly(context: Context, units: readonly Unit[], clause: Clause): Scope | undefined {
  const cue = units[clause.at]
  const next = units[clause.at + 1]
  if (cue === undefined || next === undefined) return undefined
  return {
    start: next.start,
    end: endOfContent(context, units, clause.at + 1),
    voice: undefined,
    source: null,
    cue: [cue.start, cue.end],
    factuality: 'alleged',
  }
}

/** "نقلت X عن Y أن": Y speaks inside what X says. */
function relayed(context: Context, units: readonly Unit[], clause: Clause, outer: Scope): Scope[] {
  if (!/^[وف]?[يت]?نقل/u.test(units[clause.at]?.word.norm ?? '')) return []
  const named = clause.after.obliques.find(({ preposition }) => preposition === 'عن')?.figures[0]
  const about = units.findIndex(
    (unit, i) => i > clause.at && i < clause.to && unit.word.norm === 'عن' && unit.kind === 'word',
  )
  const source = (about === -1 ? undefined : sourceAt(context, units, about + 1)) ?? named
  if (source === undefined) return []
  const cue =
    about === -1 ? outer.cue : ([units[about]?.start ?? outer.cue[0], units[about]?.end ?? outer.cue[1]] as const)
  return [{ ...outer, voice: spokesmanOrGroup(context, units, source).figure, source: [source.start, source.end], cue }]
}

const SOFT: ReadonlySet<string> = new Set([
  'ذكر',
  'تحدث',
  'افاد',
  'نقل',
  'روي',
  'زعم',
  'ادعي',
  'رجح',
  'قدر',
  'جاء',
  'اشار',
  'اشتبه',
])

/** Whether the verb speaks without أن too: "ذكر البيان …", "تحدثت تقارير عن …". */
function takesNoun(units: readonly Unit[], clause: Clause): boolean {
  const word = units[clause.at]?.word
  return (
    word?.stems.some(({ base }) =>
      [...SOFT].some((soft) => base === soft || base === `${soft}ت` || base === `${soft}وا`),
    ) ?? false
  )
}

const THAT_REACH = 14

/** The unit after which what is said begins: أن, إن, a colon. */
function thatAfter(units: readonly Unit[], at: number): number | undefined {
  for (let i = at + 1; i < units.length && i - at < THAT_REACH; i++) {
    if (isRelative(units[i])) return thatAfterAside(units, i)
    if (opensContent(units[i])) return i
    if (isSign(units[i], '؛;') || verbAt(units, i) !== undefined) return undefined
  }
  return undefined
}

function opensContent(unit: Unit | undefined): boolean {
  return isComplementizer(unit) || isSign(unit, ':') || /^(?:ب?ان)$/u.test(unit?.word.norm ?? '')
}

/** "زعمت X، التي …، أنها": past a relative clause only what follows a comma opens what is said. */
function thatAfterAside(units: readonly Unit[], from: number): number | undefined {
  for (let i = from; i < units.length && i - from < 2 * THAT_REACH; i++) {
    if (isComplementizer(units[i]) && isSign(units[i - 1], COMMAS)) return i
  }
  return undefined
}

const ENDS_CONTENT: ReadonlySet<string> = new Set(['فيما', 'بينما', 'لكن', 'لكنه', 'لكنها', 'ولكن', 'غير'])

/** Where what is said ends: with the sentence, or where the text speaks again after a comma. */
function endOfContent(context: Context, units: readonly Unit[], from: number): number {
  for (let i = from + 1; i < units.length; i++) {
    const before = units[i - 1]
    if (isSign(units[i], '؛')) return units[i]?.start ?? context.end
    if (before !== undefined && isSign(before, COMMAS) && speaksAgain(units, i)) return before.start
  }
  return context.end
}

/** Whether after a comma the text itself speaks on, or another voice. */
function speaksAgain(units: readonly Unit[], at: number): boolean {
  const norm = units[at]?.word.norm ?? ''
  if (ENDS_CONTENT.has(norm) || /^في (?:حين|المقابل)$/u.test(`${norm} ${units[at + 1]?.word.norm ?? ''}`)) return true
  const verb = verbAt(units, at)
  return verb?.speech !== undefined && verb.stem.conjunction === 'و'
}

/** Who speaks: the figure of the verb, the group for which an unnamed officer speaks, or described sources. */
function speakerOf(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  carried: readonly Role[],
): Role | undefined {
  const described = sourceAt(context, units, clause.at + 1) ?? sourceBefore(context, units, clause)
  const [first] = clause.after.bare
  const candidates = clause.before.length > 0 ? clause.before : (first?.map(roleOf) ?? [])
  const found = described ?? candidates[0] ?? issuer(clause) ?? carried[0]
  return found === undefined ? undefined : spokesmanOrGroup(context, units, found)
}

function sourceBefore(context: Context, units: readonly Unit[], clause: Clause): Role | undefined {
  if (clause.before.length > 0) return undefined
  for (let i = clause.from; i < clause.at; i++) {
    const source = sourceAt(context, units, i)
    if (source !== undefined) return source
  }
  return undefined
}

/** "جاء في بيان للحركة". */
function issuer(clause: Clause): Role | undefined {
  return clause.after.obliques.find(({ preposition }) => preposition === 'ل' || preposition === 'عن')?.figures[0]
}

function spokesmanOrGroup(context: Context, units: readonly Unit[], role: Role): Role {
  const unit = units.find((one) => one.figure === role.figure && one.group !== undefined)
  const own = context.memory.page.cast.head(role.figure)
  if (own.described && unit?.group !== undefined) return { ...role, figure: unit.group }
  return asState(context.memory, role) ?? role
}

/** "بحسب الجيش", "وفقا لوكالة X", "نقلا عن Y". */
function accordingScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const length = accordingLength(units, at)
  if (length === undefined) return undefined
  const cue = units[at]
  const named = units[at + length]
  if (cue === undefined) return undefined
  const said = length === 1 && isSaid(units[at + 1]) ? at + 2 : at + length
  const unit = units[said]
  const source = isFigure(unit)
    ? spokesmanOrGroup(context, units, roleOf(unit))
    : (sourceAt(context, units, said) ?? describedSource(context, units, said))
  if (source === undefined) return undefined
  const opens = at < 3 || (isSign(units[at - 1], COMMAS) && cue.word.norm.startsWith('و'))
  return {
    start: at < 3 ? context.start : opens ? cue.start : startOfContent(context, units, at),
    end: opens ? endOfContent(context, units, at) : (named?.end ?? cue.end),
    voice: source.figure,
    source: [source.start, source.end],
    cue: [cue.start, units[at + length - 1]?.end ?? cue.end],
    factuality: 'alleged',
  }
}

/** "بحسب لجان محلية،": whoever stands between the cue and the comma. */
function describedSource(context: Context, units: readonly Unit[], at: number): Role | undefined {
  let last = at
  while (last - at < 5 && units[last + 1]?.kind === 'word') last++
  const first = units[at]
  const end = units[last]?.end
  if (first?.kind !== 'word' || first.word.kind !== 'word' || end === undefined || !isSign(units[last + 1], COMMAS))
    return undefined
  const start = first.start
  return { figure: context.memory.page.cast.enter('organization', context.text.slice(start, end), true), start, end }
}

function isSaid(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'word' &&
    /^(?:ذكر|ذكرت|افاد|افادت|قال|قالت|اعلن|اعلنت|اورد|اوردت|نقلت|ما|يقول|تقول)$/u.test(unit.word.norm)
  )
}

function accordingLength(units: readonly Unit[], at: number): number | undefined {
  const word = units[at]
  if (word?.kind !== 'word') return undefined
  const norm = word.word.norm.replace(/^[وف](?=.{3})/u, '')
  for (const parts of ACCORDING_PARTS) {
    const length = parts[0] === norm || parts[0] === word.word.norm ? lengthOf(units, at, parts) : undefined
    if (length !== undefined) return length
  }
  return undefined
}

const ACCORDING_PARTS: readonly (readonly string[])[] = ACCORDING_TO.map((phrase) => phrase.split(' '))

/** How many units the phrase covers here; ل may be joined to what follows. */
function lengthOf(units: readonly Unit[], at: number, parts: readonly string[]): number | undefined {
  const next = units[at + 1]
  if (parts[0] === 'كما') return isSaid(next) ? 1 : undefined
  if (parts.length === 1) return 1
  if (parts[1] === 'ل') return next?.preposition === 'ل' || /^ل/u.test(next?.word.norm ?? '') ? 1 : undefined
  return parts.every((part, i) => i === 0 || units[at + i]?.word.norm === part) ? parts.length : undefined
}

function startOfContent(context: Context, units: readonly Unit[], at: number): number {
  for (let i = at - 2; i >= 0; i--) if (isSign(units[i], '؛')) return units[i]?.end ?? context.start
  return context.start
}

/** "…، مؤكدا أن …": the subject of the verb before speaks on. */
function participleScope(
  context: Context,
  units: readonly Unit[],
  at: number,
  clauses: readonly Clause[],
): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word' || !isSign(units[at - 1], COMMAS)) return undefined
  const stem = cue.word.stems.find(
    ({ base, pronoun }) => pronoun === '' && (SPEECH_PARTICIPLES.has(base) || SPEECH_PARTICIPLES.has(`${base}ا`)),
  )
  if (stem === undefined || cue.word.norm.startsWith('ال')) return undefined
  const kind = SPEECH_PARTICIPLES.get(stem.base) ?? SPEECH_PARTICIPLES.get(`${stem.base}ا`)
  const from = thatAfter(units, at) ?? at + 1
  const start = units[from]?.start
  if (kind === undefined || start === undefined) return undefined
  const clause = clauses.findLast((one) => one.at < at && !one.isRelative)
  const speaker = clause === undefined ? undefined : speakerOf(context, units, clause, [])
  return {
    start,
    end: endOfContent(context, units, from),
    voice: speaker?.figure,
    source: null,
    cue: [cue.start, cue.end],
    factuality: FACTUALITY[kind],
  }
}

/** "يعتقد أن", "تردد أن": a report without a speaker. */
function impersonalScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word' || !isExactly(cue.word, IMPERSONAL)) return undefined
  const next = units[at + 1]
  if (!isComplementizer(next) || next === undefined) return undefined
  return {
    start: next.start,
    end: endOfContent(context, units, at + 1),
    voice: undefined,
    source: null,
    cue: [cue.start, cue.end],
    factuality: 'alleged',
  }
}

/** "أنباء عن", "تقارير بأن": the report itself speaks. */
function sourceScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word' || !cue.word.stems.some(({ base }) => SOURCE_NOUNS.has(base) && REPORTS.has(base)))
    return undefined
  for (let i = at + 1; i < at + 4; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word') return undefined
    if (isComplementizer(unit) || unit.word.norm === 'عن') {
      return {
        start: unit.start,
        end: endOfContent(context, units, i),
        voice: undefined,
        source: [cue.start, cue.end],
        cue: [cue.start, unit.end],
        factuality: 'alleged',
      }
    }
  }
  return undefined
}

const REPORTS: ReadonlySet<string> = new Set([
  'انباء',
  'انبا',
  'نبا',
  'تقارير',
  'معلومات',
  'شايعات',
  'تسريبات',
  'تقرير',
])
