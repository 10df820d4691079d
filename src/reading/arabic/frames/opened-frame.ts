import type { Clause } from '../clauses/clause.ts'
import type { Unit } from '../context/unit.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import type { FrameVerb } from '../words/frames.ts'
import { fallsIll } from './falls-ill.ts'
import { hasTail, opens } from './frame-tail.ts'

/** The frame that the verb opens here: one that wants a tail only when the tail is there. */
export function frameOf(units: readonly Unit[], clause: Clause): FrameVerb | undefined {
  const open = clause.verb.frames.filter(
    ({ frame }) =>
      (frame.tail === undefined || opens(units, clause, frame, frame.tail)) &&
      !(frame.key === 'wound' && fallsIll(units, clause.at)),
  )
  const [first] = open
  if (first === undefined || first.frame.tail !== undefined || open.length === 1) return first
  // "تنافسها X", "تنافس X Y": whom it is done to is told, so that nobody vies with another.
  const facing = clause.pronoun !== undefined || clause.after.bare.length > 1
  const faces = facing && first.frame.key === 'clash' ? open.find(({ frame: { key } }) => key === 'face') : undefined
  if (faces !== undefined) return faces
  const joined = clause.verb.stem.pronoun !== '' && isEventNoun(units[clause.at - 1])
  const events = open.find(({ frame }) => frame.events && (joined || hasTail(units, clause, EVENT_NOUNS)))
  if (events !== undefined) return events
  const lone = clause.after.bare.length < 2 && clause.before.length === 0 && clause.pronoun === undefined
  return (lone ? open.find(({ frame: { key } }) => key === 'begin') : undefined) ?? first
}

/** Whether the unit is a noun of something that happens. */
export function isEventNoun(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.word.stems.some(({ base }) => EVENT_NOUNS.has(base))
}
