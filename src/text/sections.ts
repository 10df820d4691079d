/** About ten pages. Longer texts, books and tables, are searched ten pages at a time. */
const LONGEST_SECTION = 30_000
/** Where a section may end, the best place first. */
const BREAKS = ['\n\n', '\n', '. ', ' ']
/** A section is not cut shorter than this share of the longest one for the sake of a better place. */
const LEAST_SHARE = 0.5
const LOW_SURROGATE = /[\udc00-\udfff]/

/**
 * Cuts a text into the sections that are searched, as [start, end) offsets, one after the other without gaps: after a
 * paragraph where there is one, else a line, a sentence or a word. A short text is one section; an empty one has none.
 */
export function sectionsOf(text: string): [number, number][] {
  const sections: [number, number][] = []
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start)
    sections.push([start, end])
    start = end
  }
  return sections
}

function endOf(text: string, start: number): number {
  const latest = start + LONGEST_SECTION
  if (latest >= text.length) return text.length
  const earliest = start + LONGEST_SECTION * LEAST_SHARE
  const last = text.slice(earliest, latest) // Without it each search might go back to the beginning of a long text.
  for (const sign of BREAKS) {
    const at = last.lastIndexOf(sign)
    if (at >= 0) return earliest + at + sign.length
  }
  return LOW_SURROGATE.test(text.charAt(latest)) ? latest - 1 : latest
}
