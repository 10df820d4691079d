import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'

/** "Brigade of 18 March": the day ends the name. */
export function endsWithDay(tokens: readonly Token[], at: number, end: number): boolean {
  return end - at > 2 && tokens[end - 2]?.kind === 'number' && english.calendarWords.has(tokens[end - 1]?.norm ?? '')
}
