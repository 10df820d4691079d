import { genderOf, type Memory, mainOf } from '../context/memory.ts'
import type { Unit } from '../context/unit.ts'
import { DESCRIBING_HEADS } from '../words/group-words.ts'
import { isParticle, rememberedStem } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'
import { isFiniteVerb } from './clause-marks.ts'

/** As far as names and what is told beside them go before the noun that says what a body is. */
const REACH = 24

/** "حزب X منظمة يسارية …": what a profile calls the one it is about at first stands for it, and may agree with its verbs and pronouns. */
export function noteDescribed(memory: Memory, units: readonly Unit[]): void {
  const main = memory.isProfile ? mainOf(memory) : undefined
  const noun = main === undefined ? undefined : describingNoun(units)
  const gender = noun === undefined ? undefined : DESCRIBING_HEADS.get(noun.base)
  if (main === undefined || noun === undefined || gender === undefined) return
  if (!memory.meant.has(noun.base)) memory.meant.set(noun.base, main)
  if (gender !== genderOf(memory, main) && !memory.alsoGenders.has(main)) memory.alsoGenders.set(main, gender)
}

/** The first indefinite noun for a body that no preposition brings, before any verb. */
function describingNoun(units: readonly Unit[]): Stem | undefined {
  for (let at = 0; at < units.length && at < REACH; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word' || isParticle(units[at - 1]?.word)) continue
    if (isFiniteVerb(units, at)) return undefined
    const stem = describingStem(unit.word)
    if (stem !== undefined) return stem
  }
  return undefined
}

const describingStem = rememberedStem(
  ({ base, article, pronoun, preposition, conjunction }) =>
    !article && pronoun + preposition + conjunction === '' && DESCRIBING_HEADS.has(base),
)
