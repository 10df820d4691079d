import { hasArabic } from '../../text/normalise.ts'
import type { Page } from '../page.ts'
import { isAcronymOf, isAllCapitals } from './acronym.ts'
import { isCountry, isNoAcronym, isOfNoBody } from './marks.ts'
import { entered, sayName } from './sheet.ts'
import { wordsOf } from './span.ts'

/** The letters in brackets at the end of a title. */
const LETTERS = /(?<!\s)\s+\(([^()\s]+)\)$/u
const LONGEST = 160

/**
 * Reads the letters that a body is called by, behind its name in the title: "X Y Z (XYZ)". A line above an English text
 * that is not marked as its title is read with the prose.
 */
export function readTitledName(page: Page): void {
  const [title] = page.blocks
  if (title === undefined || (title.kind !== 'title' && (title.kind !== 'heading' || page.language === 'en'))) return
  const words = wordsOf(page.text, title)
  const [behind = '', letters = ''] = (words.length > LONGEST ? null : LETTERS.exec(words)) ?? []
  const name = words.slice(0, words.length - behind.length)
  if (letters === '' || isOfNoBody(name) || isCountry(name) || !mayStandFor(letters, name)) return
  if (page.topic !== null && page.topic.type !== 'organization') return
  const bearer = entered(page, 'organization', { start: title.start, end: title.start + name.length })
  const start = title.end - letters.length - 1
  const sheet = { page, topic: bearer, times: [], hasEnd: false, named: new Set<string>() }
  sayName(sheet, { bearer, name: { start, end: title.end - 1 }, kind: 'acronym', evidence: title })
}

function mayStandFor(letters: string, name: string): boolean {
  return isAcronymOf(letters, name) || (hasArabic(name) && isAllCapitals(letters) && !isNoAcronym(letters))
}
