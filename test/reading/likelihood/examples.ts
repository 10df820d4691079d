import { randomFrom } from '../../../scripts/train/random.ts'
import { claimFrom } from '../../../src/claims/draft.ts'
import type { Example } from '../../../src/reading/likelihood/train.ts'

/** How examples are made up: what is right depends on the words and the predicate, never on the score. */
export interface MadeUp {
  readonly seed: number
  readonly sources: number
  readonly each: number
  /** What decides, given the words of a claim and its source; as in the text by default. */
  readonly isRight?: (made: { readonly word: string; readonly predicate: string; readonly source: number }) => boolean
}

const WORDS = ['joined', 'backed', 'denounced', 'met', 'left'] as const
const PREDICATES = ['allied_with', 'opposed_to', 'part_of'] as const

/** Proposals with what a person concluded about them; one in twenty was decided by a slip. */
export function madeUp({ seed, sources, each, isRight = byWords }: MadeUp): readonly Example[] {
  const random = randomFrom(seed)
  const among = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)] as T
  return Array.from({ length: sources * each }, (_, index) => {
    const source = index % sources
    const [word, predicate] = [among(WORDS), among(PREDICATES)]
    const quote = `Front${index} ${word} Brigade${index} in the year of the flood${source}`
    const claim = claimFrom({
      subject: { id: `ent_a${index}`, type: 'organization', name: `Front${index}` },
      predicate,
      object: { id: `ent_b${index}`, type: 'organization', name: `Brigade${index}` },
      qualifiers: {},
      valid: null,
      factuality: 'asserted',
      attribution: [],
      evidence: [{ source: `src_${source}`, start: index * 100, end: index * 100 + quote.length, quote }],
      extractor: 'prose-en@1',
      score: 0.3 + Math.floor(random.next() * 7) / 10,
    })
    const slip = random.next() < 0.05
    return { claim, source: `src_${source}`, right: isRight({ word, predicate, source }) !== slip }
  })
}

/** The same examples with conclusions that have nothing to do with them. */
export function shuffled(examples: readonly Example[], seed: number): readonly Example[] {
  const conclusions = examples.map(({ right }) => right)
  randomFrom(seed).shuffle(conclusions)
  return examples.map((one, at) => ({ ...one, right: conclusions[at] === true }))
}

function byWords({ word, predicate }: { readonly word: string; readonly predicate: string }): boolean {
  if (word === 'met') return false
  return predicate === 'opposed_to' ? word === 'denounced' || word === 'left' : word !== 'denounced'
}
