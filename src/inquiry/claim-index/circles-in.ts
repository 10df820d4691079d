import { circlesAmong } from '../conflict-kinds/circles.ts'
import rules from '../conflict-rules.json' with { type: 'json' }
import { entryOf, FACTUALITY_BITS, toldIn } from './claim-columns.ts'
import { addFactsTouching, type ClaimView, type FactReference, PLACES, rowsOf, tableOf } from './claim-view.ts'
import { CODE, RECORD, TOLD, VERDICT_SHIFT, VERDICTS } from './fact-table.ts'
import { addRows } from './rows-about.ts'
import { partsOf, STANDING_CODES, UNHEARD, weigh } from './weigh.ts'

/** A relation that may be part of a circle. */
interface Link {
  readonly fact: FactReference
  /** The first row that the moment lets in: circles are told in the order in which relations were first told. */
  readonly row: number
}

const REJECTED = VERDICTS.indexOf('rejected')
const ALLEGED = 1

/** What is let in: told by a day, recorded by the view. */
interface Asked {
  readonly view: ClaimView
  readonly known: number
}

/**
 * The rows of all relations that are part of a circle as `circleConflicts` tells them: of every circle, or of those in the
 * parts of the network in which one of these entities can be.
 */
export function circleRows(view: ClaimView, known: number, about: readonly number[] | null): ReadonlySet<number> {
  const found = new Set<number>()
  for (const name of new Set(rules.circle.flatMap(({ predicates }) => predicates))) {
    const predicate = view.columns.predicates.indexOf(name)
    if (predicate < 0) continue
    const links = linksIn({ view, known }, about === null ? factsOf(view, predicate) : within(view, predicate, about))
    for (const fact of inCircles({ view, known }, links)) addRows(view, fact, found)
  }
  return found
}

function factsOf(view: ClaimView, predicate: number): readonly FactReference[] {
  const facts: FactReference[] = []
  for (const place of PLACES) {
    const table = view.tables[place]
    for (let fact = 0; fact < table.facts; fact += 1) {
      if (table.predicate[fact] !== predicate) continue
      const [from, to] = [table.subject[fact] ?? 0, table.object[fact] ?? 0]
      if (place === 1 || (view.changed[from] !== 1 && view.changed[to] !== 1)) facts.push(fact * 2 + place)
    }
  }
  return facts
}

/** The relations between those who can be reached from one of these entities and from whom one of them can be. */
function within(view: ClaimView, predicate: number, about: readonly number[]): readonly FactReference[] {
  const [after, before] = [reached(view, predicate, about, true), reached(view, predicate, about, false)]
  const isIn = (entity: number): boolean => after.has(entity) && before.has(entity)
  const facts = new Set<FactReference>()
  for (const entity of after) {
    if (!before.has(entity)) continue
    for (const fact of touching(view, predicate, entity)) {
      const { subject, object } = tableOf(view, fact)
      if (isIn(subject[fact >> 1] ?? 0) && isIn(object[fact >> 1] ?? 0)) facts.add(fact)
    }
  }
  return [...facts]
}

function reached(
  view: ClaimView,
  predicate: number,
  about: readonly number[],
  isForward: boolean,
): ReadonlySet<number> {
  const met = new Set(about)
  for (const entity of met) {
    for (const fact of touching(view, predicate, entity)) {
      const { subject, object } = tableOf(view, fact)
      const [from, to] = [subject[fact >> 1] ?? 0, object[fact >> 1] ?? 0]
      if (isForward && from === entity) met.add(to)
      if (!isForward && to === entity) met.add(from)
    }
  }
  return met
}

function touching(view: ClaimView, predicate: number, entity: number): readonly FactReference[] {
  const facts: FactReference[] = []
  addFactsTouching(view, entity, facts)
  return facts.filter((fact) => tableOf(view, fact).predicate[fact >> 1] === predicate)
}

/** The relations that stand at the moment, in the order in which they were first told. */
function linksIn(asked: Asked, facts: readonly FactReference[]): readonly Link[] {
  const { view, known } = asked
  const hearing = { at: null, known, rowLimit: view.rowLimit }
  const links: Link[] = []
  for (const fact of facts) {
    const weight = weigh(tableOf(view, fact), fact >> 1, hearing)
    if (weight === UNHEARD) continue
    const standing = STANDING_CODES[partsOf(weight).standing]
    if (standing !== 'denied' && standing !== 'false') links.push({ fact, row: firstHeard(asked, fact) })
  }
  return links.sort((a, b) => a.row - b.row)
}

function firstHeard({ view, known }: Asked, fact: FactReference): number {
  const { columns, verdicts, rowLimit } = view
  const heard = rowsOf(view, fact).find((row) => {
    if (row >= rowLimit || verdicts.get(row) === REJECTED) return false
    return toldIn(columns, row, entryOf(columns, row)) <= known
  })
  return heard ?? 0
}

function inCircles(asked: Asked, links: readonly Link[]): ReadonlySet<FactReference> {
  const { view } = asked
  const numbers = new Map<number, number>()
  const numberOf = (entity: number): number => {
    const number = numbers.get(entity) ?? numbers.size
    numbers.set(entity, number)
    return number
  }
  const firstSpan = new Int32Array(links.length + 1)
  const spans: number[] = []
  for (const [link, { fact }] of links.entries()) {
    addSpans(asked, fact, spans)
    firstSpan[link + 1] = spans.length / 2
  }
  const arrows = {
    from: Int32Array.from(links, ({ fact }) => numberOf(tableOf(view, fact).subject[fact >> 1] ?? 0)),
    to: Int32Array.from(links, ({ fact }) => numberOf(tableOf(view, fact).object[fact >> 1] ?? 0)),
    firstSpan,
    since: Float64Array.from({ length: spans.length / 2 }, (_, span) => spans[span * 2] ?? 0),
    until: Float64Array.from({ length: spans.length / 2 }, (_, span) => spans[span * 2 + 1] ?? 0),
  }
  return new Set(
    circlesAmong(numbers.size, arrows)
      .flat()
      .flatMap((link) => links[link]?.fact ?? []),
  )
}

/** Adds the first and the last day that each claim that supports a fact may reach to. */
function addSpans({ view, known }: Asked, fact: FactReference, into: number[]): void {
  const { firstClaim, records, rows } = tableOf(view, fact)
  const end = firstClaim[(fact >> 1) + 1] ?? 0
  for (let claim = firstClaim[fact >> 1] ?? 0; claim < end; claim += 1) {
    const place = claim * RECORD
    const code = records[place + CODE] ?? 0
    const isHeard = (rows[claim] ?? 0) < view.rowLimit && (records[place + TOLD] ?? 0) <= known
    if (!isHeard || code >>> VERDICT_SHIFT === REJECTED || (code & FACTUALITY_BITS) > ALLEGED) continue
    into.push(records[place] ?? 0, records[place + 1] ?? 0)
  }
}
