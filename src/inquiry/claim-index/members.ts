import type { ClaimView } from './claim-view.ts'

/** Document entities in the order of whom they are joined to, and of their own numbers. */
interface Members {
  /** The first place of each entity as joined, and after the last how many places there are. */
  readonly first: Int32Array
  readonly members: Int32Array
}

const known = new WeakMap<ClaimView, Members>()

/** The document entities that an entity was joined from, by its number as joined, those recorded first standing first. */
export function membersOf(view: ClaimView, entity: number): Int32Array {
  const { first, members } = known.get(view) ?? gathered(view)
  return members.subarray(first[entity] ?? 0, first[entity + 1] ?? 0)
}

function gathered(view: ClaimView): Members {
  const { joined, entityLimit } = view
  const first = new Int32Array(joined.length + 1)
  for (let entity = 0; entity < entityLimit; entity += 1) {
    const place = (joined[entity] ?? 0) + 1
    first[place] = (first[place] ?? 0) + 1
  }
  for (let at = 1; at < first.length; at += 1) first[at] = (first[at] ?? 0) + (first[at - 1] ?? 0)
  const next = first.slice()
  const members = new Int32Array(entityLimit)
  for (let entity = 0; entity < entityLimit; entity += 1) {
    const root = joined[entity] ?? 0
    members[next[root] ?? 0] = entity
    next[root] = (next[root] ?? 0) + 1
  }
  known.set(view, { first, members })
  return { first, members }
}
