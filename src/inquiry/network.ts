import { type Claim, isEntityReference } from '../claims/claim.ts'
import type { EntityReference, EntityType } from '../claims/entity.ts'
import { predicateNamed } from '../claims/predicates.ts'
import type { State } from '../time/evaluate.ts'
import { type Fact, factsOf } from './facts.ts'
import type { Holdings } from './holdings.ts'
import { type Moment, type MomentWords, momentInWords } from './moment.ts'
import { byWeight } from './order.ts'
import type { Standing } from './standing.ts'

/** A relation between two entities, with how it stands and what it rests on. */
export interface Edge {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  readonly symmetric: boolean
  readonly state: State | null
  readonly standing: Standing
  /** "since 2011", in words; empty when nothing is dated. */
  readonly when: string
  /** The valid times that the claims give, EDTF. */
  readonly times: readonly string[]
  readonly independent: number
  /** The ids of the claims, those against it among them. */
  readonly claims: readonly string[]
}

/** Who stands in what relation to whom, as of a moment. */
export interface Network {
  readonly moment: Required<MomentWords>
  readonly nodes: readonly EntityReference[]
  readonly edges: readonly Edge[]
  /** Relations left out, and why: over or not begun on the day, denied, or false. Not the same as no evidence. */
  readonly outside: {
    readonly ended: number
    readonly not_yet: number
    readonly denied: number
    readonly false: number
  }
}

export interface NetworkOptions {
  /** Only what can be reached from this entity. */
  readonly around?: string
  /** In how many steps; one unless said. */
  readonly hops?: number
  /** The types of entity that become nodes; everything but events unless said. */
  readonly types?: readonly EntityType[]
}

const WITHOUT_EVENTS: readonly EntityType[] = ['person', 'organization', 'place']

interface Relation {
  readonly fact: Fact
  readonly object: EntityReference
}

/** Whether a claim is about two entities. */
export function isRelation({ object }: Pick<Claim, 'object'>): boolean {
  return object !== null && isEntityReference(object)
}

/** The network of entities, with every relation that nobody's denial or date rules out at the moment. */
export function network(holdings: Holdings, moment: Moment, options: NetworkOptions = {}): Network {
  const types = options.types ?? WITHOUT_EVENTS
  const { facts } = factsOf(holdings, moment, ({ subject, object }) => {
    return object !== null && isEntityReference(object) && types.includes(subject.type) && types.includes(object.type)
  })
  const relations = facts.flatMap(relationOf)
  const standing = relations.filter(({ fact }) => reasonOutside(fact) === null)
  const reached = options.around === undefined ? null : reach(standing, options.around, options.hops ?? 1)
  const touches = ({ fact, object }: Relation): boolean =>
    reached === null || (reached.has(fact.subject.id) && reached.has(object.id))
  const shown = standing.filter(touches)
  const nodes = new Map(shown.flatMap(({ fact, object }) => [fact.subject, object]).map((end) => [end.id, end]))
  const outside = { ended: 0, not_yet: 0, denied: 0, false: 0 }
  for (const { fact, object } of relations) {
    const reason = reasonOutside(fact)
    const near = options.around === undefined || [fact.subject.id, object.id].includes(options.around)
    if (reason !== null && near) outside[reason] += 1
  }
  return {
    moment: momentInWords(moment),
    nodes: [...nodes.values()],
    edges: shown.toSorted(byFact).map(edgeOf),
    outside,
  }
}

function relationOf(fact: Fact): readonly Relation[] {
  return fact.object !== null && isEntityReference(fact.object) ? [{ fact, object: fact.object }] : []
}

function byFact(a: Relation, b: Relation): number {
  return byWeight(a.fact, b.fact)
}

function reasonOutside({ standing, state }: Fact): keyof Network['outside'] | null {
  if (standing === 'denied' || standing === 'false') return standing
  return state === 'ended' || state === 'not_yet' ? state : null
}

function reach(relations: readonly Relation[], around: string, hops: number): ReadonlySet<string> {
  const steps = relations.flatMap(({ fact, object }) => [
    { from: fact.subject.id, to: object.id },
    { from: object.id, to: fact.subject.id },
  ])
  const neighbours = Map.groupBy(steps, ({ from }) => from)
  const reached = new Set([around])
  let frontier: readonly string[] = [around]
  for (let hop = 0; hop < hops && frontier.length > 0; hop += 1) {
    frontier = frontier.flatMap((id) => neighbours.get(id) ?? []).flatMap(({ to }) => (reached.has(to) ? [] : to))
    for (const id of frontier) reached.add(id)
  }
  return reached
}

function edgeOf({ fact, object }: Relation): Edge {
  return {
    subject: fact.subject.id,
    predicate: fact.predicate,
    object: object.id,
    symmetric: predicateNamed(fact.predicate)?.symmetric === true,
    state: fact.state,
    standing: fact.standing,
    when: fact.words,
    times: fact.times,
    independent: fact.independent,
    claims: fact.testimonies.map(({ claim }) => claim.id),
  }
}
