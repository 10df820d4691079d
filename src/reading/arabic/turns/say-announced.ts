import { foldArabic } from '../../../text/tokens.ts'
import type { Role } from '../../page.ts'
import { isOnlooker } from '../context/memory.ts'
import type { Context } from '../context/statement.ts'
import { COMMAS, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { DEED_NOUNS } from '../words/deed-words.ts'
import { DESCRIBING_HEADS } from '../words/group-words.ts'
import { rememberedStem } from '../words/word-kinds.ts'
import { deedPhraseAt } from './deed-phrase.ts'
import { sayDeed } from './say-verb-deeds.ts'

const deedStem = rememberedStem(
  ({ base, article, pronoun, preposition, conjunction }) =>
    !article && pronoun + preposition + conjunction === '' && DEED_NOUNS.has(base),
)

const OF_DEED_NOUNS = cueOf((word) => deedStem(word) !== undefined)

/** As many units as stand between who announces and what: "، اليوم الأحد، في بيان،". */
const REACH = 8

/** "أعلنت كتائب X استهداف دبابتين": what an armed body announces that it has done. */
export function sayAnnounced(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  if (lacks(context, OF_DEED_NOUNS)) return
  for (const one of told) {
    const { at, to, verb, isRelative } = one.clause
    const [doer, other] = one.subject
    if (verb.speech !== 'announce' || isRelative || doer === undefined || other !== undefined) continue
    const noun = isArmed(context, doer) ? deedNounBehind(units, at + 1, to) : -1
    const deed = DEED_NOUNS.get(deedStem(units[noun]?.word)?.base ?? '')
    const phrase = deed === undefined ? undefined : deedPhraseAt(units, noun + 1, to, { ...deed, isOnNamed: false })
    if (deed === undefined || phrase === undefined || isOwn(units, phrase.last + 1)) continue
    sayDeed(context, units, { at: noun, time: one.time, deed, phrase, doers: [doer], standing: 'self' })
  }
}

/** A body that fights by what it is called, and not who only tells: a ministry may announce that it was attacked. */
function isArmed({ memory }: Context, { figure }: Role): boolean {
  const own = memory.page.cast.head(figure)
  const head = foldArabic(own.founded).split(' ')[0] ?? ''
  return own.type === 'organization' && DESCRIBING_HEADS.has(head.replace(/^ال/u, '')) && !isOnlooker(own.founded)
}

/** Where the noun of the deed stands: behind whoever announces, a time or "عن". */
function deedNounBehind(units: readonly Unit[], from: number, to: number): number {
  for (let at = from; at < to && at - from < REACH; at++) {
    const unit = units[at]
    if (unit?.kind === 'word' && deedStem(unit.word) !== undefined) return at
    const isPassed = isFigure(unit) || unit?.kind === 'time' || isSign(unit, `${COMMAS}${QUOTES}`)
    if (!isPassed && !/^(?:عن|اليوم|امس|مساء|فجر|صباح)$/u.test(unit?.word.norm ?? '')) return -1
  }
  return -1
}

/** "استهداف موقع له", "قصف مقر تابع لها": its own, which others have attacked. */
function isOwn(units: readonly Unit[], at: number): boolean {
  return units.slice(at, at + 2).some(({ word }) => /^ل(?:ه|ها|هم)$/u.test(word.norm))
}
