import type { Figure } from '../../cast.ts'
import { mainOf } from '../context/memory.ts'
import { nearest } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'

/** Says of "سلفه فلان" and "خليفته فلان" that they led what the one beside them leads. */
export function saySuccession(context: Context, units: readonly Unit[]): void {
  for (const [at, person] of units.entries()) {
    if (!isFigure(person) || person.succession !== true) continue
    const body = bodyLed(context, units, at)
    if (body !== undefined) say(context, person, body)
  }
}

/** What the nearest person before leads, else the body that the text is about. */
function bodyLed(context: Context, units: readonly Unit[], at: number): Figure | undefined {
  const { memory } = context
  const beside = nearest(units, at, ({ figure, group }) => figure.type === 'person' && group === undefined)
  const led = beside === undefined ? undefined : memory.offices.get(memory.page.cast.head(beside.figure))
  return led ?? (memory.isProfile ? mainOf(memory) : undefined)
}

function say(context: Context, person: FigureUnit, body: Figure): void {
  context.memory.offices.set(person.figure, context.memory.page.cast.head(body))
  context.statements.push({
    subject: roleOf(person),
    predicates: ['leader_of'],
    object: unnamed(body, person.start),
    valid: null,
    anchor: person.start,
    start: person.start,
    end: person.end,
    score: 0.65,
    standing: 'granted',
  })
}
