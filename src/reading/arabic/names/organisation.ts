import { foldArabic } from '../../../text/tokens.ts'
import { QUOTES } from '../context/unit.ts'
import { FRAME_PARTICIPLES } from '../words/frames.ts'
import {
  COUNTRIES,
  DIRECTION_ADJECTIVES,
  type Gender,
  GIVEN_NAMES,
  isDemonym,
  KUNYA,
  ORGANISATION_HEADS,
  PURPOSES,
  REFERENCES,
  STATE_HEADS,
  TITLES,
  UNNAMED_HEADS,
  WEAK_HEADS,
} from '../words/lexicon.ts'
import {
  ADJECTIVES,
  FIGHTING_UNITS,
  HEADSHIPS,
  JOINING_NOUNS,
  JOINT,
  ORDINALS,
  OWNING_FORCES,
} from '../words/name-words.ts'
import { LEADERSHIP } from '../words/office-words.ts'
import { RELATIVES } from '../words/particles.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { ONE_AMONG } from '../words/turn-words.ts'
import {
  beginsPhrase,
  isAdjective,
  isCommon,
  isDefinite,
  isParticle,
  isVerb,
  plain,
  rememberedStem,
} from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import { dayEnd } from './day-name.ts'
import { definiteTail } from './definite-tail.ts'
import { isBesideName, withoutDemonym } from './epithets.ts'
import { STATIC_NAMES } from './gazetteer.ts'
import { isOwnAdjective, landEnd, landOfName, placeEnd, placeOfName } from './land.ts'
import {
  isCapeOrWar,
  isJoinedDefinite,
  isJoinedOrOwned,
  isNounOfName,
  isOfNoName,
  isPluralEpithet,
  isProper,
  isYear,
  looksLikeAdjective,
} from './name-parts.ts'
import { isHeadship, isOfficeOrDeed } from './office-or-deed.ts'
import { personEnd } from './person.ts'
import { isForcesOf, isOfArm, numberEnd, numberedEnd, withOrdinal } from './units-of-forces.ts'
import { isNamedWeakly, isOfSome } from './weak-names.ts'

/** An organisation named at a place in a sentence. */
export interface NamedOrganisation {
  readonly first: number
  readonly last: number
  readonly stem: Stem
  readonly gender: Gender
  /** Words to leave out of its name: the quotation marks, a demonym that is not part of it. */
  readonly nameLast: number
  /** Only the noun that stands for one named before: "الحركة". */
  readonly isReference: boolean
}

const headStem = rememberedStem(
  ({ base, pronoun, preposition, tanwin }) =>
    pronoun === '' && preposition !== 'س' && tanwin !== true && ORGANISATION_HEADS.has(base),
)

/** The organisation whose head noun stands at the word. */
export function organisationAt(words: readonly Word[], first: number): NamedOrganisation | undefined {
  const found = headStem(words[first])
  const gender = found === undefined ? undefined : ORGANISATION_HEADS.get(found.base)
  if (found === undefined || gender === undefined) return undefined
  const stem = withoutArticle(words, first, found)
  if (stem.base === 'اطار' && words[first - 1]?.norm === 'في') return undefined
  const last = stem.article ? definiteEnd(words, first, stem, gender) : constructEnd(words, first, stem, gender)
  if (last === undefined) return undefined
  if (last === first)
    return stem.article && REFERENCES.has(stem.base)
      ? { first, last, stem, gender, nameLast: last, isReference: true }
      : undefined
  const whole = wingEnd(words, last) ?? dayEnd(words, last)
  if (whole !== undefined) return { first, last: whole, stem, gender, nameLast: whole, isReference: false }
  return { first, last, stem, gender, nameLast: withoutDemonym(words, first, last, stem), isReference: false }
}

/** "للواء القمر": written alike, ل before a noun that another follows and ل before one with an article. */
function withoutArticle(words: readonly Word[], first: number, stem: Stem): Stem {
  const word = words[first]
  if (!stem.article || !stem.base.startsWith('ل') || word === undefined || !/^[وف]?لل/u.test(word.norm)) return stem
  if (
    ORDINALS.has(words[first + 1]?.norm ?? '') ||
    !isDefinite(words[first + 1]) ||
    isAdjective(words[first + 1], 'f') ||
    isAdjective(words[first + 1], 'm')
  )
    return stem
  return { ...stem, article: false, whole: stem.base, lead: stem.lead + 1 }
}

/** "حركة X جناح فلان": whose of its wings is meant. */
function wingEnd(words: readonly Word[], last: number): number | undefined {
  const name = words[last + 2]
  if (words[last + 1]?.norm !== 'جناح' || name?.kind !== 'word' || isDefinite(name)) return undefined
  if (isParticle(name) || isVerb(name) || isCommon(name) || beginsPhrase(name)) return undefined
  return personEnd(words, last + 2, true) ?? last + 2
}

/** "الجيش السوري الحر", "الحركة الوطنية لتحرير …": adjectives, then a purpose. */
function definiteEnd(words: readonly Word[], first: number, stem: Stem, gender: Gender): number | undefined {
  let last = stem.base === 'قوات' && words[first + 1]?.norm === 'المسلحه' ? first + 1 : numberEnd(words, first, stem)
  while (isAdjective(words[last + 1], gender) && last - first < 4 && !isBesideName(words, first, stem, last + 1)) last++
  if (last > first && FIGHTING_UNITS.has(stem.base) && ORDINALS.has(words[last + 1]?.norm ?? '')) last++
  last = manyNationsEnd(words, last)
  const adjectives = last - first
  const weak = WEAK_HEADS.has(stem.base)
  if (weak && adjectives > 0 && !/(?:ي|يه|ه|^العليا)$/u.test(words[first + 1]?.norm ?? '')) return first
  if (adjectives > 0 || hasPurpose(stem)) last = purposeEnd(words, last) ?? last
  if (last === first && TITLES.has(stem.whole) && mayBeName(words[first + 1])) return undefined
  return last
}

/** "الجبهة لتحرير X", and not "أرسلت الحكومة لقتال X". */
function hasPurpose({ base }: Stem): boolean {
  return REFERENCES.has(base) && !STATE_HEADS.has(base)
}

/** "القوة المشتركة المتعددة الجنسيات": an adjective that takes a noun of its own. */
function manyNationsEnd(words: readonly Word[], last: number): number {
  const many = /^(?:ال)?متعدده$/u
  const at = many.test(words[last]?.norm ?? '') ? last : last + 1
  return many.test(words[at]?.norm ?? '') && isDefinite(words[at + 1]) ? at + 1 : last
}

/** Whether a person's name may begin after "اللواء", which is a rank then. */
function mayBeName(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || isCommon(word) || isParticle(word) || isVerb(word)) return false
  if (word.stems.some(({ base, article }) => !article && ORGANISATION_HEADS.has(base))) return false
  if (/[^ر]يا$/u.test(word.norm) && !GIVEN_NAMES.has(word.norm)) return false
  return GIVEN_NAMES.has(word.norm) || !(beginsPhrase(word) || /^[وف].{3}|(?:ه|ها|هم)$/u.test(word.text))
}

/** "حركة حماس", "جماعة نصرة …", "تنظيم "…"": what the head noun is joined to. */
function constructEnd(words: readonly Word[], first: number, stem: Stem, gender: Gender): number | undefined {
  const next = words[first + 1]
  if (next === undefined || next.kind === 'sign') return quotedEnd(words, first + 1, stem)
  if (next.kind === 'number') return numberedEnd(words, first, stem)
  if (isParticle(next) || isHeadship(stem, next) || isOfSome(words, first)) return undefined
  if (isOfSeveral(stem, next, words[first - 1])) return undefined
  const known = knownEnd(words, first + 1)
  if (known !== undefined) return known
  if (isOfficeOrDeed(stem, words, first) || isStrength(stem, words, first)) return undefined
  if (isOfArm(words, first, stem)) return undefined
  const inner = innerOrganisation(words, first + 1)
  if (inner !== undefined) return isOfInner(words, first, stem) ? undefined : inner
  return WEAK_HEADS.has(stem.base) && !isNamedWeakly(words, first)
    ? undefined
    : withOrdinal(words, stem, commonEnd(words, first + 1, gender))
}

/** "تحالف حركة X", "قوات لواء X": of the body behind, and none of its own. */
function isOfInner(words: readonly Word[], first: number, stem: Stem): boolean {
  return (JOINT.has(stem.base) && words[first + 1]?.norm !== 'المقاومه') || isForcesOf(words, first, stem)
}

/** "فصائل جبهة X", "إحدى فصائل X": those of the front, and no body of their own. */
function isOfSeveral({ base }: Stem, next: Word | undefined, before: Word | undefined): boolean {
  if (!UNNAMED_HEADS.has(base)) return false
  return OWNING_FORCES.has(plain(next)?.base ?? '') || (ONE_AMONG.has(before?.norm ?? '') && next?.norm !== 'المعارضه')
}

/** The end of the name of a body known everywhere: "حركة حماس". */
function knownEnd(words: readonly Word[], at: number): number | undefined {
  const known = STATIC_NAMES.at(words, at)
  if (known === undefined || known.stem.whole !== words[at]?.norm || known.value.type !== 'organization')
    return undefined
  return isOfOther(words, at, known.last) ? undefined : epithetEnd(words, known.last)
}

/** "قوة الجيش", "قوة لواء X": how strong a body is, and no force of its own. */
function isStrength({ base }: Stem, words: readonly Word[], first: number): boolean {
  if (base !== 'قوه' || TITLES.has(words[first + 1]?.norm ?? '')) return false
  const owner = organisationAt(words, first + 1)
  if (owner === undefined || owner.stem.conjunction + owner.stem.preposition !== '') return false
  return owner.isReference || OWNING_FORCES.has(owner.stem.base) || owner.stem.base === 'جيش'
}

/** "حركة أنصار الله" is one body and "حركة أنصار الله الأوفياء" another: an adjective that is no demonym tells them apart. "الميدانيين" are its leaders. */
function epithetEnd(words: readonly Word[], last: number): number {
  const next = words[last + 1]
  if (next === undefined || !isDefinite(next) || isDemonym(next.norm.slice(2)) || !isNounOfName(next)) return last
  return /(?:ون|[^ي]ين|ياء|اء|ية)$/u.test(next.text) ? last + 1 : last
}

/** A chain of nouns, and what the organisation is for; "آل" and a family's name. */
function commonEnd(words: readonly Word[], first: number, gender: Gender): number | undefined {
  if (words[first]?.text === 'آل' && words[first + 1]?.kind === 'word') return first + 1
  const end = chainEnd(words, first, gender)
  return end === undefined ? undefined : (purposeEnd(words, end) ?? end)
}

/** "جيش فتح الساحل" is not of the known body "فتح": a noun follows that the word is joined to. */
function isOfOther(words: readonly Word[], first: number, last: number): boolean {
  const next = words[last + 1]
  if (last !== first || isDefinite(words[first]) || next === undefined || !isDefinite(next)) return false
  return isNounOfName(next) && !isAdjective(next, 'm') && !isAdjective(next, 'f') && !isAdjective(next, 'p')
}

function innerOrganisation(words: readonly Word[], at: number): number | undefined {
  const inner = organisationAt(words, at)
  if (inner === undefined || inner.stem.conjunction !== '' || inner.stem.preposition !== '') return undefined
  return inner.isReference ? undefined : inner.last
}

/** The word before the closing quotation mark, when a short quotation opens here; "قيادة "X"" is an office. */
function quotedEnd(words: readonly Word[], opening: number, { base }: Stem): number | undefined {
  const sign = words[opening]
  if (HEADSHIPS.has(base) || sign === undefined || !QUOTES.includes(sign.norm)) return undefined
  for (let i = opening + 1; i <= opening + 8 && i < words.length; i++) {
    if (words[i]?.kind === 'sign' && QUOTES.includes(words[i]?.norm ?? '')) return i === opening + 1 ? undefined : i
  }
  return undefined
}

/** Where a chain of nouns that begins at the word ends: "العدل والمساواة", "تحرير السودان", "طوارق إمغاد". */
function chainEnd(words: readonly Word[], first: number, gender: Gender): number | undefined {
  const word = words[first]
  if (word === undefined || word.kind !== 'word' || isParticle(word)) return undefined
  if (isDefinite(word)) return definiteNameEnd(words, first, word, gender)
  if (isOfPerson(words, first, word)) return namesakeEnd(words, first, gender)
  if (/^(?:الله|الدين)$/u.test(words[first + 1]?.norm ?? '')) return personEnd(words, first, true)
  const land = placeOfName(words, first) ?? landOfName(words, first, gender)
  if (land !== undefined) return land
  if (isJoinedOrOwned(word)) return undefined
  const base = plain(word)?.base ?? ''
  if (isCapeOrWar(base, words[first + 1])) return properEnd(words, first, base, gender)
  const joined = JOINING_NOUNS.has(base) || PURPOSES.has(base) ? joinedEnd(words, first + 1, gender) : 'none'
  if (joined !== 'none') return joined
  return isOfNoName(word, base) ? undefined : properEnd(words, first, base, gender)
}

/** "كتائب سهيل", "لواء علي الأكبر", and not "كتائب سيف الجزيرة" or "اتحاد كارين الوطني": a name, unless a noun or adjective of a name follows. */
function isOfPerson(words: readonly Word[], at: number, { norm }: Word): boolean {
  const next = words[at + 1]
  if (
    isDefinite(next) &&
    !BORNE.test(next?.norm ?? '') &&
    (JOINING_NOUNS.has(norm) || ADJECTIVES.has(next?.norm.slice(2) ?? ''))
  )
    return false
  return GIVEN_NAMES.has(norm) || KUNYA.has(norm)
}

/** "الحشد الشعبي", and "الإمام علي" after a title. */
function definiteNameEnd(words: readonly Word[], first: number, word: Word, gender: Gender): number | undefined {
  if (TITLES.has(word.norm) && isNamesake(words[first + 1])) return personEnd(words, first + 1, true)
  if (TITLES.has(word.norm))
    return mayBeName(words[first + 1])
      ? (personEnd(words, first + 1, true) ?? first + 1)
      : definiteChainEnd(words, first, gender)
  if (word.norm === 'المنطقه' && DIRECTION_ADJECTIVES.has(words[first + 1]?.norm ?? '')) return first + 1
  if (words[first + 1]?.norm === 'عن' && PURPOSES.has(word.norm.slice(2)))
    return chainEnd(words, first + 2, gender) ?? definiteChainEnd(words, first, gender)
  return isNounOfName(word) ? definiteChainEnd(words, first, gender) : undefined
}

/** "علي", and "الكاظم" as a holy man is called. */
function isNamesake(word: Word | undefined): boolean {
  if (word === undefined) return false
  return GIVEN_NAMES.has(word.norm) || (isDefinite(word) && GIVEN_NAMES.has(word.norm.slice(2)))
}

/** "علي الأكبر": what a holy man is told from another by. */
const BORNE = /^ال(?:اكبر|اصغر)$/u

/** Bodies that a single given name tells: "كتائب سهيل", "حركة سهيل". */
const NAMED_AFTER: ReadonlySet<string> = new Set([...FIGHTING_UNITS, ...OWNING_FORCES])

/** "كتائب سهيل اليمانية": a body named after somebody, and an adjective of its own. */
function namesakeEnd(words: readonly Word[], first: number, gender: Gender): number | undefined {
  const isNamed = words[first - 1]?.stems.some(({ base, article }) => !article && NAMED_AFTER.has(base)) === true
  const last = personEnd(words, first, isNamed)
  const next = words[(last ?? first) + 1]
  if (last === first && BORNE.test(next?.norm ?? '')) return last + 1
  return last !== undefined && gender !== 'm' && isAdjective(next, gender) && /ية$/u.test(next?.text ?? '')
    ? last + 1
    : last
}

/** After a noun that joins, like "أبناء" and "تحرير": the chain goes on, or one word more; `none` when nothing follows. */
function joinedEnd(words: readonly Word[], at: number, gender: Gender): number | undefined | 'none' {
  const next = words[at]
  if (next?.kind !== 'word' || isParticle(next) || isVerb(next)) return 'none'
  if (next.stems.some(({ preposition, base }) => preposition === 'ب' && LEADERSHIP.has(base))) return at - 1
  if (/ي$/u.test(next.text) && !isDefinite(next)) {
    const owned = placeEnd(words, at + 1) ?? chainEnd(words, at + 1, gender)
    if (owned !== undefined) return owned
  }
  return chainEnd(words, at, gender) ?? (isCommon(next) ? undefined : at)
}

/** After a word that no lexicon knows: a definite noun, another such word, or nothing. */
function properEnd(words: readonly Word[], first: number, base: string, gender: Gender): number | undefined {
  const next = words[first + 1]
  if (next !== undefined && isDefinite(next) && ORGANISATION_HEADS.has(next.norm.slice(2)) && !TITLES.has(next.norm))
    return looksLikeAdjective(base, gender) ? undefined : first
  if (next !== undefined && isDefinite(next) && isNounOfName(next) && !isAdjective(next, gender))
    return definiteChainEnd(words, first + 1, gender)
  if (looksLikeAdjective(base, gender)) return undefined
  const place = next === undefined ? undefined : STATIC_NAMES.at(words, first + 1)
  const isLand = place?.value.type === 'place' && place.stem.whole === next?.norm
  const last = isLand ? place.last : next?.kind === 'word' && isProper(next) ? first + 1 : first
  return isOwnAdjective(words[last + 1], gender) ? last + 1 : last
}

/** After a definite noun: its adjectives, and another noun joined by و. */
function definiteChainEnd(words: readonly Word[], first: number, gender: Gender): number {
  let last = first
  while (isOfIt(words, last + 1, gender) && last - first < 4) last++
  const next = words[last + 1]
  if (isJoinedDefinite(next) && isJoinedNoun(words, last + 1)) last = definiteTail(words, last + 1, gender)
  return last
}

/** Another word of the name, and not the year behind it. */
const isOfIt = (words: readonly Word[], at: number, gender: Gender): boolean =>
  isDefinite(words[at]) && !isYear(words, at) && isAfterDefinite(words[at], words[at - 1], gender)

function isAfterDefinite(word: Word | undefined, before: Word | undefined, gender: Gender): boolean {
  return (
    // "الجريمة المنظمة": organised crime, and no organisation.
    (word?.norm === 'المنظمه' && before?.norm === 'الجريمه') ||
    DIRECTION_ADJECTIVES.has(word?.norm ?? '') ||
    /^ال(?:ثلاث|اربع|خمس|ست|سبع)ه$/u.test(word?.norm ?? '') ||
    isPluralEpithet(word, before) ||
    isAdjective(word, gender) ||
    isAdjective(word, before?.norm.endsWith('ه') ? 'f' : 'm') ||
    (/^ال.{2,}ية$/u.test(word?.text ?? '') && isAdjective(word, 'f'))
  )
}

function isJoinedNoun(words: readonly Word[], at: number): boolean {
  const base = words[at]?.norm.slice(3) ?? ''
  if (RELATIVES.has(`ال${base}`)) return false
  if (words[at - 1]?.norm === 'الامن' && /^(?:مخابرات|استخبارات)$/u.test(base)) return true
  if (ORGANISATION_HEADS.has(base) || UNNAMED_HEADS.has(base) || ROLE_NOUNS.has(base) || TITLES.has(`ال${base}`))
    return false
  if (GIVEN_NAMES.has(base) || GIVEN_NAMES.has(`ال${base}`) || isDemonym(base) || FRAME_PARTICIPLES.has(base))
    return false
  // "القوميين والاندماجيين": people of one kind beside those of another.
  const isOfPeople = /يين$/u.test(base) && /يين$/u.test(words[at - 1]?.norm ?? '')
  return STATIC_NAMES.at(words, at) === undefined && (isOfPeople || !/(?:ون|ين)$/u.test(base.replace('مسلمين', '')))
}

/** "الاتحاد من أجل السلام", "الجبهة من أجل العدالة والتنمية". */
function sakeEnd(words: readonly Word[], last: number): number | undefined {
  if (words[last + 1]?.norm !== 'من' || words[last + 2]?.norm !== 'اجل' || last < 0) return undefined
  const aim = words[last + 3]
  const land = placeEnd(words, last + 3)
  if (land !== undefined) return isOwnAdjective(words[land + 1], 'f') ? land + 1 : land
  if (aim === undefined || !isDefinite(aim) || !isNounOfName(aim)) return undefined
  return definiteChainEnd(words, last + 3, 'm')
}

/** "الاتحاد من أجل السلام في أفريقيا الوسطى". */
function inCountry(words: readonly Word[], last: number): number | undefined {
  const land = words[last + 1]?.norm === 'في' ? STATIC_NAMES.at(words, last + 2) : undefined
  return land?.value.type === 'place' && COUNTRIES.has(foldArabic(land.value.name)) ? land.last : undefined
}

/** "لتحرير أزواد", "للدفاع الذاتي", "للدفاع عن شعب …": what an organisation says it is for. */
function purposeEnd(words: readonly Word[], last: number): number | undefined {
  const sake = sakeEnd(words, last)
  if (sake !== undefined) return inCountry(words, sake) ?? sake
  const at = words[last + 1]?.norm.startsWith('و') && words[last + 1]?.norm.endsWith('هم') ? last + 2 : last + 1
  const stem = words[at]?.stems.find(
    ({ preposition, conjunction, base }) => preposition === 'ل' && conjunction === '' && PURPOSES.has(base),
  )
  if (stem === undefined) return landEnd(words, last)
  if (!stem.article) return chainEnd(words, at + 1, 'f') ?? placeEnd(words, at + 1)
  let end = at
  if (words[at + 1]?.norm === 'عن') return chainEnd(words, at + 2, 'f') ?? at
  while (isAdjective(words[end + 1], 'm') || isAdjective(words[end + 1], 'f')) end++
  if (isJoinedDefinite(words[end + 1]) && PURPOSES.has(words[end + 1]?.norm.slice(3) ?? '')) end++
  return end
}
