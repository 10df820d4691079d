import { sentencesOf } from '../../text/sentences.ts'
import type { Page } from '../page.ts'

/** A stretch of a document that a language model is asked about at once. Offsets count UTF-16 units of the text. */
export interface Portion {
  readonly start: number
  readonly end: number
}

/** How long a portion may be, in UTF-16 units: small models read no more with care. */
const LONGEST = 3000
/** How much of a portion is shown again at the beginning of the next, so that "the group" has its name before it. */
const OVERLAP = 400
/** What is shorter is not cut in two any more. */
const SHORTEST = 400

type Range = readonly [number, number]

/**
 * Cuts a document into portions of whole sentences that overlap. Together they hold every sentence; a new section begins a
 * new portion where the one before is half full.
 */
export function portionsOf({ text, blocks }: Pick<Page, 'text' | 'blocks'>): Portion[] {
  const portions: Portion[] = []
  let held: Range[] = []
  let fresh = 0
  const close = (): void => {
    if (fresh > 0) portions.push({ start: startOf(held), end: endOf(held) })
    held = tailOf(held)
    fresh = 0
  }
  for (const block of blocks) {
    if (block.kind === 'heading' && endOf(held) - startOf(held) > LONGEST / 2) close()
    for (const sentence of sentencesOf(text, block.start, block.end)) {
      if (sentence[1] - startOf(held) > LONGEST) close()
      held = held.filter(([start]) => sentence[1] - start <= LONGEST)
      held.push(sentence)
      fresh += 1
    }
  }
  close()
  return portions
}

/** The two halves of a portion, cut after a sentence; nothing when it is too short for that. */
export function halvesOf(text: string, { start, end }: Portion): readonly Portion[] {
  if (end - start < 2 * SHORTEST) return []
  const middle = (start + end) / 2
  const ends = sentencesOf(text, start, end).map(([, to]) => to)
  const cut = ends.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? end
  return cut === end
    ? []
    : [
        { start, end: cut },
        { start: cut, end },
      ]
}

function startOf(sentences: readonly Range[]): number {
  return sentences[0]?.[0] ?? 0
}

function endOf(sentences: readonly Range[]): number {
  return sentences.at(-1)?.[1] ?? 0
}

/** The last sentences, as many as the overlap takes. */
function tailOf(sentences: readonly Range[]): Range[] {
  const end = endOf(sentences)
  return sentences.filter(([start]) => end - start <= OVERLAP)
}
