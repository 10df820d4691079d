import { FRAME_NOUNS, FRAME_VERBS } from '../words/frames.ts'
import { CALLED, ORGANISATION_HEADS, TITLE_TAILS, TITLES } from '../words/lexicon.ts'
import { LEADERSHIP, POSTS } from '../words/office-words.ts'
import { AGENT_PHRASES } from '../words/particles.ts'
import { IN_ROLE, ROLE_NOUNS } from '../words/roles.ts'
import {
  among,
  hasStem,
  isCommon,
  isDefinite,
  isParticle,
  isVerb,
  plain,
  rememberedStem,
  written,
} from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { isEpithet, isKinsman, isOwnedOffice } from './person.ts'

/** Whether a title, a rank or "called" stands before the word. */
export function isIntroduced(words: readonly Word[], at: number): boolean {
  const i = introducing(words, at)
  const word = words[i]
  if (word === undefined) return false
  if (introducingStem(word) !== undefined) return true
  if (isKinsman(words, i - 1)) return true
  if (isLeadership(word) && words[i - 1]?.norm === 'تحت') return true
  if (isLedSince(words, i, word)) return true
  if (i === at - 1 && isOwnedOffice(word) && !isVerb(word) && isNameLike(words[at + 1])) return true
  if ((word.norm === 'يد' || word.norm === 'ايدي') && words[i - 1]?.text.endsWith('ى')) return true
  if (introducedBehind(words, at) || ledBy(word) || isLeader(words, at, word) || isVictim(words, at, word)) return true
  return isDefiniteRole(word) && ROLE_NOUNS.has(plain(words[i - 1])?.base ?? '')
}

const isTitleTail = among(TITLE_TAILS)
const isLeadership = among(LEADERSHIP)
const isDefiniteRole = among(new Set([...IN_ROLE].filter((role) => role.startsWith('ال'))))

/** The place of the word that may introduce a name: before marks, and adjectives of a title. */
function introducing(words: readonly Word[], at: number): number {
  let i = at - 1
  while (words[i]?.kind === 'sign' && '"“”«»('.includes(words[i]?.norm ?? '')) i--
  while (i > 0 && (isTitleTail(words[i]) || (i === at - 1 && isEpithet(words, i)))) i--
  return i
}

const introducingStem = rememberedStem(
  ({ whole, preposition, base }) =>
    TITLES.has(whole) || CALLED.has(whole) || (preposition === 'ب' && LEADERSHIP.has(base)),
)

/** "ولد فلان", "يقودها منذ تأسيسها فلان", "يتزعمه حاليا فلان", "رجل الأعمال فلان": what stands between may be passed over. */
function isLedSince(words: readonly Word[], at: number, word: Word): boolean {
  const { norm } = word
  if (norm === 'ولد') return isBirth(words, at)
  if (isOrigin(word)) return words[at - 1]?.norm === 'منذ' && ledBy(words[at - 2])
  if (norm === 'حاليا' || norm === 'اليوم' || norm === 'الان') return ledBy(words[at - 1])
  return (norm === 'الاعمال' || norm === 'الدين') && /^(?:ب|ل|و)?رجل$/u.test(words[at - 1]?.norm ?? '')
}

const isOrigin = written(/^(?:تاسيس|نشا|انشا)(?:ت)?(?:ها|ه|هم)$/u)

export function isNameLike(word: Word | undefined): boolean {
  return word?.kind === 'word' && !isParticle(word) && !isVerb(word) && !isCommon(word)
}

const LEADING: ReadonlySet<string> = new Set(['lead', 'found'])

const DEATHS: ReadonlySet<string> = new Set(['kill', 'die', 'perish'])

/** "اغتيل فلان الفلاني": after a verb or noun of harm a word that no lexicon knows, and a surname. */
function isVictim(words: readonly Word[], at: number, word: Word): boolean {
  const next = words[at + 1]
  if (next === undefined || !isHarm(word) || AGENT_PHRASES.includes(words[at]?.norm ?? '')) return false
  return isDefinite(next) && !isCommon(next) && !ROLE_NOUNS.has(next.norm.slice(2))
}

const isHarm = hasStem(({ base, article }) => {
  if (article) return false
  const frames = [...(FRAME_NOUNS.get(base) ?? []), ...(FRAME_VERBS.get(base) ?? []).map(({ frame }) => frame)]
  return frames.some(({ key }) => DEATHS.has(key))
})

/** "يتزعمه فلان": after a verb of leading with a pronoun a person follows. */
const ledBy = hasStem(
  ({ base, pronoun, tanwin }) =>
    tanwin !== true && pronoun !== '' && FRAME_VERBS.get(base)?.some(({ frame: { key } }) => LEADING.has(key)) === true,
)

/** "يقود": a verb of leading without one. */
const leads = opens('lead')

/** "يتولى": a verb of taking up an office. */
const takesUp = opens('head')

function opens(frame: string): (word: Word | undefined) => boolean {
  return hasStem(
    ({ base, pronoun }) =>
      pronoun === '' && FRAME_VERBS.get(base)?.some(({ frame: { key } }) => key === frame) === true,
  )
}

/** "يقود فلان فلان كتائب …", "يتولى فلان فلان منصب …": two words that are no body between the verb and what is led. */
function isLeader(words: readonly Word[], at: number, verb: Word): boolean {
  if (!isVerb(verb) || !(leads(verb) || (takesUp(verb) && isOffice(words[at + 2])))) return false
  const [name, surname] = [words[at], words[at + 1]]
  return name !== undefined && surname?.kind === 'word' && !isDefinite(name) && !isParticle(surname) && !isBody(name)
}

function isOffice(word: Word | undefined): boolean {
  return word !== undefined && (POSTS.has(word.norm) || LEADERSHIP.has(word.norm))
}

export const isBody: (word: Word | undefined) => boolean = hasStem(({ base }) => ORGANISATION_HEADS.has(base))

/** "قائدا": an office in the accusative. */
const isOfficeOfObject = hasStem(({ base, tanwin }) => tanwin === true && ROLE_NOUNS.has(base))

/** "فلان فلان، قائد …": an office after the comma makes names of the unknown words before it. */
function introducedBehind(words: readonly Word[], at: number): boolean {
  if (!(isParticle(words[at - 1]) || words[at - 1] === undefined || isVerb(words[at - 1]))) return false
  let i = at
  while (
    i - at < 4 &&
    words[i]?.kind === 'word' &&
    !isParticle(words[i]) &&
    !isVerb(words[i]) &&
    !isOfficeOfObject(words[i])
  )
    i++
  if (i - at < 2) return false
  const [next, after] = [words[i], words[i + 1]]
  if (next?.norm === '،') return ROLE_NOUNS.has(plain(after)?.base ?? '')
  return isOfficeOfObject(next) && isVerb(words[at - 1])
}

/** "ولد فلان عام …": where a clause begins he was born, and is no فلان of the Moors. */
export function isBirth(words: readonly Word[], at: number): boolean {
  if (words[at]?.norm !== 'ولد') return false
  const before = words[at - 1]
  return before === undefined || /^(?:الذي|وقد|قد|حيث)$/u.test(before.norm)
}
