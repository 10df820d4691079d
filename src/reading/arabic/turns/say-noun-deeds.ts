import { isRole } from '../../page.ts'
import { isFiniteVerb } from '../clauses/clause-marks.ts'
import { moodOfNoun } from '../clauses/moods.ts'
import { timeIn } from '../clauses/timing.ts'
import { isOnlooker } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { ATTACKED_PEOPLE, ATTACKED_THINGS, DEED_NOUNS, type DeedVerb } from '../words/deed-words.ts'
import { hasStem, rememberedStem } from '../words/word-kinds.ts'
import { type DeedPhrase, deedPhraseAt } from './deed-phrase.ts'
import { agentAfter } from './say-agents.ts'
import { isDoer, sayDeed } from './say-verb-deeds.ts'

const deedStem = rememberedStem(
  ({ base, article, pronoun, preposition }) =>
    !article && pronoun === '' && preposition !== 'ل' && preposition !== 'س' && DEED_NOUNS.has(base),
)

const OF_DEED_NOUNS = cueOf((word) => deedStem(word) !== undefined)

/** "جراء قصف X مدينة Y", "بعد خطف X ثلاثة جنود": a deed that a noun tells or what was done to whom by whom. */
export function sayNounDeeds(context: Context, units: readonly Unit[]): void {
  if (lacks(context, OF_DEED_NOUNS)) return
  for (let at = 0; at + 2 < units.length; at++) {
    const deed = units[at]?.kind === 'word' ? DEED_NOUNS.get(deedStem(units[at]?.word)?.base ?? '') : undefined
    if (deed === undefined || isFiniteVerb(units, at) || moodOfNoun(units, at) !== 'real') continue
    const done = byWhomBetween(context, units, at, deed) ?? byWhomBehind(context, units, at, deed)
    if (done === undefined) continue
    const time = timeIn(units, at, done.phrase.last + 1, at)
    sayDeed(context, units, { at, time, deed, phrase: done.phrase, doers: [roleOf(done.doer)], standing: 'said' })
  }
}

interface Done {
  readonly doer: FigureUnit
  readonly phrase: DeedPhrase
}

/** "قصف X مدينة Y". */
function byWhomBetween(context: Context, units: readonly Unit[], at: number, deed: DeedVerb): Done | undefined {
  const doer = units[at + 1]
  if (!isFigure(doer) || doer.conjunction + doer.preposition !== '' || !mayDo(context, doer)) return undefined
  const phrase = targetAt(units, isSign(units[at + 2], QUOTES) ? at + 3 : at + 2, deed)
  return phrase && { doer, phrase }
}

/** "اعتقال عشرات المدنيين على يد X". */
function byWhomBehind(context: Context, units: readonly Unit[], at: number, deed: DeedVerb): Done | undefined {
  const phrase = deedPhraseAt(units, at + 1, units.length, deed)
  const doer = phrase === undefined ? undefined : agentAfter(units, phrase.last + 1)
  if (phrase === undefined || doer === undefined || doer.preposition !== '' || !mayDo(context, doer)) return undefined
  return isToldAlready(context, units, at, phrase) ? undefined : { doer, phrase }
}

/** Whether the noun has been read as an event that somebody did. */
function isToldAlready({ statements }: Context, units: readonly Unit[], at: number, { last }: DeedPhrase): boolean {
  const [from, to] = [units[at]?.start ?? 0, units[last]?.end ?? 0]
  return statements.some(
    ({ predicates, object }) =>
      predicates[0] === 'perpetrator_of' && isRole(object) && object.start < to && object.end > from,
  )
}

/** A body, and none of its positions: in "قصف مواقع X" they are what was shelled. */
function mayDo(context: Context, unit: FigureUnit): boolean {
  if (isOnlooker(unit.figure.founded) && unit.figure.type === 'organization') return false
  return isDoer(context, roleOf(unit)) && !isHolding(context.words[unit.first])
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
