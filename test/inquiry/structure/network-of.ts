import fc from 'fast-check'
import type { Edge, Network } from '../../../src/inquiry/network.ts'
import type { State } from '../../../src/time/evaluate.ts'

const PREDICATES = { '+': 'allied_with', '-': 'opposed_to', '.': 'split_from' } as const

/** A relation in one word: `A+B` allied, `A-B` opposed, `A.B` split from; behind a blank, how it stands at the date. */
export type Relation = string

/** A network of organizations with these relations. */
export function networkOf(relations: readonly Relation[]): Network {
  const edges = relations.map((relation): Edge => {
    const [pair = '', state = 'possible'] = relation.split(' ')
    const [subject, sign, object] = [pair.charAt(0), pair.charAt(1), pair.charAt(2)]
    const predicate = PREDICATES[sign as keyof typeof PREDICATES]
    const fixed = { symmetric: true, standing: 'asserted', when: '', times: [], independent: 1, claims: [] } as const
    return { ...fixed, subject, predicate, object, state: state as State }
  })
  const ids = [...new Set(edges.flatMap(({ subject, object }) => [subject, object]))]
  return {
    moment: { at: null, known: null, recorded: null },
    nodes: ids.map((id) => ({ id, type: 'organization', name: `Front ${id}` })),
    edges,
    outside: { ended: 0, not_yet: 0, denied: 0, false: 0 },
  }
}

const letter = fc.constantFrom(...'ABCDEFG')

/** Relations among a few. */
export const anyRelations: fc.Arbitrary<readonly Relation[]> = fc.array(
  fc.tuple(letter, fc.constantFrom('+', '-', '.'), letter).map((parts) => parts.join('')),
  { maxLength: 16 },
)
