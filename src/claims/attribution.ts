import type { Span } from './evidence.ts'

/** What the voice does with the statement. What the researcher concludes is an assessment, never this. */
export type Factuality = 'asserted' | 'alleged' | 'denied' | 'false'

export const FACTUALITIES: readonly Factuality[] = ['asserted', 'alleged', 'denied', 'false']

/** One voice inside a source and the words that show it speaks. */
export interface Voice {
  readonly id: string
  readonly name: string
  /** "According to", "alleged", أكد; null when only the place of the words tells. */
  readonly cue: string | null
}

/** One attribution found in a text: who, by which words, says what, and how. */
export interface AttributionSpan {
  readonly source: Span | null
  readonly cue: Span | null
  /** Stretches of one content, in order: a quotation that its speaker interrupts has two. */
  readonly content: readonly Span[]
  readonly factuality: Factuality
  /** What others say inside the content: "A said that B had denied it". */
  readonly inner: readonly AttributionSpan[]
}
