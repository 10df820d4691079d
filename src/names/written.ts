import type { EntityType } from '../claims/entity.ts'
import { fold } from '../text/normalise.ts'
import { type Form, formOf, respelledForm } from './sound/form.ts'
import { scriptOf } from './spelling.ts'

/** A word of a name: as written, and folded as lexicons are asked. */
export interface WrittenWord {
  readonly text: string
  readonly folded: string
  /** Whether it was written together with the word before it by a hyphen. */
  readonly joined: boolean
}

const BRACKETS = /[([{«]([^)\]}»]*)[)\]}»]?/gu
/** A byname in quotation marks between the names of a person: Joaquín "El Chapo" Guzmán. */
const QUOTED = /(?<=\S\s)[“"„‟]([^“”"„‟]{1,60})[”"“](?=\s\S)/gu
const WORD = /(-?)([\p{L}\p{N}\p{M}\u0640'’‘`´ʿʾʼ]+(?:\.\p{L}(?!\p{L}))*\.?)/gu
const LONGEST_NAME = 300
const MOST_WORDS = 24
const AS_NAMED = /\s(?:a\.?k\.?a\.?|f\.?k\.?a\.?|also known as|formerly(?: known as)?|المعروف ب|يعرف ب)\s|[·•|;؛]/iu
/** A stroke between names of several words; "A/S" is one word. */
const STROKE = /(?<=\S\s\S[^/]{0,300})\/(?=[^/]{0,300}\S\s\S)/u
const ACRONYM = /^(?=.*\p{Lu})[\p{Lu}\p{N}.&-]{2,12}$/u
const CONTROLS = /[\p{Cc}\p{Cf}]/gu

/**
 * The names that a written name holds: "A (B)" is A as well as B when B is in another script, an acronym, or the other
 * name of a person, and so is what stands in quotation marks between its names. "A (Singapore)" is neither without the
 * other, but of a place the brackets, or what follows a comma, say only where it lies.
 */
export function namesWithin(name: string, type: EntityType): readonly string[] {
  const plain = name.slice(0, LONGEST_NAME).replace(CONTROLS, (sign) => (sign === '\u200c' || sign === '\t' ? ' ' : ''))
  const isPerson = type === 'person'
  const others = isPerson ? [...plain.matchAll(QUOTED)].map(([, byname = '']) => byname) : []
  const unquoted = isPerson ? plain.replace(QUOTED, ' ') : plain
  const main = unquoted.replace(BRACKETS, (_, inner: string, at: number) => {
    if (type === 'place' && !isOtherScript(inner, unquoted.slice(0, at))) return ' '
    const other = isPerson || ACRONYM.test(inner.trim()) || isOtherScript(inner, unquoted.slice(0, at))
    if (other) others.push(inner)
    return other ? ' ' : ` ${inner} `
  })
  const pieces = [main, ...others].flatMap((piece) => piece.split(AS_NAMED)).flatMap((piece) => piece.split(STROKE))
  const beforeComma = type === 'place' ? pieces.flatMap((piece) => piece.split(/[,،]/).slice(0, 1)) : []
  const names = [...beforeComma, ...pieces].map((piece) => piece.trim()).filter((piece) => fold(piece) !== '')
  return names.length === 0 ? [plain.trim()] : [...new Set(names)]
}

function isOtherScript(text: string, than: string): boolean {
  return scriptOf(text) !== 'other' && scriptOf(text) !== scriptOf(than)
}

/** The words of a name, hyphened ones apart. */
export function writtenWords(name: string): readonly WrittenWord[] {
  const words: WrittenWord[] = []
  for (const [, hyphen, text = ''] of unglued(name).matchAll(WORD)) {
    const folded = fold(text.replace(/\./g, ''))
    if (folded !== '' && words.length < MOST_WORDS) words.push({ text, folded, joined: hyphen === '-' })
  }
  return words
}

/** Every different form of the given spellings. */
export function formsOf(texts: readonly string[]): readonly Form[] {
  const forms = texts
    .flatMap((text) => [formOf(text), ...turkishForms(text), ...maqsuraForms(text)])
    .filter(({ spelling }) => spelling !== '')
  return forms.filter((form, index) => forms.findIndex(({ spelling }) => spelling === form.spelling) === index)
}

/** Turkish and Kurdish write j as c, and at the end of a word as ç. */
function turkishForms(text: string): readonly Form[] {
  const heard = text.toLowerCase().replace(/c(?![hk])|ç/gu, 'j')
  return heard === text.toLowerCase() ? [] : [respelledForm(heard)]
}

/** The last letter of مصطفى is an a; in Egypt and Iran the same letter is an i. */
function maqsuraForms(text: string): readonly Form[] {
  return text.endsWith('ى') ? [formOf(text.replace(/ى$/u, 'ا'))] : []
}

/** "SergeiLavrov" is two words that lost the space between them. */
function unglued(name: string): string {
  return name
    .replace(/(\p{Ll}{3,30})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/ - /g, ' ')
}
