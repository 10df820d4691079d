import shortNameWords from './short-names.json' with { type: 'json' }

/** How short names are made of full ones. */
const SMALL = new Set(shortNameWords.leftOutOfInitials)
/** Letters and signs between them; a number may stand before one or two: "3R". */
const ACRONYM = /^(?:\d\p{Lu}{1,2}|\p{Lu}[\p{Lu}\p{N}/\-–]{0,30}\p{Lu}[\p{Lu}\p{N}]{0,30}(?:s|\(\p{Lu}{1,2}\))?)$/u

const ARTICLE = /^(?:al|el|as|ash|ad|an|at|az|ar)[-‑](?=\p{L})/u

/** A word as names are compared word by word; the Arabic article is left out: "Ubaidi" is short for "al-Ubaidi". */
export function bare(word: string): string {
  const small = word.toLowerCase().replace(/[’‘]/gu, "'")
  return isHyphen(small, 2) || isHyphen(small, 3) ? small.replace(ARTICLE, '') : small
}

function isHyphen(word: string, at: number): boolean {
  const sign = word.charAt(at)
  return sign === '-' || sign === '‑'
}

/** Whether two words are one, case aside. */
export function same(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && bare(one) === bare(other)
}

/** The letters of an acronym: `PKK` of "PKKs". */
export function lettersOf(acronym: string): string {
  return acronym
    .replace(/s$/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
}

/** The first letters of the words of a name, with and without the small ones; none for short names. */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length < 3) return []
  const parts = words.flatMap((word) => word.replace('(', '').split(/[-–/]/)).filter((word) => word !== '')
  const all = parts.map((word) => word.charAt(0).toUpperCase()).join('')
  const large = parts.filter((word) => !SMALL.has(word.toLowerCase())).map((word) => word.charAt(0).toUpperCase())
  return [all, large.join('')]
}

/** Whether an acronym may be that of a name: its letters in order among the first letters of the words. */
export function isAcronymOf(acronym: string, full: string): boolean {
  return ACRONYM.test(acronym) && initialsOf(full.split(/\s+/)).includes(lettersOf(acronym))
}

export function looksLikeAcronym(word: string): boolean {
  return ACRONYM.test(word)
}

/** Letters that stand for a longer name, whether all are capitals or not: "PKK", "LeT", "ISIS-K". */
const SHORT_FORM = /^\p{Lu}[\p{L}\p{N}/-]{0,7}$/u
const LAST_CAPITAL = /\p{Lu}[\p{L}\p{N}]?$/u

export function isShortForm(word: string): boolean {
  return looksLikeAcronym(word) || (SHORT_FORM.test(word) && LAST_CAPITAL.test(word) && word.length > 1)
}
