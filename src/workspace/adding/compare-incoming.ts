import { emptyNameIndexes, enterEntity } from '../../names/name-indexes.ts'
import { proposeJudgements } from '../../names/propose.ts'
import type { BorneName, Comparison, NamedEntity } from '../../names/types.ts'
import type { Incoming } from './incoming.ts'
import type { Propose } from './propose.ts'

type MayBeOne = (left: string, right: string) => boolean

/** Namesakes that are looked through for two that may be one. */
const LOOKED_THROUGH = 5

/**
 * Compares what a file brings with what is held and, where its entities may be one another, with each other. What the
 * file itself states comes first. Ten thousand entities that bear the same names are compared as one.
 */
export function compareIncoming({ entities, stated, settled, mayBeOne }: Incoming): Propose {
  if (mayBeOne === null) {
    return (_, held) => {
      const groupOf = (id: string): string | undefined => (settled.has(id) ? undefined : held.groupOf(id))
      return [...stated, ...proposeJudgements(entities, { ...held, groupOf })]
    }
  }
  const groups = namesakes(entities)
  const firsts = [...groups.values()].flatMap((group) => group.slice(0, 1))
  const own = emptyNameIndexes()
  for (const first of firsts) for (const entity of [first, twinOf(first)]) enterEntity(own, entity)
  const names = new Map(firsts.map((first) => [first.id, first.names]))
  const namesOf = (id: string): readonly BorneName[] => names.get(id.replace(TWIN, '')) ?? []
  return (_, held) => {
    const found = [
      ...proposeJudgements(firsts, held),
      ...proposeJudgements(firsts, { indexes: own, groupOf: (id) => id, namesOf }),
    ]
    return [...stated, ...found.flatMap((comparison) => spread(comparison, groups, mayBeOne))]
  }
}

/** Entities of one type that bear the same names, under the id of their first. */
function namesakes(entities: readonly NamedEntity[]): ReadonlyMap<string, readonly NamedEntity[]> {
  const groups = Map.groupBy(entities, ({ type, names }) => JSON.stringify([type, names]))
  return new Map([...groups.values()].flatMap((group) => group.slice(0, 1).map(({ id }) => [id, group])))
}

const TWIN = ' twin'

/** Somebody else of the same names: what is found of the two is found of any two namesakes. */
function twinOf(entity: NamedEntity): NamedEntity {
  return { ...entity, id: entity.id + TWIN }
}

/** What a comparison of the firsts of their groups says of all. */
function spread(
  comparison: Comparison,
  groups: ReadonlyMap<string, readonly NamedEntity[]>,
  mayBeOne: MayBeOne,
): readonly Comparison[] {
  const { left, right } = comparison
  const own = groups.get(left) ?? []
  if (right === left + TWIN) {
    return own.slice(1).flatMap(({ id }) => (mayBeOne(left, id) ? [{ ...comparison, left: id, right: left }] : []))
  }
  if (right.endsWith(TWIN)) return []
  const others = groups.get(right)
  if (others === undefined) return [comparison]
  // Each pair of firsts is found from both sides.
  if (left > right) return []
  for (const one of own.slice(0, LOOKED_THROUGH)) {
    const other = others.slice(0, LOOKED_THROUGH).find(({ id }) => mayBeOne(one.id, id))
    if (other !== undefined) return [{ ...comparison, left: one.id, right: other.id }]
  }
  return []
}
