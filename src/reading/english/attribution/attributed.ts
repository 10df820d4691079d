import type { Factuality } from '../../../claims/attribution.ts'
import type { Phrase } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import type { Range } from './extents.ts'

/** Who, by which words, says what, before it is told what stands inside another's words. */
export interface Attributed {
  readonly source: Range | null
  /** What names who speaks: a phrase, the one before a relative, or the owner of a noun; null when nothing does. */
  readonly speaker: Phrase | Unit | null
  readonly cue: Range
  readonly content: readonly Range[]
  readonly factuality: Factuality
  /**
   * Whether claims inside take this voice. What somebody knows, wants or judges is told by the text itself, and so is
   * what somebody does not say.
   */
  readonly voiced: boolean
}

/** Whether a word is said in it; of "was reportedly killed" the cue is a part of what is. */
export function says({ speaker, cue, content }: Attributed, word: number): boolean {
  const holds = ([start, end]: Range): boolean => word >= start && word < end
  return content.some(holds) || (speaker === null && holds(cue))
}
