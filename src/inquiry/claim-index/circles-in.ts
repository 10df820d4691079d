import { circlesAmong, closedAmong } from '../conflict-kinds/circles.ts'
import rules from '../conflict-rules.json' with { type: 'json' }
import { earliestAt, factualityAt, type Hearing, isHeardAt, latestAt } from './claim-record.ts'
import { addFactsTouching, allFacts, type ClaimView, type FactReference, tableOf } from './claim-view.ts'
import { hearingIn } from './question.ts'
import { addRows } from './rows-about.ts'
import { partsOf, STANDING_CODES, UNHEARD, type Weight, weightIn } from './weigh.ts'

/** A relation that may be part of a circle. */
interface Link {
  readonly fact: FactReference
  /** The first row that the moment lets in: circles are told in the order in which relations were first told. */
  readonly row: number
}

const ALLEGED = 1

interface Asked {
  readonly view: ClaimView
  readonly hearing: Hearing
  readonly heard: Heard
}

/** Whether everybody is heard, or only some whom this does not know: then every circle is found that any of them tell of. */
export type Heard = 'all' | 'some'

interface CirclesAsked {
  readonly known: number
  /** Entities that must be able to be in it; null for any. */
  readonly about: readonly number[] | null
  readonly heard: Heard
}

/**
 * The rows of all relations that are part of a circle as `circleConflicts` tells them: of every circle, or of those in the
 * parts of the network in which one of these entities can be.
 */
export function circleRows(view: ClaimView, { known, about, heard }: CirclesAsked): ReadonlySet<number> {
  const asked = { view, hearing: hearingIn(view, { at: null, known }), heard }
  const found = new Set<number>()
  for (const name of new Set(rules.circle.flatMap(({ predicates }) => predicates))) {
    const predicate = view.columns.predicates.indexOf(name)
    if (predicate < 0) continue
    const links = linksIn(asked, about === null ? allFacts(view, predicate) : within(view, predicate, about))
    for (const fact of inCircles(asked, links)) addRows(view, fact, found)
  }
  return found
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
  const { view, hearing } = asked
  const links: Link[] = []
  for (const fact of facts) {
    const weight = weightIn(tableOf(view, fact), fact >> 1, hearing)
    if (weight === UNHEARD) continue
    if (mayStand(asked, fact, weight)) links.push({ fact, row: firstHeard(asked, fact) })
  }
  return links.sort((a, b) => a.row - b.row)
}

/** Whether a relation stands; where those who refute it may not be heard, whether anybody maintains it. */
function mayStand(asked: Asked, fact: FactReference, weight: Weight): boolean {
  const standing = STANDING_CODES[partsOf(weight).standing]
  if (standing !== 'denied' && standing !== 'false') return true
  const { records } = tableOf(asked.view, fact).from
  return asked.heard === 'some' && heardClaims(asked, fact).some((claim) => factualityAt(records, claim) <= ALLEGED)
}

function firstHeard(asked: Asked, fact: FactReference): number {
  const [first = 0] = heardClaims(asked, fact)
  return tableOf(asked.view, fact).from.rows[first] ?? 0
}

/** The places of the claims of a fact that the moment lets in, in the order in which they were recorded. */
function heardClaims({ view, hearing }: Asked, fact: FactReference): readonly number[] {
  const { firstClaim, from } = tableOf(view, fact)
  const end = firstClaim[(fact >> 1) + 1] ?? 0
  const heard: number[] = []
  for (let claim = firstClaim[fact >> 1] ?? 0; claim < end; claim += 1) {
    if (isHeardAt(from, claim, hearing)) heard.push(claim)
  }
  return heard
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
  const inThem = asked.heard === 'all' ? circlesAmong(numbers.size, arrows).flat() : closedAmong(numbers.size, arrows)
  return new Set(inThem.flatMap((link) => links[link]?.fact ?? []))
}

/** Adds the first and the last day that each claim that supports a fact may reach to. */
function addSpans(asked: Asked, fact: FactReference, into: number[]): void {
  const { records } = tableOf(asked.view, fact).from
  for (const claim of heardClaims(asked, fact)) {
    if (factualityAt(records, claim) <= ALLEGED) into.push(earliestAt(records, claim), latestAt(records, claim))
  }
}
