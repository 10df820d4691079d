import type { Phrase } from '../syntax/chunk.ts'
import type { Cue } from '../words/attribution-cues.ts'
import { chunksAt, clauseEnd, phraseEnd, type Range, type Sentence } from './extents.ts'

/** What is said, and which words of the sentence belong to the cue or name the speaker because of it. */
export interface Content {
  readonly ranges: readonly Range[]
  /** The unit after the cue's last, when words behind the verb belong to it. */
  readonly cueEnd?: number
  /** Who speaks, when it is not the subject, with all the words that describe them. */
  readonly speaker?: { readonly phrase: Phrase; readonly words: Range }
  /** Whether it is told as something that happens or is so, and not only named, wanted or judged. */
  readonly told: boolean
  /** The noun that says it, behind a light verb. */
  readonly noun?: Cue
}

/** The clause that begins at a chunk. */
export function clauseAt(sentence: Sentence, from: number): Content | undefined {
  const range = chunksAt(sentence, from, clauseEnd(sentence, overAside(sentence, from)))
  return range === undefined ? undefined : { ranges: [range], told: true }
}

/** "that, according to a study, …": the clause goes on behind the second comma. */
function overAside({ chunks }: Sentence, from: number): number {
  if (chunks[from]?.kind !== 'that' || chunks[from + 1]?.kind !== 'comma') return from
  const comma = chunks.findIndex(({ kind }, i) => i > from + 1 && kind === 'comma')
  return comma === -1 ? from : comma + 1
}

/** The noun phrase that begins at a chunk, with all that hangs on it. */
export function phraseContent(sentence: Sentence, from: number): Content | undefined {
  const range = chunksAt(sentence, from, phraseEnd(sentence, from))
  return range === undefined ? undefined : { ranges: [range], told: false }
}
