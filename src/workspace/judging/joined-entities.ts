import type { Moment } from '../../inquiry/moment.ts'
import type { BorneName, NamedEntity } from '../../names/types.ts'
import type { Workspace } from '../open.ts'

/**
 * The entities as judged so far, or by an instant, each with every name that one of its members bears, its best name
 * first.
 */
export async function joinedEntities(
  { store }: Workspace,
  recorded: Moment['recorded'],
): Promise<readonly NamedEntity[]> {
  const entities = await store.entities(recorded)
  const names = new Map((await store.documentEntities()).map((entity) => [entity.id, entity.names]))
  return [...entities.values()].map(({ id, type, name, members }) => {
    const borne = members.flatMap((member) => names.get(member) ?? [])
    return { id, type, names: distinct(borne.toSorted((a, b) => Number(b.text === name) - Number(a.text === name))) }
  })
}

function distinct(names: readonly BorneName[]): readonly BorneName[] {
  return [...new Map(names.map((name) => [`${name.kind}\n${name.text}`, name])).values()]
}
