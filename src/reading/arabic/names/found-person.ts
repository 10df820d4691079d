import type { TaggedSpan } from '../../page.ts'
import type { Memory } from '../context/memory.ts'
import { enterPerson } from '../context/persons.ts'
import type { Unit } from '../context/unit.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS, FRAME_PARTICIPLES, SOURCE_NOUNS } from '../words/frames.ts'
import { DESCRIBING_HEADS, SOMEBODY } from '../words/group-words.ts'
import {
  GIVEN_NAMES,
  isDemonym,
  KUNYA,
  NAMED_PLACE_HEADS,
  ORGANISATION_HEADS,
  SILENT_PLACE_HEADS,
  TITLES,
  TRANSPARENT,
} from '../words/lexicon.ts'
import { BEFORE_GOD, BEHIND_PERSONS, CALLED_BY, NEVER_IN_NAMES } from '../words/name-words.ts'
import { LEADERSHIP } from '../words/office-words.ts'
import { PREPOSITIONS } from '../words/particles.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { hasStem, isCommon, isDefinite, isParticle, isVerb, plain, remembered, written } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import type { Found } from './found.ts'
import { isBirth, isBody, isIntroduced, isNameLike } from './introduced.ts'
import { nameFrom } from './naming.ts'
import { isKinsman, isOfCreed, isOfficeBehind, isOwnedOffice, personAt } from './person.ts'

export function personFound(
  memory: Memory,
  words: readonly Word[],
  at: number,
  before: readonly Unit[],
): Found | undefined {
  if (!mayBegin(words[at]) || isBirth(words, at) || standsBefore(words, at)) return undefined
  const introduced = isIntroduced(words, at) || isJoinedPerson(words, at, before)
  const named = personAt(words, at, introduced || afterOffice(before))
  if (
    named === undefined ||
    (named.last === at && !isKunyaName(named.stem) && !(introduced && isSingleName(words, at)))
  )
    return undefined
  const { stem } = named
  const whole = asTagged(memory, words, at, stem, beforeKnown(memory, words, at, named.last))
  const last = beforeKunya(memory, words, at, whole)
  const name = nameFrom(words, at, last, stem)
  return { last, stem, figure: () => enterPerson(memory, name), kind: 'name', score: introduced ? 0.85 : 0.75, rank: 3 }
}

/** "احتجزت الردع محمود فلان": a definite word that is no name of a person, and a given name behind it. */
function standsBefore(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word !== undefined && NEVER_IN_NAMES.has(word.norm)) return true
  // "قتل مئات الفلسطينيين": so many people.
  if (word?.kind === 'word' && SOMEBODY.has(word.norm)) return true
  // "المتحدث باسم وزارة بولاية فلانية": where, and nobody who speaks.
  if (word !== undefined && isWhere(word)) return true
  // "تنحى لصالح فلان": in whose favour.
  if (word?.norm === 'لصالح') return next !== undefined && GIVEN_NAMES.has(next.norm)
  if (word === undefined || !isDefinite(word) || GIVEN_NAMES.has(word.norm) || GIVEN_NAMES.has(word.norm.slice(2)))
    return false
  if (isDemonym(word.norm.slice(2)) && (next?.norm === 'عبد' || GIVEN_NAMES.has(next?.norm ?? ''))) return true
  return isVerb(words[at - 1]) && next !== undefined && GIVEN_NAMES.has(next.norm)
}

/** "بولاية", "بمدينة". */
const isWhere = hasStem(
  ({ preposition, base, article }) =>
    preposition === 'ب' && !article && (NAMED_PLACE_HEADS.has(base) || SILENT_PLACE_HEADS.has(base)),
)

/** "اتهم دبرصيون", "بقيادة دبرصيون": whoever was named whole, by a first name that nothing else has, where a person stands. */
export function firstNameFound({ firstNames }: Memory, words: readonly Word[], at: number): Found | undefined {
  const [word, before] = [words[at], words[at - 1]]
  const figure = word?.kind === 'word' ? firstNames.get(word.norm) : undefined
  const stem = figure === undefined ? undefined : plain(word)
  if (figure === undefined || figure === null || stem === undefined || before === undefined) return undefined
  if (!(isVerb(before) || isLedBy(before)) || isNameLike(words[at + 1])) return undefined
  return { last: at, stem, figure: () => figure, kind: 'name', score: 0.7, rank: 2 }
}

/** "بقيادة". */
const isLedBy = hasStem(({ preposition, base }) => preposition === 'ب' && LEADERSHIP.has(base))

/** Whether a name may begin with the word at all, whatever stands before it: most words are known to be something else. */
function mayBegin(word: Word | undefined): boolean {
  return word?.kind === 'word' && isKnownToBegin(word)
}

const isKnownToBegin = remembered((word) => {
  if (word.stems.some(({ whole, base }) => GIVEN_NAMES.has(whole) || GIVEN_NAMES.has(base) || KUNYA.has(whole)))
    return true
  if (BEFORE_GOD.has(word.norm)) return true
  return word.stems.some(({ whole }) => whole === 'عبد') || !(isParticle(word) || isCommon(word))
})

/** "بايع أيمن فلان منصور": a name that has its surname ends before one that is known already. */
function beforeKnown(memory: Memory, words: readonly Word[], first: number, last: number): number {
  if (memory.names.at(words, first) !== undefined) return last
  for (let at = first + 2; at <= last; at++) {
    const known = memory.names.at(words, at)
    if (known?.value.type !== 'person' || known.last !== last || known.stem.lead > 0) continue
    if (/^ال.+ي$/u.test(words[at - 1]?.text ?? '')) return at - 1
  }
  return last
}

/** "قاد X بعد مقتل منصور أبو أسامة": a surname by which the text knows somebody ends before the kunya of another. */
function beforeKunya({ names }: Memory, words: readonly Word[], first: number, last: number): number {
  if (last === first || words[first + 1]?.norm !== 'ابو') return last
  const known = names.at(words, first)
  return known?.last === first && known.value.type === 'person' ? first : last
}

/** Further surnames, when the tagger saw the name go on with words that may be such. */
function asTagged(memory: Memory, words: readonly Word[], at: number, stem: Stem, last: number): number {
  const start = words[at]?.start ?? 0
  const span = memory.taggedGuesses.get(start + stem.lead) ?? memory.taggedGuesses.get(start)
  if (span === undefined) return last
  let end = last
  while (goesOnAsTagged(words, end, span)) end++
  return words[end]?.end === span.end ? end : last
}

function goesOnAsTagged(words: readonly Word[], last: number, span: TaggedSpan): boolean {
  const next = words[last + 1]
  if (next?.kind !== 'word' || next.end > span.end || isParticle(next) || endsBefore(next)) return false
  if (/^ال.{2,}ي$/u.test(words[last]?.text ?? '') && words[last - 1]?.norm !== 'عبد' && !isDefinite(next)) return false
  if (isBody(next) || next.stems.slice(0, 1).some((stem) => isNoPerson(next, stem))) return false
  const isOtherwiseKnown = isVerb(next) || isCommon(next) || next.norm.startsWith('و')
  if (!isOtherwiseKnown || isInside(words, last, span)) return true
  return isVerb(next) && span.score >= SURE_OF_SURNAME && (next.end === span.end || isSurname(words[last + 2], span))
}

/** "علي أصغر فلان زاده": behind the first name a word that is known otherwise, of which the tagger is sure and behind which it saw the name go on. */
function isInside(words: readonly Word[], last: number, { start, end, score }: TaggedSpan): boolean {
  const [first, next] = [words[last], words[last + 1]]
  if (first === undefined || next === undefined || score < SURE_OF_INSIDE) return false
  return first.start <= start && next.end < end && !next.norm.startsWith('و')
}

/** How sure the tagger must be of a name to find a known word inside it. */
const SURE_OF_INSIDE = 0.8

/** "طالب السعيدي": what follows is a surname that the tagger saw too. */
function isSurname(word: Word | undefined, span: TaggedSpan): boolean {
  return word !== undefined && word.end <= span.end && /^ال.{2,}ي$/u.test(word.text)
}

/** How sure the tagger must be that a word is a surname which is known as a verb: "حكمت". */
const SURE_OF_SURNAME = 0.9

/** The person whose name the tagger saw begin at the word: two parts at least, and no office or event among the first. */
export function taggedPersonFound(
  memory: Memory,
  words: readonly Word[],
  at: number,
  before: readonly Unit[],
): Found | undefined {
  const word = words[at]
  if (word === undefined || memory.taggedPersons.size === 0 || isBirth(words, at) || standsBefore(words, at))
    return undefined
  const foreign = foreignFound(memory, words, at, word)
  if (foreign !== undefined) return foreign
  for (const stem of word.stems) {
    const span = stem.pronoun === '' ? taggedAt(memory, words, at, stem) : undefined
    if (span === undefined) continue
    if (stem.lead === 0 && isBehindPerson(words, at, before)) return joinedFound(memory, words, at, span)
    const last = lastOfTagged(words, at, span.end)
    if (
      last === at ||
      beforeKunya(memory, words, at, last) === at ||
      isSomethingElse(words, at, stem) ||
      isNoName(words.slice(at, last + 1))
    )
      return undefined
    const name = nameFrom(words, at, last, stem)
    const { score } = span
    return { last, stem, figure: () => enterPerson(memory, name), kind: 'name', score, rank: 3 }
  }
  return undefined
}

/** The span that begins with the stem; "التابعة لفيتيلوم": the tagger may take ل for a part of a foreign name. */
function taggedAt({ taggedPersons }: Memory, words: readonly Word[], at: number, stem: Stem): TaggedSpan | undefined {
  const start = words[at]?.start ?? 0
  const isOfLam = words[at]?.norm.startsWith('ل') === true && takesLam(words[at - 1])
  if (!isOfLam) return taggedPersons.get(start + stem.lead)
  if (stem.preposition !== 'ل') return undefined
  return taggedPersons.get(start + stem.lead) ?? taggedPersons.get(start)
}

/** "التابعة", "الموالي": a participle that ل brings somebody to. */
const takesLam = hasStem(
  ({ base, article }) => article && FRAME_PARTICIPLES.get(base)?.frame.participleSlots.has('ل') === true,
)

/** "خلفه نامبالا كيشافا": a foreign first name in ا, which the tagger takes for an adverb before the names behind it. */
function foreignFound(memory: Memory, words: readonly Word[], at: number, word: Word): Found | undefined {
  const span = memory.taggedPersons.get(words[at + 1]?.start ?? -1)
  const stem = span === undefined || !isVerb(words[at - 1]) ? undefined : plain(word)
  if (span === undefined || stem === undefined || !isForeignInAlef(word)) return undefined
  const last = lastOfTagged(words, at + 1, span.end)
  const name = nameFrom(words, at, last, stem)
  return { last, stem, figure: () => enterPerson(memory, name), kind: 'name', score: span.score, rank: 3 }
}

const isForeignInAlef = remembered((word) => {
  if (!/^(?!ال).{4,}[^يه]ا$/u.test(word.text) || isOfficeBehind(word) || isParticle(word) || isVerb(word)) return false
  return !isCommon(word) && !word.stems.some((stem) => stem.tanwin === true && isNoPerson(word, stem))
})

/** "بايع أيمن", "انشق الصالح", "تحالف ضم فلانا": a verb, and who does or suffers it by a single name. */
function isDoneByNamed(before: Word | undefined, word: Word, next: Word | undefined): boolean {
  if (!isVerb(word) || next === undefined) return false
  if (isUnnamedBody(before)) return true
  return GIVEN_NAMES.has(next.norm) || (isDefinite(next) && !GIVEN_NAMES.has(word.norm))
}

/** "تحالف", "جماعة": a noun without a name, which a verb behind it describes. */
const isUnnamedBody = hasStem(({ base, article, pronoun }) => !article && pronoun === '' && DESCRIBING_HEADS.has(base))

/** A verb, a relative, an office, an informant. */
function isSomethingElse(words: readonly Word[], at: number, stem: Stem): boolean {
  const word = words[at]
  if (word === undefined || isDoneByNamed(words[at - 1], word, words[at + 1])) return true
  return isKinsman(words, at) || isNoPerson(word, stem) || isSource(stem)
}

/** "فلان قائدا", "فلان أمس", "فلان المشهور بـ": an office, a day or what brings another name. */
function endsBefore(word: Word): boolean {
  return isOfficeBehind(word) || NEVER_IN_NAMES.has(word.norm) || CALLED_BY.has(word.norm)
}

/** The last word of the span, without what stands behind the name. */
function lastOfTagged(words: readonly Word[], at: number, end: number): number {
  let last = at
  while ((words[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last++
  while (last > at && endsBefore(words[last] as Word)) last--
  return last
}

/** A body's noun behind the first word, or what tells a creed. */
function isNoName(words: readonly Word[]): boolean {
  return words.slice(1).some((word) => isBody(word)) || words.some(isOfCreed)
}

/** "مصدران أمنيان": informants are described, not named. */
function isSource({ base, whole }: Stem): boolean {
  return SOURCE_NOUNS.has(base) || SOURCE_NOUNS.has(whole)
}

const PLACE_HEADS = [NAMED_PLACE_HEADS, SILENT_PLACE_HEADS]

function isNoPerson(word: Word, { base, whole }: Stem): boolean {
  if (isDefinite(word) && BEHIND_PERSONS.has(word.norm.slice(2))) return true
  if (isOwnedOffice(word) || /^[وف]?(?:باسم(?:ه|ها|هم)?|هو|هي)$/u.test(word.norm)) return true
  if (word.stems.some((stem) => stem.pronoun !== '' && PREPOSITIONS.has(stem.base))) return true
  if (word.stems.some((stem) => stem.pronoun === '' && PLACE_HEADS.some((heads) => heads.has(stem.base)))) return true
  if (word.stems.some((stem) => TRANSPARENT.has(stem.base) || ORGANISATION_HEADS.has(stem.base))) return true
  return ROLE_NOUNS.has(base) || TITLES.has(whole) || EVENT_NOUNS.has(base) || FRAME_NOUNS.has(base) || isParticle(word)
}

/** "فلان وفلان", "فلان، وفلان". */
function isJoinedPerson(words: readonly Word[], at: number, before: readonly Unit[]): boolean {
  return (
    isBehindPerson(words, at, before) &&
    words[at]?.stems.some(({ conjunction, whole }) => conjunction === 'و' && GIVEN_NAMES.has(whole)) === true
  )
}

/** Whether the word begins with و right behind a person, so that another is joined to him. */
function isBehindPerson(words: readonly Word[], at: number, before: readonly Unit[]): boolean {
  const norm = words[at]?.norm ?? ''
  const last = before.at(words[at - 1]?.norm === '،' ? -2 : -1)
  return last?.figure?.type === 'person' && /^و.{3}/u.test(norm) && !GIVEN_NAMES.has(norm)
}

/** The person whose name the tagger saw begin with the و that joins it. */
function joinedFound(memory: Memory, words: readonly Word[], at: number, span: TaggedSpan): Found | undefined {
  const stem = words[at]?.stems.find(({ conjunction, preposition }) => conjunction === 'و' && preposition === '')
  const last = lastOfTagged(words, at, span.end)
  if (stem === undefined || last === at || isNoName(words.slice(at, last + 1))) return undefined
  const name = nameFrom(words, at, last, stem)
  return { last, stem, figure: () => enterPerson(memory, name), kind: 'name', score: span.score, rank: 3 }
}

/** One word after a title is a name when it is a given name, or no definite noun. */
function isSingleName(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (
    word !== undefined &&
    (GIVEN_NAMES.has(word.norm) || (!isDefinite(word) && word.norm.length > 3 && !/(?:ات|ه|ين|ون|ا)$/u.test(word.norm)))
  )
}

function isKunyaName(stem: Stem): boolean {
  return stem.whole === 'ابو'
}

const isInName = written(/^باسم(?:ه|ها|هم)$/u)

/** Whether an office and its organisation have just been named: a name is to follow. */
function afterOffice(before: readonly Unit[]): boolean {
  const last = before[before.length - 1]
  if (last === undefined || last.figure?.type === 'person' || (last.figure === undefined && !isInName(last.word)))
    return false
  for (let i = before.length - 2; i >= 0 && i >= before.length - 6; i--) {
    const unit = before[i]
    if (unit === undefined || unit.kind === 'sign' || unit.kind === 'time') return false
    if (unit.kind === 'word' && unit.word.stems.some(({ base }) => ROLE_NOUNS.has(base))) return true
    if (isVerb(unit.word)) return false
  }
  return false
}
