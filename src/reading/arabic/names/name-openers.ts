import { GIVEN_NAMES, KUNYA, TITLES } from '../words/lexicon.ts'
import { BEFORE_GOD, BEHIND_PERSONS } from '../words/name-words.ts'
import { IN_ROLE, ROLE_NOUNS } from '../words/roles.ts'
import { isDefinite, rememberedOf } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'

/** A stem with which a name may begin, and as what, as far as its letters tell. */
export interface Opener {
  readonly stem: Stem
  readonly kind: 'kunya' | 'given' | 'definite' | 'other'
  /** Whether it is a name before "الله". */
  readonly mayBeOfGod: boolean
}

/** What a word may open a name as: told once of each. */
export const openersOf: (word: Word) => readonly Opener[] = rememberedOf((word) =>
  isTold(word) ? [] : word.stems.filter((stem) => mayBeginName(stem) && !isJoined(stem.whole)).map(openerOf),
)

function openerOf(stem: Stem): Opener {
  const { whole, article, base } = stem
  const isGiven = whole === 'عبد' || GIVEN_NAMES.has(whole)
  const kind = KUNYA.has(whole) ? 'kunya' : isGiven ? 'given' : article && GIVEN_NAMES.has(base) ? 'definite' : 'other'
  return { stem, kind, mayBeOfGod: BEFORE_GOD.has(whole) }
}

function mayBeginName(stem: Stem): boolean {
  const { whole, article, base, conjunction, preposition, pronoun } = stem
  if (pronoun !== '' || preposition === 'س' || preposition === 'ك' || isOffice(stem)) return false
  if (conjunction === '' && preposition === '') return true
  return (
    [KUNYA, BEFORE_GOD, GIVEN_NAMES].some((set) => set.has(whole)) ||
    whole === 'عبد' ||
    (article && GIVEN_NAMES.has(base))
  )
}

function isOffice({ whole, article, base }: Stem): boolean {
  return IN_ROLE.has(whole) || TITLES.has(whole) || (article && ROLE_NOUNS.has(base))
}

/** "نائب الرئيس الموقوف فلان": what tells of whoever is named. */
function isTold(word: Word): boolean {
  return isDefinite(word) && BEHIND_PERSONS.has(word.norm.slice(2))
}

/** "وكريم": a given name, and و that joins it. */
function isJoined(whole: string): boolean {
  return whole.startsWith('و') && GIVEN_NAMES.has(whole.slice(1)) && !GIVEN_NAMES.has(whole)
}
