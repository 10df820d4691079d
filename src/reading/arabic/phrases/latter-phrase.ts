import type { Figure } from '../../cast.ts'
import { standingFor } from '../context/figure-unit.ts'
import { agreesWith, isState, latest } from '../context/memory.ts'
import { nearest } from '../context/referent.ts'
import type { Context } from '../context/statement.ts'
import { COMMAS, isFigure, isSign, type Unit } from '../context/unit.ts'
import { formsOf } from '../words/lexicon.ts'
import {
  among,
  beginsPhrase,
  isCopulaWord,
  isDefinite,
  isParticle,
  isRelativeWord,
  isVerb,
  rememberedStem,
  written,
} from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import type { Phrase, PhraseReader } from './name-phrase.ts'

const LATTER: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['الاخير', 'm'],
  ['الاخيره', 'f'],
])

const DEAD: ReadonlySet<string> = new Set(['الشهيد', 'الفقيد', 'الراحل'])

const pointsTo = written(/^(?:هذا|هذه)$/u)
const manStem = rememberedStem(({ whole }) => whole === 'الرجل')
const deadStem = rememberedStem(({ whole }) => DEAD.has(whole))
const latterStem = rememberedStem(({ whole }) => LATTER.has(whole))

export const mayBeLatter: (word: Word) => boolean = (word) =>
  pointsTo(word) || [manStem, deadStem, latterStem].some((stem) => stem(word) !== undefined)

/** "الرجل" in a life; "مقتل هذا الأخير", "نفى الأخير": whoever was named last, when no noun stands before that the word describes. */
export const latterPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  if (unit?.kind !== 'word') return undefined
  const isThis = pointsTo(unit.word)
  const man = manStem(unit.word)
  if (man !== undefined && context.memory.protagonist !== undefined)
    return standIn(unit, unit, man, unit.start + man.lead, context.memory.protagonist, at + 1)
  const dead = deadStem(unit.word)
  if (dead !== undefined) return deadPhrase(context, units, at, dead)
  const noun = isThis ? units[at + 1] : unit
  const stem = latterStem(noun?.word)
  const gender = LATTER.get(stem?.whole ?? '')
  if (noun?.kind !== 'word' || stem === undefined || gender === undefined) return undefined
  const before = units[at - 1]
  if (!isThis && !isSubject(units, at - 1) && (before?.kind !== 'word' || isDefinite(before.word))) return undefined
  const last = nearest(
    left,
    left.length,
    ({ figure, aside }) => aside !== true && figure.type !== 'place' && agreesWith(context.memory, figure, gender),
  )
  const figure =
    last?.figure ?? latest(context.memory, (one) => one.type !== 'place' && agreesWith(context.memory, one, gender))
  if (figure === undefined) return undefined
  return standIn(unit, noun, stem, isThis ? unit.start : unit.start + stem.lead, figure, isThis ? at + 2 : at + 1)
}

/** "سلمت X الأخير إلى Y": who does it right behind a verb, and is described by no word that agrees otherwise. */
function isSubject(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  return isFigure(unit) && unit.figure.type === 'place' && isVerb(units[at - 1]?.word)
}

/** "ولد الشهيد عام …", "التحق الفقيد بـ": the person last named, where no name and no noun stands beside. */
function deadPhrase(context: Context, units: readonly Unit[], at: number, stem: Stem): Phrase | undefined {
  const [unit, preceding, next] = [units[at], units[at - 1], units[at + 1]]
  if (unit === undefined || isFigure(preceding) || !endsNoun(next)) return undefined
  if (stem.preposition !== '' || (preceding?.kind === 'word' && !isVerb(preceding.word))) return undefined
  const figure =
    context.memory.protagonist ?? context.before.findLast(({ type, described }) => type === 'person' && !described)
  return figure === undefined ? undefined : standIn(unit, unit, stem, unit.start + stem.lead, figure, at + 1)
}

/** Whether nothing that stands here names or describes whom the noun before it calls. */
function endsNoun(next: Unit | undefined): boolean {
  if (next === undefined || next.kind === 'sign' || next.kind === 'time') return true
  return next.kind === 'word' && (isVerb(next.word) || isParticle(next.word) || beginsPhrase(next.word))
}

const FORMER: ReadonlyMap<string, readonly [number, 'm' | 'f']> = new Map([
  ['الاول', [0, 'm']],
  ['الاولي', [0, 'f']],
  ['الثاني', [1, 'm']],
  ['الثانيه', [1, 'f']],
])

const FORMER_FORMS: ReadonlySet<string> = formsOf('اول اولي ثاني ثانيه', ['ال', 'وال', 'فال', 'بال', 'لل', 'ولل'])

export const isOfTwo: (word: Word | undefined) => boolean = among(FORMER_FORMS)

/** "تدعم إيران الأول", "تتلقى الثانية": of the two bodies last named the first or the second, after a verb or a preposition. */
export const formerPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  if (unit?.kind !== 'word' || !isOfTwo(unit.word)) return undefined
  const stem = unit.word.stems.find(({ whole }) => FORMER.has(whole))
  const [place, gender] = FORMER.get(stem?.whole ?? '') ?? []
  if (stem === undefined || place === undefined || gender === undefined) return undefined
  if (!standsAlone(units, at, stem)) return undefined
  const two = lastTwo(context, left)
  const figure = two.length === 2 ? two[place] : undefined
  if (figure === undefined || !agreesWith(context.memory, figure, gender)) return undefined
  return standIn(unit, unit, stem, unit.start + stem.lead, figure, at + 1)
}

/** Whether the number is no adjective and begins no date: after a verb, its subject, or a preposition joined to it. */
function standsAlone(units: readonly Unit[], at: number, { preposition }: Stem): boolean {
  const before = units[at - 1]
  const next = units[at + 1]
  if (next?.word.norm === 'من' || next?.kind === 'time') return false
  if (next?.word.norm === 'في') return isVerb(before?.word) && !isCopulaWord(before?.word)
  const isObject = isFigure(before) && !isDefinite(before.word) && isVerb(units[at - 2]?.word)
  if (isCopulaWord(before?.word) || before?.word.norm === 'ضد')
    return isSign(next, COMMAS) || isRelativeWord(next?.word)
  return isVerb(before?.word) || isObject || (preposition !== '' && before?.kind !== 'word')
}

/** The two persons that the sentence has named last, else the two bodies last named: in this sentence when it names two, else before it. */
function lastTwo({ memory, before }: Context, left: readonly Unit[]): readonly Figure[] {
  const { cast } = memory.page
  const all = left.filter(isFigure).filter(({ figure: { type } }) => type !== 'place')
  const last = all.slice(-2)
  if (last.length === 2 && last.every(({ figure: { type } }) => type === 'person'))
    return last.map(({ figure }) => cast.head(figure))
  const named = all.filter(({ figure }) => isGroup(figure))
  const here = [...new Set(named.map(({ figure }) => cast.head(figure)))].slice(-2)
  if (here.length === 2) return here
  const earlier = [...new Set(before)].filter((figure) => isGroup(figure)).slice(-2)
  return earlier.toSorted((one, other) => (memory.seen.get(one)?.at ?? 0) - (memory.seen.get(other)?.at ?? 0))
}

/** A body with a name, and no state. */
function isGroup({ type, described, founded }: Figure): boolean {
  return type === 'organization' && !described && !isState(founded)
}

/** The words as a figure that another name stands for. */
function standIn(first: Unit, noun: Unit, stem: Stem, start: number, figure: Figure, next: number): Phrase {
  return { unit: standingFor(figure, { ...first, last: noun.last }, stem, [start, noun.end]), next }
}
