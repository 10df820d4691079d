import type { Role } from '../page.ts'
import type { Clause } from './clause.ts'
import type { Frame } from './frames.ts'
import { rolePhraseAt } from './role-phrase.ts'
import type { Slots } from './slots.ts'
import type { Context } from './statement.ts'
import { timed } from './timing.ts'
import type { Unit } from './unit.ts'

/** "عين X Y قائدا لـ Z", "انتخب Y رئيسا", "أصبح Y أميرا لـ Z": an office taken up. */
export function appointment(context: Context, units: readonly Unit[], clause: Clause, frame: Frame, slots: Slots, time: string | null): void {
  const persons = (slots.get(frame.subjectAppointed ? 'subject' : 'object') ?? []).filter(({ figure }) => context.memory.page.cast.head(figure).type === 'person')
  const appointer = frame.subjectAppointed ? undefined : slots.get('subject')?.[0]
  for (let i = clause.at + 1; i < clause.to; i++) {
    const office = rolePhraseAt(context, units, i, units.slice(0, i))
    if (office === undefined) continue
    const of = office.of ?? groupOf(context, appointer)
    if (of === undefined) return
    for (const person of persons) sayTaken(context, person, of, office, units[clause.at], time)
    return
  }
}

function groupOf(context: Context, appointer: Role | undefined): Role | undefined {
  return appointer !== undefined && context.memory.page.cast.head(appointer.figure).type === 'organization' ? appointer : undefined
}

function sayTaken(context: Context, person: Role, of: Role, office: NonNullable<ReturnType<typeof rolePhraseAt>>, anchor: Unit | undefined, time: string | null): void {
  if (anchor === undefined) return
  const starts = [anchor.start, person.start].filter((at) => at >= context.start)
  context.memory.offices.set(person.figure, context.memory.page.cast.head(of.figure))
  context.statements.push({
    subject: person,
    predicates: [office.predicate],
    object: of,
    qualifiers: { role: office.text },
    valid: office.predicate === 'leader_of' ? timed(time, 'start') : time === null ? null : timed(time, 'start'),
    anchor: anchor.start,
    start: Math.min(...starts),
    end: Math.max(office.end, person.end, anchor.end),
    score: 0.8,
    standing: 'said',
  })
}
