/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The stretch without the white space around it. */
export function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

export function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** Those of some stretches, which stand in order and apart, that lie within another. Found by halving. */
export function within<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  const first = firstFrom(spans, start)
  let last = first
  while ((spans[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last++
  return spans.slice(first, last)
}

/** The stretch that covers the place, if one does. */
export function covering<T extends Span>(spans: readonly T[], place: number): T | undefined {
  const before = spans[firstFrom(spans, place + 1) - 1]
  return before !== undefined && before.end > place ? before : undefined
}

/** The index of the first stretch that begins at the place or after it. */
function firstFrom(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
