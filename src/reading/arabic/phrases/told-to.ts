import { isOutlet } from '../context/memory.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { SPEECH_VERBS } from '../words/frames.ts'
import { hasStem } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'

/** "قال مسؤول أمني لوكالة X إن": to whom somebody has told it, and no body of his. */
export function toldTo(unit: Unit | undefined, left: readonly Unit[], { base }: Stem): boolean {
  if (!isFigure(unit) || unit.preposition !== 'ل' || OF_OUTLETS.test(base)) return false
  return isSpeaking(left.at(-1)?.word) && isOutlet(unit.figure.founded)
}

const isSpeaking = hasStem(({ base, pronoun }) => pronoun === '' && SPEECH_VERBS.has(base))

/** "المدير العام لوكالة X": offices that news agencies and papers have. */
const OF_OUTLETS = /^(?:مدير|رييس|مراسل|محرر)/u
