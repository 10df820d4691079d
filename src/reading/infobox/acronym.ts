import { fold } from '../../text/normalise.ts'
import { isNoAcronym } from './marks.ts'

const CAPITALS = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}][\p{Lu}\p{N}/.\-–]*$/u

/** Capitals with small letters of particles among them: "LeJ". */
const MIXED = /^\p{Lu}\p{Ll}?\p{Lu}(?:\p{Ll}?\p{Lu})?$/u

/** Whether the words are all capitals and digits, as short names are: "DHKP-C", "M23". */
export function isAllCapitals(words: string): boolean {
  return CAPITALS.test(words) || /^\p{Lu}\p{N}+$/u.test(words)
}

/**
 * Whether the words may be short for the name: capitals that begin as the name does or are its initials.
 * "(USA)" behind a name is where it is, not what it is called.
 */
export function isAcronymOf(words: string, name: string): boolean {
  const isCapital = isAllCapitals(words)
  if (!(isCapital || MIXED.test(words)) || isNoAcronym(words) || !/\p{Script=Latin}/u.test(name)) return false
  const letters = fold(words).replace(/ /gu, '')
  const parts = fold(name).split(' ')
  const initials = parts.map((part) => part.charAt(0)).join('')
  if (isWithin(letters, initials)) return letters.length > 1
  return isCapital && letters.length > 2 && (parts.length > 1 || isWithin(letters, parts[0] ?? ''))
}

/** Whether all letters stand in the other word in their order. */
function isWithin(letters: string, word: string): boolean {
  let at = 0
  for (const letter of word) if (letter === letters.charAt(at)) at++
  return at === letters.length
}
