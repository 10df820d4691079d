import { isFigure, type Unit } from '../context/unit.ts'
import { FRAME_VERBS } from '../words/frames.ts'
import { DESCRIBING_HEADS } from '../words/group-words.ts'
import { FORMING } from '../words/name-words.ts'
import { hasStem, isDefinite, isParticle, isVerb, rememberedStem } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import type { PhraseReader } from './name-phrase.ts'
import { bodyNamedBehind } from './so-named-phrase.ts'

/** "أسس فلان عام 2005 تنظيما باسم "X"", "شكل لواء سماه X": X is what was founded. */
export const foundedPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  const stem = unit?.kind === 'word' ? foundedStem(unit.word) : undefined
  if (unit === undefined || stem === undefined || !isFoundedHere(left)) return undefined
  const naming = namingAt(units, at)
  return naming === undefined ? undefined : bodyNamedBehind(context, units, naming, { unit, stem, left })
}

/** An indefinite noun for a body. */
export const foundedStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, article, pronoun, preposition, conjunction }) =>
    !article && pronoun + preposition + conjunction === '' && (DESCRIBING_HEADS.has(base) || base === 'جهاز'),
)

/** How far behind the verb what was founded may stand: "أسس فلان في بغداد عام 2005 تنظيما". */
const REACH = 5

/** Whether a verb or noun of founding stands before, and between them only who, where and when. */
function isFoundedHere(left: readonly Unit[]): boolean {
  for (let i = left.length - 1; i >= 0 && left.length - i <= REACH; i--) {
    const unit = left[i]
    if (unit?.kind === 'time' || isBeside(unit)) continue
    return unit?.kind === 'word' && (founds(unit.word) || (FORMING.has(unit.word.norm) && !left.some(isBody)))
  }
  return false
}

/** "أعلنت X وY تشكيل تحالف باسم Z": what bodies form together is told elsewhere. */
function isBody({ figure }: Unit): boolean {
  return figure?.type === 'organization'
}

/** Who founds, a place, or what brings it. */
function isBeside(unit: Unit | undefined): boolean {
  return isFigure(unit) ? unit.figure.type !== 'organization' : /^(?:في|مع|عام|سنه)$/u.test(unit?.word.norm ?? '')
}

const founds = hasStem(
  ({ base, pronoun, preposition }) =>
    pronoun + preposition === '' && FRAME_VERBS.get(base)?.some(({ frame: { key } }) => key === 'found') === true,
)

const MOST_ADJECTIVES = 3
const BY_NAME = /^(?:باسم|بمسمي|ا?سم[اتو]+(?:ه|ها)|[يت]حمل|حملت?|عرفت?|[يت]عرف|سميت?|اطلق)$/u

/** Where the word stands that tells the name, past adjectives: "باسم", "تحت اسم", "سماه". */
function namingAt(units: readonly Unit[], at: number): number | undefined {
  let naming = at + 1
  while (naming - at <= MOST_ADJECTIVES && isAdjective(units[naming])) naming++
  const { norm } = units[naming]?.word ?? { norm: '' }
  if (norm === 'تحت' && /^(?:اسم|مسمي)$/u.test(units[naming + 1]?.word.norm ?? '')) return naming + 1
  return BY_NAME.test(norm) ? naming : undefined
}

function isAdjective(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word' || BY_NAME.test(unit.word.norm)) return false
  return !isParticle(unit.word) && !isVerb(unit.word) && !isDefinite(unit.word)
}
