/** Characters of a text that are left out, or written otherwise. */
export interface Edit {
  readonly start: number
  readonly end: number
  /** What stands there instead; nothing when left out. */
  readonly by?: string
}

/** A text as edited, which knows where its characters stood before. */
export interface Edited {
  readonly text: string
  /** Where the character at a place of the edited text stood. */
  readonly originOf: (place: number) => number
}

/** A stretch that was kept, or that replaces another. */
interface Stretch {
  readonly at: number
  readonly from: number
  readonly kept: boolean
}

/** A text that was not edited. */
export function unedited(text: string): Edited {
  return { text, originOf: (place) => place }
}

/** An edited text edited once more, by edits in their order that do not overlap. Linear in its length. */
export function edit(before: Edited, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return before
  const pieces: string[] = []
  const stretches: Stretch[] = []
  let [at, from] = [0, 0]
  const put = (piece: string, origin: number, kept: boolean): void => {
    if (piece === '') return
    stretches.push({ at, from: origin, kept })
    pieces.push(piece)
    at += piece.length
  }
  for (const { start, end, by = '' } of edits) {
    put(before.text.slice(from, start), from, true)
    put(by, start, false)
    from = end
  }
  put(before.text.slice(from), from, true)
  return { text: pieces.join(''), originOf: (place) => before.originOf(originIn(stretches, place)) }
}

/** Where the first character stands that stood at this place or behind it before; the length of the text for none. */
export function placeOf({ text, originOf }: Edited, origin: number): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (originOf(middle) < origin) low = middle + 1
    else high = middle
  }
  return low
}

function originIn(stretches: readonly Stretch[], place: number): number {
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.at ?? 0) <= place) low = middle
    else high = middle - 1
  }
  const stretch = stretches[low]
  if (stretch === undefined) return place
  return stretch.kept ? stretch.from + place - stretch.at : stretch.from
}
