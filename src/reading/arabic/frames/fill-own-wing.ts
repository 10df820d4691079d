import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { agreesWith } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import type { Frame } from '../words/frames.ts'
import { OWN_WINGS } from '../words/group-words.ts'
import { rememberedStem } from '../words/word-kinds.ts'
import type { Slots } from './slots.ts'

const ownWing = rememberedStem(
  ({ base, pronoun, preposition }) => pronoun !== '' && preposition === '' && OWN_WINGS.has(base),
)

/** As far behind the verb as its wing may stand, and behind that the name. */
const WING_REACH = 7
const NAME_REACH = 5

/** "وأسست جناحها المسلح X", "أسس فلان الحركة وجناحها المسلح X": a wing with its owner is founded, and founds nothing. */
export function fillOwnWing(
  context: Context,
  units: readonly Unit[],
  { at, to, before, pronoun, verb }: Clause,
  { key }: Frame,
  slots: Slots,
  carried: readonly Role[],
): void {
  if (key !== 'found' || before.length > 0 || pronoun !== undefined) return
  const noun = units.findIndex(
    ({ kind, word }, i) => i > at && i < to && kind === 'word' && ownWing(word) !== undefined,
  )
  if (noun === -1 || noun - at > WING_REACH) return
  const wing = units.slice(noun + 1, Math.min(to, noun + NAME_REACH)).find(isBody)
  if (wing === undefined) return
  const named = units
    .slice(at + 1, noun)
    .filter((unit): unit is FigureUnit => isFigure(unit) && unit.preposition === '')
  const isJoined = ownWing(units[noun]?.word)?.conjunction === 'و'
  const [first, ...others] = named
  const [doer] = carried
  if (first !== undefined && (!isJoined || others.length > 0)) {
    slots.set('subject', [roleOf(first)])
    slots.set('object', [...others, wing].map(roleOf))
  } else if (doer !== undefined && agreesWith(context.memory, doer.figure, verb.gender)) {
    slots.set('subject', carried)
    slots.set('object', [...named, wing].map(roleOf))
  }
}

function isBody(unit: Unit): unit is FigureUnit {
  return isFigure(unit) && unit.figure.type === 'organization' && unit.conjunction === ''
}
