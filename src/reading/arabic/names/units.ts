import type { TimeExpression } from '../../../time/expressions.ts'
import type { Figure } from '../../cast.ts'
import { standingFor } from '../context/figure-unit.ts'
import { genderOf, type Memory, recall } from '../context/memory.ts'
import type { Unit } from '../context/unit.ts'
import { FORMATIONS } from '../words/group-words.ts'
import { GIVEN_NAMES, ORGANISATION_HEADS, PURPOSES } from '../words/lexicon.ts'
import { JOINING_NOUNS } from '../words/name-words.ts'
import { INNER } from '../words/office-words.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { beginsPhrase, isCommon, isDefinite, isParticle, isVerb, plain, remembered } from '../words/word-kinds.ts'
import { type Stem, startAfter, type Word } from '../words/words.ts'
import type { Found } from './found.ts'
import { describedAt } from './found-described.ts'
import { forcesFound } from './found-forces.ts'
import { leadershipFound } from './found-leadership.ts'
import { ministryFound } from './found-ministry.ts'
import { organisationFound } from './found-organisation.ts'
import { firstNameFound, personFound, taggedPersonFound } from './found-person.ts'
import { placeFound, staticAt } from './found-place.ts'
import { BLESSINGS } from './person.ts'
import { numberedFound, quotedFound } from './quoted.ts'

/** Cuts a sentence into units and notes the figures it names. */
export function unitsOf(memory: Memory, words: readonly Word[], times: readonly TimeExpression[]): Unit[] {
  const units: Unit[] = []
  let at = 0
  let nextTime = 0
  while (at < words.length) {
    const word = words[at]
    if (word === undefined) break
    while ((times[nextTime]?.end ?? Number.POSITIVE_INFINITY) <= word.start) nextTime++
    const time = times[nextTime]
    if (time !== undefined && time.start < word.end && isName(memory, words, at, time)) nextTime++
    const unit =
      (time !== undefined && time === times[nextTime] && time.start < word.end
        ? timeUnit(words, at, word, time)
        : undefined) ??
      figureUnit(memory, words, at, word, units) ??
      plainUnit(at, word)
    units.push(unit)
    at = afterBlessing(words, unit.last + 1, unit.figure)
  }
  return units
}

/** "فلان رحمه الله", "فلان (حفظه الله)": what is wished to the one named says nothing; the index of the word after it. */
function afterBlessing(words: readonly Word[], at: number, named: Figure | undefined): number {
  if (named?.type !== 'person') return at
  const isSet = words[at]?.norm === '(' && words[at + 3]?.norm === ')'
  const wish = isSet ? at + 1 : at
  if (!BLESSINGS.test(words[wish]?.norm ?? '') || words[wish + 1]?.norm !== 'الله') return at
  return wish + (isSet ? 3 : 2)
}

/** "العام السابق" after an office, and a month that is somebody's name, are no times. */
function isName(memory: Memory, words: readonly Word[], at: number, time: TimeExpression): boolean {
  if (words[at]?.norm === 'العام' && words[at - 1]?.stems.some(({ base }) => ROLE_NOUNS.has(base))) return true
  if (numberedFound(memory, words, at) !== undefined) return true
  if (/\d|[٠-٩]/u.test(time.quote) || time.quote.includes(' ')) return false
  return memory.names.at(words, at) !== undefined || isNamedMonth(words, at)
}

/** "رمضان شلح": a month's name before a surname. */
function isNamedMonth(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return (
    GIVEN_NAMES.has(plain(words[at])?.whole ?? '') &&
    next?.kind === 'word' &&
    !isCommon(next) &&
    !isParticle(next) &&
    !isVerb(next) &&
    !beginsPhrase(next)
  )
}

function timeUnit(words: readonly Word[], first: number, word: Word, time: TimeExpression): Unit {
  let last = first
  while (last + 1 < words.length && (words[last + 1]?.start ?? time.end) < time.end) last++
  const stem = word.stems.find(({ conjunction }) => conjunction !== '')
  const conjunction = time.start > word.start ? (stem?.conjunction ?? '') : ''
  return { kind: 'time', first, last, start: time.start, end: time.end, conjunction, preposition: '', word, time }
}

function plainUnit(at: number, word: Word): Unit {
  const kind = word.kind === 'word' || word.kind === 'number' ? 'word' : 'sign'
  const conjunction = word.norm === 'و' ? 'و' : ''
  return { kind, first: at, last: at, start: word.start, end: word.end, conjunction, preposition: '', word }
}

function figureUnit(
  memory: Memory,
  words: readonly Word[],
  at: number,
  word: Word,
  before: readonly Unit[],
): Unit | undefined {
  const numbered = numberedFound(memory, words, at)
  if (numbered !== undefined) return unitOf(memory, words, at, numbered)
  if (word.kind !== 'word') return undefined
  let found = knownAt(memory, words, at)
  if (!inOffice(words, at))
    found = better(
      found,
      forcesFound(memory, words, at) ??
        leadershipFound(memory, words, at) ??
        ministryFound(memory, words, at) ??
        organisationFound(memory, words, at),
    )
  found = better(
    found,
    personFound(memory, words, at, before) ??
      taggedPersonFound(memory, words, at, before) ??
      firstNameFound(memory, words, at),
  )
  found = better(found, describedAt(memory, words, at))
  found = better(found, quotedFound(memory, words, at))
  found = better(found, placeFound(memory, words, at))
  found = better(found, staticAt(memory, words, at))
  return found === undefined ? undefined : unitOf(memory, words, at, found)
}

/** The longer of two that were found, of two as long that of the higher rank. */
function better(best: Found | undefined, one: Found | undefined): Found | undefined {
  if (best === undefined || one === undefined) return best ?? one
  return one.last > best.last || (one.last === best.last && one.rank > best.rank) ? one : best
}

const isInner = remembered((word) => {
  const base = plain(word)?.base ?? ''
  return INNER.has(base === 'لاركان' ? 'اركان' : base)
})

/** "رئيس أركان", "عضو مجلس": nouns inside an office begin no name. */
function inOffice(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (word?.kind !== 'word' || before === undefined || !isInner(word)) return false
  if (plain(word)?.article === true && !isDefinite(words[at + 1])) return false
  if (isNamedByPurpose(words, at)) return false
  return before.stems.some(
    (stem) => ROLE_NOUNS.has(stem.base) || INNER.has(stem.base) || (isDefinite(word) && stem.whole === 'في'),
  )
}

/** "قائد جهاز دعم الاستقرار": an office's noun that says what a body is for names one, unless it is one of its parts. */
function isNamedByPurpose(words: readonly Word[], at: number): boolean {
  const [stem, purpose] = [plain(words[at]), plain(words[at + 1])]
  if (stem === undefined || stem.article || purpose === undefined || purpose.article) return false
  return (PURPOSES.has(purpose.base) || JOINING_NOUNS.has(purpose.base)) && isDefinite(words[at + 2])
}

function unitOf(memory: Memory, words: readonly Word[], first: number, found: Found): Unit | undefined {
  const { stem, last } = found
  const word = words[first]
  const end = words[last]?.end
  if (word === undefined || end === undefined) return undefined
  const figure = found.figure()
  const start = startAfter(word, stem.lead)
  const nameStart =
    found.nameFirst === undefined || found.nameFirst === first ? start : (words[found.nameFirst]?.start ?? start)
  const nameEnd = words[found.nameLast ?? last]?.end ?? end
  recall(memory, figure, start)
  if (found.kind === 'name' && figure.type === 'organization') noteGenderOfShort(memory, figure, word)
  if (found.kind === 'description' && figure.type === 'organization' && !isCrowd(memory, figure)) {
    memory.nextCentre = figure
    noteGenderOfNoun(memory, figure, stem)
  }
  memory.page.mentions.push({
    start: nameStart,
    end: nameEnd,
    figure,
    kind: found.kind,
    score: found.score,
    ...(found.because === undefined ? {} : { because: found.because }),
  })
  return { ...standingFor(figure, { first, last, word }, stem, [start, end]), nameStart, nameEnd }
}

/** "الجماعة" of a body called "تنظيم X": what follows agrees with the noun. */
function noteGenderOfNoun(memory: Memory, figure: Figure, { base }: Stem): void {
  const own = memory.page.cast.head(figure)
  const gender = ORGANISATION_HEADS.get(base) ?? (FORMATIONS.has(base) ? 'm' : undefined)
  if (gender !== undefined && gender !== genderOf(memory, own)) memory.alsoGenders.set(own, gender)
}

/** "الدعم السريع" of "قوات الدعم السريع", "الحشد الشعبي" of "هيئة الحشد الشعبي": what follows agrees with the words that are left. */
function noteGenderOfShort(memory: Memory, figure: Figure, { norm, stems }: Word): void {
  const own = memory.page.cast.head(figure)
  const gender = norm.endsWith('ه') ? 'f' : 'm'
  if (genderOf(memory, own) === 'm' || genderOf(memory, own) === gender || !norm.startsWith('ال')) return
  if (stems.some(({ base }) => (ORGANISATION_HEADS.get(base) ?? gender) !== gender)) return
  memory.alsoGenders.set(own, gender)
}

/** "المسلحون": nobody goes on about them as about a body. */
function isCrowd(memory: Memory, figure: Figure): boolean {
  return figure.described && genderOf(memory, figure) === 'p'
}

function knownAt(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const match = memory.names.at(words, at)
  if (match === undefined || match.stem.preposition === 'س' || words[at]?.text.endsWith('على') === true)
    return undefined
  return { last: match.last, stem: match.stem, figure: () => match.value, kind: 'name', score: 0.85, rank: 5 }
}
