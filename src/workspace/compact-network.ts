import type { EntityReference } from '../claims/entity.ts'
import { viewOfRows } from '../inquiry/claim-index/claim-index.ts'
import { type ClaimView, entityIn, type FactReference, tableOf } from '../inquiry/claim-index/claim-view.ts'
import { idOf } from '../inquiry/claim-index/id-dictionary.ts'
import { networkAround, wholeNetworkIn } from '../inquiry/claim-index/network-in.ts'
import { isMainShown, isOver, NO_STATE, partsOf, STANDING_CODES, type Weight } from '../inquiry/claim-index/weigh.ts'
import { type Hearing, heard, type Unheard } from '../inquiry/hearing.ts'
import type { Holdings } from '../inquiry/holdings.ts'
import { type Moment, type MomentWords, momentInWords } from '../inquiry/moment.ts'
import { isRelation, type Network } from '../inquiry/network.ts'
import type { Standing } from '../inquiry/standing.ts'
import { STATE_CODES } from '../time/day-bounds.ts'
import type { State } from '../time/evaluate.ts'
import { holdings } from './holdings.ts'
import { typesOf } from './network-questions.ts'
import type { Workspace } from './open.ts'
import type { Assessed } from './review.ts'
import { type Testified, testifiedIn } from './testified.ts'

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

/** The edges of a network, a column for each thing that is known of them, all equally long. */
export interface EdgeColumns {
  readonly subject: readonly number[]
  readonly object: readonly number[]
  readonly predicate: readonly number[]
  readonly state: readonly (number | null)[]
  readonly standing: readonly number[]
  readonly independent: readonly number[]
  readonly claims: readonly number[]
  readonly times: readonly (readonly number[])[]
}

/** A network in columns, with what their numbers stand for. */
export interface CompactNetwork {
  readonly moment: Required<MomentWords>
  readonly nodes: readonly EntityReference[]
  readonly edges: EdgeColumns
  readonly predicates: readonly string[]
  readonly states: readonly State[]
  readonly standings: readonly Standing[]
  readonly times: readonly string[]
  readonly outside: Network['outside']
  readonly unheard?: Unheard
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
  const columns = new Columns(view, held)
  for (const [at, fact] of found.facts.entries()) columns.add(fact, found.weights[at] ?? 0, testified[at] ?? [])
  return {
    moment: momentInWords(moment),
    ...columns.answer(),
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

/** What was filtered before, for the next step of a slider: the last few questions of each view. */
const filtered = new WeakMap<ClaimView, Map<string, Pick<Ground, 'view' | 'unheard'>>>()
const KEPT = 8

function heardOf(ground: Ground, moment: Moment, options: CompactOptions): Ground {
  const { predicates, assessed, hearing } = options
  if (predicates === undefined && assessed === undefined && hearing === null) return ground
  const question = JSON.stringify([predicates, assessed, hearing, moment.known])
  const known = filtered.get(ground.view) ?? new Map()
  filtered.set(ground.view, known)
  const before = known.get(question)
  if (before !== undefined) return { ...ground, ...before }
  const made = filter(ground, moment, options)
  known.set(question, made)
  for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest)
  return { ...ground, ...made }
}

function filter({ held, view }: Ground, moment: Moment, options: CompactOptions): Pick<Ground, 'view' | 'unheard'> {
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

/** Numbers given to things in the order in which they are met. */
class Numbering<T> {
  readonly all: T[] = []
  readonly #numbers = new Map<T, number>()

  of(thing: T): number {
    const known = this.#numbers.get(thing)
    if (known !== undefined) return known
    const number = this.all.push(thing) - 1
    this.#numbers.set(thing, number)
    return number
  }
}

/** An answer while its columns grow. */
class Columns {
  readonly #view: ClaimView
  readonly #held: Holdings
  readonly #ends = new Numbering<number>()
  readonly #times = new Numbering<string>()
  readonly #subject: number[] = []
  readonly #object: number[] = []
  readonly #predicate: number[] = []
  readonly #state: (number | null)[] = []
  readonly #standing: number[] = []
  readonly #independent: number[] = []
  readonly #claims: number[] = []
  readonly #timesOf: (readonly number[])[] = []

  constructor(view: ClaimView, held: Holdings) {
    this.#view = view
    this.#held = held
  }

  /** Adds a fact; refusals that meet no supporting claim in time are an edge of their own where they are contested. */
  add(fact: FactReference, weight: Weight, testified: readonly Testified[]): void {
    const { state } = partsOf(weight)
    for (const said of testified) {
      const isMain = said === testified[0]
      if (isMain && !isMainShown(weight) && !isOver(weight)) continue
      if (!isMain && said.standing !== 'contested') continue
      const { subject, object, predicate } = tableOf(this.#view, fact)
      this.#subject.push(this.#ends.of(subject[fact >> 1] ?? 0))
      this.#object.push(this.#ends.of(object[fact >> 1] ?? 0))
      this.#predicate.push(predicate[fact >> 1] ?? 0)
      this.#state.push(isMain && state !== NO_STATE ? state : null)
      this.#standing.push(STANDING_CODES.indexOf(said.standing))
      this.#independent.push(said.independent)
      this.#claims.push(said.claims)
      this.#timesOf.push(said.times.map((time) => this.#times.of(time)))
    }
  }

  answer(): Omit<CompactNetwork, 'moment' | 'outside' | 'unheard'> {
    const { columns } = this.#view
    const { entities } = this.#held
    return {
      nodes: this.#ends.all.map((number): EntityReference => {
        const id = idOf(columns.entities, number)
        const record = entities.get(id)
        return { id, type: record?.type ?? 'organization', name: record?.name ?? id }
      }),
      edges: {
        subject: this.#subject,
        object: this.#object,
        predicate: this.#predicate,
        state: this.#state,
        standing: this.#standing,
        independent: this.#independent,
        claims: this.#claims,
        times: this.#timesOf,
      },
      predicates: columns.predicates,
      states: STATE_CODES,
      standings: STANDING_CODES,
      times: this.#times.all,
    }
  }
}
