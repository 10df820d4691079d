import type { Role } from '../../page.ts'
import type { Context } from '../context/statement.ts'
import { asState } from '../context/states.ts'
import type { Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'

const FACING: ReadonlySet<string> = new Set(['face', 'fight', 'take-part', 'clash'])
const WAGING: ReadonlySet<string> = new Set(['perpetrate', 'lead', 'lead-attack', 'lead-part'])

/** "تواجه X تمردا تشنه Y", "تقاتل X تمردا تقوده Y": who faces what another wages is against that one. */
export function sayUprisings(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (const [order, { clause, subject, time }] of told.entries()) {
    const facing = told[order - 1]
    if (facing === undefined || facing.object.length > 0 || !opens(clause, WAGING) || !opens(facing.clause, FACING))
      continue
    if (!describesEvent(units, clause.at)) continue
    for (const one of facing.subject.map((role) => asState(context.memory, role) ?? role))
      for (const other of subject) sayAgainst(context, units[clause.at], one, other, time ?? facing.time)
  }
}

function opens({ verb }: Told['clause'], keys: ReadonlySet<string>): boolean {
  return verb.frames.some(({ frame: { key } }) => keys.has(key))
}

/** "تمردا تشنه": the noun of an event right before the verb, with an adjective or الذي between. */
function describesEvent(units: readonly Unit[], at: number): boolean {
  return units
    .slice(Math.max(0, at - 2), at)
    .some(
      ({ kind, word }) =>
        kind === 'word' && word.stems.some(({ base, pronoun }) => pronoun === '' && EVENT_NOUNS.has(base)),
    )
}

function sayAgainst(context: Context, cue: Unit | undefined, one: Role, other: Role, time: string | null): void {
  const { cast } = context.memory.page
  const [own, foe] = [cast.head(one.figure), cast.head(other.figure)]
  if (cue === undefined || own === foe || own.type === 'place' || foe.type === 'place') return
  const start = one.end > one.start && one.start >= context.start ? one.start : cue.start
  context.statements.push({
    subject: one,
    predicates: ['opposed_to'],
    object: other,
    valid: time,
    anchor: cue.start,
    start: Math.min(cue.start, start),
    end: Math.max(cue.end, other.end),
    score: 0.7,
    standing: 'said',
  })
}
