import { isFiniteVerb } from '../clauses/clause-marks.ts'
import { moodOfNoun } from '../clauses/moods.ts'
import { timeIn } from '../clauses/timing.ts'
import { isOnlooker } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { ATTACKED_PEOPLE, ATTACKED_THINGS, DEED_NOUNS, type DeedVerb } from '../words/deed-words.ts'
import { hasStem, rememberedStem } from '../words/word-kinds.ts'
import { type DeedPhrase, deedPhraseAt } from './deed-phrase.ts'
import { sayDeed } from './say-verb-deeds.ts'

const deedStem = rememberedStem(
  ({ base, article, pronoun, preposition }) =>
    !article && pronoun === '' && preposition !== 'ل' && preposition !== 'س' && DEED_NOUNS.has(base),
)

const OF_DEED_NOUNS = cueOf((word) => deedStem(word) !== undefined)

/** "جراء قصف X مدينة Y", "بعد خطف X ثلاثة جنود": a deed that a noun tells between who has done it and what it was done to. */
export function sayNounDeeds(context: Context, units: readonly Unit[]): void {
  if (lacks(context, OF_DEED_NOUNS)) return
  for (let at = 0; at + 2 < units.length; at++) {
    const deed = units[at]?.kind === 'word' ? DEED_NOUNS.get(deedStem(units[at]?.word)?.base ?? '') : undefined
    const doer = units[at + 1]
    if (deed === undefined || !isFigure(doer) || isFiniteVerb(units, at) || moodOfNoun(units, at) !== 'real') continue
    if (doer.conjunction + doer.preposition !== '' || !mayDo(context, doer.figure.founded, doer)) continue
    const next = isSign(units[at + 2], QUOTES) ? at + 3 : at + 2
    const phrase = targetAt(units, next, deed)
    if (phrase === undefined) continue
    const time = timeIn(units, at, phrase.last + 1, at)
    sayDeed(context, units, { at, time, deed, phrase, doers: [roleOf(doer)], standing: 'said' })
  }
}

/** A body, and none of its positions: in "قصف مواقع X" they are what was shelled. */
function mayDo({ words }: Context, name: string, { figure, first }: Unit): boolean {
  return figure?.type === 'organization' && !isOnlooker(name) && !isHolding(words[first])
}

const isHolding = hasStem(({ base }) => ATTACKED_THINGS.has(base))

const isTaken = hasStem(
  ({ base, preposition, conjunction, pronoun }) =>
    preposition === 'ل' && conjunction + pronoun === '' && (ATTACKED_PEOPLE.has(base) || ATTACKED_THINGS.has(base)),
)

/** What it was done to: "مدينة Y", "لمدينة Y", "للمدنيين", "على مدينة Y". */
function targetAt(units: readonly Unit[], at: number, deed: DeedVerb): DeedPhrase | undefined {
  const unit = units[at]
  const to = units.length
  if (isFigure(unit) && unit.preposition === 'ل' && unit.conjunction === '' && unit.figure.type === 'place')
    return { first: at, head: at, last: at }
  if (unit?.kind === 'word' && isTaken(unit.word)) return { first: at, head: at, last: at }
  return deedPhraseAt(units, unit?.word.norm === 'علي' ? at + 1 : at, to, deed)
}
