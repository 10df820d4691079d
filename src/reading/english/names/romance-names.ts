import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'
import { verbOf } from '../words/verbs.ts'
import romance from './romance-names.json' with { type: 'json' }

const HEADS = new Set(romance.heads)
const LINKS = new Set(romance.links)
/** Words of such names that look English, and show only beside others that do not. */
const PLAIN = new Set(romance.plain)
const ENDINGS = new RegExp(`(?:${romance.endings.join('|')})$`, 'u')
/** An article written small before a name: "l'Azawad". */
const ELIDED = /^\p{Ll}{1,2}['’]\p{L}/u
const ACCENTED = /[à-öø-ÿœ]/u
/** The longest name of this kind. */
const LONGEST = 16

/**
 * The end of a French, Spanish or Portuguese name of a body that begins at a token, most of whose words are written small:
 * "Front patriotique pour la paix", "Fuerzas armadas de la sierra"; undefined when none does.
 */
export function romanceNameAt(tokens: readonly Token[], at: number): number | undefined {
  const head = tokens[at]
  if (head?.capital !== true || !HEADS.has(head.norm) || !goesOn(tokens, at + 1, false)) return undefined
  let end = at + 1
  let small = 0
  while (end - at < LONGEST && goesOn(tokens, end, isLinked(tokens, end))) {
    if (tokens[end]?.capital === false) small++
    end++
  }
  while (isLink(tokens[end - 1])) end--
  return small > 0 && end > at + 1 && !isEnglish(tokens, at, end) ? end : undefined
}

function isLink(token: Token | undefined): boolean {
  return token !== undefined && !token.capital && LINKS.has(token.norm)
}

/** "de", "du Grand": a word behind a link, or behind a capital that stands behind one. */
function isLinked(tokens: readonly Token[], end: number): boolean {
  if (isLink(tokens[end - 1])) return true
  return tokens[end]?.capital === true && tokens[end - 1]?.capital === true && isLink(tokens[end - 2])
}

/** Whether a word belongs to the name: a link, a capital, a word that looks the part, any word behind a link. */
function goesOn(tokens: readonly Token[], i: number, linked: boolean): boolean {
  const token = tokens[i]
  if (token === undefined || token.kind !== 'word' || /^['’]s$/.test(token.text)) return false
  if (isLink(token) || ELIDED.test(token.text)) return true
  if (english.functionWords.has(token.norm)) return false
  if (token.capital) return linked || ACCENTED.test(token.norm)
  if (ACCENTED.test(token.norm) || PLAIN.has(token.norm)) return true
  return (linked || ENDINGS.test(token.norm)) && verbOf(token.norm)?.forms.has('past') !== true
}

/** "Union forces in": words that are English as well make no such name. */
function isEnglish(tokens: readonly Token[], at: number, end: number): boolean {
  return !tokens
    .slice(at + 1, end)
    .some((token) => isLink(token) || (!token.capital && (ACCENTED.test(token.norm) || ENDINGS.test(token.norm))))
}
