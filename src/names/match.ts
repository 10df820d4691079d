import type { EntityType } from '../claims/entity.ts'
import { compareNames } from './compare.ts'
import { indexNames, type NameIndex, retrieve } from './name-index.ts'
import { preparedNames } from './prepared.ts'

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

const RETRIEVED = 25
const LIKELY = 0.5

/** A list of names, indexed by type for many questions. */
export type NameList = ReadonlyMap<EntityType, NameIndex>

/** Indexes a list once; names of no known type are taken for organizations, whose names are the most various. */
export function nameList(list: readonly ListedName[]): NameList {
  const types = [...new Set(list.map(typeOf))]
  return new Map(
    types.map((type) => [
      type,
      indexNames(list.filter((listed) => typeOf(listed) === type).map(({ id, name }) => ({ id, text: name, type }))),
    ]),
  )
}

/** Finds for each name of one list the names of another that may be the same, in any script, with reasons. */
export function* matchNames(
  queries: Iterable<ListedName>,
  list: readonly ListedName[] | NameList,
  options: MatchOptions,
): Generator<Matched> {
  const indexed = 'get' in list ? list : nameList(list)
  for (const query of queries) yield { query: query.id, matches: matchOne(query, indexed, options) }
}

function matchOne(query: ListedName, list: NameList, { top }: MatchOptions): readonly Match[] {
  const type = typeOf(query)
  const index = list.get(type)
  if (index === undefined) return []
  const best = new Map<string, Match>()
  for (const asked of preparedNames(query.name, type)) {
    for (const { name } of retrieve(asked, index, Math.max(RETRIEVED, 2 * top))) {
      const { score, because, decision } = compareNames(asked, name.prepared)
      if (score <= (best.get(name.id)?.score ?? 0)) continue
      best.set(name.id, { id: name.id, name: name.prepared.text, score, accepted: score >= LIKELY, decision, because })
    }
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  return withRivals(ranked).slice(0, top)
}

/** When several of a list answer well enough, the name alone does not say which is meant. */
function withRivals(matches: readonly Match[]): readonly Match[] {
  const same = matches.filter(({ decision }) => decision === 'same').length
  if (same < 2) return matches
  const because = `${same} of the list answer well enough`
  return matches.map((match) =>
    match.decision === 'same' ? { ...match, decision: 'unsure', because: [...match.because, because] } : match,
  )
}

function typeOf({ type }: ListedName): EntityType {
  return type ?? 'organization'
}
