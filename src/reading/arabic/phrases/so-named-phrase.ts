import type { Figure } from '../../cast.ts'
import { begunAt } from '../context/figure-unit.ts'
import { enterOrganisation, type Memory, mainOf } from '../context/memory.ts'
import type { Context } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { ADVERBS } from '../words/clause-words.ts'
import { ANY_GROUP, DESCRIBING_HEADS } from '../words/group-words.ts'
import { BESIDE_NAMING } from '../words/name-words.ts'
import { isCopulaWord, isDefinite, isParticle, isVerb, rememberedStem, written } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import { namePhrase, type Phrase, type PhraseReader } from './name-phrase.ts'
import { sayName } from './say-name.ts'

export const mayBeSoNamed: (word: Word) => boolean = written(/^[وف]?[بل]?ما$/u)
const BECOMING = /^(?:صار|بات|اصبح|كان|يمكن)$/u
const NAMING = /^(?:[يت]?عرف|عرفت|[يت]?سمي|سميت|[يت]دعي|[يت]طلق|اطلق|اسم[اوت]?ه|سم[اوت]?ه)$/u
const REACH = 6

/** "شكلت X مع Y ما عرف بالتحالف الشمالي", "لتشكيل ما صار يعرف باسم Z": Z, by the words that say what it is called. */
export const soNamedPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  if (unit?.kind !== 'word' || !mayBeSoNamed(unit.word)) return undefined
  const naming = BECOMING.test(units[at + 1]?.word.norm ?? '') ? at + 2 : at + 1
  if (!NAMING.test(units[naming]?.word.norm ?? '')) return undefined
  const named = namedAt(units, naming + 1)
  const stem = unit.word.stems.find(({ base }) => base === 'ما')
  const phrase = named === undefined || stem === undefined ? undefined : namePhrase(context, units, named, left)
  if (phrase === undefined || stem === undefined || phrase.unit.figure.type !== 'organization') return undefined
  return { unit: begunAt(phrase.unit, unit, stem, unit.start + stem.lead), next: phrase.next }
}

const MOST_ADJECTIVES = 3
const NAMING_ITSELF = /^(?:[يت]?عرف|عرفت|[يت]طلق|اطلقت?|[يت]?سمي|سميت|[يت]دعي|[يت]حمل|حملت?)$/u

/** "هاجمت جماعة متشددة تعرف باسم "X" قرية": X, where the noun is said of nobody named before it. */
export const calledGroupPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  const stem = unit?.kind === 'word' ? calledGroupStem(unit.word) : undefined
  if (unit === undefined || stem === undefined || !(beginsAnew(left.at(-1)) || isBehindVerb(left))) return undefined
  const naming = namingAt(units, at, stem)
  return naming === undefined ? undefined : bodyNamedBehind(context, units, naming, { unit, stem, left })
}

/** The body that is named behind a word of naming; it begins with the noun that tells what kind it is. */
export function bodyNamedBehind(
  context: Context,
  units: readonly Unit[],
  naming: number,
  { unit, stem, left }: { readonly unit: Unit; readonly stem: Stem; readonly left: readonly Unit[] },
): Phrase | undefined {
  const named = namedAt(units, naming + 1)
  const phrase =
    named === undefined ? quotedPhrase(context, units, naming + 1, stem, left) : namePhrase(context, units, named, left)
  if (phrase === undefined || phrase.unit.figure.type !== 'organization') return undefined
  noteKind(context.memory, phrase.unit.figure, stem.base)
  const next = isSign(units[phrase.next], QUOTES) ? phrase.next + 1 : phrase.next
  return { unit: begunAt(phrase.unit, unit, stem, unit.start + stem.lead), next }
}

/** Where the word stands by which the body is named: "جماعة متشددة تعرف", "الجماعة المعروفة", "المجموعة التي تطلق". */
function namingAt(units: readonly Unit[], at: number, { article }: Stem): number | undefined {
  let naming = at + 1
  if (article && NAMED_SO.test(units[naming]?.word.norm ?? '')) return naming
  if (article && !/^(?:التي|الذي)$/u.test(units[naming]?.word.norm ?? '')) return undefined
  if (article) naming++
  while (!article && naming - at <= MOST_ADJECTIVES && isAdjectiveOf(units[naming])) naming++
  return NAMING_ITSELF.test(units[naming]?.word.norm ?? '') ? naming : undefined
}

const NAMED_SO = /^ال(?:معروف|مسمي|ملقب)(?:ه|اه)?$/u
const LONGEST_QUOTED = 5

/** "تطلق على نفسها "غضب القمر"": a name that only the marks tell. */
function quotedPhrase(
  context: Context,
  units: readonly Unit[],
  from: number,
  { base }: Stem,
  left: readonly Unit[],
): Phrase | undefined {
  const opening = units.findIndex((unit, i) => i >= from && i < from + REACH && isSign(unit, QUOTES))
  const closing = units.findIndex((unit, i) => i > opening + 1 && i <= opening + LONGEST_QUOTED && isSign(unit, QUOTES))
  const [first, last] = [units[opening + 1], units[closing - 1]]
  if (opening === -1 || closing === -1 || first === undefined || last === undefined) return undefined
  if (!units.slice(from, opening).every((unit) => unit.kind === 'word' && isLeadingIn(unit))) return undefined
  if (units.slice(opening + 1, closing).some(({ kind, word }) => kind !== 'word' || isVerb(word))) return undefined
  const [nameStart, nameEnd] = [first.start, last.end]
  const name = context.text.slice(nameStart, nameEnd)
  const main = left.length === 0 ? describedFirst(context.memory) : undefined
  const figure = main ?? enterOrganisation(context.memory, name, DESCRIBING_HEADS.get(base) ?? 'f')
  const unit: FigureUnit = { ...first, kind: 'figure', figure, last: last.last, end: nameEnd, nameStart, nameEnd }
  if (main !== undefined) sayName(context, unit, name, nameEnd)
  return { unit, next: closing }
}

/** Under the title "حركة X" what "حركة مسلحة تعرف بـ "Y"" begins with is X. */
function describedFirst(memory: Memory): Figure | undefined {
  const main = memory.isProfile && memory.protagonist === undefined ? mainOf(memory) : undefined
  return main !== undefined && (memory.seen.get(main)?.times ?? 0) <= 1 ? main : undefined
}

/** A noun for a body, and for no wing of one. */
export const calledGroupStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, pronoun }) => pronoun === '' && (ANY_GROUP.has(base) || base === 'شبكه' || base === 'عصابه'),
)

/** "X جماعة تعرف باسم Y" gives X another name: the noun must stand behind a verb, a preposition or nothing. */
function beginsAnew(before: Unit | undefined): boolean {
  if (before === undefined) return true
  if (before.kind !== 'word' || isCopulaWord(before.word) || /^[وف]?ل(?:ه|ها|هم)$/u.test(before.word.norm)) return false
  return isParticle(before.word) || isVerb(before.word)
}

/** "تبنت الهجوم مجموعة تعرف باسم", "هاجمت X مجموعة تعرف باسم", "وكانت مجموعة تعرف باسم": a verb stands before the noun, or before the other of the two. */
function isBehindVerb(left: readonly Unit[]): boolean {
  const [verb, noun] = left.slice(-2)
  if (left.length === 1) return isCopulaWord(verb?.word)
  // "انشق عن X فصيل يسمى": behind whom it has left.
  if (isFigure(noun) && /^(?:عن|من)$/u.test(verb?.word.norm ?? '')) return isVerb(left.at(-3)?.word)
  if (verb?.kind !== 'word' || noun === undefined || isCopulaWord(verb.word) || !isVerb(verb.word)) return false
  return isFigure(noun) ? noun.preposition === '' : noun.kind === 'word' && isDefinite(noun.word)
}

function isAdjectiveOf(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word' || NAMING_ITSELF.test(unit.word.norm) || /^جديد/u.test(unit.word.norm)) return false
  return !isParticle(unit.word) && !isVerb(unit.word) && !isDefinite(unit.word)
}

/** From now on "الجماعة" may stand for the body, and pronouns agree with the noun. */
export function noteKind(memory: Memory, body: Figure, noun: string): void {
  const figure = memory.page.cast.head(body)
  const gender = DESCRIBING_HEADS.get(noun)
  if (gender !== undefined) memory.alsoGenders.set(figure, gender)
  const named = memory.heads.get(noun) ?? []
  if (!named.includes(figure)) memory.heads.set(noun, [...named, figure])
}

/** Where the name stands behind the verb of naming, past adverbs, "باسم" and a quotation mark. */
function namedAt(units: readonly Unit[], from: number): number | undefined {
  for (let i = from; i < from + REACH; i++) {
    const unit = units[i]
    if (isFigure(unit)) return unit.conjunction === '' ? i : undefined
    const goesOn = isSign(unit, QUOTES) || (unit?.kind === 'word' && isLeadingIn(unit))
    if (!goesOn) return undefined
  }
  return undefined
}

function isLeadingIn({ word }: Unit): boolean {
  return BESIDE_NAMING.has(word.norm) || ADVERBS.has(word.norm)
}
