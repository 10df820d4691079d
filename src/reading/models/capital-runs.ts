import type { Token } from '../../text/tokens.ts'
import wordsInsideNames from './words-inside-names.json' with { type: 'json' }

/** Words with capital letters in a row, with the small words that names have inside: tokens [first, last). */
export interface CapitalRun {
  readonly first: number
  readonly last: number
}

/** Words and signs that names have between words with capital letters. */
const INSIDE: ReadonlySet<string> = new Set(wordsInsideNames)
/** A run has so many of them in a row at most: "of the". */
const MOST_INSIDE = 2

/**
 * For each word of a sentence the run of capitals that it stands in, or null. `isName` tells whether a first word would
 * have its capital anywhere.
 */
export function capitalRunsIn(tokens: readonly Token[], isName: (first: Token) => boolean): (CapitalRun | null)[] {
  const runs = new Array<CapitalRun | null>(tokens.length).fill(null)
  const isCapital = (at: number): boolean => {
    const token = tokens[at]
    return token?.capital === true && (at > 0 || isName(token))
  }
  for (let at = 0; at < tokens.length; ) {
    if (!isCapital(at)) {
      at++
      continue
    }
    const run = { first: at, last: endOfRun(tokens, at, isCapital) }
    runs.fill(run, run.first, run.last)
    at = run.last
  }
  return runs
}

function endOfRun(tokens: readonly Token[], first: number, isCapital: (at: number) => boolean): number {
  let last = first + 1
  for (;;) {
    let next = last
    while (next - last < MOST_INSIDE && mayStandInside(tokens, next)) next++
    if (!isCapital(next)) return last
    last = next + 1
  }
}

/** A full stop stands inside behind one letter only. */
function mayStandInside(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !INSIDE.has(token.norm)) return false
  return token.text !== '.' || (tokens[at - 1]?.text.length ?? 0) <= 2
}
