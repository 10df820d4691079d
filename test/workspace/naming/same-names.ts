import { bearersAt, type NameIndex } from '../../../src/names/name-index.ts'
import type { HeldNames } from '../../../src/names/propose.ts'
import type { Comparison, NamedEntity } from '../../../src/names/types.ts'

/** A name engine for tests: the same words are the same, the same first word leaves a question. */
export function sameNames(incoming: readonly NamedEntity[], { indexes }: HeldNames): readonly Comparison[] {
  return incoming.flatMap((entity) => {
    const index = indexes.get(entity.type)
    const found = new Map<string, Comparison>()
    for (const comparison of index === undefined ? [] : compared(entity, index)) {
      if (found.get(comparison.right)?.decision !== 'same') found.set(comparison.right, comparison)
    }
    return [...found.values()]
  })
}

function compared({ id: left, names }: NamedEntity, index: NameIndex): readonly Comparison[] {
  const first = names[0]?.text.split(' ')[0]
  return index.texts.flatMap((text, number) =>
    bearersAt(index, number).flatMap((right): readonly Comparison[] => {
      if (names.some((name) => name.text === text))
        return [{ left, right, score: 0.9, because: [`both "${text}"`], decision: 'same' }]
      if (first !== text.split(' ')[0]) return []
      return [{ left, right, score: 0.5, because: ['the same first word'], decision: 'unsure' }]
    }),
  )
}
