/**
 * Where a text has letters outside the Basic Multilingual Plane, which are two units of UTF-16 and one code point: the offset
 * of each in units, ascending. Most texts have none.
 */
export type WideLetters = readonly number[]

const WIDE = /[\u{10000}-\u{10ffff}]/gu

export function wideLettersIn(text: string): WideLetters {
  return Array.from(text.matchAll(WIDE), ({ index }) => index)
}

/** An offset in UTF-16 units as an offset in code points, as other programs count; within a wide letter it is that letter's. */
export function codePointOffset(offset: number, wide: WideLetters): number {
  let low = 0
  let high = wide.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((wide[middle] ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return offset - low
}
