import { Problem } from '../api/problem.ts'
import type { Phrase } from '../language/phrase.ts'
import { ScreenNotLoaded } from './lazy-screen.ts'

/** What went wrong in one line: the server's own words where it gave some. */
export function problemInWords(error: unknown, phrase: Phrase): string {
  if (error instanceof ScreenNotLoaded) return phrase('problem.no-answer')
  if (!(error instanceof Problem)) return phrase('problem.fault', { message: String(error) })
  return error.status === 0 ? phrase('problem.no-answer') : error.message
}
