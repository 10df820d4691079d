import type { Page } from '../page.ts'
import { isAcronymOf, isAllCapitals } from './acronym.ts'
import { isCountry, isSentenceWord, looksLikeOrganization } from './marks.ts'
import { entered, sayName } from './sheet.ts'
import { type Span, trimmed } from './span.ts'

/** "ABC: X", "ABC – X", "ABC<tab>X": letters at the beginning of a line, and where the words behind them begin. */
const LETTERS = /^(\p{Lu}[\p{Lu}\p{Ll}\p{N}/-]{1,10})(?:\s?[:=]\s+|\s+[=–—-]\s+|\t\s*| {2,})(?=\p{Lu})/u
/** What ends the name behind the letters, at the latest and at the earliest. */
const ENDS = [/[,;(.\t\n]|$/u, /[,;(.\t\n]|\s[–—-]\s|$/u]
const LONGEST_NAME = 150
/** One such line may be of anything; so many are a list. */
const LEAST_LINES = 3

/** A line of a list of abbreviations. */
interface Abbreviation {
  readonly letters: Span
  readonly name: Span
}

/** Reads the bodies in a list of abbreviations: what each is called in full and in short. */
export function readAbbreviations(page: Page): void {
  const lines = page.blocks.flatMap((block) => abbreviationIn(page.text, block) ?? [])
  if (lines.length < LEAST_LINES) return
  for (const { letters, name } of lines) {
    const bearer = entered(page, 'organization', name)
    const sheet = { page, topic: bearer, times: [], hasEnd: false, named: new Set<string>() }
    const evidence = { start: letters.start, end: name.end }
    sayName(sheet, { bearer, name: letters, kind: 'acronym', evidence })
  }
}

/** Whether words have the form of a name and not of a sentence: few small words, and none of them a verb's. */
function isCalled(words: string): boolean {
  const parts = words.split(/\s+/u)
  return parts.length <= MOST_WORDS && !parts.some(isSentenceWord)
}

const MOST_WORDS = 14

function abbreviationIn(text: string, { start, end }: Span): Abbreviation | null {
  const line = text.slice(start, Math.min(end, start + LONGEST_NAME))
  const [lead = '', letters = ''] = LETTERS.exec(line) ?? []
  if (!isAllCapitals(letters)) return null
  const behind = line.slice(lead.length)
  for (const ending of ENDS) {
    const name = trimmed(text, start + lead.length, start + lead.length + behind.search(ending))
    const words = text.slice(name.start, name.end)
    const isBody = isCalled(words) && isAcronymOf(letters, words) && looksLikeOrganization(words) && !isCountry(words)
    if (isBody) return { letters: { start, end: start + letters.length }, name }
  }
  return null
}
