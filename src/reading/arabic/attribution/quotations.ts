import type { Memory } from '../context/memory.ts'
import type { Range, Scope } from '../context/scope.ts'
import { type Context, unnamed } from '../context/statement.ts'
import { isSign, QUOTES, type Unit } from '../context/unit.ts'
import { wordsIn } from './said.ts'

/** The scope of a sentence that goes on with a quotation which the one before left open. */
export function goingOn(context: Context, units: readonly Unit[]): Scope | undefined {
  const { memory } = context
  const open = memory.openQuotation
  if (open === undefined) return undefined
  const closing = units.findIndex((unit) => isSign(unit, '"”»'))
  const end = closing === -1 ? context.end : (units[closing]?.end ?? context.end)
  if (closing !== -1) memory.openQuotation = undefined
  const content = wordsIn(context.text, context.start, end)
  if (content === undefined) return undefined
  open.content.push(content)
  return { ...open.scope, start: context.start, end, content: [content] }
}

/** Keeps the quotation that the scope's sentence leaves open. */
export function noteOpen(memory: Memory, text: string, scope: Scope, content: Range[]): void {
  const last = content.at(-1)
  if (last === undefined || !scope.voiced || !leavesOpen(text.slice(last[0], last[1]))) return
  memory.openQuotation = { scope, content }
}

function leavesOpen(words: string): boolean {
  const opened = (words.match(/[«“]/gu) ?? []).length
  const closed = (words.match(/[»”]/gu) ?? []).length
  const straight = (words.match(/"/gu) ?? []).length
  return opened > closed || straight % 2 === 1
}

/** "«…»، قال فلان": the quotation that ends right before the verb. */
export function quotedBefore(
  units: readonly Unit[],
  at: number,
): { readonly first: number; readonly last: number } | undefined {
  let last = at - 1
  if (isSign(units[last], '،,')) last--
  if (!isSign(units[last], '"”»')) return undefined
  for (let i = last - 2; i >= 0; i--) if (isSign(units[i], QUOTES)) return { first: i, last }
  return undefined
}

/** A role that no words of the sentence name, for a speaker of the sentence before. */
export function speakerBefore({ memory, start }: Context): ReturnType<typeof unnamed> | undefined {
  return memory.speaker === undefined ? undefined : unnamed(memory.speaker, start)
}
