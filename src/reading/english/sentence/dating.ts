import { type TimeExpression, validOf } from '../../../time/expressions.ts'
import { type TimeMode, validAs } from '../../../time/valid-as.ts'
import type { Role } from '../../page.ts'
import type { Chunk, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { isBareParticiple } from '../syntax/participle.ts'
import { isAnnouncing } from '../words/attribution-cues.ts'
import roles from '../words/roles.json' with { type: 'json' }
import endings from './endings.json' with { type: 'json' }
import { closesLeader, timeBehindLeader } from './leader-beside.ts'
import type { SentenceParse } from './parse.ts'

/** A date for a claim, and where the words stand that give it. */
export interface Dated {
  readonly valid: string | null
  readonly time: TimeExpression | null
}

const UNDATED: Dated = { valid: null, time: null }

/** The date of what a clause says: behind its verb, before it, or where the sentence opens. */
export function dateOf(parse: SentenceParse, clause: Clause, mode: TimeMode = 'at'): Dated {
  const time =
    withinVerb(parse, clause) ??
    timesOf(parse, clause.index + 1, endBeforeGap(parse, clause))[0] ??
    trailing(parse, clause) ??
    timeBehindLeader(parse, clause) ??
    timesBetween(parse, clause) ??
    whenBefore(parse, clause) ??
    joinedDate(parse, clause) ??
    opening(parse, clause) ??
    whenOpening(parse, clause) ??
    ofAntecedent(parse, clause) ??
    announced(parse, clause) ??
    ofLine(parse, clause)
  const before = endBefore(parse, clause)
  // "Before his arrest in 2009 he joined X": a deed has only a day before which it was done.
  if (before !== undefined && before.norm === 'before' && !LASTING.has(clause.verb.lemma)) return UNDATED
  const end = endBehind(parse, clause) ?? before?.time
  if (end !== undefined) return lastingUntil(time, end, mode)
  const begun = mode === 'at' && time !== undefined ? sinceHappening(parse, time) : null
  if (begun !== null && time !== undefined) return { valid: begun, time }
  return time === undefined ? UNDATED : { valid: validAs(time, mode), time }
}

/** "founded X, and in 2000 Y": a date behind "and" is of what follows it. */
function endBeforeGap({ chunks, units }: SentenceParse, { index, to, verb, passive }: Clause): number {
  // "clashed with X, a militia headed by Y, and, from 2019 on, with Z"
  const isShort = passive && isBareParticiple(verb, units)
  if (isShort && closesLeader(chunks, index, verb)) return index + 3
  const at = chunks.findIndex((chunk, i) => {
    if (i <= index || i >= to) return false
    if (chunk.kind !== 'conjunction')
      return isShort && chunk.kind === 'comma' && goesOnAround(chunks.slice(i + 1, i + 3))
    const time = chunks[i + 1]?.kind === 'preposition' ? i + 2 : i + 1
    return chunks[time]?.kind === 'time' && nextPhrase(chunks, time + 1)
  })
  return at === -1 ? to : at
}

/** ", around Y", not ", Libya, in 1977": what stands behind the comma is of the clause around. */
function goesOnAround([next, after]: readonly Chunk[]): boolean {
  return next?.kind !== 'phrase' && next?.kind !== 'time' && (next?.kind !== 'preposition' || after?.kind !== 'time')
}

/** ", with the Y, it", "the Y": what follows a date behind "and" goes on anew. */
function nextPhrase(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === 'comma' || chunks[at]?.kind === 'phrase'
}

/** "12 May 2012: X joins Y": the date of the line, of what its sentences say for themselves. */
function ofLine({ of }: SentenceParse, { kind }: Clause): TimeExpression | undefined {
  return kind === 'relative' ? undefined : of
}

const CLAIMED = new Set(endings.claimed)

/** "took part on 5 May in": the date inside a verb of several words; who claims something does so on that day. */
function withinVerb({ units }: SentenceParse, { verb }: Clause): TimeExpression | undefined {
  if (verb.verb.split(' ').some((word) => CLAIMED.has(word))) return undefined
  const time = units.slice(verb.first, verb.last).find((unit) => unit.time != null)?.time
  return time?.edtf == null ? undefined : time
}

/** From when, if a date before tells it, until when something held. */
function lastingUntil(time: TimeExpression | undefined, end: TimeExpression, mode: TimeMode): Dated {
  const begun =
    time === undefined || time === end ? null : validAs(time, mode === 'at' && time.bound === 'at' ? 'start' : mode)
  const from = begun?.endsWith('/..') === true ? begun.slice(0, -'/..'.length) : ''
  return { valid: `${from}/${end.edtf}`, time: end }
}

const HAPPENINGS = new Set([...Object.keys(roles.happenings), ...endings.nouns])
/** "until his death in 2010", "until he was killed in 2010": the date at which what a clause says came to an end. */
function endBehind(parse: SentenceParse, clause: Clause): TimeExpression | undefined {
  const { chunks, clauses } = parse
  let at = clause.index + 1
  while (at <= clause.to && !isUntil(chunks[at])) at++
  if (at > clause.to) return undefined
  const phrase = chunks[at + 1]
  const found =
    chunks[at]?.kind === 'subordinator'
      ? datesBehind(
          parse,
          clauses.find((one) => one.index > at),
        )
      : phrase?.kind === 'phrase' && isHappening(phrase)
        ? timesOf(parse, at + 2, Math.min(clause.to, at + 6))
        : []
  const [time] = found
  return time?.edtf == null || time.edtf.includes('/') ? undefined : time
}

/** "his death", "the Geneva accord". */
function isHappening({ cores: [core] }: Phrase): boolean {
  return HAPPENINGS.has(core?.head ?? '') || core?.name?.mention?.figure.type === 'event'
}

/** "Until his death in 2010, X led it": an end that stands before all verbs, and the word that says so. */
function endBefore(
  { chunks, units }: SentenceParse,
  { kind, index, subject }: Clause,
): { readonly norm: string; readonly time: TimeExpression } | undefined {
  const at = chunks.findIndex((chunk, i) => i < index && (chunk.kind === 'verb' || ENDING.has(normOf(chunk))))
  const [end, phrase] = at === -1 ? [] : chunks.slice(at, at + 2)
  if (kind !== 'main' || end?.kind !== 'preposition' || phrase?.kind !== 'phrase') return undefined
  // "X, an officer until his defection in 2012, was": what describes the subject says nothing of the verb.
  const isInside = subject !== null && subject.first < phrase.first
  if (isInside || !HAPPENINGS.has(phrase.cores[0]?.head ?? '')) return undefined
  const time = timesOf({ chunks, units }, at + 2, Math.min(index, at + 5))[0]
  return time?.edtf == null || time.edtf.includes('/') ? undefined : { norm: end.norm, time }
}

const LASTING = new Set(endings.lasting)
const ENDING: ReadonlySet<string> = new Set(['until', 'till', 'before'])

/** "since the death of X in 2010": what has held since then; null where no such thing stands before the date. */
function sinceHappening({ chunks, units }: SentenceParse, time: TimeExpression): string | null {
  const at = chunks.findIndex((chunk) => chunk.kind === 'time' && units[chunk.first]?.time === time)
  const since = chunks.slice(Math.max(0, at - 4), at).findLast((chunk) => normOf(chunk) === 'since')
  const phrase = since === undefined ? undefined : chunks[chunks.indexOf(since) + 1]
  const isThen = phrase?.kind === 'phrase' && HAPPENINGS.has(phrase.cores[0]?.head ?? '')
  return isThen && time.edtf !== null && !time.edtf.includes('/') ? `${time.edtf}/..` : null
}

function normOf(chunk: Chunk): string {
  return chunk.kind === 'preposition' ? chunk.norm : ''
}

function datesBehind(parse: SentenceParse, clause: Clause | undefined): TimeExpression[] {
  return clause === undefined ? [] : timesOf(parse, clause.index + 1, clause.to)
}

function isUntil(chunk: Chunk | undefined): boolean {
  if (chunk?.kind !== 'preposition' && chunk?.kind !== 'subordinator') return false
  return chunk.norm === 'until' || chunk.norm === 'till'
}

/** The date that stands in a stretch of the text, for what has no verb of its own. */
export function dateWithin(parse: SentenceParse, start: number, end: number): Dated {
  const time = parse.units.find(
    (unit) => unit.time !== undefined && unit.time.edtf !== null && unit.start >= start && unit.end <= end,
  )?.time
  return time === undefined ? UNDATED : { valid: validOf(time), time }
}

/** The date right behind an event: "the bombing of 17 January", "the raid on X in May 2014". */
export function dateBehind(parse: SentenceParse, role: Role): Dated {
  const at = parse.chunks.findIndex(
    (chunk) =>
      chunk.kind === 'phrase' &&
      (parse.units[chunk.last - 1]?.end ?? 0) >= role.end &&
      (parse.units[chunk.first]?.start ?? 0) <= role.start,
  )
  const [preposition, time] = at === -1 ? [] : parse.chunks.slice(at + 1, at + 3)
  if (preposition?.kind !== 'preposition' || preposition.norm !== 'of' || time?.kind !== 'time') return UNDATED
  const found = timesOf(parse, at + 2, at + 3)[0]
  return found === undefined ? UNDATED : { valid: validOf(found), time: found }
}

/** The date in an event's own name: "2013 X offensive", "X clashes (2017)". */
export function dateInName(parse: SentenceParse, role: Role): string | null {
  return dateWithinText(parse, role.start, role.end)
}

/** The first date in a stretch of the text, be it in brackets. */
export function dateWithinText({ page }: SentenceParse, start: number, end: number): string | null {
  return firstWithin(page.times, start, end)?.edtf ?? null
}

/** The date among the chunks behind one and before another. */
export function dateBetween(parse: SentenceParse, from: number, to: number): Dated {
  const time = timesOf(parse, from + 1, to)[0]
  return time === undefined ? UNDATED : { valid: validOf(time), time }
}

/** The first date that stands within a stretch; dates are in the order of the text. */
function firstWithin(times: readonly TimeExpression[], start: number, end: number): TimeExpression | undefined {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] as TimeExpression).start < start) low = middle + 1
    else high = middle
  }
  const first = times[low]
  return first !== undefined && first.end <= end ? first : undefined
}

function timesOf(
  { chunks, units }: Pick<SentenceParse, 'chunks' | 'units'>,
  from: number,
  to: number,
): TimeExpression[] {
  return chunks.slice(from, to).flatMap((chunk) => {
    const time = chunk.kind === 'time' ? units[chunk.first]?.time : undefined
    return time === undefined || time.edtf === null ? [] : [time]
  })
}

/** A date right behind a clause whose end an infinitive, gerund or shortened clause has set. */
function trailing(parse: SentenceParse, clause: Clause): TimeExpression | undefined {
  const next = parse.clauses.find((one) => one.index > clause.index)
  // "was a commander of X killed in 2014": the date of what is done to him.
  if (next === undefined || clause.kind === 'relative' || clause.verb.verb === 'be') return undefined
  // "trained, armed and financed X since 2015"
  if (clause.object !== null && clause.object.first >= next.verb.last && next.object === clause.object)
    return timesOf(parse, next.index + 1, next.to)[0] ?? trailing(parse, next)
  const hangs =
    next.governor === clause ||
    isJoined(parse, clause, next) ||
    (next.from <= clause.to &&
      next.passive &&
      next.verb.form === 'finite' &&
      !parse.chunks.slice(clause.to, next.index).some((chunk) => chunk.kind !== 'phrase'))
  return hangs ? timesOf(parse, next.index + 1, next.to)[0] : undefined
}

/** "was shot and killed in 2008": one date for both. */
function isJoined({ chunks }: SentenceParse, clause: Clause, next: Clause): boolean {
  if (next.subject === null || next.subject !== clause.subject) return false
  const between = chunks.slice(clause.index + 1, next.index)
  return (
    between.some(({ kind }) => kind === 'conjunction') &&
    between.every(({ kind }) => kind === 'conjunction' || kind === 'adverb')
  )
}

/** "the bombing of 30 March, in which X died": the date of what the clause hangs on. */
function ofAntecedent(parse: SentenceParse, clause: Clause): TimeExpression | undefined {
  if (
    clause.kind !== 'relative' &&
    !parse.chunks.slice(clause.from - 3, clause.index).some((chunk) => chunk.kind === 'relative')
  )
    return undefined
  const relative = parse.chunks.slice(0, clause.index).findLastIndex((chunk) => chunk.kind === 'relative')
  const before = parse.chunks.slice(Math.max(0, relative - 3), relative)
  const time = before.findLast((chunk) => chunk.kind === 'time')
  return time === undefined || parse.chunks[relative - 1]?.kind !== 'preposition'
    ? undefined
    : timesOf(parse, parse.chunks.indexOf(time), parse.chunks.indexOf(time) + 1)[0]
}

/** "announced that it had joined": who announces is who does it. */
function ownDoing(before: Clause, clause: Clause): boolean {
  const [speaker, doer] = [before.subject?.cores[0]?.name?.mention, clause.subject?.cores[0]?.name?.mention]
  return isAnnouncing(before.verb.lemma) && speaker !== undefined && speaker.figure === doer?.figure
}

const ESTIMATING = new Set(endings.estimating)

/** "It was reported on 5 May that". */
function isImpersonal(parse: SentenceParse, before: Clause): boolean {
  const subject = before.subject?.cores[0]
  return before.passive && subject !== undefined && parse.units[subject.first]?.norm === 'it'
}

/** "announced on 5 May that it had joined": what is announced happened by the day it was announced. */
function announced(parse: SentenceParse, clause: Clause): TimeExpression | undefined {
  const before = parse.clauses.findLast((one) => one.index < clause.index)
  if (
    before === undefined ||
    parse.chunks[before.to]?.kind !== 'that' ||
    !(ownDoing(before, clause) || isImpersonal(parse, before) || ESTIMATING.has(before.verb.lemma))
  )
    return undefined
  return timesOf(parse, before.index + 1, before.to)[0] ?? opening(parse, before)
}

/** "until February 2016, when he was killed": the date that "when" stands for. */
function whenBefore({ chunks, units }: SentenceParse, clause: Clause): TimeExpression | undefined {
  const at = chunks.findLastIndex((chunk, i) => i < clause.index && chunk.kind === 'subordinator')
  const when = chunks[at]
  if (when?.kind !== 'subordinator' || when.norm !== 'when' || isInAside(chunks, at, clause)) return undefined
  const before = chunks[at - 1]?.kind === 'comma' ? chunks[at - 2] : chunks[at - 1]
  const time = before?.kind === 'time' ? units[before.first]?.time : undefined
  // Of "until 2016, when" the day counts and not what lies before it.
  return time === undefined || time.edtf === null ? undefined : { ...time, bound: 'at' }
}

/** "when X, who had founded Y, took over": whether a verb behind "when" is not that of its clause. */
function isInAside(chunks: readonly Chunk[], at: number, { kind, subject, index }: Clause): boolean {
  const next = chunks[at + 1]
  const isFirst = next?.kind === 'phrase' && subject?.first === next.first
  if (isFirst && kind !== 'relative') return false
  return chunks.slice(at, index).some((chunk) => chunk.kind === 'verb' || chunk.kind === 'relative')
}

/** "When X was killed in 1991, Y succeeded him", "After X was arrested in May, Y took over": the date of what came first. */
function whenOpening({ chunks, clauses, units }: SentenceParse, clause: Clause): TimeExpression | undefined {
  const [when] = chunks
  if (when?.kind !== 'subordinator' || !OPENING.has(when.norm) || clause.kind !== 'main') return undefined
  const before = clauses.filter(({ index }) => index < clause.index)
  const isFirst = before.length > 0 && before.every(({ subject }) => subject !== clause.subject)
  const comma = chunks.findLastIndex(({ kind }, i) => i < clause.index && kind === 'comma')
  if (!isFirst || comma === -1 || clause.verb.form !== 'finite') return undefined
  const time = chunks.slice(0, comma).findLast(({ kind }) => kind === 'time')
  const told = time === undefined ? undefined : units[time.first]?.time
  return told?.edtf == null || told.bound !== 'at' ? undefined : told
}

const OPENING: ReadonlySet<string> = new Set(['when', 'after', 'once'])

/** What ends the search for a date before a verb, and before its subject. */
const IN_CLAUSE: ReadonlySet<Chunk['kind']> = new Set(['verb', 'comma', 'relative', 'that'])
const BEFORE_CLAUSE: ReadonlySet<Chunk['kind']> = new Set([
  ...IN_CLAUSE,
  'conjunction',
  'stop',
  'subordinator',
  'phrase',
])

function timesBetween(parse: SentenceParse, clause: Clause): TimeExpression | undefined {
  for (let i = clause.index - 1; i >= 0; i--) {
    const chunk = parse.chunks[i]
    // ", and in 2023 X fought": before its subject too.
    if (chunk === undefined || (i < clause.from ? BEFORE_CLAUSE : IN_CLAUSE).has(chunk.kind)) return undefined
    if (chunk.kind === 'time') return timesOf(parse, i, i + 1)[0]
  }
  return undefined
}

/** "He rose quickly: in 1985 he was": a date right behind the colon. */
function isDate([first, second]: readonly Chunk[]): boolean {
  return first?.kind === 'time' || (first?.kind === 'preposition' && second?.kind === 'time')
}

/** "by X, a unit trained by Y": what a description tells besides, and not of that day. */
function isByTheWay({ chunks, units }: SentenceParse, { index, verb, passive }: Clause): boolean {
  // "by X, a unit from Y trained by Z"
  const at = chunks[index - 2]?.kind === 'preposition' ? index - 2 : index
  const [comma, described] = chunks.slice(Math.max(0, at - 2), at)
  if (comma?.kind !== 'comma' || described?.kind !== 'phrase') return false
  const core = described.cores[0]
  const isDescription = core?.name === null && /^an?$/u.test(core.determiner ?? '')
  return (
    isDescription &&
    ((passive && isBareParticiple(verb, units)) || chunks.slice(0, index).some(({ kind }) => kind === 'verb'))
  )
}

/** "In 1980 X fled, and in 1991 his men, backed by Y, returned": the date that opens the part of a sentence. */
function joinedDate(parse: SentenceParse, clause: Clause): TimeExpression | undefined {
  const { chunks } = parse
  if (clause.kind === 'relative' || isByTheWay(parse, clause)) return undefined
  for (let i = clause.index - 1; i > 1; i--) {
    if (chunks[i]?.kind === 'stop') return undefined
    if (chunks[i]?.kind !== 'time') continue
    const and = chunks[i - 1]?.kind === 'preposition' ? i - 2 : i - 1
    if (chunks[and]?.kind === 'conjunction' && chunks[and - 1]?.kind === 'comma') return timesOf(parse, i, i + 1)[0]
  }
  return undefined
}

/** "said that on 5 May, its fighters attacked": before what is said, which a date opens anew; -1 where none does. */
function datedContent(chunks: readonly Chunk[], index: number): number {
  const that = chunks.findLastIndex(({ kind }, i) => i < index && kind === 'that')
  if (that === -1) return -1
  const before = chunks[that + 1]?.kind === 'comma' ? that + 1 : that
  return isDate(chunks.slice(before + 1, before + 3)) ? before : -1
}

/** "On 5 May 1990, …": a date that opens the sentence, or the part of it that a contrast begins. */
function opening(parse: SentenceParse, clause: Clause): TimeExpression | undefined {
  const { chunks } = parse
  if (clause.kind === 'relative' || isByTheWay(parse, clause)) return undefined
  // The stop that the clause stands behind.
  const stop = chunks.findLastIndex(
    (chunk, i) =>
      i > 0 && i < clause.index && chunk.kind === 'stop' && (chunk.norm !== ':' || isDate(chunks.slice(i + 1, i + 3))),
  )
  for (let i = Math.max(stop, datedContent(chunks, clause.index)) + 1; i < clause.index; i++) {
    const chunk = chunks[i]
    if (chunk === undefined || chunk.kind === 'verb') return undefined
    if (chunk.kind === 'time') return timesOf(parse, i, i + 1)[0]
    if (chunk.kind === 'phrase' && chunks[i - 1]?.kind !== 'preposition') return undefined
  }
  return undefined
}
