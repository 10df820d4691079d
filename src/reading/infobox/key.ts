import { fold } from '../../text/normalise.ts'

const PLURAL_MARK = /\((?:s|es|ies)\)/giu
const BRACKETED = /[([][^()[\]]*[)\]]/gu
const NUMBERED = /(?<=\p{L})\d+[a-z]?(?= |$)| \d+[a-z]?$/gu
/** Words that narrow a key without changing what it asks: "Notable commanders" are commanders. */
const NARROWING =
  /^(?:notable|current|main|key|other|known|principal|primary|major|last|first|original|today|total|chief|senior|official|estimated) /u
/** How a box shows a row, said in a row of its own: "Leader1 Title". */
const ABOUT_SHOWING =
  / (?:label|title|caption|image|link|url|ref|type|date format|width|align|style|year)$|^seat|^number of seat/u

/** A key without case, punctuation, numbering and remarks in brackets: `Leader(s)` and `leaders_2` are `leaders`. */
export function plainKey(key: string): string {
  return fold(key.replace(PLURAL_MARK, 's').replace(BRACKETED, ' ')).replace(NUMBERED, '').trim()
}

/** A plain key with each English word in the singular and each Arabic word without its article. */
export function singularKey(plain: string): string {
  return plain.split(' ').map(singular).join(' ')
}

const SINGULAR_ENDINGS = ['ss', 'us', 'is']

function singular(word: string): string {
  if (word.startsWith('ال') && word.length > 3) return word.slice(2)
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -3)}man`
  if (word.endsWith('people')) return `${word.slice(0, -6)}person`
  if (word.length < 4 || !word.endsWith('s') || SINGULAR_ENDINGS.some((ending) => word.endsWith(ending))) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

/** The forms in which a key may be known, the most exact first. */
export function formsOfKey(key: string): string[] {
  const plain = plainKey(key)
  const forms = [plain, singularKey(plain)]
  const broad = plain.replace(NARROWING, '')
  if (broad !== plain) forms.push(broad, singularKey(broad))
  return forms
}

/** The keys that one key joins: "Base/Headquarters", "Leader and spokesperson". */
export function partsOfKey(key: string): string[] {
  return key.split(/\/|,|،| and | or | & /u).filter((part) => part.trim() !== '')
}

/** Whether the row only says how another is shown. */
export function isAboutShowing(key: string): boolean {
  return ABOUT_SHOWING.test(singularKey(plainKey(key)))
}
