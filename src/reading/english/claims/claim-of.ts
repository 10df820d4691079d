import { validAs } from '../../../time/valid-as.ts'
import type { Role } from '../../page.ts'
import { type Dated, dateBehind, dateBetween, dateInName, dateOf, dateWithinText } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { type Finding, propose } from '../sentence/propose.ts'
import { speakerOf } from '../sentence/speakers.ts'
import type { Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { grammarOf } from '../words/grammar.ts'
import type { FrameClaim } from '../words/verbs.ts'
import { breakBefore } from './breaks.ts'
import { isGivenOffice } from './companions.ts'
import frameWords from './frames.json' with { type: 'json' }
import { placedOffice } from './office.ts'
import officeWords from './offices.json' with { type: 'json' }
import { attachedTo } from './slots.ts'

const WORDS_OF_OFFICE = new Set(['leader_of', 'member_of'])

/** Proposes what a frame says of two figures, with its date, its office and the words it rests on. */
export function claimOf(
  parse: SentenceParse,
  clause: Clause,
  frame: FrameClaim,
  subject: Role,
  object: Finding['object'],
): void {
  const role = object !== null && 'figure' in object ? object : null
  const event = role !== null && parse.page.cast.head(role.figure).type === 'event' ? role : null
  const dated =
    respectiveDate(parse, clause, frame, subject) ??
    ownDate(parse, clause, frame, role) ??
    dateOfClaim(parse, clause, frame, event)
  if (frame.predicate === 'active' && dated.valid === null) return
  if (frame.needs === 'period' && dated.valid?.includes('/') !== true) return
  const office = officeIn(parse, clause, frame)
  const own = frame.factuality === undefined ? blamedBy(parse, clause) : ownManner(parse, clause, frame)
  propose(parse, {
    subject,
    predicate: frame.predicate,
    object,
    ...(office === null ? {} : { qualifiers: { role: office } }),
    valid: dated.valid,
    trigger: parse.units[clause.verb.first]?.start ?? parse.start,
    ...spanAround(parse, clause, role === null ? [subject] : [subject, role], dated.time),
    score: 0.8,
    negated: clause.verb.negated,
    doubtful: isSuspected(parse, clause, frame, subject),
    ...(isByTheWay(parse, clause, frame) ? { granted: true } : {}),
    ...(own === undefined ? {} : { own }),
  })
}

/** "Suspected members of X attacked": what those have done who are only thought to be of X. */
function isSuspected({ units }: SentenceParse, clause: Clause, { predicate }: FrameClaim, { start }: Role): boolean {
  if (!DEEDS.has(predicate)) return false
  const phrases = [...(clause.subject === null ? [] : [clause.subject]), ...attachedTo(clause, 'by')]
  const core = phrases
    .flatMap(({ cores }) => cores)
    .find(({ first, last }) => (units[first]?.start ?? 0) <= start && start < (units[last - 1]?.end ?? 0))
  return (
    core !== undefined && units.slice(core.first, core.last).some(({ norm }) => grammarOf.allegedAdjectives.has(norm))
  )
}

const DEEDS: ReadonlySet<string> = new Set(['perpetrator_of', 'participated_in'])

/** "accused X, led by Y, of", "killed X, who headed its council": an office told so is taken for granted by who speaks. */
function isByTheWay(parse: SentenceParse, clause: Clause, { predicate }: FrameClaim): boolean {
  const { passive, verb } = clause
  if (verb.negated || !OFFICES_AND_FOUNDERS.has(predicate)) return false
  const isBare = passive && parse.units[verb.first]?.tag === 'verb'
  return isBare || (clause.kind === 'relative' && clause.governor === null && !isSaidInside(parse, clause))
}

/** "X, who police say heads Y": somebody says so within the clause itself, or it is only thought. */
function isSaidInside({ attributed, chunks, units }: SentenceParse, { from, verb, attached }: Clause): boolean {
  const start = units[chunks[from]?.first ?? 0]?.start ?? 0
  const end = units[verb.last - 1]?.end ?? 0
  return (
    attributed.some(({ cue }) => cue[0] >= start && cue[0] < end) ||
    attached.some(({ preposition }) => preposition === 'according to')
  )
}

const OFFICES_AND_FOUNDERS = new Set(['leader_of', 'founder_of'])

function isDatedBetween(parse: SentenceParse, beside: Clause['attached']): boolean {
  return dateBetween(parse, beside[0]?.index ?? 0, beside.at(-1)?.index ?? 0).valid !== null
}

function holds({ units }: SentenceParse, { first, last }: Phrase, role: Role): boolean {
  return role.start >= (units[first]?.start ?? 0) && role.start < (units[last - 1]?.end ?? 0) && role.end > role.start
}

/** The office in the source's words, for whom it qualifies. */
function officeIn(parse: SentenceParse, clause: Clause, { predicate, object }: FrameClaim): string | null {
  // "was replaced by Y as leader": the words are of Y's office.
  if (!WORDS_OF_OFFICE.has(predicate) || object === 'office of patient') return null
  return placedOffice(parse, clause.attached.find((one) => isOwnOffice(clause, one))?.phrase ?? clause.complement)
}

/** "is led by X as emir", not "is led by X, with Y as his deputy". */
function isOwnOffice(clause: Clause, { preposition, index }: Clause['attached'][number]): boolean {
  const before = clause.attached.find((one) => one.index === index - 2)
  return preposition === 'as' && !(before?.preposition === 'with' && isGivenOffice(clause, before))
}

/** "X and Y were killed in 2010 and 2012 respectively": of each his own date. */
function respectiveDate(
  { chunks, units }: SentenceParse,
  clause: Clause,
  frame: FrameClaim,
  { start }: Role,
): Dated | undefined {
  const at = chunks.findIndex(
    (chunk, i) => i > clause.index && chunk.kind === 'adverb' && chunk.norm === 'respectively',
  )
  if (at === -1) return undefined
  const times = chunks.slice(clause.index, at).filter(({ kind }) => kind === 'time')
  const list = [clause.subject, clause.object].find((phrase) => phrase?.cores.length === times.length)
  const place = list?.cores.findIndex(({ name }) => name?.start === start) ?? -1
  const time = place === -1 ? undefined : units[times[place]?.first ?? -1]?.time
  return time?.edtf == null ? undefined : { valid: validAs(time, frame.time ?? 'at'), time }
}

/** "by X in 2003 and by Y in 2005", "by X (2003) and Y (2005)": the date beside one of several who did the same. */
function ownDate(
  parse: SentenceParse,
  { attached, to, verb }: Clause,
  frame: FrameClaim,
  role: Role | null,
): Dated | undefined {
  if (role === null || frame.time !== undefined) return undefined
  const bracket = parse.brackets.find(({ after }) => parse.units[after]?.end === role.end)
  const inside = bracket === undefined ? null : dateWithinText(parse, bracket.start, bracket.end)
  if (inside !== null && frame.predicate === 'designated_by') return { valid: inside, time: null }
  const own = attached.findIndex(({ phrase }) => holds(parse, phrase, role))
  const beside = attached.filter(({ preposition }) => preposition === attached[own]?.preposition)
  const next = beside[beside.indexOf(attached[own] as Clause['attached'][number]) + 1]
  const isRepeated = own !== -1 && verb.verb.endsWith(` ${attached[own]?.preposition}`)
  if (own === -1 || (beside.length < 2 && !isRepeated)) return undefined
  const dated = dateBetween(parse, attached[own]?.index ?? to, next?.index ?? to)
  // "by X in 2013 and by Y": no date beside the last is its own.
  const areDated =
    beside[0]?.preposition === 'by' &&
    next === undefined &&
    beside.length > 1 &&
    dated.valid === null &&
    isDatedBetween(parse, beside)
  return areDated ? { valid: null, time: null } : dated.valid === null ? undefined : dated
}

/** "a bombing in X in 2012 and a raid on Y in 2013": what "and" joins behind a date has its own, or none. */
function dateOfSecond(parse: SentenceParse, { index, to }: Clause, { start }: Role): Dated | undefined {
  const { chunks, units } = parse
  const at = chunks.findIndex(({ kind, first, last }, i) => {
    return (
      i > index &&
      i < to &&
      kind === 'phrase' &&
      (units[first]?.start ?? 0) <= start &&
      start < (units[last - 1]?.end ?? 0)
    )
  })
  if (chunks[at - 1]?.kind !== 'conjunction') return undefined
  const own = dateBetween(parse, at, to)
  return own.valid !== null || dateBetween(parse, index, at).valid !== null ? own : undefined
}

/** The date behind an event, else that of the clause, else the one in the event's name. */
function dateOfClaim(parse: SentenceParse, clause: Clause, frame: FrameClaim, event: Role | null): Dated {
  const second = event === null ? undefined : dateOfSecond(parse, clause, event)
  if (second !== undefined) return second
  const behind = event === null ? null : dateBehind(parse, event)
  if (behind !== null && behind.time !== null) return behind
  const dated = dateOfBoth(parse, clause, frame.time ?? (isChosenTo(clause) ? 'start' : 'at'))
  return event === null ? dated : { ...dated, valid: dated.valid ?? dateInName(parse, event) }
}

/** "was elected to head X in May": who takes up an office begins on that day. */
function isChosenTo({ verb, governor }: Clause): boolean {
  return verb.form === 'infinitive' && governor !== null && CHOOSING.has(governor.verb.lemma) && LEADING.has(verb.lemma)
}

const CHOOSING = new Set(frameWords.choosing)
const LEADING = new Set(officeWords.commanding)

/** "broke with X in 2016 and created Y", "was killed in 2016 and succeeded by Y": one date for both, where the second has none. */
function dateOfBoth(parse: SentenceParse, clause: Clause, mode: 'at' | 'start' | 'end'): Dated {
  const dated = dateOf(parse, clause, mode)
  const before = dated.valid === null ? (breakBefore(parse, clause) ?? endBefore(parse, clause)) : undefined
  return before === undefined ? dated : dateOf(parse, before, mode)
}

/** "X was killed in 2016 and succeeded by Y": the clause right before, of what became of who is succeeded. */
function endBefore({ clauses }: SentenceParse, { verb, passive, subject, index }: Clause): Clause | undefined {
  if (!passive || !REPLACING.has(verb.lemma)) return undefined
  const before = clauses.findLast((one) => one.index < index)
  return before?.subject === subject && before?.kind === 'main' && !before.verb.negated ? before : undefined
}

const REPLACING = new Set(frameWords.replacing)

/** "blamed X for financing it", "accused X to have financed it": by whose word. */
function blamedBy(parse: SentenceParse, { governor, verb }: Clause): Finding['own'] {
  if (governor === null || BLAMED_BY.get(governor.verb.lemma) !== verb.form) return undefined
  const by = governor.passive ? (attachedTo(governor, 'by')[0] ?? null) : governor.subject
  const cue: [number, number] = [
    parse.units[governor.verb.first]?.start ?? 0,
    parse.units[governor.verb.last - 1]?.end ?? 0,
  ]
  return { voice: speakerOf(parse, by).voice, cue, factuality: 'alleged' }
}

/** Verbs that blame somebody for what they lead to, and its form. */
const BLAMED_BY: ReadonlyMap<string, Clause['verb']['form']> = new Map([
  ['blame', 'ing'],
  ['accuse', 'infinitive'],
])

function ownManner(parse: SentenceParse, clause: Clause, frame: FrameClaim): NonNullable<Finding['own']> {
  const { verb } = clause
  const { voice } = speakerOf(parse, clause.passive ? (attachedTo(clause, 'by')[0] ?? null) : clause.subject)
  const cue: [number, number] = [parse.units[verb.first]?.start ?? 0, parse.units[verb.last - 1]?.end ?? 0]
  // "was wrongly reported dead"
  const isFalse = verb.adverbs.some((adverb) => grammarOf.falseAdverbs.has(adverb))
  return { voice, cue, factuality: isFalse ? 'false' : (frame.factuality ?? 'alleged') }
}

/** The words from the first to the last that a claim rests on. */
function spanAround(
  parse: SentenceParse,
  clause: Clause,
  roles: readonly Role[],
  time: { readonly start: number; readonly end: number } | null,
): { start: number; end: number } {
  const { verb } = clause
  const places = roles.filter(({ start, end }) => end > start && start >= parse.start && end <= parse.end)
  const starts = [parse.units[verb.first]?.start ?? parse.start, ...places.map(({ start }) => start)]
  const ends = [parse.units[verb.last - 1]?.end ?? parse.end, ...places.map(({ end }) => end)]
  if (time !== null) {
    starts.push(time.start)
    ends.push(time.end)
  }
  return { start: Math.min(...starts), end: Math.max(...ends) }
}
