import type { Figure } from '../../cast.ts'
import { isRole, type Proposal } from '../../page.ts'
import type { SentenceParse } from '../sentence/parse.ts'

/** Less sure than what is told outright: it follows from two claims. */
const SCORE = 0.6

/** A claim between two figures. */
interface Tied {
  readonly claim: Proposal
  readonly one: Figure
  readonly other: Figure
}

/**
 * "X supports Y against Z": of two that fight the same third in a sentence the one who supports the other is its ally.
 * `from` is how many proposals the page had before the sentence.
 */
export function readCommonFoes({ page }: SentenceParse, from: number): void {
  const told = page.proposals.slice(from).flatMap((claim): Tied[] => {
    if (!isRole(claim.object) || claim.factuality === 'denied') return []
    return [{ claim, one: page.cast.head(claim.subject.figure), other: page.cast.head(claim.object.figure) }]
  })
  for (const { claim, one, other } of told.filter((tied) => tied.claim.predicate === 'supports')) {
    if (isTold(told, 'allied_with', one, other) || isTold(told, 'opposed_to', one, other)) continue
    const fight = told.find((tied) => isAgainst(tied, one) && isTold(told, 'opposed_to', foeOf(tied, one), other))
    if (fight === undefined) continue
    const [start, end] = [Math.min(claim.start, fight.claim.start), Math.max(claim.end, fight.claim.end)]
    page.proposals.push({ ...claim, predicate: 'allied_with', score: SCORE, start, end })
  }
}

function isAgainst({ claim, one, other }: Tied, figure: Figure): boolean {
  return claim.predicate === 'opposed_to' && (one === figure || other === figure)
}

function foeOf({ one, other }: Tied, figure: Figure): Figure {
  return one === figure ? other : one
}

function isTold(told: readonly Tied[], predicate: string, one: Figure, other: Figure): boolean {
  return told.some(
    (tied) =>
      tied.claim.predicate === predicate &&
      ((tied.one === one && tied.other === other) || (tied.one === other && tied.other === one)),
  )
}
