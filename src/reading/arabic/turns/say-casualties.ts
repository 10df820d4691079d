import { listFrom } from '../clauses/list.ts'
import { openingTime } from '../clauses/timing.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { AMONG_THOSE } from '../words/group-words.ts'
import { CASUALTIES } from '../words/turn-words.ts'

/** What has become of those named behind: "من بين القتلى", "أوقعت 40 قتيلا بينهم". */
function stateAt(units: readonly Unit[], at: number): string | undefined {
  const [before, cue] = [units[at - 1]?.word.norm ?? '', units[at]]
  if (cue?.kind !== 'word') return undefined
  if (AMONG_THOSE.has(cue.word.norm)) return COUNTED_DEAD.test(before) ? 'killed' : undefined
  return /^[وف]?(?:بين|من|ضمن)$/u.test(before) ? CASUALTIES.get(cue.word.norm) : undefined
}

const FALLEN = cueOf(({ norm }) => AMONG_THOSE.has(norm) || CASUALTIES.has(norm))
const COUNTED_DEAD = /^(?:قتيلا?|قتلي|شهيدا?|شهداء)$/u

/** "من بين القتلى العقيد فلان", "بين المعتقلين فلان وعلان": those named among the dead, the wounded, the caught. */
export function sayCasualties(context: Context, units: readonly Unit[]): void {
  if (lacks(context, FALLEN)) return
  for (let at = 1; at < units.length; at++) {
    const cue = units[at]
    const state = stateAt(units, at)
    if (cue === undefined || state === undefined) continue
    const first = units[at + 1]
    if (!isFigure(first) || first.figure.type !== 'person' || first.preposition !== '' || first.conjunction !== '')
      continue
    for (const person of listFrom(units, at + 1, units.length).figures.filter(({ figure }) => figure.type === 'person'))
      context.statements.push({
        subject: roleOf(person),
        predicates: ['status'],
        object: { value: state },
        valid: openingTime(units),
        anchor: cue.start,
        start: cue.start,
        end: person.end,
        score: 0.75,
        standing: 'said',
      })
  }
}
