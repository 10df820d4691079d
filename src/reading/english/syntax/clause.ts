import type { Chunk, Phrase, VerbGroup } from './chunk.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

/** A preposition and what follows it. */
export interface Attached {
  readonly preposition: string
  readonly phrase: Phrase
  readonly index: number
}

/** A verb with what stands around it. Indexes are those of chunks. */
export interface Clause {
  readonly verb: VerbGroup
  readonly index: number
  readonly subject: Phrase | null
  readonly object: Phrase | null
  /** A second phrase right after the object: "named X president". */
  readonly complement: Phrase | null
  readonly attached: readonly Attached[]
  /** The first chunk that belongs to the clause, and the chunk after its last. */
  readonly from: number
  readonly to: number
  /** How it hangs on the rest: a main clause, a relative one, or one without a finite verb. */
  readonly kind: 'main' | 'relative' | 'reduced'
  /** The clause whose infinitive or gerund this is: "tried to", "accused of". */
  readonly governor: Clause | null
  /** Whether it is passive, told by its auxiliaries or by the lack of them: "led by X". */
  readonly passive: boolean
}

/** The subject that was found for a verb, and how its clause hangs on the rest. */
export interface Found {
  readonly subject: Phrase | null
  readonly from: number
  readonly kind: Clause['kind']
  readonly governor: Clause | null
}

/** "based in X and active in Y": "and" before what is as good as a verb. */
export function isActiveBeside(chunks: readonly Chunk[], at: number): boolean {
  const [and, active] = [chunks[at], chunks[at + 1]]
  return and?.kind === 'conjunction' && active?.kind === 'adverb' && ACTIVE.has(active.norm)
}

const ACTIVE: ReadonlySet<string> = new Set(['active', 'present'])

const COPULAS = new Set(verbsByPattern.copulas)
const SERVING = new Set(verbsByPattern.serving)

/** What a copula says its subject is: "was the leader of X", "served as its political arm"; null without a copula. */
export function predicateOf({ verb, passive, object, attached }: Clause): Phrase | null {
  if (passive || verb.modal) return null
  if (COPULAS.has(verb.lemma))
    return object ?? attached.find(({ preposition }) => preposition === 'among')?.phrase ?? null
  if (!SERVING.has(verb.lemma)) return null
  return attached.find(({ preposition }) => preposition === 'as')?.phrase ?? null
}

/** Where a clause begins and how it hangs on: "The attack that X claimed killed nine" goes on of the attack. */
export function placeOf(
  { from, kind }: Found,
  whom: Phrase | null,
  described: Phrase | null | undefined,
): Pick<Clause, 'from' | 'kind'> {
  if (described !== undefined) return { from, kind: 'reduced' }
  return whom === null ? { from, kind } : { from: from - 1, kind: 'relative' }
}
