import { COMMAS, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { FRAME_PARTICIPLES } from '../words/frames.ts'
import { AMONG_THOSE, DESCRIBING_HEADS, MANY_BODIES } from '../words/group-words.ts'
import { NUMBER_WORDS } from '../words/number-words.ts'
import { PAIR_WORDS } from '../words/particles.ts'
import { among, hasStem } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { verbAt } from './clause-marks.ts'
import { listFrom } from './list.ts'

/** Those who are named, and the index of the unit after them. */
interface Listed {
  readonly figures: FigureUnit[]
  readonly next: number
}

/** How far behind a noun for several bodies the word stands that brings their names. */
const REACH = 9

/**
 * "ثلاث كتائب محلية هي X وY وZ", "عدة دول منها: X، Y", "فصائل (X، Y)", "جماعات مثل X وY": those whom a noun for several bodies
 * stands for, when it is at the unit and they are named behind it.
 */
export function introducedList(units: readonly Unit[], at: number): Listed | undefined {
  if (!isMany(units[at]) && !isCounted(units, at)) return pairNamed(units, at)
  for (let i = at + 1; i < units.length && i - at <= REACH; i++) {
    const unit = units[i]
    if (introduces(unit)) return namedAt(units, i)
    if (isPassedOver(units, at, i)) continue
    if (isFigure(unit) || verbAt(units, i) !== undefined) return undefined
    if (unit?.kind !== 'word' && !isSign(unit, COMMAS)) return undefined
  }
  return undefined
}

/** "الطرفان", "الحركتين". */
export const isPairWord: (word: Word | undefined) => boolean = among(PAIR_WORDS)

/** "الطرفان، X وY،": the two that are named at once. */
function pairNamed(units: readonly Unit[], at: number): Listed | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || !isPairWord(unit.word) || !isSign(units[at + 1], '،,:(')) return undefined
  const { figures, next } = listFrom(units, at + 2, units.length)
  return figures.length === 2 && figures.every(({ figure }) => figure.type === 'organization')
    ? { figures, next }
    : undefined
}

/** "من الفصائل المنضوية في X: Y وZ": those named behind the body of which a participle says the noun before it. */
export function listedBehind(units: readonly Unit[], participle: number): readonly FigureUnit[] {
  if (!isMany(units[participle - 1])) return []
  const whole = units.findIndex((unit, i) => i > participle && i - participle <= 3 && isFigure(unit))
  const next = units[whole + 1]
  if (whole === -1 || next === undefined) return []
  if (introduces(next) || (isSign(next, COMMAS) && introduces(units[whole + 2])))
    return namedAt(units, introduces(next) ? whole + 1 : whole + 2)?.figures ?? []
  return isFigure(next) && next.conjunction === '' && next.preposition === ''
    ? listFrom(units, whole + 1, units.length).figures
    : []
}

/** "فصائل", and "الحركات الفلانية، وهي: X وY". */
const isOfMany = among(new Set([...MANY_BODIES].flatMap((noun) => [noun, `ال${noun}`])))

function isMany(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && isOfMany(unit.word)
}

/** Where they are, and of whom they are some: "أحد عشر فصيلا من فصائل X في Y، أبرزها". */
function isPassedOver(units: readonly Unit[], many: number, at: number): boolean {
  const unit = units[at]
  if (!isFigure(unit)) return false
  if (unit.figure.type === 'place') return true
  if (unit.conjunction !== '') return false
  return isTied(units, at) || (at === many + 2 && units[at - 1]?.word.norm === 'من')
}

/** "مرتبطة بـ X": to whom they are tied. */
function isTied(units: readonly Unit[], at: number): boolean {
  const tie = units[at - 1]
  return units[at]?.preposition !== '' && tie?.kind === 'word' && ties(tie.word)
}

const ties = hasStem(({ base, article }) => !article && FRAME_PARTICIPLES.has(base))

/** "أحد عشر فصيلا", "15 كتيبة": how many bodies there are. */
function isCounted(units: readonly Unit[], at: number): boolean {
  const [number, noun] = [units[at - 1]?.word, units[at]]
  if (noun?.kind !== 'word' || number === undefined || !isBodyCounted(noun.word)) return false
  return number.kind === 'number' || NUMBER_WORDS.has(number.norm) || number.norm === 'عشر' || number.norm === 'عشره'
}

const isBodyCounted = hasStem(
  ({ base, article, preposition, pronoun }) =>
    !article && preposition === '' && pronoun === '' && DESCRIBING_HEADS.has(base),
)

/** "أبرزها", "هي", "مثل", a colon, an opening bracket. */
function introduces(unit: Unit | undefined): boolean {
  if (unit?.kind === 'sign') return isSign(unit, ':(')
  return unit?.kind === 'word' && (AMONG_THOSE.has(unit.word.norm) || /^(?:و?(?:هي|هم|هما)|مثل)$/u.test(unit.word.norm))
}

function namedAt(units: readonly Unit[], cue: number): Listed | undefined {
  let from = cue + 1
  while (
    from - cue < 5 &&
    (isSign(units[from], `:(${QUOTES}`) || /^(?:كل|كلا|من)$/u.test(units[from]?.word.norm ?? ''))
  )
    from++
  const first = units[from]
  if (!isFigure(first) || first.figure.type === 'person' || first.preposition !== '') return undefined
  const { figures, next } = listFrom(units, from, units.length, true)
  return { figures: figures.filter(({ aside }) => aside !== true), next }
}
