import { enterOrganisation, latest, type Memory } from '../context/memory.ts'
import { QUOTES } from '../context/unit.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS, FRAME_VERBS } from '../words/frames.ts'
import { AMONG_THOSE, DESCRIBING_HEADS, MANY_BODIES, NAMED_PARTS } from '../words/group-words.ts'
import { GIVEN_NAMES, KUNYA, ORGANISATION_HEADS, TRANSPARENT, UNNAMED_HEADS } from '../words/lexicon.ts'
import { CALLED_BY, FORMING, NAMED } from '../words/name-words.ts'
import { PLURAL_OFFICES, SOLE_OFFICES } from '../words/office-words.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { beginsPhrase, hasStem, isCommon, isDefinite, isParticle, isVerb, plain } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import type { Found } from './found.ts'
import { textOf } from './naming.ts'

const LONGEST = 6
const BODY_REACH = 7

/** A body whose name only the quotation marks tell, where a noun for bodies stands before it: "ميليشيات، أبرزها «دان نا أمبا»". */
export function quotedFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  if (!opensAt(words, at - 1)) return undefined
  const last = lastInside(words, at)
  const stem = plain(words[at])
  if (last === undefined || stem === undefined) return undefined
  const listed = isListed(words, at - 1)
  const isPart = listed || isNamedPart(words[at - 2])
  const led = isPart || isLed(words[at - 2])
  if (
    !(
      led ||
      isOfMembers(words[at - 2]) ||
      isOfBodies(words, at - 1) ||
      isDescribed(words, last + 2) ||
      isOfKnown(memory, words, at, last)
    )
  )
    return undefined
  if (words.slice(at, last + 1).every(isCommon) || !mayBeName(words, at, last, isPart, listed)) return undefined
  const name = textOf(words, at, last)
  const rank = led ? ABOVE_PERSONS : 1
  return { last, stem, figure: () => enterOrganisation(memory, name, 'f'), kind: 'name', score: 0.55, rank }
}

/** "«23 مارس»": in quotation marks what would else be a date is the rest of a name that was given before, "حركة 23 مارس". */
export function numberedFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const [number, month, mark] = [words[at], words[at + 1], words[at + 2]]
  if (number?.kind !== 'number' || month?.kind !== 'word' || mark?.kind !== 'sign' || !QUOTES.includes(mark.norm))
    return undefined
  if (!opensAt(words, at - 1)) return undefined
  const rest = ` ${textOf(words, at, at + 1)}`
  const named = latest(memory, ({ type, founded }) => type === 'organization' && founded.endsWith(rest))
  if (named === undefined) return undefined
  const { norm } = number
  const stem = { conjunction: '', preposition: '', article: false, base: norm, pronoun: '', whole: norm, lead: 0 }
  return { last: at + 1, stem, figure: () => named, kind: 'name', score: 0.8, rank: 5 }
}

/** Where an office stands before the marks, what looks like the name of a person is none. */
const ABOVE_PERSONS = 4

/** Whether the word is a mark that opens: of marks written alike every second one closes. */
function opensAt(words: readonly Word[], at: number): boolean {
  const mark = words[at]
  if (mark?.kind !== 'sign' || !OPENING.includes(mark.norm)) return false
  return mark.norm !== '"' || words.slice(0, at).filter(({ norm }) => norm === '"').length % 2 === 0
}

const OPENING = '"“«'

/** The last word before the closing mark, when only words that may be in a name stand inside. */
function lastInside(words: readonly Word[], from: number): number | undefined {
  for (let i = from; i - from <= LONGEST; i++) {
    const word = words[i]
    if (word?.kind === 'sign' && QUOTES.includes(word.norm)) return i > from ? i - 1 : undefined
    if (word?.kind !== 'word' && !(word?.kind === 'number' && i > from)) return undefined
  }
  return undefined
}

function mayBeName(words: readonly Word[], from: number, last: number, isPart: boolean, listed: boolean): boolean {
  const first = words[from]
  if (first === undefined || (!isPart && (GIVEN_NAMES.has(first.norm) || KUNYA.has(first.norm)))) return false
  if (!listed && first.stems.some(({ base }) => EVENT_NOUNS.has(base) || FRAME_NOUNS.has(base) || ROLE_NOUNS.has(base)))
    return false
  return words
    .slice(from, last + 1)
    .every(
      (word, i) =>
        ((listed && i === 0) || !isDeed(words, from + i)) &&
        (!isParticle(word) || (i > 0 && i < last - from && word.norm === 'في')),
    )
}

/** "قتل المدنيين" and not "دان نا أمبا": a verb with what it is done to. */
function isDeed(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  return isVerb(word) && (next?.kind !== 'word' || isDefinite(next) || isParticle(next))
}

/** "أربع حركات هي: «X»، «Y» و«Z»": where the list of names between marks opens in which the one behind the mark stands. */
function listOpening(words: readonly Word[], mark: number): number {
  let opening = mark
  for (;;) {
    let closing = opening - 1
    while (words[closing]?.norm === '،' || words[closing]?.norm === 'و') closing--
    if (closing === opening - 1 || !isMark(words[closing])) return opening
    const before = words.findLastIndex((word, i) => i < closing && isMark(word))
    if (before === -1 || closing - before > LONGEST + 2) return opening
    opening = before
  }
}

const isMark = (word: Word | undefined): boolean => word?.kind === 'sign' && QUOTES.includes(word.norm)

/** "اندماج أربع حركات في X هي: «Y»": whether the list of names between marks is told to be of so many bodies. */
function isListed(words: readonly Word[], mark: number): boolean {
  const opening = listOpening(words, mark)
  const cue = words[opening - 1]?.norm === ':' ? opening - 2 : opening - 1
  if (!/^و?(?:هي|هم|هما)$/u.test(words[cue]?.norm ?? '')) return false
  const noun = words.findLastIndex((word, i) => i < cue && cue - i <= LIST_REACH && isOfMany(word))
  return noun !== -1 && !words.slice(noun, cue).some(isVerb)
}

const LIST_REACH = 9
const isOfMany = hasStem(({ base, pronoun }) => pronoun === '' && MANY_BODIES.has(base))

/** A noun for bodies close before the mark, and no verb of speaking between. */
function isOfBodies(words: readonly Word[], mark: number): boolean {
  for (let i = mark - 1; i >= 0 && mark - i <= BODY_REACH; i--) {
    const word = words[i]
    if (word === undefined || (word.kind === 'sign' && !'،,:'.includes(word.norm))) return false
    if (isNamingPart(words, i) || word.stems.some(isBodyNoun)) return true
    if (AMONG_THOSE.has(word.norm) || /^(?:مثل|هي|هما|في|و)$/u.test(word.norm)) continue
    if (endsReach(word)) return false
  }
  return false
}

/** "وحدة «مجيد»", "جناح «مجيد»": a part of a body, whatever it is called. */
function isNamedPart(noun: Word | undefined): boolean {
  return noun?.kind === 'word' && noun.stems.some(isPartNoun)
}

/** "قائد «فجر الوادي»": what somebody leads. */
function isLed(office: Word | undefined): boolean {
  const stem = plain(office)
  return stem !== undefined && !stem.article && SOLE_OFFICES.has(stem.base)
}

/** "قادة «فجر الوادي»", "مقاتلو «فجر الوادي»": whose they are. */
function isOfMembers(noun: Word | undefined): boolean {
  return noun?.kind === 'word' && noun.stems.some(isMembers)
}

const isMembers = ({ base, whole, article, pronoun }: Stem): boolean =>
  !article && pronoun === '' && (TRANSPARENT.has(whole) || TRANSPARENT.has(base) || PLURAL_OFFICES.has(base))

/** "أحرار الوادي" is known, and "أحرار الوادي جبهة الجنوب" another: the marks tell that the name goes on. */
function isOfKnown(memory: Memory, words: readonly Word[], at: number, last: number): boolean {
  const known = memory.names.at(words, at)
  if (known === undefined || known.value.type !== 'organization' || known.last >= last) return false
  const rest = words.slice(known.last + 1, last + 1)
  return !isDefinite(rest[0]) && !rest.some((word) => beginsPhrase(word))
}

function endsReach(word: Word): boolean {
  return isVerb(word) || isParticle(word) || CALLED_BY.has(word.norm) || /^ب?اسم/u.test(word.norm)
}

const IS_NAME = /^(?:باسم|اسم|هو|هي)$/u
const PART_REACH = 5

/** "جناحا عسكريا حمل اسم": a word of naming, with a noun for a part close before it. */
function isNamingPart(words: readonly Word[], at: number): boolean {
  const norm = words[at]?.norm ?? ''
  if (!NAMED.has(norm) && !IS_NAME.test(norm)) return false
  const from = Math.max(0, at - PART_REACH)
  return words
    .slice(from, at)
    .some(
      ({ kind, stems }, i, before) =>
        kind === 'word' && (stems.some(isPartNoun) || isNewBody(before, i) || isFormed(words, from + i)),
    )
}

/** "شكلت X وY ائتلافا باسم": what a verb of forming has for its object. */
function isFormed(words: readonly Word[], at: number): boolean {
  if (words[at]?.stems.some(isNewObject) !== true) return false
  return words.slice(Math.max(0, at - FORMED_REACH), at).some(forms)
}

const FORMED_REACH = 12
const isNewObject = ({ base, tanwin }: Word['stems'][number]): boolean => tanwin === true && DESCRIBING_HEADS.has(base)
const forms = hasStem(
  ({ base, pronoun }) =>
    pronoun === '' && FRAME_VERBS.get(base)?.some(({ frame: { key } }) => key === 'found') === true,
)

/** "في تنظيم جديد سمي", "تشكيل غرفة عمليات مشتركة باسم": a body that is new and has its name now. */
function isNewBody(words: readonly Word[], at: number): boolean {
  if (/^جديده?$/u.test(words[at + 1]?.norm ?? '')) return words[at]?.stems.some(isBodyNoun) === true
  return FORMING.has(words[at]?.norm ?? '') && words[at + 1]?.stems.some(isAnyBody) === true
}

function isAnyBody({ base, article, pronoun }: Word['stems'][number]): boolean {
  return !article && pronoun === '' && ORGANISATION_HEADS.has(base)
}

function isPartNoun({ base, article, pronoun }: Word['stems'][number]): boolean {
  return !article && pronoun === '' && NAMED_PARTS.has(base)
}

/** "«أهل الثغر»، المعروفة باسم": what follows tells that it is a name. */
function isDescribed(words: readonly Word[], from: number): boolean {
  const at = words[from]?.norm === '،' ? from + 1 : from
  return /^المعروفه?$|^المسماه?$|^الموالي(?:ه)?$|^التابعه?$|^المرتبطه?$/u.test(words[at]?.norm ?? '')
}

function isBodyNoun({ base, pronoun, tanwin }: Word['stems'][number]): boolean {
  if (pronoun !== '' || tanwin === true) return false
  return DESCRIBING_HEADS.has(base) || UNNAMED_HEADS.has(base) || DESCRIBING_HEADS.has(singularOf(base))
}

/** "حركتا", "حركتي", "فصيلا": of two that are named. */
function singularOf(base: string): string {
  return /ت[اي]$/u.test(base) ? base.replace(/ت[اي]$/u, 'ه') : base.replace(/[اي]$/u, '')
}
