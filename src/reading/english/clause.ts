import type { Phrase, VerbGroup } from './chunk.ts'

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
