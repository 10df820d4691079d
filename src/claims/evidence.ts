/** A span of a source's text. `text.slice(start, end) === quote`, counted in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A span that supports a claim: no evidence, no claim. */
export interface Evidence extends Span {
  /** The `src_…` id of the source the span stands in. */
  readonly source: string
  /** The page on which it begins, as the document calls it; only where the source has pages. */
  readonly page?: string
}

/** The span of a text between two offsets, its quote taken from the text itself. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, quote: text.slice(start, end) }
}

/** Whether the quote still stands where the span says. */
export function standsIn(text: string, span: Span): boolean {
  return span.end > span.start && text.slice(span.start, span.end) === span.quote
}
