import type { Comparison, NamedEntity } from '../../src/names/types.ts'

/** A name engine for tests: the same words are the same, the same first word leaves a question. */
export function sameNames(incoming: readonly NamedEntity[], held: readonly NamedEntity[]): readonly Comparison[] {
  return incoming.flatMap((left) =>
    held.flatMap((right): readonly Comparison[] => {
      if (left.type !== right.type) return []
      const shared = left.names.find(({ text }) => right.names.some((name) => name.text === text))
      const ends = { left: left.id, right: right.id }
      if (shared !== undefined) return [{ ...ends, score: 0.9, because: [`both "${shared.text}"`], decision: 'same' }]
      const first = (entity: NamedEntity): string | undefined => entity.names[0]?.text.split(' ')[0]
      if (first(left) !== first(right)) return []
      return [{ ...ends, score: 0.5, because: ['the same first word'], decision: 'unsure' }]
    }),
  )
}
