import type { AttributionSpan } from '../../src/claims/attribution.ts'

/** Every stretch of text that an attribution rests on, those of what is said inside it too. */
export function spansOf({
  source,
  cue,
  content,
  inner,
}: AttributionSpan): { start: number; end: number; quote: string }[] {
  return [...[source, cue].filter((span) => span !== null), ...content, ...inner.flatMap(spansOf)]
}
