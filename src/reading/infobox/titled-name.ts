import { hasArabic } from '../../text/normalise.ts'
import type { Page } from '../page.ts'
import { isAcronymOf, isAllCapitals } from './acronym.ts'
import { isCountry, isNoAcronym, isOfNoBody } from './marks.ts'
import { entered, sayName } from './sheet.ts'
import { type Span, wordsOf } from './span.ts'

/** The name that a title is, and the letters that it gives the body besides; null when it gives none. */
export interface TitledName {
  readonly name: Span
  readonly letters: Span | null
}

const BEHIND = /(?<!\s)\s+\(([^()\s]+)\)$/u
const BEFORE = /^(\p{Lu}[\p{L}\p{N}-]{1,9})\s+[–—-]\s+(?=\p{L})/u
const LONGEST = 160

/** Finds the name in a title: "X Y Z (XYZ)", "XYZ – X Y Z". */
export function nameInTitle(text: string, title: Span): TitledName {
  const words = title.end - title.start > LONGEST ? '' : wordsOf(text, title)
  const [behind, inside = ''] = BEHIND.exec(words) ?? []
  if (behind !== undefined) {
    const name = { start: title.start, end: title.end - behind.length }
    if (mayStandFor(inside, wordsOf(text, name)))
      return { name, letters: { start: title.end - inside.length - 1, end: title.end - 1 } }
  }
  const [before, first = ''] = BEFORE.exec(words) ?? []
  if (before === undefined || !mayStandFor(first, words.slice(before.length))) return { name: title, letters: null }
  return {
    name: { start: title.start + before.length, end: title.end },
    letters: { start: title.start, end: title.start + first.length },
  }
}

/**
 * Reads the letters that a body is called by in the title of its page. A line above an English text that has them in
 * brackets, and is not marked as its title, is read with the prose.
 */
export function readTitledName(page: Page): void {
  const [title] = page.blocks
  if (title === undefined || (title.kind !== 'title' && title.kind !== 'heading')) return
  const { name, letters } = nameInTitle(page.text, title)
  const words = wordsOf(page.text, name)
  if (letters === null || isOfNoBody(words) || isCountry(words)) return
  const isProse = title.kind === 'heading' && page.language === 'en' && letters.start > name.start
  if (isProse || (page.topic !== null && page.topic.type !== 'organization')) return
  const bearer = entered(page, 'organization', name)
  const sheet = { page, topic: bearer, times: [], hasEnd: false, named: new Set<string>() }
  sayName(sheet, { bearer, name: letters, kind: 'acronym', evidence: title })
}

function mayStandFor(letters: string, name: string): boolean {
  return isAcronymOf(letters, name) || (hasArabic(name) && isAllCapitals(letters) && !isNoAcronym(letters))
}
