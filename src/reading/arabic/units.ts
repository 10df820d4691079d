import { foldArabic } from '../../text/tokens.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import type { Figure } from '../cast.ts'
import { FRAME_VERBS } from './frames.ts'
import { STATIC_NAMES } from './gazetteer.ts'
import { LEADERSHIP } from './leaders.ts'
import {
  CALLED,
  COUNTRIES,
  DESCRIBED,
  DESCRIBED_BARE,
  GIVEN_NAMES,
  isDemonym,
  NAMED_PLACE_HEADS,
  ORGANISATION_HEADS,
  OUTLETS,
  SILENT_PLACE_HEADS,
  STATE_HEADS,
  TITLE_TAILS,
  TITLES,
} from './lexicon.ts'
import { enterOrganisation, enterPerson, genderOf, latest, type Memory, recall } from './memory.ts'
import { organisationAt } from './organisation.ts'
import { personAt } from './person.ts'
import { placeAt } from './place.ts'
import { IN_ROLE, ROLE_NOUNS } from './roles.ts'
import { DASHES, type Unit } from './unit.ts'
import { beginsPhrase, isCommon, isDefinite, isParticle, isVerb, plain } from './word-kinds.ts'
import { type Stem, standing, startAfter, type Word } from './words.ts'

/** A figure found at a word, before it has become a unit. */
interface Found {
  readonly last: number
  readonly stem: Stem
  readonly figure: () => Figure
  readonly kind: 'name' | 'description'
  readonly score: number
  /** Where the name begins when that is not at the first word. */
  readonly nameFirst?: number
  readonly nameLast?: number
  readonly because?: string
  readonly rank: number
}

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
    at = unit.last + 1
  }
  return units
}

/** "العام السابق" after an office, and a month that is somebody's name, are no times. */
function isName(memory: Memory, words: readonly Word[], at: number, time: TimeExpression): boolean {
  if (words[at]?.norm === 'العام' && words[at - 1]?.stems.some(({ base }) => ROLE_NOUNS.has(base))) return true
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
  if (word.kind !== 'word') return undefined
  const found = [
    knownAt(memory, words, at),
    ...(inOffice(words, at) ? [] : [organisationFound(memory, words, at)]),
    personFound(memory, words, at, before),
    describedAt(memory, words, at),
    placeFound(memory, words, at),
    staticAt(memory, words, at),
  ].reduce<Found | undefined>(
    (best, one) =>
      one !== undefined &&
      (best === undefined || one.last > best.last || (one.last === best.last && one.rank > best.rank))
        ? one
        : best,
    undefined,
  )
  return found === undefined ? undefined : unitOf(memory, words, at, found)
}

const INNER: ReadonlySet<string> = new Set(['اركان', 'هييه', 'مكتب', 'جناح', 'لجنه', 'جهاز', 'شعبه', 'دايره', 'قياده'])

/** "رئيس أركان", "عضو مجلس": nouns inside an office begin no name. */
function inOffice(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (word === undefined || before === undefined) return false
  const stem = plain(word)
  const base = stem?.base ?? ''
  if (stem?.article === true && !isDefinite(words[at + 1])) return false
  if (INNER.has(base))
    return before.stems.some((stem) => ROLE_NOUNS.has(stem.base) || INNER.has(stem.base) || stem.whole === 'في')
  return false
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
  recall(memory, figure)
  memory.page.mentions.push({
    start: nameStart,
    end: nameEnd,
    figure,
    kind: found.kind,
    score: found.score,
    ...(found.because === undefined ? {} : { because: found.because }),
  })
  return {
    kind: 'figure',
    first,
    last,
    start,
    end,
    conjunction: stem.conjunction,
    preposition: stem.preposition,
    word,
    figure,
    nameStart,
    nameEnd,
  }
}

function knownAt(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const match = words[at]?.text.endsWith('على') === true ? undefined : memory.names.at(words, at)
  if (match === undefined || match.stem.preposition === 'س') return undefined
  return { last: match.last, stem: match.stem, figure: () => match.value, kind: 'name', score: 0.85, rank: 5 }
}

const AMBIGUOUS: ReadonlySet<string> = new Set(
  'صور بحري الباب الجزيره مالي عمان بني بور معان الساحل نجد قنديل حجه اب لحج الكوت العماره جوس ديفا الميادين القصير الابيض البيضا البيضاء الجوف القطاع الضفه الخليل الوسط سرت الكرك الخليج المهره مروي ليما ليون فاس سوسه الشباب امل الاخوان الكتايب الداخل تونس شمال'.split(
    ' ',
  ),
)

function staticAt(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const match = STATIC_NAMES.at(words, at)
  if (match === undefined || match.stem.preposition === 'س') return undefined
  const { type, name, gender } = match.value
  if (match.last === at && AMBIGUOUS.has(match.stem.whole) && !isInPlacePosition(words, at, match.stem))
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

function isInPlacePosition(words: readonly Word[], at: number, stem: Stem): boolean {
  const before = words[at - 1]
  if (stem.preposition !== '' || before === undefined || before.kind === 'sign') return true
  const base = plain(before)?.base ?? ''
  return isParticle(before) || isVerb(before) || SILENT_PLACE_HEADS.has(base) || NAMED_PLACE_HEADS.has(base)
}

function organisationFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const named = organisationAt(words, at)
  if (named === undefined) return formedAt(memory, words, at)
  const { stem, gender, isReference } = named
  if (isReference) return referenceFound(memory, words, at, stem)
  const dashed = dashEnd(words, named.last)
  const nameLast = dashed ?? named.nameLast
  const last = dashed ?? named.last
  const name = nameFrom(words, at, nameLast, stem)
  return {
    last,
    stem,
    nameLast,
    figure: () => enterOrganisation(memory, name, gender),
    kind: 'name',
    score: 0.8,
    rank: 4,
  }
}

const FORMING: ReadonlySet<string> = new Set(['تشكيل', 'تاسيس', 'انشاء', 'قيام', 'ولاده', 'بتشكيل', 'وتشكيل', 'تكوين'])

/** "تشكيل هيئة قيادية": a body that is formed here and has no name yet. */
function formedAt(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const stem = plain(words[at])
  const adjective = words[at + 1]
  const gender = stem === undefined || stem.article ? undefined : ORGANISATION_HEADS.get(stem.base)
  if (
    stem === undefined ||
    gender === undefined ||
    !FORMING.has(words[at - 1]?.norm ?? '') ||
    adjective?.kind !== 'word'
  )
    return undefined
  if (isParticle(adjective) || isVerb(adjective) || isDefinite(adjective) || beginsPhrase(adjective)) return undefined
  const name = nameFrom(words, at, at + 1, stem)
  return {
    last: at + 1,
    stem,
    figure: () => enterOrganisation(memory, name, gender, true),
    kind: 'description',
    score: 0.5,
    rank: 1,
  }
}

/** The last word of a short name after a dash that is part of the whole: "حركة X في Y – Z". */
function dashEnd(words: readonly Word[], last: number): number | undefined {
  const place = words[last + 1]?.norm === 'في' ? STATIC_NAMES.at(words, last + 2)?.last : undefined
  if (place !== undefined && words[place + 1]?.norm === '(' && /^[\p{L}]{2,10}$/u.test(words[place + 2]?.norm ?? ''))
    return place
  const dash = (place ?? last) + 1
  const sign = words[dash]
  if (sign === undefined || !DASHES.includes(sign.norm) || words[dash + 1]?.kind !== 'word') return undefined
  let end = dash + 1
  if (isParticle(words[end]) || isVerb(words[end])) return undefined
  while (end - dash < 3 && isShortName(words[end + 1])) end++
  const after = words[end + 1]
  return after === undefined || after.kind === 'sign' || isParticle(after) || isVerb(after) || beginsPhrase(after)
    ? end
    : undefined
}

function isShortName(word: Word | undefined): boolean {
  return word?.kind === 'word' && !isParticle(word) && !isVerb(word) && !beginsPhrase(word)
}

/** "الحركة": the organisation last spoken of whose name begins with that noun, else the one the page is about. */
function referenceFound(memory: Memory, words: readonly Word[], at: number, stem: Stem): Found | undefined {
  const { cast } = memory.page
  const named = (memory.heads.get(stem.base) ?? []).map((figure) => cast.head(figure))
  const main = mainOf(memory)
  const figure =
    (main !== undefined && named.includes(main) ? main : latest(memory, (one) => named.includes(one))) ??
    named[0] ??
    topicOf(memory, stem)
  if (figure === undefined && !STATE_HEADS.has(stem.base)) return undefined
  const because =
    figure === undefined
      ? undefined
      : `"${words[at]?.text ?? ''}" stands for the last one named so: ${cast.nameOf(figure)}`
  return {
    last: at,
    stem,
    figure: () =>
      figure ??
      enterOrganisation(
        memory,
        `ال${stem.base === 'هييه' ? 'هيئة' : (words[at]?.text.slice(-stem.base.length) ?? stem.base)}`,
        genderOfHead(stem),
        true,
      ),
    kind: 'description',
    score: figure === undefined ? 0.4 : 0.65,
    rank: 1,
    ...(because === undefined ? {} : { because }),
  }
}

const ANY_GROUP: ReadonlySet<string> = new Set([
  'حركه',
  'تنظيم',
  'جماعه',
  'فصيل',
  'مجموعه',
  'منظمه',
  'ميليشيا',
  'مليشيا',
])

function topicOf(memory: Memory, stem: Stem): Figure | undefined {
  return ANY_GROUP.has(stem.base) ? mainOf(memory) : undefined
}

/** The organisation that the page is about: that of its title, else the first that is no state's and no newspaper. */
function mainOf(memory: Memory): Figure | undefined {
  const { topic, cast } = memory.page
  if (topic?.type === 'organization') return cast.head(topic)
  return cast
    .figures()
    .find((figure) => figure.type === 'organization' && !figure.described && !isState(figure.founded))
}

/** Whether the name is of a state's body or of a news outlet: no text calls these "the group". */
function isState(name: string): boolean {
  const [head = '', ...rest] = foldArabic(name).split(' ')
  const base = head.replace(/^ال/u, '')
  return (
    OUTLETS.has(base) ||
    COUNTRIES.has(foldArabic(name)) ||
    (STATE_HEADS.has(base) && rest.some((word) => isDemonym(word.replace(/^ال/u, ''))))
  )
}

function genderOfHead(stem: Stem): 'f' | 'm' | 'p' {
  return ORGANISATION_HEADS.get(stem.base) ?? 'm'
}

function describedAt(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const word = words[at]
  const stem = word?.stems.find(
    ({ whole, pronoun }) => pronoun === '' && (DESCRIBED.has(nominative(whole)) || DESCRIBED_BARE.has(whole)),
  )
  if (word === undefined || stem === undefined) return undefined
  const text = word.text.slice(word.text.length - stem.base.length)
  const name = stem.article ? `ال${text.replace(/ين$/u, 'ون')}` : text
  return {
    last: at,
    stem,
    figure: () => enterOrganisation(memory, name, 'p', true),
    kind: 'description',
    score: 0.4,
    rank: 1,
  }
}

function nominative(whole: string): string {
  return whole.replace(/ين$/u, 'ون')
}

function placeFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
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

function personFound(memory: Memory, words: readonly Word[], at: number, before: readonly Unit[]): Found | undefined {
  const introduced = isIntroduced(words, at) || isJoinedPerson(words, at, before)
  const named = personAt(words, at, introduced || afterOffice(before))
  if (
    named === undefined ||
    (named.last === at && !isKunyaName(named.stem) && !(introduced && isSingleName(words, at)))
  )
    return undefined
  const { stem, last } = named
  const name = nameFrom(words, at, last, stem)
  return { last, stem, figure: () => enterPerson(memory, name), kind: 'name', score: introduced ? 0.85 : 0.75, rank: 3 }
}

/** "فلان وفلان". */
function isJoinedPerson(words: readonly Word[], at: number, before: readonly Unit[]): boolean {
  const word = words[at]
  return (
    before.at(-1)?.figure?.type === 'person' &&
    word?.stems.some(({ conjunction, whole }) => conjunction === 'و' && GIVEN_NAMES.has(whole)) === true
  )
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

/** Whether a title, a rank or "called" stands before the word. */
function isIntroduced(words: readonly Word[], at: number): boolean {
  let i = at - 1
  while (words[i]?.kind === 'sign' && '"“”«»('.includes(words[i]?.norm ?? '')) i--
  while (i > 0 && TITLE_TAILS.has(words[i]?.norm ?? '')) i--
  const word = words[i]
  if (word === undefined) return false
  if (word.stems.some(({ whole }) => TITLES.has(whole) || CALLED.has(whole))) return true
  if (word.stems.some(({ preposition, base }) => preposition === 'ب' && LEADERSHIP.has(base))) return true
  if (/^(?:يد|ايدي)$/u.test(word.norm) && words[i - 1]?.text.endsWith('ى')) return true
  if (introducedBehind(words, at) || ledBy(word)) return true
  return IN_ROLE.has(word.norm) && word.norm.startsWith('ال') && ROLE_NOUNS.has(plain(words[i - 1])?.base ?? '')
}

const LEADING: ReadonlySet<string> = new Set(['lead', 'found'])

/** "يتزعمه فلان": after a verb of leading with a pronoun a person follows. */
function ledBy(word: Word): boolean {
  return word.stems.some(
    ({ base, pronoun, tanwin }) =>
      tanwin !== true &&
      pronoun !== '' &&
      FRAME_VERBS.get(base)?.some(({ frame: { key } }) => LEADING.has(key)) === true,
  )
}

/** "فلان فلان، قائد …": an office after the comma makes names of the unknown words before it. */
function introducedBehind(words: readonly Word[], at: number): boolean {
  let i = at
  while (
    i - at < 4 &&
    words[i]?.kind === 'word' &&
    !isParticle(words[i]) &&
    !isVerb(words[i]) &&
    !words[i]?.stems.some(({ base, tanwin }) => tanwin === true && ROLE_NOUNS.has(base))
  )
    i++
  if (i - at < 2 || !(isParticle(words[at - 1]) || words[at - 1] === undefined || isVerb(words[at - 1]))) return false
  const [next, after] = [words[i], words[i + 1]]
  if (next?.norm === '،') return ROLE_NOUNS.has(plain(after)?.base ?? '')
  return (
    next !== undefined &&
    isVerb(words[at - 1]) &&
    next.stems.some(({ base, tanwin }) => tanwin === true && ROLE_NOUNS.has(base))
  )
}

/** Whether an office and its organisation have just been named: a name is to follow. */
function afterOffice(before: readonly Unit[]): boolean {
  const last = before[before.length - 1]
  if (last === undefined || (last.figure === undefined && !/^باسم(?:ه|ها|هم)$/u.test(last.word.norm))) return false
  for (let i = before.length - 2; i >= 0 && i >= before.length - 6; i--) {
    const unit = before[i]
    if (unit === undefined || unit.kind === 'sign' || unit.kind === 'time') return false
    if (unit.kind === 'word' && unit.word.stems.some(({ base }) => ROLE_NOUNS.has(base))) return true
    if (isVerb(unit.word)) return false
  }
  return false
}

/** The name that covers the words, as it would stand alone: no joined particles, no quotation marks. */
export function nameFrom(words: readonly Word[], first: number, last: number, stem: Stem): string {
  const word = words[first]
  if (word === undefined) return ''
  const begin = standing(word, stem)
  const rest = textOf(words, first + 1, last)
  return rest === '' ? kunya(begin) : `${kunya(begin)} ${rest}`
}

function kunya(word: string): string {
  return word === 'أبي' || word === 'أبا' ? 'أبو' : word
}

function textOf(words: readonly Word[], first: number, last: number): string {
  return words
    .slice(first, last + 1)
    .filter((word) => word.kind !== 'sign' || DASHES.includes(word.norm))
    .map((word) => word.text)
    .join(' ')
}

/** Whether the figure of the unit agrees with a verb of that gender. */
export function agreesWith(memory: Memory, figure: Figure, gender: 'f' | 'm' | 'p'): boolean {
  const own = genderOf(memory, figure)
  if (own === gender) return true
  return own === 'p' ? gender === 'f' || gender === 'p' : false
}
