import type { Role } from '../page.ts'
import type { Clause } from './clause.ts'
import { asState } from './publish.ts'
import { sourceAt } from './sources.ts'
import { type Context, roleOf } from './statement.ts'
import type { Unit } from './unit.ts'

/** Who speaks: the figure of the verb, the group for which an unnamed officer speaks, or described sources. */
export function speakerOf(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  carried: readonly Role[],
): Role | undefined {
  const described =
    sourceAt(context, units, units[clause.at + 1]?.word.norm === 'في' ? clause.at + 2 : clause.at + 1) ??
    sourceBefore(context, units, clause)
  const [first] = clause.after.bare
  const candidates = clause.before.length > 0 ? clause.before : (first?.map(roleOf) ?? [])
  const found = described ?? candidates[0] ?? issuer(clause) ?? carried[0]
  const speaker = found === undefined ? undefined : spokesmanOrGroup(context, units, found)
  return speaker === undefined || context.memory.page.cast.head(speaker.figure).type === 'place' ? undefined : speaker
}

function sourceBefore(context: Context, units: readonly Unit[], clause: Clause): Role | undefined {
  if (clause.before.length > 0) return undefined
  for (let i = clause.from; i < clause.at; i++) {
    const source = sourceAt(context, units, i)
    if (source !== undefined) return source
  }
  return undefined
}

/** "جاء في بيان للحركة". */
function issuer(clause: Clause): Role | undefined {
  return clause.after.obliques.find(({ preposition }) => preposition === 'ل' || preposition === 'عن')?.figures[0]
}

export function spokesmanOrGroup(context: Context, units: readonly Unit[], role: Role): Role {
  const unit = units.find((one) => one.figure === role.figure && one.group !== undefined)
  const own = context.memory.page.cast.head(role.figure)
  if (own.described && unit?.group !== undefined) return { ...role, figure: unit.group }
  return asState(context.memory, role) ?? role
}
