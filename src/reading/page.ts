import type { Factuality } from '../claims/attribution.ts'
import type { Qualifiers, Value } from '../claims/claim.ts'
import type { EntityType } from '../claims/entity.ts'
import type { TimeExpression } from '../time/expressions.ts'
import type { Cast, Figure } from './cast.ts'
import type { ReadingDocument } from './document.ts'
import type { Block } from './layout.ts'

/** A name, description or pronoun in the text and the figure it stands for. Offsets count UTF-16 units of the text. */
export interface LocalMention {
  readonly start: number
  readonly end: number
  readonly figure: Figure
  /** How the figure was found: by a name, by a description ("the group"), or by a pronoun. */
  readonly kind: 'name' | 'description' | 'pronoun'
  /** The reader's own certainty, 0 to 1. */
  readonly score: number
  /** Why a description or pronoun stands for this figure, in plain words. */
  readonly because?: string
}

/** A name that a tagger found in the prose. Offsets count UTF-16 units of the text. */
export interface TaggedSpan {
  readonly start: number
  readonly end: number
  /** The name without what the language joins to it. */
  readonly name: string
  readonly type: EntityType
  /** The probability of exactly these words and this type, as the model sees it. */
  readonly score: number
}

/** Who is meant in a proposal: the figure, and where the words stand that name it (null when no words do). */
export interface Role {
  readonly figure: Figure
  readonly start: number
  readonly end: number
}

/** One voice inside the text, with the words that show it speaks. */
export interface ProposedVoice {
  readonly figure: Figure
  readonly cue: string | null
}

/** A claim before its figures have become entities. */
export interface Proposal {
  readonly subject: Role
  readonly predicate: string
  readonly object: Role | Value | null
  readonly qualifiers?: Qualifiers
  readonly valid: string | null
  readonly factuality: Factuality
  readonly voices: readonly ProposedVoice[]
  /** The words that say it. */
  readonly start: number
  readonly end: number
  readonly extractor: string
  readonly score: number
}

/** An attribution found in prose, as offsets. */
export interface FoundAttribution {
  readonly source: readonly [number, number] | null
  readonly cue: readonly [number, number] | null
  /** Stretches of one content, in order: a quotation that its speaker interrupts has two. */
  readonly content: readonly (readonly [number, number])[]
  readonly factuality: Factuality
  /** What others say inside the content. */
  readonly inner: readonly FoundAttribution[]
}

/**
 * One document while it is being read: what is known of it before, and what its readers have found so far.
 * Readers append to the lists; nothing is ever taken back.
 */
export interface Page {
  readonly document: ReadingDocument
  /** The words of the document, as they are read. */
  readonly text: string
  /** Where in the document's text a character of these words stands. */
  readonly originOf: (place: number) => number
  readonly language: string
  /** In order; lines that list facts become blocks of their own once they were read as such. */
  blocks: readonly Block[]
  /** Every date expression of the text, in order. */
  readonly times: readonly TimeExpression[]
  /** Every name that the tagger of the language found in the prose, in order; none without a tagger. */
  readonly tagged: readonly TaggedSpan[]
  readonly cast: Cast
  /** Whom the document is about, when its title says so. */
  topic: Figure | null
  readonly mentions: LocalMention[]
  readonly proposals: Proposal[]
  readonly attributions: FoundAttribution[]
  readonly notes: string[]
  /** Told how far the prose has been read, in UTF-16 units, again and again. */
  readonly reached: (place: number) => void
}

export function isRole(object: Proposal['object']): object is Role {
  return object !== null && 'figure' in object
}
