import { listFrom } from '../clauses/list.ts'
import { openingTime } from '../clauses/timing.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { CASUALTIES } from '../words/turn-words.ts'

/** "من بين القتلى العقيد فلان", "بين المعتقلين فلان وعلان": those named among the dead, the wounded, the caught. */
export function sayCasualties(context: Context, units: readonly Unit[]): void {
  for (let at = 1; at < units.length; at++) {
    const cue = units[at]
    const state = cue?.kind === 'word' ? CASUALTIES.get(cue.word.norm) : undefined
    if (cue === undefined || state === undefined || !/^[وف]?(?:بين|من|ضمن)$/u.test(units[at - 1]?.word.norm ?? ''))
      continue
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
