import { EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS } from '../words/frames.ts'
import {
  DEFINITE_DIRECTIONS,
  DIRECTION_ADJECTIVES,
  DIRECTIONS,
  DUAL_PLACE_HEADS,
  FIRST_PARTS,
  isDemonym,
  NAMED_PLACE_HEADS,
  ORGANISATION_HEADS,
  SILENT_PLACE_HEADS,
} from '../words/lexicon.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import {
  among,
  beginsPhrase,
  isCommon,
  isDefinite,
  isParticle,
  isVerb,
  plain,
  rememberedStem,
} from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import { STATIC_NAMES } from './gazetteer.ts'

/** A place named at a place in a sentence. */
export interface NamedPlace {
  readonly first: number
  readonly last: number
  readonly stem: Stem
  /** Where the name proper begins: after "مدينة", with "محافظة". */
  readonly nameFirst: number
}

const HEADS: ReadonlyMap<string, 'silent' | 'named'> = new Map([
  ...[...NAMED_PLACE_HEADS].map((head) => [head, 'named'] as const),
  ...[...SILENT_PLACE_HEADS, ...DUAL_PLACE_HEADS].map((head) => [head, 'silent'] as const),
])

const headStem = rememberedStem(
  ({ base, pronoun, preposition }) => pronoun === '' && preposition !== 'س' && HEADS.has(base),
)

/** A place named by its kind: "بلدة X", "محافظة X", "الشمال السوري". */
export function placeAt(words: readonly Word[], first: number): NamedPlace | undefined {
  const stem = headStem(words[first])
  if (stem !== undefined && (!stem.article || stem.base === 'عاصمه')) {
    const from = nameFirstAfter(words, first, stem)
    const last = nameEnd(words, from)
    return last === undefined
      ? undefined
      : { first, last, stem, nameFirst: HEADS.get(stem.base) === 'silent' ? from : first }
  }
  return (
    furtherOfSeveral(words, first) ?? joinedPlace(words, first) ?? twoPartsAt(words, first) ?? directionAt(words, first)
  )
}

/** Where the name begins: after "العاصمة" and a demonym. */
function nameFirstAfter(words: readonly Word[], first: number, { article }: Stem): number {
  return article && isDemonym(plain(words[first + 1])?.base ?? '') ? first + 2 : first + 1
}

const leadsToPlace = among(new Set(['في', 'من', 'الي', 'قرب', 'نحو', 'علي']))

/** "في تل تمر": two parts after a preposition of place. */
function twoPartsAt(words: readonly Word[], at: number): NamedPlace | undefined {
  if (!leadsToPlace(words[at - 1])) return undefined
  const stem = plain(words[at])
  if (stem === undefined || !FIRST_PARTS.has(stem.base)) return undefined
  const last = secondPart(words, at)
  return last === at ? undefined : { first: at, last, stem, nameFirst: at }
}

/** "في محافظتي X وY", "في مناطق X وY وZ": after a noun for several the names that follow the first are places too. */
function furtherOfSeveral(words: readonly Word[], at: number): NamedPlace | undefined {
  const word = words[at]
  if (word?.kind !== 'word' || !word.norm.startsWith('و')) return undefined
  let first = at - 1
  while (at - first < MOST_OF_SEVERAL && severalStem(words[first - 1]) === undefined) {
    if (words[first]?.norm.startsWith('و') !== true) return undefined
    first--
  }
  if (severalStem(words[first - 1]) === undefined || !mayBeOneMore(word, at - first)) return undefined
  const stem = word.stems.find(
    ({ conjunction, preposition, pronoun }) => conjunction === 'و' && preposition + pronoun === '',
  )
  return stem === undefined ? undefined : { first: at, last: adjectiveEnd(words, at), stem, nameFirst: at }
}

/** How many places a noun for several brings. */
const MOST_OF_SEVERAL = 6

/** The second is a place whatever it looks like; of those farther on nothing else may be known. */
function mayBeOneMore(word: Word, place: number): boolean {
  return place === 1 || !(isVerb(word) || isCommon(word) || isParticle(word) || beginsPhrase(word))
}

/** "والX" of three letters at least. */
const SHORTEST_JOINED = 6

/** "في القاهرة والجيزة والقليوبية": a definite word of which nothing else is known, at the end of a list of places. */
function joinedPlace(words: readonly Word[], at: number): NamedPlace | undefined {
  const word = words[at]
  const before = words[at - 1]
  const next = words[at + 1]
  if (
    word?.kind !== 'word' ||
    !(word.norm.startsWith('وال') && word.norm.length >= SHORTEST_JOINED) ||
    !endsPlaces(before)
  )
    return undefined
  if (next !== undefined && next.kind !== 'sign' && !isParticle(next) && !next.norm.startsWith('وال')) return undefined
  const stem = word.stems.find(
    ({ conjunction, article, preposition }) => conjunction === 'و' && article && preposition === '',
  )
  const known = stem === undefined ? undefined : STATIC_NAMES.at(words, at - 1)
  if (stem === undefined || known?.value.type !== 'place' || known.last !== at - 1 || isOther(word, stem))
    return undefined
  return { first: at, last: at, stem, nameFirst: at }
}

/** Whether the list of places has more than one already, or stands after a preposition of place. */
function endsPlaces(before: Word | undefined): boolean {
  return before?.kind === 'word' && /^وال?/u.test(before.norm)
}

function isOther(word: Word, { base }: Stem): boolean {
  return (
    isCommon(word) ||
    isDemonym(base) ||
    ORGANISATION_HEADS.has(base) ||
    ROLE_NOUNS.has(base) ||
    EVENT_NOUNS.has(base) ||
    FRAME_NOUNS.has(base) ||
    /(?:ين|ون|ات)$/u.test(base)
  )
}

const severalStem = rememberedStem(({ base }) => DUAL_PLACE_HEADS.has(base))

const directionStem = rememberedStem(({ whole, preposition }) => preposition !== 'س' && DEFINITE_DIRECTIONS.has(whole))

function directionAt(words: readonly Word[], first: number): NamedPlace | undefined {
  const stem = directionStem(words[first])
  const next = words[first + 1]
  if (stem === undefined || next === undefined || !isDefinite(next) || !isDemonym(next.norm.slice(2))) return undefined
  return { first, last: first + 1, stem, nameFirst: first }
}

function nameEnd(words: readonly Word[], at: number): number | undefined {
  const known = STATIC_NAMES.at(words, at)
  if (known !== undefined && known.value.type === 'place' && known.stem.whole === words[at]?.norm)
    return adjectiveEnd(words, known.last)
  const word = words[at]
  if (
    word === undefined ||
    DEFINITE_DIRECTIONS.has(word.norm) ||
    word.kind !== 'word' ||
    isParticle(word) ||
    isVerb(word) ||
    isCommon(word) ||
    beginsPhrase(word)
  )
    return undefined
  const base = plain(word)?.base ?? ''
  const isTown = SILENT_PLACE_HEADS.has(plain(words[at - 1])?.base ?? '') && base.length > 4
  if (plain(words[at - 1])?.base === REGIONS && !isOfRegion(word, base, words[at + 1])) return undefined
  if (/^(?:م.*ه|.*يه|.*ات)$/u.test(base) && !isDefinite(word) && !(isTown && base.endsWith('ات'))) return undefined
  if (isDefinite(word) && isDemonym(base)) return undefined
  return adjectiveEnd(words, secondOfCamp(words, at) ?? secondPart(words, at))
}

/** "مناطق X وY", and not "مناطق واسعة", "مناطق تعدين الذهب". */
const REGIONS = 'مناطق'

function isOfRegion(word: Word, base: string, next: Word | undefined): boolean {
  if (isDefinite(word) || isDefinite(next) || base.endsWith('ه') || DIRECTIONS.has(base)) return false
  return base.length > 3 && !EVENT_NOUNS.has(base) && !FRAME_NOUNS.has(base) && !ORGANISATION_HEADS.has(base)
}

/** "مخيم نور شمس،": camps and quarters are called by two words when nothing else follows them. */
function secondOfCamp(words: readonly Word[], at: number): number | undefined {
  const [head, next, after] = [words[at - 1], words[at + 1], words[at + 2]]
  if (!CAMPS.has(plain(head)?.base ?? '') || next?.kind !== 'word' || isDefinite(next)) return undefined
  if (isParticle(next) || isVerb(next) || isCommon(next) || beginsPhrase(next) || DIRECTIONS.has(next.norm))
    return undefined
  // "حي السهل مستفيدة من": a participle tells of somebody.
  if (isDefinite(words[at]) && /^م.*ة$/u.test(next.text)) return undefined
  return after === undefined || after.kind === 'sign' || isParticle(after) ? at + 1 : undefined
}

const CAMPS: ReadonlySet<string> = new Set(['مخيم', 'حي', 'معسكر', 'وادي'])

/** "تل تمر", "عين عيسى", "منطقة أبو سليم": names of places that have a second part. */
function secondPart(words: readonly Word[], at: number): number {
  const next = words[at + 1]
  const first = words[at]?.norm ?? ''
  if (!(FIRST_PARTS.has(first) || /^(?:ابو|ابي|ام)$/u.test(first)) || next?.kind !== 'word') return at
  return isParticle(next) ||
    isVerb(next) ||
    isCommon(next) ||
    /(?:ها|هم)$/u.test(next.norm) ||
    beginsPhrase(next) ||
    DIRECTIONS.has(next.norm)
    ? at
    : at + 1
}

function adjectiveEnd(words: readonly Word[], at: number): number {
  // "محافظة إدلب الشمالية الغربية": where it lies, and no name.
  if (DIRECTION_ADJECTIVES.has(words[at + 2]?.norm ?? '')) return at
  return DIRECTION_ADJECTIVES.has(words[at + 1]?.norm ?? '') ? at + 1 : at
}
