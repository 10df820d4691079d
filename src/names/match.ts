import type { EntityType } from '../claims/entity.ts'
import type { NameComparison } from './name-comparison.ts'
import { bearersAt, enterName } from './name-index.ts'
import { emptyNameIndexes, type GroupOf, type NameIndexes } from './name-indexes.ts'
import { nearestNames } from './nearest.ts'

/** A name of a list to be reconciled. An id may stand for several names. */
export interface ListedName {
  readonly id: string
  readonly name: string
  /** What bears it; null when the list does not say. */
  readonly type: EntityType | null
}

/** A name of the list that may be the one asked for. */
export interface Match {
  readonly id: string
  readonly name: string
  readonly score: number
  /** Whether it is likelier than not the same. */
  readonly accepted: boolean
  /** `same` when the name alone is enough to take both for one without asking a person. */
  readonly decision: 'same' | 'unsure' | 'none'
  readonly because: readonly string[]
}

/** What was found for one asked name, best first. */
export interface Matched {
  readonly query: string
  readonly matches: readonly Match[]
}

export interface MatchOptions {
  /** The most matches for one name. */
  readonly top: number
}

/** So many names of the list are compared with an asked one, at least; somewhat more than are wanted. */
const RETRIEVED = 12
const LIKELY = 0.5

/** A list of names, indexed by type for many questions. */
export interface NameList {
  readonly indexes: NameIndexes
  /** Which of the list are one: a match stands for a group of bearers and has its id. */
  readonly groupOf: GroupOf
}

/** Indexes a list once; names of no known type are taken for organizations, whose names are the most various. */
export function nameList(list: Iterable<ListedName>): NameList {
  const indexes = emptyNameIndexes()
  for (const listed of list) {
    const index = indexes.get(typeOf(listed))
    if (index !== undefined) enterName(index, listed.name, listed.id)
  }
  return { indexes, groupOf: (id) => id }
}

/** Finds for each name of one list the names of another that may be the same, in any script, with reasons. */
export function* matchNames(
  queries: Iterable<ListedName>,
  list: Iterable<ListedName> | NameList,
  options: MatchOptions,
): Generator<Matched> {
  const indexed = 'indexes' in list ? list : nameList(list)
  for (const query of queries) yield { query: query.id, matches: matchOne(query, indexed, options) }
}

interface Found extends NameComparison {
  readonly id: string
  readonly name: string
}

function matchOne(query: ListedName, { indexes, groupOf }: NameList, { top }: MatchOptions): readonly Match[] {
  const type = typeOf(query)
  const index = indexes.get(type)
  if (index === undefined) return []
  const best = new Map<string, Found>()
  for (const { number, name, comparison } of nearestNames(query.name, index, Math.max(RETRIEVED, top + 2))) {
    for (const bearer of bearersAt(index, number)) {
      const id = groupOf(bearer)
      if (id !== undefined && comparison.score > (best.get(id)?.score ?? 0))
        best.set(id, { ...comparison, id, name: name.text })
    }
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return withRivals(ranked).slice(0, top).map(matchOf)
}

function matchOf({ id, name, score, decision, explain }: Found): Match {
  return { id, name, score, accepted: score >= LIKELY, decision, because: explain() }
}

/** When several of a list answer well enough, the name alone does not say which is meant. */
function withRivals(found: readonly Found[]): readonly Found[] {
  const same = found.filter(({ decision }) => decision === 'same').length
  if (same < 2) return found
  const because = `${same} of the list answer well enough`
  return found.map((it) =>
    it.decision === 'same' ? { ...it, decision: 'unsure', explain: () => [...it.explain(), because] } : it,
  )
}

function typeOf({ type }: ListedName): EntityType {
  return type ?? 'organization'
}
