import { entityIn } from '../../inquiry/claim-index/claim-view.ts'
import type { Moment } from '../../inquiry/moment.ts'
import type { Script } from '../../text/script.ts'
import type { Workspace } from '../open.ts'
import { nameInScript, recordIn } from './holdings-in.ts'
import { inView } from './part-of-all.ts'

export { type Script, scriptOfLanguage } from '../../text/script.ts'

/** The name to show in place of the one that stands for an entity. */
type NameOf = (id: string, name: string) => string

/**
 * An answer to a question for who reads a script: wherever an entity goes by the name that stands for it, it goes by its
 * name in this script, if it has one, as it was joined by then. Other names and all quoted words stay as they are: what a
 * question is answered by does not depend on who reads the answer.
 */
export async function namedInScript<Answer>(
  workspace: Workspace,
  answer: Answer,
  script: Script,
  recorded: Moment['recorded'],
): Promise<Answer> {
  return await inView(workspace, recorded, async ({ view }) => {
    const shown = new Map<string, string>()
    const nameOf: NameOf = (id, name) => {
      const entity = entityIn(view, id)
      if (entity < 0 || entity >= view.entityLimit) return name
      if (recordIn(view, entity).name !== name) return name
      const known = shown.get(id) ?? nameInScript(view, entity, script) ?? name
      shown.set(id, known)
      return known
    }
    return renamed(answer, nameOf) as Answer
  })
}

function renamed(value: unknown, nameOf: NameOf): unknown {
  // The columns of a large network are numbers, and long.
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map((one) => renamed(one, nameOf)) : value
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).map(([key, part]): [string, unknown] => [key, renamed(part, nameOf)])
  return { ...Object.fromEntries(parts), ...ownName(value, nameOf) }
}

/** What an entity goes by: its `name`, or `entity` where `name` is the one of its names that answered. */
function ownName(value: object, nameOf: NameOf): object {
  const { id, name, entity } = value as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || !id.startsWith('ent_')) return {}
  if (typeof entity === 'string') return { entity: nameOf(id, entity) }
  return typeof name === 'string' ? { name: nameOf(id, name) } : {}
}
