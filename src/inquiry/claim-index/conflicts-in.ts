import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS } from '../../time/day-bounds.ts'
import rules from '../conflict-rules.json' with { type: 'json' }
import type { Moment } from '../moment.ts'
import { circleRows, type Heard } from './circles-in.ts'
import { DAYS, entryOf, literalNumber, symmetricPredicates, toldIn } from './claim-columns.ts'
import { factualityIn, isFormerIn, isTimeUnreadableIn, VERDICTS } from './claim-record.ts'
import { addFactsTouching, allFacts, type ClaimView, type FactReference, rowsOf, tableOf } from './claim-view.ts'
import { addRows, flagged, inOrder, literalKey, literalRows, PREDICATES } from './rows-about.ts'

/** What is being looked for, and what has been found. */
interface Search {
  readonly view: ClaimView
  readonly known: number
  /** The entities that contradictions must concern; null for any. */
  readonly about: readonly number[] | null
  /** Every fact between entities that may matter: all, or those that touch these entities. */
  readonly facts: readonly FactReference[]
  /** The rows of every other claim that may matter. */
  readonly literals: readonly number[]
  /** Rows, always all of a fact. */
  readonly found: Set<number>
}

const CONTESTED = VERDICTS.indexOf('contested')
const REJECTED = VERDICTS.indexOf('rejected')
const ALLEGED = 1

/**
 * The rows of claims among which every contradiction is found that all claims would show: about these entities, or about
 * any where they are null. A few more may be among them; `conflicts` says which contradict one another, of these as of all.
 * Those of identity are no matter of claims, see `identity-in.ts`. With `heard` some, also every contradiction that shows
 * when only some are heard, whoever they are.
 */
export function rowsInConflict(
  view: ClaimView,
  { known }: Pick<Moment, 'known'>,
  about: readonly number[] | null,
  heard: Heard = 'all',
): readonly number[] {
  const search: Search = {
    view,
    known: known ?? AFTER_ALL_DAYS,
    about,
    facts: about === null ? allFacts(view) : factsTouching(view, about),
    literals: literalRows(view, about === null ? null : flagged(view, about)),
    found: new Set(),
  }
  takeContested(search)
  takeExclusive(search)
  takeReversed(search)
  takeAfterEnd(search)
  takeSupersededNames(search)
  for (const row of circleRows(view, { known: search.known, about, heard })) search.found.add(row)
  return inOrder(search.found)
}

/** Facts that some maintain and others refuse, or a researcher contests. */
function takeContested(search: Search): void {
  const { view, facts, literals } = search
  for (const fact of facts) if (isContested(search, rowsOf(view, fact))) addRows(view, fact, search.found)
  const doubted = literals.filter((row) => isDoubt(search, row)).map((row) => literalKey(view, row))
  const byObject = ({ columns }: ClaimView, rows: readonly number[]) => Map.groupBy(rows, (row) => columns.object[row])
  for (const rows of groupsAt(view, literals, new Set(doubted))) {
    for (const group of byObject(view, rows).values()) if (isContested(search, group)) take(search, group)
  }
}

function isContested(search: Search, rows: Iterable<number>): boolean {
  let [isMaintained, isDoubted] = [false, false]
  for (const row of rows) {
    if (!isHeard(search, row)) continue
    if (supports(search.view, row)) isMaintained = true
    if (isDoubt(search, row)) isDoubted = true
  }
  return isMaintained && isDoubted
}

function isDoubt({ view }: Search, row: number): boolean {
  return !supports(view, row) || view.verdicts.get(row) === CONTESTED
}

/** Relations that two entities cannot stand in at one time, and do by some. */
function takeExclusive(search: Search): void {
  const { view, facts, found } = search
  for (const rule of rules.exclusive) {
    const [one, other] = [numbersOf(view, rule.one), numbersOf(view, rule.other)]
    const others = Map.groupBy(
      facts.filter((fact) => other.has(predicateOf(view, fact))),
      (fact) => pairKey(view, fact),
    )
    for (const fact of facts.filter((it) => one.has(predicateOf(view, it)))) {
      const meeting = (others.get(pairKey(view, fact)) ?? []).filter((it) => mayMeet(search, fact, it))
      for (const it of meeting.length === 0 ? [] : [fact, ...meeting]) addRows(view, it, found)
    }
  }
}

function pairKey(view: ClaimView, fact: FactReference): number {
  const { subject, object } = tableOf(view, fact)
  const [one, other] = [subject[fact >> 1] ?? 0, object[fact >> 1] ?? 0]
  return Math.min(one, other) * view.joined.length + Math.max(one, other)
}

/** Whether somebody who supports the one may speak of a time of which somebody speaks who supports the other. */
function mayMeet(search: Search, one: FactReference, other: FactReference): boolean {
  const { view } = search
  const { days } = view.columns
  const supporting = (fact: FactReference) =>
    [...rowsOf(view, fact)].filter((row) => supports(view, row) && isHeard(search, row))
  const right = supporting(other)
  return supporting(one).some((a) =>
    right.some((b) => earliest(days, a) <= latest(days, b) && earliest(days, b) <= latest(days, a)),
  )
}

/** Claims of an end before a beginning, in one or between two. */
function takeReversed(search: Search): void {
  const { view, literals } = search
  const { days } = view.columns
  const predicates = numbersOf(
    view,
    rules.reversed.flatMap((rule) => rule.predicates),
  )
  const bounds = new Map<number, { begun: number; ended: number; isReversed: boolean }>()
  for (const row of literals) {
    if (!predicates.has(view.columns.predicate[row] ?? -1) || !supports(view, row) || !isHeard(search, row)) continue
    const key = literalKey(view, row)
    const known = bounds.get(key) ?? { begun: BEFORE_ALL_DAYS, ended: AFTER_ALL_DAYS, isReversed: false }
    bounds.set(key, known)
    const [from, to] = [earliest(days, row), latest(days, row)]
    if (isUnreadable(view, row)) known.isReversed = true
    if (to === AFTER_ALL_DAYS) known.begun = Math.max(known.begun, from)
    if (from === BEFORE_ALL_DAYS) known.ended = Math.min(known.ended, to)
  }
  const reversed = [...bounds].filter(([, { begun, ended, isReversed }]) => isReversed || begun > ended)
  for (const rows of groupsAt(view, literals, new Set(reversed.map(([key]) => key)))) take(search, rows)
}

/** Ends that admit nothing later, and what is told of later all the same. */
function takeAfterEnd(search: Search): void {
  const { view, about } = search
  const near = about === null ? null : [...about, ...endsOfFacts(search)]
  const literals = near === null ? search.literals : literalRows(view, flagged(view, near))
  for (const rule of rules.afterEnd) {
    const over = endsOf(search, rule, literals)
    if (over.size === 0) continue
    const later = numbersOf(
      view,
      rule.later.map(({ predicate }) => predicate),
    )
    for (const subject of over.keys()) takeLater(search, subject, { over: over.get(subject) ?? 0, later })
    const predicates = new Set([...later, ...numbersOf(view, [rule.end.predicate])])
    const keys = [...over.keys()].flatMap((subject) => [...predicates].map((it) => subject * PREDICATES + it))
    for (const rows of groupsAt(view, literals, new Set(keys))) take(search, rows)
  }
}

/** By subject, the day by which it is over. */
function endsOf(
  search: Search,
  { end }: (typeof rules.afterEnd)[number],
  literals: readonly number[],
): ReadonlyMap<number, number> {
  const { view } = search
  const { columns, joined } = view
  const values = new Set(end.values.map((value) => literalNumber({ value })))
  const predicates = numbersOf(view, [end.predicate])
  const over = new Map<number, number>()
  for (const row of literals) {
    const isEnd = predicates.has(columns.predicate[row] ?? -1) && values.has(columns.object[row] ?? 0)
    if (!isEnd || !supports(view, row) || !isHeard(search, row)) continue
    const subject = joined[columns.subject[row] ?? 0] ?? 0
    const day = latest(columns.days, row)
    if (day < AFTER_ALL_DAYS) over.set(subject, Math.min(over.get(subject) ?? day, day))
  }
  return over
}

function takeLater(
  search: Search,
  subject: number,
  { over, later }: { readonly over: number; readonly later: ReadonlySet<number> },
): void {
  const { view } = search
  for (const fact of factsTouching(view, [subject])) {
    if (!later.has(predicateOf(view, fact)) || !isSubjectOf(view, fact, subject)) continue
    if (rowsOf(view, fact).some((row) => supports(view, row) && lastDay(view, row) > over)) {
      addRows(view, fact, search.found)
    }
  }
}

/** The last day of which a claim may say that it held then: of one that is open, when it was told. */
function lastDay(view: ClaimView, row: number): number {
  if (isUnreadable(view, row)) return AFTER_ALL_DAYS
  const { columns } = view
  const to = latest(columns.days, row)
  const told = to < AFTER_ALL_DAYS ? to : toldIn(columns, row, entryOf(columns, row))
  return Math.max(told, earliest(columns.days, row))
}

function endsOfFacts({ view, facts }: Search): readonly number[] {
  return facts.flatMap((fact) => {
    const { subject, object } = tableOf(view, fact)
    return [subject[fact >> 1] ?? 0, object[fact >> 1] ?? 0]
  })
}

/** Names that somebody calls former, with everything said about or by who bore them. */
function takeSupersededNames(search: Search): void {
  const { view, literals } = search
  const { columns, joined } = view
  const former = new Set<number>()
  for (const row of literals) {
    const isFormer = isFormerIn(columns.code[row] ?? 0)
    if (isFormer && supports(view, row) && isHeard(search, row)) former.add(joined[columns.subject[row] ?? 0] ?? 0)
  }
  if (former.size === 0) return
  const flags = flagged(view, former)
  for (const fact of factsTouching(view, [...former])) addRows(view, fact, search.found)
  const spoken = spokenBy(view, flags)
  const keys = new Set<number>()
  for (const row of [...literalRows(view, flags), ...spoken.filter((row) => (columns.object[row] ?? 0) < 0)]) {
    keys.add(literalKey(view, row))
  }
  for (const rows of groupsAt(view, literalRows(view, null), keys)) take(search, rows)
  const speaking = new Set(spoken)
  const subjects = new Set(
    spoken.flatMap((row) => ((columns.object[row] ?? 0) < 0 ? [] : [joined[columns.subject[row] ?? 0] ?? 0])),
  )
  for (const fact of factsTouching(view, [...subjects])) {
    if (rowsOf(view, fact).some((row) => speaking.has(row))) addRows(view, fact, search.found)
  }
}

/** The rows of claims in which one of these entities is a voice. */
function spokenBy({ columns, joined, rowLimit }: ClaimView, flags: Uint8Array): readonly number[] {
  const isOne = (voice: number): boolean => voice >= 0 && flags[joined[voice] ?? 0] === 1
  const spoken: number[] = []
  for (let row = 0; row < rowLimit; row += 1) if (isOne(columns.voice[row] ?? -1)) spoken.push(row)
  for (const [row, voices] of columns.outerVoices) if (row < rowLimit && voices.some(isOne)) spoken.push(row)
  return spoken
}

function factsTouching(view: ClaimView, entities: readonly number[]): readonly FactReference[] {
  const facts: FactReference[] = []
  for (const entity of entities) addFactsTouching(view, entity, facts)
  return [...new Set(facts)]
}

/** Whether an entity stands first in a fact; of one that is mutual, either end does. */
function isSubjectOf(view: ClaimView, fact: FactReference, entity: number): boolean {
  const { subject, predicate } = tableOf(view, fact)
  return subject[fact >> 1] === entity || symmetricPredicates(view.columns)[predicate[fact >> 1] ?? 0] === 1
}

/** Claims that point to no entity, in lists of one subject and predicate each, of those with one of these keys. */
function groupsAt(
  view: ClaimView,
  literals: readonly number[],
  keys: ReadonlySet<number>,
): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>()
  for (const row of keys.size === 0 ? [] : literals) {
    const key = literalKey(view, row)
    if (keys.has(key)) pushTo(groups, key, row)
  }
  return groups.values()
}

function take({ found }: Search, rows: readonly number[]): void {
  for (const row of rows) found.add(row)
}

function pushTo<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** Whether the moment lets a row in. What was rejected is not. */
function isHeard({ view, known }: Search, row: number): boolean {
  if (row >= view.rowLimit || view.verdicts.get(row) === REJECTED) return false
  return known === AFTER_ALL_DAYS || toldIn(view.columns, row, entryOf(view.columns, row)) <= known
}

function supports({ columns }: ClaimView, row: number): boolean {
  return factualityIn(columns.code[row] ?? 0) <= ALLEGED
}

function isUnreadable({ columns }: ClaimView, row: number): boolean {
  return isTimeUnreadableIn(columns.code[row] ?? 0)
}

function predicateOf(view: ClaimView, fact: FactReference): number {
  return tableOf(view, fact).predicate[fact >> 1] ?? 0
}

/** The numbers that predicates have in a view. */
function numbersOf({ columns }: ClaimView, names: readonly string[]): ReadonlySet<number> {
  return new Set(columns.predicates.flatMap((name, number) => (names.includes(name) ? [number] : [])))
}

function earliest(days: Int32Array, row: number): number {
  return days[row * DAYS] ?? 0
}

function latest(days: Int32Array, row: number): number {
  return days[row * DAYS + 1] ?? 0
}
