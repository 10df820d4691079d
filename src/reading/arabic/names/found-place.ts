import type { Figure } from '../../cast.ts'
import { enterOrganisation, type Memory } from '../context/memory.ts'
import { DESCRIBING_HEADS, MANY_BODIES } from '../words/group-words.ts'
import { DIRECTIONS, NAMED_PLACE_HEADS, SILENT_PLACE_HEADS } from '../words/lexicon.ts'
import { AMBIGUOUS_PLACES } from '../words/name-words.ts'
import { COMMON_WORDS } from '../words/particles.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { isParticle, isVerb, plain } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import type { Found } from './found.ts'
import { STATIC_NAMES } from './gazetteer.ts'
import { nameFrom, textOf } from './naming.ts'
import { placeAt } from './place.ts'

export function placeFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const named = placeAt(words, at)
  if (named === undefined) return undefined
  const { last, stem, nameFirst } = named
  const name = nameFirst === at ? nameFrom(words, at, last, stem) : textOf(words, nameFirst, last)
  return {
    last,
    stem,
    nameFirst,
    figure: () => memory.page.cast.enter('place', name),
    kind: 'name',
    score: 0.7,
    rank: 2,
  }
}

export function staticAt(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const match = STATIC_NAMES.at(words, at)
  if (match === undefined || match.stem.preposition === 'س') return undefined
  // "كامل" is no movement called "أمل".
  if (match.stem.preposition === 'ك' && !match.stem.article) return undefined
  const { type, name, gender } = match.value
  if (match.last === at && isAnother(memory, words, at)) return undefined
  if (match.stem.base.length < SHORTEST_JOINED && match.stem.preposition !== '') return undefined
  if (match.last === at && AMBIGUOUS_PLACES.has(match.stem.whole) && !isInPlacePosition(words, at, match.stem))
    return undefined
  const figure = (): Figure => {
    if (type === 'organization') return enterOrganisation(memory, name, gender)
    const place = memory.page.cast.enter('place', name)
    memory.genders.set(place, gender)
    return place
  }
  return {
    last: match.last,
    stem: match.stem,
    figure,
    kind: 'name',
    score: 0.8,
    rank: type === 'organization' && match.last > at ? 5 : 2,
  }
}

/** Whether the word is written like the name and means something else; "الأخوان" are two brothers, and no Brotherhood. */
function isAnother(memory: Memory, words: readonly Word[], at: number): boolean {
  return isDescribing(words, at) || isBase(memory, words, at) || /^[وفبل]*الأخو/u.test(words[at]?.text ?? '')
}

/** "قياديا تنزانيا", "مليشيا سورية فلسطينية": an adjective of the indefinite noun before it, written as the country is. */
function isDescribing(words: readonly Word[], at: number): boolean {
  const [noun, word] = [words[at - 1], words[at]]
  if (word?.norm === 'سوريه') return noun?.kind === 'word' && isOfBodies(plain(noun)?.base ?? '')
  if (word === undefined || !/.يا$/u.test(word.norm) || noun?.kind !== 'word' || !/.ا$/u.test(noun.norm)) return false
  return noun.stems.some(({ tanwin, base }) => tanwin === true && (ROLE_NOUNS.has(base) || COMMON_WORDS.has(base)))
}

/** "فصائل سورية", "حركة سورية". */
function isOfBodies(base: string): boolean {
  return MANY_BODIES.has(base) || DESCRIBING_HEADS.get(base) === 'f' || DESCRIBING_HEADS.get(base) === 'p'
}

/** "هاجموا قاعدة عسكرية …، وقتل قائد القاعدة": the base that the text told of before, when it has named no body called so. */
function isBase({ page: { text } }: Memory, words: readonly Word[], at: number): boolean {
  if (words[at]?.norm !== 'القاعده') return false
  const start = words[at]?.start ?? 0
  const told = BASES.some((base) => text.lastIndexOf(base, start) !== -1)
  return told && text.lastIndexOf('تنظيم القاعدة', start) === -1
}

const BASES = ['قاعدة عسكرية', 'قاعدة جوية', 'قاعدة بحرية', 'قاعدة للجيش', 'قاعدة للقوات']

/** "باب" is no town of two letters after ب. */
const SHORTEST_JOINED = 3

function isInPlacePosition(words: readonly Word[], at: number, stem: Stem): boolean {
  const before = words[at - 1]
  if (stem.preposition !== '' || before === undefined || before.kind === 'sign') return true
  const base = plain(before)?.base ?? ''
  if (DIRECTIONS.has(base) || before.stems.some(({ base: noun, pronoun }) => pronoun === '' && DIRECTIONS.has(noun)))
    return true
  return isParticle(before) || isVerb(before) || SILENT_PLACE_HEADS.has(base) || NAMED_PLACE_HEADS.has(base)
}
