import type { Figure } from '../../cast.ts'
import { isVerb } from '../words/word-kinds.ts'
import { type Memory, mainOf } from './memory.ts'
import { isFigure, isSign, type Unit } from './unit.ts'

/** How the first lines of a communiqué begin. */
const COMMUNIQUE =
  /(?:^|\n)[ \t"«]*(?:بسم الله الرحمن|(?:بيان|بلاغ|تصريح)[ \t]*(?:[:\n]|صادر|من |عن |رقم|هام|صحفي|عاجل|عسكري|توضيحي|إلى|اندماج|تشكيل|نعي|انشقاق)|البيان رقم|تعزية|نعي )/u

/** As far into the text as its first lines go. */
const FIRST_LINES = 400

const SEEN = new WeakMap<Memory, boolean>()

/** Whether the text is a communiqué, in which a body speaks of itself as "we". */
export function isCommunique(memory: Memory): boolean {
  const known = SEEN.get(memory)
  if (known !== undefined) return known
  const found = COMMUNIQUE.test(memory.page.text.slice(0, FIRST_LINES))
  SEEN.set(memory, found)
  return found
}

/** For whom "we" stands: the body of whoever speaks in the sentence, else the one whose communiqué the text is. */
export function ourselves(memory: Memory, speaker?: Figure): Figure | undefined {
  const own = speaker === undefined ? undefined : memory.page.cast.head(speaker)
  if (own?.type === 'organization' && !own.described) return own
  const led = own === undefined ? undefined : (memory.offices.get(own) ?? memory.groups.get(own))
  return led ?? (isCommunique(memory) ? (memory.us ?? mainOf(memory)) : undefined)
}

/** As far behind "نحن" as the body may stand that says so. */
const REACH = 6

/** Notes who says "we": "إننا في حركة X", "نحن، قيادة X". */
export function noteOurselves(memory: Memory, units: readonly Unit[]): void {
  if (!isCommunique(memory)) return
  const we = units.findIndex(({ kind, word }) => kind === 'word' && /^[وف]?(?:اننا|نحن|انا)$/u.test(word.norm))
  if (we === -1) return
  for (const unit of units.slice(we + 1, we + REACH)) {
    if (isFigure(unit)) {
      if (unit.figure.type === 'organization' && !unit.figure.described) memory.us = unit.figure
      return
    }
    if (isSign(unit, '(:') || isVerb(unit.word)) return
  }
}
