import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'

/** "in Colombia Sunday", "Salva May 5": a day behind a place, or with its number, is no part of a name; "Bloody Sunday" is one. */
export function isDayBehind(tokens: readonly Token[], at: number): boolean {
  const [norm, next] = [tokens[at]?.norm ?? '', tokens[at + 1]]
  if (!english.calendarWords.has(norm)) return false
  return next?.kind === 'number' || (norm.endsWith('day') && english.places.match(tokens, at - 1) !== undefined)
}

/** "Brigade of 18 March": the day ends the name. */
export function endsWithDay(tokens: readonly Token[], at: number, end: number): boolean {
  return end - at > 2 && tokens[end - 2]?.kind === 'number' && english.calendarWords.has(tokens[end - 1]?.norm ?? '')
}
