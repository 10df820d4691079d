import type { Factuality } from '../../claims/attribution.ts'
import type { Role } from '../page.ts'
import { accordingScope } from './according.ts'
import type { Clause } from './clause.ts'
import { SPEECH_PARTICIPLES, type SpeechKind } from './frames.ts'
import { impersonalScope, sourceScope } from './reports.ts'
import { endOfContent, thatAfter } from './said.ts'
import type { Scope } from './scope.ts'
import { sourceAt } from './sources.ts'
import { speakerOf, spokesmanOrGroup } from './speakers.ts'
import { type Context, roleOf } from './statement.ts'
import { COMMAS, isSign, type Unit } from './unit.ts'

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
