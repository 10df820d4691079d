import type { FoundAttribution } from '../../page.ts'
import type { Range, Scope } from '../context/scope.ts'
import type { Context } from '../context/statement.ts'
import { noteOpen } from './quotations.ts'

interface Noted extends FoundAttribution {
  readonly scope: Scope
  readonly content: Range[]
  readonly inner: Noted[]
}

/**
 * Notes on the page who says what in a sentence: what is said inside what another says stands inside it. The stretch that
 * goes on with a quotation of the sentence before was added to that one's attribution already.
 */
export function noteAttributions(context: Context, scopes: readonly Scope[]): void {
  const all = scopes
    .filter(({ cue }) => cue[0] >= context.start)
    .map((scope): Noted => {
      const { source, cue, content, factuality } = scope
      return { source, cue, content: [...content], factuality, inner: [], scope }
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a))
  const outer: Noted[] = []
  for (const one of all) {
    const around = all.filter((other) => other !== one && contains(other, one)).at(-1)
    if (around === undefined) outer.push(one)
    else around.inner.push(one)
  }
  const { memory, text } = context
  memory.page.attributions.push(...outer.sort(inOrder).map(plain))
  for (const { scope, content } of outer) noteOpen(memory, text, scope, content)
  const voice = outer.findLast(({ scope }) => scope.voice !== undefined)?.scope.voice
  if (voice !== undefined) memory.speaker = voice
}

function sizeOf({ content }: Noted): number {
  return content.reduce((sum, [start, end]) => sum + end - start, 0)
}

/** Whether the other's cue and words stand in what the one says; of two that say the same, the first cue is the outer. */
function contains(outer: Noted, inner: Noted): boolean {
  const cue = inner.cue as Range
  if (isSame(outer, inner)) return (outer.cue?.[0] ?? 0) < cue[0]
  const holds = ([start, end]: Range): boolean => outer.content.some(([from, to]) => from <= start && end <= to)
  return holds(cue) && inner.content.every(holds)
}

function isSame(one: Noted, other: Noted): boolean {
  return (
    one.content.length === other.content.length &&
    one.content.every(([start, end], i) => start === other.content[i]?.[0] && end === other.content[i]?.[1])
  )
}

function inOrder(a: Noted, b: Noted): number {
  return Math.min(a.cue?.[0] ?? 0, a.content[0]?.[0] ?? 0) - Math.min(b.cue?.[0] ?? 0, b.content[0]?.[0] ?? 0)
}

function plain({ source, cue, content, factuality, inner }: Noted): FoundAttribution {
  return { source, cue, content, factuality, inner: inner.sort(inOrder).map(plain) }
}
