import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'
import { type NameContext, PLACE_PREPOSITIONS } from './name-type.ts'

/** What stands around a name. */
export function contextOf(tokens: readonly Token[], first: number, end: number): NameContext {
  return {
    before: tokens[first - 1]?.norm ?? '',
    kindBefore: tokens[first - 2]?.norm ?? '',
    after: kindOfBoth(tokens, end) ?? relativeBehind(tokens, first, end) ?? tokens[end]?.norm ?? '',
    sentenceStart: first === 0,
  }
}

const DIVINE: ReadonlySet<string> = new Set(['god', 'allah'])

/** "from X, who was shot": what goes on behind a comma about one word without an article, which is no people. */
function relativeBehind(tokens: readonly Token[], first: number, end: number): string | undefined {
  if (tokens[end]?.text !== ',' || end - first > 1) return undefined
  const [before, next] = [tokens[first - 1]?.norm ?? '', tokens[end + 1]?.norm]
  // "a dentist from X, who", but "took over from X, who".
  if (before === 'the' || PLACE_PREPOSITIONS.has(before) || (before === 'from' && tokens[first - 2]?.norm !== 'over'))
    return undefined
  const norm = tokens[first]?.norm ?? ''
  return next === 'who' && !norm.endsWith('s') && !DIVINE.has(norm) ? next : undefined
}

/** "the X and Y regions": what stands behind the second of two names and is of both. */
function kindOfBoth(tokens: readonly Token[], end: number): string | undefined {
  if (tokens[end]?.norm !== 'and' || tokens[end + 1]?.capital !== true) return undefined
  const kind = tokens.slice(end + 2, end + 4).find(({ capital }) => !capital)?.norm
  if (kind?.endsWith('s') !== true) return undefined
  return english.placeHeads.has(kind.slice(0, -1)) || english.placeHeads.has(kind.replace(/ies$/u, 'y'))
    ? kind
    : undefined
}

/** "STATEMENT NO. 1": what stands before a number. */
export function isNumbering(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== 'no') return false
  return tokens[tokens[at + 1]?.text === '.' ? at + 2 : at + 1]?.kind === 'number'
}
