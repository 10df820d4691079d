import type { Judgement } from '../../claims/judgement.ts'
import type { NameIndexes } from '../../names/name-indexes.ts'
import type { HeldNames } from '../../names/propose.ts'
import type { BorneName, Comparison, NamedEntity } from '../../names/types.ts'
import type { DocumentEntity } from '../../store/claim-reader.ts'
import { clusters } from '../../store/clusters.ts'
import { type Groups, groupsOf } from '../judging/groups.ts'
import type { PlacesKnown } from '../naming/places.ts'
import { withCompany } from './company.ts'
import { withJudged } from './judged-before.ts'
import { withPlaces } from './place-judgements.ts'

/** Compares new entities with held ones: `proposeJudgements` of the name engine, or a test's own. */
export type Propose = (incoming: readonly NamedEntity[], held: HeldNames) => readonly Comparison[]

/** What is held when new entities come: the entities of all documents with their names, and the judgements in force. */
export interface Held {
  readonly entities: readonly DocumentEntity[]
  readonly names: NameIndexes
  readonly judgements: readonly Judgement[]
}

/** Who says what is compared with what: the names, and where places lie when that is known. */
export interface Compare {
  readonly propose: Propose
  readonly places?: PlacesKnown | undefined
}

/** Questions about one new entity that a person is asked, the likeliest first; the rest would only bury them. */
const QUESTIONS_EACH = 3

/** The judgements in force that a document brings with it, and the questions it leaves for a person. */
export type Proposed = Pick<Judgement, 'left' | 'right' | 'score' | 'because'> & {
  readonly decision: 'same' | 'unsure'
}

/**
 * Which of the new entities are whom. The surest comparisons are taken first, and only those that join something yet
 * apart: so one withdrawal takes a document out again. What a `different` keeps apart is never joined, neither
 * directly nor through a third; if the names say so all the same, it is left as a question.
 */
export function proposals(incoming: readonly NamedEntity[], held: Held, compare: Compare): readonly Proposed[] {
  const ids = [...held.entities, ...incoming].map(({ id }) => id)
  const joined = clusters(ids, held.judgements)
  const groups = groupsOf(joined, held.judgements)
  const found = compared(incoming, held, { ...compare, groups, joined }).toSorted(surestFirst)
  const decided: Proposed[] = []
  const questions: Proposed[] = []
  for (const comparison of found.filter(({ decision }) => decision === 'same')) {
    const { left, right, score, because } = comparison
    if (groups.together(left, right)) continue
    if (groups.apart(left, right)) {
      questions.push({ left, right, score, because: [...because, groups.whyApart(left, right)], decision: 'unsure' })
    } else {
      groups.join(left, right)
      decided.push({ left, right, score, because, decision: 'same' })
    }
  }
  const asked = new Set(
    held.judgements
      .filter(({ decision }) => decision === 'unsure')
      .map(({ left, right }) => pairOf(left, right, groups)),
  )
  return [
    ...decided,
    ...questions,
    ...openQuestions(found, { groups, asked, fresh: new Set(incoming.map(({ id }) => id)) }),
  ]
}

/**
 * What the names say of the new entities and the held ones, put right by where places lie, who stands beside them and what
 * a person judged before.
 */
function compared(
  incoming: readonly NamedEntity[],
  { entities, names, judgements }: Held,
  { propose, places, groups, joined }: Compare & Pick<Asking, 'groups'> & { readonly joined: Joined },
): readonly Comparison[] {
  const membersOf = (id: string): readonly string[] => joined.get(groups.of(id)) ?? [id]
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  const namesOf = (group: string): readonly BorneName[] => membersOf(group).flatMap((id) => known.get(id)?.names ?? [])
  const byNames = propose(incoming, { indexes: names, groupOf: groups.of, namesOf })
  const byPlaces =
    places === undefined
      ? byNames
      : withPlaces(byNames, { incoming, held: bearers(entities, joined), places, membersOf })
  const question = { incoming, held: entities, groupOf: groups.of }
  return withJudged(withCompany(byPlaces, question), { ...question, judgements })
}

type Joined = ReadonlyMap<string, readonly string[]>

interface Asking {
  readonly groups: Groups
  /** The pairs of groups that a person was asked about. */
  readonly asked: Set<string>
  /** The new entities. */
  readonly fresh: ReadonlySet<string>
}

/** What the comparisons leave open, each pair of groups asked about once. */
function openQuestions(found: readonly Comparison[], { groups, asked, fresh }: Asking): readonly Proposed[] {
  const counts = new Map<string, number>()
  const questions: Proposed[] = []
  for (const { left, right, score, because, decision } of found) {
    if (decision !== 'unsure' || groups.together(left, right) || groups.apart(left, right)) continue
    const question = pairOf(left, right, groups)
    const about = fresh.has(left) ? left : right
    const count = counts.get(about) ?? 0
    if (asked.has(question) || count === QUESTIONS_EACH) continue
    asked.add(question)
    counts.set(about, count + 1)
    questions.push({ left, right, score, because, decision })
  }
  return questions
}

function pairOf(left: string, right: string, groups: Groups): string {
  return [groups.of(left), groups.of(right)].sort().join(' ')
}

function surestFirst(a: Comparison, b: Comparison): number {
  return b.score - a.score || byId(a.left, b.left) || byId(a.right, b.right)
}

function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Of each entity the members that bear a name no earlier member bears. "Syria" may stand in ten thousand documents;
 * a new one is compared with it once.
 */
function bearers(entities: readonly NamedEntity[], joined: Joined): readonly NamedEntity[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]))
  const chosen: NamedEntity[] = []
  for (const members of joined.values()) {
    const borne = new Set<string>()
    for (const member of members) {
      const entity = known.get(member)
      if (entity === undefined || entity.names.every(({ text }) => borne.has(text))) continue
      chosen.push(entity)
      for (const { text } of entity.names) borne.add(text)
    }
  }
  return chosen
}
