import { STATIC_NAMES } from './gazetteer.ts'
import { GIVEN_NAMES, isDemonym, KUNYA, NAME_LINKS, NAMED_PLACE_HEADS, ORGANISATION_HEADS, SILENT_PLACE_HEADS, TITLE_TAILS, TITLES } from './lexicon.ts'
import { IN_ROLE, ROLE_NOUNS } from './roles.ts'
import { beginsPhrase, isCommon, isDefinite, isParticle, isVerb, plain } from './word-kinds.ts'
import type { Stem, Word } from './words.ts'

/** A person named at a place in a sentence. */
export interface NamedPerson {
  readonly first: number
  readonly last: number
  readonly stem: Stem
}

const MOST_PARTS = 6

/** The person whose name begins at the word; after a title or office any name will do. */
export function personAt(words: readonly Word[], first: number, introduced: boolean): NamedPerson | undefined {
  const word = words[first]
  if (word === undefined || word.kind !== 'word' || word.text === 'على' || word.text === 'وعلى') return undefined
  for (const stem of word.stems) {
    if (stem.pronoun !== '' || !beginsName(words, first, stem, introduced)) continue
    const last = personEnd(words, first, introduced, stem)
    if (last !== undefined) return { first, last, stem }
  }
  return undefined
}

function beginsName(words: readonly Word[], first: number, stem: Stem, introduced: boolean): boolean {
  if (stem.preposition === 'س' || stem.preposition === 'ك' || IN_ROLE.has(stem.whole) || (stem.article && ROLE_NOUNS.has(stem.base))) return false
  if (KUNYA.has(stem.whole)) return isKunya(words, first, stem)
  if (GIVEN_NAMES.has(stem.whole) || stem.whole === 'عبد') return true
  const next = words[first + 1]?.norm ?? ''
  if (stem.article && GIVEN_NAMES.has(stem.base)) return introduced || next === 'اغ' || next === 'بن'
  if ((next === 'اغ' || next === 'بن' || next === 'ولد') && stem.conjunction === '' && stem.preposition === '') {
    return !isCommon(words[first]) && !isParticle(words[first]) && !beginsPhraseAt(words, first)
  }
  return introduced && stem.conjunction === '' && stem.preposition === '' && isUnknown(words, first)
}

function isKunya(words: readonly Word[], first: number, stem: Stem): boolean {
  const next = words[first + 1]
  if (next?.kind !== 'word' || isParticle(next) || beginsPhrase(next)) return false
  if (stem.whole === 'ام' || stem.whole === 'ابي' || stem.whole === 'ابا') return GIVEN_NAMES.has(next.norm) || (stem.whole !== 'ام' && !isVerb(next))
  return STATIC_NAMES.at(words, first)?.value.type !== 'place'
}

function beginsPhraseAt(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return word === undefined || /^[وفبلك]/u.test(word.norm) || beginsPhrase(word)
}

/** A word that no lexicon claims for anything else. */
function isUnknown(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.kind !== 'word' || isParticle(word) || isCommon(word) || isVerb(word)) return false
  const base = plain(word)?.base ?? ''
  if (TITLES.has(word.norm) || TITLE_TAILS.has(word.norm) || ROLE_NOUNS.has(base) || ORGANISATION_HEADS.has(base) || isDemonym(base)) return false
  if (beginsPhrase(word) || /ا$/u.test(base) && !isDefinite(word) && base.length > 5) return false
  return STATIC_NAMES.at(words, at) === undefined
}

/** The last word of the name that begins at `first`; undefined when it is too short to be sure of. */
export function personEnd(words: readonly Word[], first: number, introduced: boolean, begun?: Stem): number | undefined {
  const whole = begun?.whole ?? words[first]?.norm ?? ''
  let last = first
  let sure = introduced
  if (whole === 'عبد' || KUNYA.has(whole)) {
    if (words[first + 1]?.kind !== 'word') return undefined
    last++
    if (words[last]?.norm === 'عبد') last++
    sure = true
  }
  while (last - first < MOST_PARTS && goesOn(words, last + 1, last - first)) last++
  if (NAME_LINKS.has(words[last]?.norm ?? '') && last > first && words[last]?.norm !== 'ابو') last--
  return last > first || sure ? last : undefined
}

/** Second halves of given names: "نور الدين", "نصر الله". */
const NAME_ENDINGS: ReadonlySet<string> = new Set(['الدين', 'الله', 'الاسلام', 'الحق', 'الاله'])

/** Whether the word continues a name. */
function goesOn(words: readonly Word[], at: number, parts: number): boolean {
  const word = words[at]
  if (word === undefined || word.kind !== 'word' || isParticle(word)) return false
  if (NAME_LINKS.has(word.norm)) return words[at + 1]?.kind === 'word' && !isParticle(words[at + 1])
  if (GIVEN_NAMES.has(word.norm) || NAME_LINKS.has(words[at - 1]?.norm ?? '')) return true
  if (NAME_ENDINGS.has(word.norm)) return true
  if (isVerb(word) || isCommon(word) || beginsPhrase(word)) return false
  const base = plain(word)?.base ?? ''
  if (TITLES.has(word.norm)) return KUNYA.has(words[at - 2]?.norm ?? '') && words[at + 1]?.kind !== 'word'
  if (ROLE_NOUNS.has(base) || IN_ROLE.has(word.norm) || SILENT_PLACE_HEADS.has(base) || NAMED_PLACE_HEADS.has(base)) return false
  if (isDefinite(word)) return isSurname(base, parts)
  if (ORGANISATION_HEADS.has(base) || isDemonym(base) || (/[اة]$/u.test(base) && base.endsWith('ا') && parts > 2)) return false
  return STATIC_NAMES.at(words, at)?.value.type === undefined || parts === 0
}

/** "المصري" is a surname right after a first name, and says a country after a whole one. */
function isSurname(base: string, parts: number): boolean {
  return isDemonym(base) ? parts < 2 : !ORGANISATION_HEADS.has(base)
}
