import { isFiniteVerb } from './clause-marks.ts'
import { FRAME_NOUNS, type Frame } from './frames.ts'
import { timeOfNoun } from './noun-range.ts'
import { slotsOfNoun } from './noun-slots.ts'
import type { Told } from './say-clauses.ts'
import { type Place, sayFrame } from './say-frame.ts'
import type { Context } from './statement.ts'
import type { Unit } from './unit.ts'
import type { Stem } from './words.ts'

/** Says what verbal nouns say: "مقتل X", "انضمام X إلى Y", "اتهم X Y بتنفيذ Z". */
export function sayNouns(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word' || isFiniteVerb(units, at)) continue
    for (const { stem, frame } of framesAt(unit)) {
      const slots = slotsOfNoun(context, units, at, stem, frame, told)
      if (slots === undefined) continue
      const place: Place = { at, time: timeOfNoun(units, at, told, frame.key) }
      sayFrame(context, units, frame.nounTime === undefined ? frame : withTime(frame), slots, place)
    }
  }
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
