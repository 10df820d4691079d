import type { Value } from '../../../claims/claim.ts'
import { validOf } from '../../../time/expressions.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { isBoundary, isRelative, verbAt } from '../clauses/clause-marks.ts'
import { openingTime } from '../clauses/timing.ts'
import { agrees, isOnlooker, isState, mainOf } from '../context/memory.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { BANDS } from '../words/group-words.ts'
import { TRANSPARENT } from '../words/lexicon.ts'
import { COUNTED, COUNTS, FIGHTERS, LOSSES, MULTIPLIERS, NUMBER_WORDS } from '../words/number-words.ts'
import { isCopulaWord, isParticle, remembered, rememberedStem, written } from '../words/word-kinds.ts'

/** "يقدر عدد مقاتلي X بنحو 10 آلاف مقاتل", "قوامها ألفا رجل", "عددهم بين 500 و700": how many fight for a body. */
export function saySizes(context: Context, sentence: readonly Unit[]): void {
  for (let place = 0; place < sentence.length; place++) {
    if (numberAt(sentence, place) === undefined) continue
    const [units, at] = pastAside(sentence, place)
    const size = sizeAt(units, at)
    if (size === undefined) continue
    const owner = ownerOf(context, units, at)
    const unit = units[at]
    if (owner !== undefined && unit !== undefined)
      context.statements.push({
        subject: owner,
        predicates: ['size'],
        object: sizeSaid(units, at, size),
        valid: sizeTime(units, at, size.next),
        anchor: unit.start,
        start: owner.end > owner.start && owner.start >= context.start ? Math.min(owner.start, unit.start) : unit.start,
        end: size.end,
        score: 0.7,
        standing: 'said',
        ...(isReckoned(units, at) && { alleged: true }),
      })
    place += size.next - 1 - at
  }
}

/** As far behind the comma that closes an aside as the number may stand, and as long as the aside may be. */
const ASIDE_REACH = 6
const LONGEST_ASIDE = 20

/** "يضم X، الذي تأسس عام 1964، نحو 5800 مقاتل": the sentence without what it tells beside, and where the number stands in that. */
function pastAside(units: readonly Unit[], at: number): readonly [readonly Unit[], number] {
  const close = units.findLastIndex((unit, i) => i < at && at - i <= ASIDE_REACH && isSign(unit, COMMAS))
  const open =
    close === -1 || verbAt(units, close + 1)?.stem.conjunction === 'و'
      ? -1
      : units.findLastIndex((unit, i) => i < close && isSign(unit, COMMAS) && isRelative(units[i + 1]))
  if (open === -1 || close - open > LONGEST_ASIDE) return [units, at]
  return [[...units.slice(0, open), ...units.slice(close + 1)], at - (close + 1 - open)]
}

/** "ويقدر عددها بألف": what somebody reckons who is not named. */
function isReckoned(units: readonly Unit[], at: number): boolean {
  return units.some(
    ({ kind, word }, i) =>
      i < at && kind === 'word' && RECKON.test(word.norm) && COUNTS.has(units[i + 1]?.word.norm ?? ''),
  )
}

const RECKON = /^[وف]?[يت]قدر$/u

const TIME_REACH = 5

/** "نحو 18 ألفا عام 2004", "قدر في 2004 عدد مقاتليها ب…": the date beside the number, else that which opens the sentence. */
function sizeTime(units: readonly Unit[], at: number, next: number): string | null {
  const stop = units.findIndex((unit, i) => i >= next && (i >= next + TIME_REACH || isSign(unit, '،,؛;.')))
  const first = units.findLastIndex((unit, i) => i < at && isSign(unit, '،,؛;'))
  const last = stop === -1 ? next + TIME_REACH : stop
  const after = units.find((unit, i) => i >= next && i < last && isDated(unit, i, units))
  const beside = after ?? units.findLast((unit, i) => i > first && i < at && isDated(unit, i, units))
  const opening = verbAt(units, 0) === undefined ? openingTime(units) : null
  const valid = beside?.time === undefined ? opening : validOf(beside.time)
  return valid?.includes('/') === true ? null : valid
}

/** "عام 2004": a date, and no number that looks like a year, nor "اليوم". */
function isDated({ time }: Unit, at: number, units: readonly Unit[]): boolean {
  if (time === undefined || !/[\d٠-٩]/u.test(time.quote)) return false
  return /\p{L}/u.test(time.quote) || units[at - 1]?.word.norm === 'في'
}

interface Size {
  readonly value: number
  /** What is counted, as it is written; undefined when no word says it. */
  readonly unit: string | undefined
  readonly end: number
  /** Index of the unit after it. */
  readonly next: number
}

const COUNT_REACH = 12
const LOSS_REACH = 5

/** A number of fighters, or a number alone after a word for how many there are. */
function sizeAt(units: readonly Unit[], at: number): Size | undefined {
  const number = numberAt(units, at)
  if (number === undefined) return undefined
  const before = units.slice(Math.max(0, at - COUNT_REACH), at)
  if (before.slice(-LOSS_REACH).some(({ word }) => LOSSES.has(word.norm))) return undefined
  const counted = units[number.next]
  const end = units[number.next - 1]?.end ?? 0
  if (counted?.kind === 'word' && FIGHTERS.has(counted.word.norm))
    return before.some(({ kind, word }) => COUNTED.test(word.norm) || (kind === 'word' && COUNTS.has(word.norm)))
      ? { value: number.value, unit: counted.word.text, end: counted.end, next: number.next + 1 }
      : undefined
  const isRangeStart =
    counted?.word.norm === 'الي' || counted?.conjunction === 'و' || /^و[\d٠-٩]/u.test(counted?.word.norm ?? '')
  const isYear = units[at]?.kind === 'time' && !ABOUT.test(units[at - 1]?.word.norm ?? '')
  const isAlone = counted === undefined || counted.kind !== 'word' || isParticle(counted.word)
  const count = before.findLast(({ kind, word }) => kind === 'word' && COUNTS.has(word.norm))
  if (count === undefined || isYear || !isAlone || isRangeStart || number.value < LEAST_ALONE) return undefined
  return { value: number.value, unit: undefined, end, next: number.next }
}

/** Before a number that is counted, and no year: "بنحو 1500". */
const ABOUT = /^[بل]?(?:نحو|حوالي|قرابه|زهاء)$/u

/** A smaller number without a noun counts something else. */
const LEAST_ALONE = 20

interface Numeral {
  readonly value: number
  readonly next: number
}

/** "10 آلاف", "ألفي", "ثلاثمئة", "35 ألف". */
function numberAt(units: readonly Unit[], at: number): Numeral | undefined {
  const unit = units[at]
  const first = unit === undefined ? undefined : simpleNumber(unit)
  if (first === undefined) return undefined
  const times = MULTIPLIERS.get(units[at + 1]?.kind === 'word' ? (units[at + 1]?.word.norm ?? '') : '')
  if (times !== undefined) return { value: first * times, next: at + 2 }
  return first < LEAST_OF_WORDS && !/\d/u.test(unit?.word.norm ?? '') ? undefined : { value: first, next: at + 1 }
}

/** "ثلاثة" alone counts no body. */
const LEAST_OF_WORDS = 100
const DIGITS = /^[وبل]?[\d٠-٩][\d٠-٩,٬.]*$/u

function simpleNumber({ kind, word, time }: Unit): number | undefined {
  if (kind === 'time') return time !== undefined && /^\d{3,4}$/u.test(time.quote) ? Number(time.quote) : undefined
  if (kind !== 'word') return undefined
  if (word.kind !== 'word' || isDigits(word)) return DIGITS.test(word.norm) ? numberOf(word.norm) : undefined
  return isNumberWord(word) ? numberSpelled(word.norm) : undefined
}

const isDigits = written(DIGITS)
const isNumberWord = remembered(({ norm }) => numberSpelled(norm) !== undefined)

function numberSpelled(norm: string): number | undefined {
  return NUMBER_WORDS.get(norm) ?? NUMBER_WORDS.get(norm.replace(/^[وبل]/u, ''))
}

function numberOf(digits: string): number | undefined {
  const latin = digits
    .replace(/^[وبل]/u, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[,٬.](?=\d{3})/gu, '')
  const value = Number(latin)
  return Number.isFinite(value) ? value : undefined
}

/** "بين 5000 و7000 مقاتل", "من 500 إلى 700 مقاتل" are ranges; "ارتفع من 200 إلى 3000" is not. */
function sizeSaid(units: readonly Unit[], at: number, { value, unit }: Size): Value {
  const counted = unit === undefined ? {} : { unit }
  const low = lowerBound(units, at)
  if (low === undefined) return { value, ...counted }
  const min = low < value / HUNDREDFOLD && value % THOUSAND === 0 ? low * THOUSAND : low
  return min < value ? { min, max: value, ...counted } : { value, ...counted }
}

/** "بين 5 و7 آلاف": the thousands are of both. */
const THOUSAND = 1000
const HUNDREDFOLD = 100
const RISING = /^و?[اتي]?(?:رتفع|نخفض|زداد|تراجع|تضاعف)/u

function lowerBound(units: readonly Unit[], at: number): number | undefined {
  const [one, two, three] = [units[at - 1], units[at - 2], units[at - 3]]
  const isAnd = units[at]?.conjunction === 'و' || units[at]?.word.norm.startsWith('و') === true
  if (isAnd && one !== undefined && /بين$/u.test(two?.word.norm ?? '')) return simpleNumber(one)
  if (isAnd && MULTIPLIERS.has(one?.word.norm ?? '') && two !== undefined && /بين$/u.test(three?.word.norm ?? ''))
    return times(simpleNumber(two), MULTIPLIERS.get(one?.word.norm ?? ''))
  if (one?.word.norm !== 'الي' || two === undefined)
    return isSign(one, '-–') && two !== undefined ? simpleNumber(two) : undefined
  return units.slice(Math.max(0, at - COUNT_REACH), at).some(({ word }) => RISING.test(word.norm))
    ? undefined
    : simpleNumber(two)
}

function times(value: number | undefined, factor = 1): number | undefined {
  return value === undefined ? undefined : value * factor
}

const OWNER_REACH = 14

/** Whose fighters are counted: the one for which the pronoun of "عددهم" stands, else the body before. */
function ownerOf(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const count = units.findLastIndex(({ kind, word }, i) => i < at && kind === 'word' && COUNTS.has(word.norm))
  const cue = count === -1 || at - count > COUNT_REACH ? undefined : units[count]
  const own = OWN.exec(cue?.word.text ?? '')?.[1] ?? fightersStem(cue && units[count + 1]?.word)?.pronoun
  if (isOfNewBand(units, count)) return undefined
  if (cue !== undefined && own !== undefined) return ownedBy(context, units, count, own, cue.end)
  const counted = count === -1 || at - count > OWNER_REACH ? undefined : countedOf(units, count)
  return counted === undefined ? namedBefore(context, units, at, count) : roleOf(counted)
}

/** "عدد مقاتليه من البيشمركة": those who are counted, with the pronoun of whose they are. */
const fightersStem = rememberedStem(({ base, pronoun }) => /^ه/u.test(pronoun) && TRANSPARENT.has(base))

/** "على رأس قوة قوامها 300 مقاتل": fighters without a name, unless the noun tells what a body is: "وهي قوة قوامها". */
function isOfNewBand(units: readonly Unit[], count: number): boolean {
  const [before, noun] = [units[count - 2], units[count - 1]]
  if (noun?.kind !== 'word' || before === undefined) return false
  const stem = noun.word.stems.find(({ base, article, pronoun }) => !article && pronoun === '' && BANDS.has(base))
  if (stem === undefined) return false
  if (stem.preposition !== '') return true
  // "أرسلت X قوة قوامها", and not "تعد X قوة قوامها".
  const verb = before.kind === 'figure' ? verbAt(units, count - 3) : undefined
  return verb !== undefined || (before.kind === 'word' && !isCopulaWord(before.word))
}

/** As far before the number as "وإن" stands: "وإن أكثر من مئة". */
const SAID_REACH = 3

/** The body last named before the number. */
function namedBefore(context: Context, units: readonly Unit[], at: number, count: number): Role | undefined {
  const named = nearest(units, at, ({ figure, aside }) => aside !== true && isSized(figure))
  if (named === undefined) return ofProfile(context, units[at]?.start ?? 0)
  const place = units.indexOf(named)
  if (at - place > OWNER_REACH || (count > place && isOfOther(units, count))) return undefined
  // "انضموا إلى X، وإن مئة جندي انشقوا": what is said anew is of others.
  if (units.slice(Math.max(place + 1, at - SAID_REACH), at).some(({ word }) => /^وان$/u.test(word.norm)))
    return undefined
  const theirs = named.first === named.last ? OWN.exec(named.word.text)?.[1] : undefined
  return theirs === undefined ? roleOf(named) : (ownedBy(context, units, place, theirs, named.end) ?? roleOf(named))
}

/** A body that may have fighters: none that only tells of them. */
function isSized({ type, founded }: Figure): boolean {
  return type === 'organization' && !isOnlooker(founded)
}

/** "عدد مقاتلي X، وفق تقديرات Y، …": the body right behind the word for how many there are. */
function countedOf(units: readonly Unit[], count: number): FigureUnit | undefined {
  const body = units[count + 1]
  if (!isFigure(body) || body.figure.type !== 'organization' || body.preposition + body.conjunction !== '')
    return undefined
  return body.first === body.last && OWN.test(body.word.text) ? undefined : body
}

/** "يتكون من نحو ألف مقاتل": the body that a profile is about. */
function ofProfile({ memory }: Context, place: number): Role | undefined {
  const main = memory.isProfile ? mainOf(memory) : undefined
  return main === undefined ? undefined : unnamed(main, place)
}

const OWN = /^(?!ال).*?(ه|ها|هم)$/u

/** A text tells the size of the body that it is about, when the pronoun may stand for it, and of no state. */
function ownedBy(context: Context, units: readonly Unit[], at: number, pronoun: string, end: number): Role | undefined {
  const { memory } = context
  const main = mainOf(memory)
  if (main !== undefined && agrees(memory, main, pronoun)) return unnamed(main, end)
  const near = referentOf(context, units, at, pronoun, ['organization'])
  const figure = near !== undefined && isState(memory.page.cast.nameOf(near)) ? main : near
  return figure === undefined ? undefined : unnamed(figure, end)
}

/** "عدد الضحايا": those who are counted are named, and are no body. */
function isOfOther(units: readonly Unit[], count: number): boolean {
  const next = units[count + 1]
  return next?.kind === 'word' && !isBoundary(next) && /^ال/u.test(next.word.norm)
}
