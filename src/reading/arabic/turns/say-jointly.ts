import type { Context } from '../context/statement.ts'
import type { Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { JOINT_BODIES } from '../words/group-words.ts'
import { JOINTLY } from '../words/turn-words.ts'

/** "أعلنت X وY تشكيل غرفة عمليات": those who announce a common body are allies. */
export function sayJointly(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (const { clause, subject, time } of told) {
    const cue = units[clause.at]
    if (clause.verb.speech !== 'announce' || subject.length < 2 || cue === undefined) continue
    const made = units.findIndex(
      (unit, i) => i > clause.at && i < clause.to && unit.kind === 'word' && JOINTLY.has(unit.word.norm),
    )
    if (
      made === -1 ||
      !JOINT_BODIES.test(
        units
          .slice(made, made + 3)
          .map(({ word }) => word.norm)
          .join(' '),
      )
    )
      continue
    for (const [one, other] of pairsOf(subject)) {
      context.statements.push({
        subject: one,
        predicates: ['allied_with'],
        object: other,
        valid: time,
        anchor: cue.start,
        start: Math.min(cue.start, one.start),
        end: units[made]?.end ?? other.end,
        score: 0.7,
        standing: 'said',
      })
    }
  }
}

/** Each with each of those after it. */
function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const))
}
