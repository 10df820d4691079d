import type { Figure } from '../../cast.ts'
import { enterOrganisation, type Memory } from '../context/memory.ts'
import { enterPerson } from '../context/persons.ts'
import { COMMAS, QUOTES } from '../context/unit.ts'
import { DESCRIBING_HEADS } from '../words/group-words.ts'
import { type Gender, KUNYA, NAME_LINKS, ORGANISATION_HEADS, PURPOSES, TITLES } from '../words/lexicon.ts'
import { DEFINED_PERSONS, DESCRIBING_WORDS } from '../words/name-words.ts'
import { beginsPhrase, isCommon, isDefinite, isParticle, isVerb, plain } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { textOf } from './naming.ts'

const MOST_WORDS = 6
const BRACKET = 24
const ASIDE = 30

/** The words from one index up to another. */
type Range = readonly [from: number, to: number]

/** Notes the body whose name a title is, when the text says it again: "الحرس الجبلي لزوارة"; or the person of whose birth it tells. */
export function noteTitle(memory: Memory, words: readonly Word[], rest: string): Figure | undefined {
  const [from, to] = nameRange(words)
  if (isBorn(words, rest)) return enterPerson(memory, textOf(words, 0, words.length - 1))
  const head = plain(words[from])
  const gender = head === undefined ? undefined : ORGANISATION_HEADS.get(head.base)
  const after = words[to]
  if (gender === undefined || to - from < 2 || to - from > MOST_WORDS) return undefined
  if (after !== undefined && after.norm !== '(' && !QUOTES.includes(after.norm)) return undefined
  if (words.slice(from, to).some((word) => word.kind !== 'word' || isVerb(word))) return undefined
  const name = textOf(words, from, to - 1)
  return rest.includes(name) ? enterOrganisation(memory, name, gender) : undefined
}

/** "قلب الدين فلان" over "ولد قلب الدين فلان": words that no lexicon takes for a name are one where somebody of that name was born. */
function isBorn(words: readonly Word[], rest: string): boolean {
  if (words.length < 2 || words.length > MOST_PARTS || words.some(({ kind }) => kind !== 'word')) return false
  return rest.includes(`ولد ${textOf(words, 0, words.length - 1)} `)
}

const MOST_PARTS = 4

/** Notes whom the first sentence of a text defines, when nothing else tells that it is a name: "فانو ميليشيا إثيوبية". */
export function noteDefined(memory: Memory, words: readonly Word[]): void {
  const [from, to] = nameRange(words)
  if (to === from || to - from > MOST_WORDS) return
  const name = textOf(words, from, to - 1)
  if (memory.names.has(name) || !isAName(words, from, to)) return
  const at = definingAt(words, to)
  const noun = words[at]
  if (noun === undefined || !describes(words[at + 1])) return
  const body = bodyNoun(noun)
  if (body !== undefined)
    enterOrganisation(memory, name, ORGANISATION_HEADS.get(plain(words[from])?.base ?? '') ?? body)
  else if (isPersonNoun(noun) && to - from > 1 && isNoBody(words[from])) enterPerson(memory, name)
}

/** From where to where the first words stand that may be a name: up to a bracket, a comma, a noun that defines. */
function nameRange(words: readonly Word[]): Range {
  const from = QUOTES.includes(words[0]?.norm ?? ' ') ? 1 : 0
  let to = from
  while (to < words.length && to - from <= MOST_WORDS && !endsName(words, from, to)) to++
  return [from, to]
}

function endsName(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at]
  if (word === undefined || word.kind === 'sign') return true
  if (/^(?:هو|هي|هم|وهو|وهي)$/u.test(word.norm)) return true
  return at > from && (bodyNoun(word) !== undefined || isPersonNoun(word)) && describes(words[at + 1])
}

function isAName(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).every((word, i) => {
    if (word.kind === 'number') return i > 0
    if (word.kind !== 'word' || isVerb(word)) return false
    if (NAME_LINKS.has(word.norm) || KUNYA.has(word.norm)) return true
    if (i > 0 && (/^(?:في|عن)$/u.test(word.norm) || PURPOSES.has(word.norm))) return true
    return !isParticle(word) && !isCommon(word) && !TITLES.has(word.norm) && (i > 0 || !beginsPhrase(word))
  })
}

/** Where the noun stands that says what is named: right after it, after brackets, or after a description between commas. */
function definingAt(words: readonly Word[], to: number): number {
  let at = to
  if (QUOTES.includes(words[at]?.norm ?? ' ')) at++
  at = past(words, at, '(', ')', BRACKET)
  at = past(words, at, COMMAS, COMMAS, ASIDE)
  return /^و?(?:هو|هي|هم)$/u.test(words[at]?.norm ?? '') ? at + 1 : at
}

/** An indefinite adjective, or whence the body is: "فصيل مسلح", "جماعة من المتمردين". */
function describes(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || isDefinite(word)) return false
  return /(?:ي|ية|ة|ين|ون)$/u.test(word.text) || DESCRIBING_WORDS.has(word.norm)
}

/** Past what stands between two signs, when it opens here. */
function past(words: readonly Word[], at: number, open: string, close: string, reach: number): number {
  if (words[at]?.kind !== 'sign' || !open.includes(words[at]?.norm ?? ' ')) return at
  for (let i = at + 1; i < words.length && i - at < reach; i++)
    if (words[i]?.kind === 'sign' && close.includes(words[i]?.norm ?? ' ')) return i + 1
  return at + 1
}

function bodyNoun(word: Word): Gender | undefined {
  const stem = plain(word)
  return stem === undefined || stem.article ? undefined : DESCRIBING_HEADS.get(stem.base)
}

function isPersonNoun(word: Word): boolean {
  const stem = plain(word)
  return stem !== undefined && !stem.article && DEFINED_PERSONS.has(stem.base)
}

function isNoBody(word: Word | undefined): boolean {
  return word?.stems.some(({ base }) => ORGANISATION_HEADS.has(base)) !== true
}
