import { bearersAt } from '../../src/names/name-index.ts'
import type { HeldNames } from '../../src/names/propose.ts'
import type { Comparison, NamedEntity } from '../../src/names/types.ts'

/** A name engine for tests: the same words are the same, the same first word leaves a question. */
export function sameNames(incoming: readonly NamedEntity[], { indexes }: HeldNames): readonly Comparison[] {
  return incoming.flatMap(({ id: left, type, names }) => {
    const index = indexes.get(type)
    if (index === undefined) return []
    const found = new Map<string, Comparison>()
    for (const [number, text] of index.texts.entries()) {
      for (const right of bearersAt(index, number)) {
        const same = names.some((name) => name.text === text)
        if (same) found.set(right, { left, right, score: 0.9, because: [`both "${text}"`], decision: 'same' })
        else if (!found.has(right) && names[0]?.text.split(' ')[0] === text.split(' ')[0])
          found.set(right, { left, right, score: 0.5, because: ['the same first word'], decision: 'unsure' })
      }
    }
    return [...found.values()]
  })
}
