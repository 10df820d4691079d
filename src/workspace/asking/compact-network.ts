import type { EntityReference } from '../../claims/entity.ts'
import { viewOfRows } from '../../inquiry/claim-index/claim-index.ts'
import { NO_STATE } from '../../inquiry/claim-index/claim-record.ts'
import { type ClaimView, entityIn, type FactReference, tableOf } from '../../inquiry/claim-index/claim-view.ts'
import type { FactTable } from '../../inquiry/claim-index/fact-table.ts'
import { idOf } from '../../inquiry/claim-index/id-dictionary.ts'
import { networkAround, wholeNetworkIn } from '../../inquiry/claim-index/network-in.ts'
import { isMainShown, isOver, partsOf, STANDING_CODES, type Weight } from '../../inquiry/claim-index/weigh.ts'
import type { CompactNetwork } from '../../inquiry/compact-network.ts'
import { type Hearing, heard, type Unheard } from '../../inquiry/hearing.ts'
import type { Holdings } from '../../inquiry/holdings.ts'
import { type Moment, momentInWords } from '../../inquiry/moment.ts'
import { isRelation } from '../../inquiry/network.ts'
import { STATE_CODES } from '../../time/day-bounds.ts'
import type { Workspace } from '../open.ts'
import type { Assessed } from '../reviewing/review.ts'
import { holdings } from './holdings.ts'
import { LastAsked } from './last-asked.ts'
import { typesOf } from './network-questions.ts'
import { type TestifiedFacts, testifiedIn } from './testified.ts'

/** What of the network is asked for. */
export interface CompactOptions {
  readonly around?: string | undefined
  readonly hops?: number | undefined
  readonly events?: boolean | undefined
  /** Whether what was over by the day is among the edges. */
  readonly ended?: boolean | undefined
  /** Only relations of these predicates. */
  readonly predicates?: readonly string[] | undefined
  /** Only what rests on claims that were so assessed. */
  readonly assessed?: readonly Assessed[] | undefined
  /** Whom to hear; null for everybody. */
  readonly hearing: Hearing | null
}

/** Claims as objects and as rows of an index, of one head of the log: the claim of a row stands at its number. */
interface Ground {
  readonly held: Holdings
  readonly view: ClaimView
  readonly unheard?: Unheard
}

/**
 * The network of a moment as `networkOf` has it, in columns. Nothing is loaded for it but what is in memory, and what does
 * not depend on the day is remembered, so that the steps of a slider cost the evaluation of days alone.
 */
export async function compactNetwork(
  workspace: Workspace,
  moment: Moment,
  options: CompactOptions,
): Promise<CompactNetwork> {
  const ground = heardOf(await groundOf(workspace, moment), moment, options)
  const { view, held, unheard } = ground
  const { around, hops = 1, ended = false } = options
  const scope = { moment, types: typesOf({ events: options.events ?? false }), ended }
  const found =
    around === undefined ? wholeNetworkIn(view, scope) : networkAround(view, scope, entityIn(view, around), hops)
  const testified = await testifiedIn(workspace, held, view, { facts: found.facts, known: moment.known })
  const edges = new Edges(view, testified, ended)
  const { facts, weights } = found
  for (let at = 0; at < facts.length; at += 1) edges.add(facts[at] ?? 0, weights[at] ?? 0)
  return {
    moment: momentInWords(moment),
    ...edges.answer(held),
    outside: ended ? { ...found.outside, ended: 0 } : found.outside,
    ...(unheard === undefined ? {} : { unheard }),
  }
}

/** Holdings and index of one head of the log, whoever writes meanwhile. */
async function groundOf(workspace: Workspace, { recorded }: Moment): Promise<Ground> {
  const { store, index } = workspace
  for (;;) {
    const head = await store.head()
    const held = await holdings(workspace, recorded)
    const view = await store.read(async (reader) => await index.view(reader, recorded))
    if ((await store.head()) === head) return { held, view }
  }
}

/** A view of those who are heard, and how many are not. */
type Filtered = Pick<Ground, 'view' | 'unheard'>

/** What was filtered before, for the next step of a slider. */
const filtered = new WeakMap<ClaimView, LastAsked<string, Filtered>>()

function heardOf(ground: Ground, moment: Moment, options: CompactOptions): Ground {
  const { predicates, assessed, hearing } = options
  if (predicates === undefined && assessed === undefined && hearing === null) return ground
  const questions = filtered.get(ground.view) ?? new LastAsked<string, Filtered>()
  filtered.set(ground.view, questions)
  const question = JSON.stringify([predicates, assessed, hearing, moment.known])
  return { ...ground, ...questions.answer(question, () => filter(ground, moment, options)) }
}

function filter({ held, view }: Ground, moment: Moment, options: CompactOptions): Filtered {
  const { predicates, assessed, hearing } = options
  const listened = hearing === null ? null : heard(held, moment, hearing, { about: null, wanted: isRelation })
  const voices = listened === null ? null : new Set(listened.holdings.claims)
  const isHeard = (row: number): boolean => {
    const claim = held.claims[row]
    if (claim === undefined) return false
    if (predicates !== undefined && !predicates.includes(claim.predicate)) return false
    if (assessed !== undefined && !assessed.includes(claim.assessment?.verdict ?? 'unreviewed')) return false
    return voices === null || voices.has(claim)
  }
  return { view: viewOfRows(view, isHeard), ...(listened === null ? {} : { unheard: listened.unheard }) }
}

const CONTESTED = STANDING_CODES.indexOf('contested')

/** Entities as nodes, under their numbers; of each view those that were shown before. */
const shown = new WeakMap<ClaimView, (EntityReference | undefined)[]>()

function nodesOf(numbers: readonly number[], view: ClaimView, { entities }: Holdings): readonly EntityReference[] {
  const nodes = shown.get(view) ?? new Array<EntityReference | undefined>(view.joined.length)
  shown.set(view, nodes)
  return numbers.map((number) => {
    const known = nodes[number]
    if (known !== undefined) return known
    const id = idOf(view.columns.entities, number)
    const record = entities.get(id)
    const node = { id, type: record?.type ?? 'organization', name: record?.name ?? id }
    nodes[number] = node
    return node
  })
}

/** Numbers given anew to some of the first so many, in the order in which they are met: a column, as every edge asks. */
class Renumbered {
  readonly all: number[] = []
  readonly #numbers: Int32Array

  constructor(most: number) {
    this.#numbers = new Int32Array(most)
  }

  of(number: number): number {
    const known = this.#numbers[number] ?? 0
    if (known > 0) return known - 1
    this.#numbers[number] = this.all.push(number)
    return this.all.length - 1
  }
}

/** A list of as many as it will have: one that grows leaves its smaller selves behind, megabytes at each step of a slider. */
function listOf<T>(length: number, at: (place: number) => T): T[] {
  const list = new Array<T>(length)
  for (let place = 0; place < length; place += 1) list[place] = at(place)
  return list
}

/** The edges of an answer, while they are met. */
class Edges {
  readonly #view: ClaimView
  readonly #testified: TestifiedFacts
  readonly #facts: Int32Array
  /** Of the claims on the fact, those that stand together: a place in the columns of what is testified. */
  readonly #groups: Int32Array
  readonly #states: Int8Array
  readonly #ended: boolean
  #count = 0

  constructor(view: ClaimView, testified: TestifiedFacts, ended: boolean) {
    this.#view = view
    this.#testified = testified
    this.#ended = ended
    const most = testified.standing.length
    this.#facts = new Int32Array(most)
    this.#groups = new Int32Array(most)
    this.#states = new Int8Array(most)
  }

  /** Adds a fact; refusals that meet no supporting claim in time are an edge of their own where they are contested. */
  add(fact: FactReference, weight: Weight): void {
    const { first, end, standing } = this.#testified
    const main = first[fact] ?? 0
    const last = end[fact] ?? 0
    if (main < last && (isMainShown(weight) || (this.#ended && isOver(weight))))
      this.#addEdge(fact, main, partsOf(weight).state)
    for (let group = main + 1; group < last; group += 1) {
      if (standing[group] === CONTESTED) this.#addEdge(fact, group, NO_STATE)
    }
  }

  #addEdge(fact: FactReference, group: number, state: number): void {
    const place = this.#count
    this.#facts[place] = fact
    this.#groups[place] = group
    this.#states[place] = state
    this.#count = place + 1
  }

  answer(held: Holdings): Omit<CompactNetwork, 'moment' | 'outside' | 'unheard'> {
    const [view, testified, facts, groups, states] = [
      this.#view,
      this.#testified,
      this.#facts,
      this.#groups,
      this.#states,
    ]
    const { standing, independent, claims, firstTime, times, words } = testified
    const ends = new Renumbered(view.joined.length)
    const met = new Renumbered(words.length)
    const count = this.#count
    const table = (place: number): FactTable => tableOf(view, facts[place] ?? 0)
    const row = (place: number): number => (facts[place] ?? 0) >> 1
    const group = (place: number): number => groups[place] ?? 0
    const edges = {
      subject: listOf(count, (place) => ends.of(table(place).subject[row(place)] ?? 0)),
      object: listOf(count, (place) => ends.of(table(place).object[row(place)] ?? 0)),
      predicate: listOf(count, (place) => table(place).predicate[row(place)] ?? 0),
      state: listOf(count, (place) => (states[place] === NO_STATE ? null : (states[place] ?? null))),
      standing: listOf(count, (place) => standing[group(place)] ?? 0),
      independent: listOf(count, (place) => independent[group(place)] ?? 0),
      claims: listOf(count, (place) => claims[group(place)] ?? 0),
      timeCount: listOf(count, (place) => (firstTime[group(place) + 1] ?? 0) - (firstTime[group(place)] ?? 0)),
    }
    const timesOfEdges = new Array<number>(edges.timeCount.reduce((sum, own) => sum + own, 0))
    let filled = 0
    for (let place = 0; place < count; place += 1) {
      const end = firstTime[group(place) + 1] ?? 0
      for (let at = firstTime[group(place)] ?? 0; at < end; at += 1) timesOfEdges[filled++] = met.of(times[at] ?? 0)
    }
    return {
      nodes: nodesOf(ends.all, view, held),
      edges,
      predicates: view.columns.predicates,
      states: STATE_CODES,
      standings: STANDING_CODES,
      times: met.all.map((time) => words[time] ?? ''),
      timesOfEdges,
    }
  }
}
