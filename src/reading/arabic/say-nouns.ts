import { isFiniteVerb } from './clause-marks.ts'
import { eventAt } from './events.ts'
import { FRAME_NOUNS, type Frame } from './frames.ts'
import { moodOfNoun } from './moods.ts'
import { timeOfNoun } from './noun-range.ts'
import { accused, slotsOfNoun } from './noun-slots.ts'
import type { Told } from './say-clauses.ts'
import { HARMS, type Place, sayFrame } from './say-frame.ts'
import type { Context } from './statement.ts'
import type { Unit } from './unit.ts'
import type { Stem } from './words.ts'

/** Says what verbal nouns say: "مقتل X", "انضمام X إلى Y", "اتهم X Y بتنفيذ Z". */
export function sayNouns(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word' || isFiniteVerb(units, at)) continue
    const frames = framesAt(unit).filter(({ frame: { tail } }) => tail === undefined || followedBy(units[at + 1], tail))
    for (const { stem, frame } of frames) {
      const slots = slotsOfNoun(context, units, at, stem, frame, told)
      if (slots === undefined) continue
      const place: Place = { at, time: timeOfNoun(units, at, told, frame.key), mood: moodOfNoun(units, at) }
      if (HARMS.has(frame.key)) sayAccused(context, units, at, stem, told)
      sayFrame(context, units, frame.nounTime === undefined ? frame : withTime(frame), slots, place)
    }
  }
}

/** "اتهم X Y باغتيال Z": the event of which Y is accused. */
function sayAccused(context: Context, units: readonly Unit[], at: number, stem: Stem, told: readonly Told[]): void {
  const accusing = told.findLast(({ clause }) => clause.at < at && at < clause.to)
  const event = eventAt(context, units, at)
  if (stem.preposition !== 'ب' || accusing?.clause.verb.speech !== 'accuse' || event === undefined) return
  for (const subject of accused(accusing)) {
    context.statements.push({
      subject,
      predicates: ['perpetrator_of'],
      object: event.role,
      valid: timeOfNoun(units, at, told),
      anchor: event.role.start,
      start: Math.min(subject.end > subject.start ? subject.start : event.role.start, event.role.start),
      end: event.role.end,
      score: 0.7,
      standing: 'said',
    })
  }
}

/** "القضاء على X" and not "القضاء الألماني". */
function followedBy(unit: Unit | undefined, tail: ReadonlySet<string>): boolean {
  return unit?.kind === 'figure' || (unit?.kind === 'word' && tail.has(unit.word.norm))
}

function withTime(frame: Frame): Frame {
  const { nounTime } = frame
  return nounTime === undefined
    ? frame
    : { ...frame, claims: frame.claims.map((claim) => ({ ...claim, time: nounTime })) }
}

function framesAt(unit: Unit): { stem: Stem; frame: Frame }[] {
  for (const stem of unit.word.stems) {
    const frames = stem.preposition === 'س' ? undefined : FRAME_NOUNS.get(stem.base)
    if (frames !== undefined) return frames.map((frame) => ({ stem, frame }))
  }
  return []
}
