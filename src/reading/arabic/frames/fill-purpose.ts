import { roleOf } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import type { Frame } from '../words/frames.ts'
import type { Stem } from '../words/words.ts'
import type { FramedNoun } from './noun-owners.ts'
import type { Told } from './say-clauses.ts'
import type { Slots } from './slots.ts'

/** What a body may be founded for: to fight somebody. */
const FOUNDED_FOR: ReadonlySet<string> = new Set(['fight', 'face'])

/** "التحالف الدولي لمحاربة Y": what stands right before is for it, and not whom another is with: "تحالف مع X لمحاربة Y". */
export function fillMadeFor(
  units: readonly Unit[],
  { at, stem, frame: { key } }: FramedNoun,
  governing: Told | undefined,
  slots: Slots,
): void {
  const body = units[at - 1]
  if (stem.preposition !== 'ل' || !FOUNDED_FOR.has(key) || slots.has('subject') || !isFigure(body)) return
  // "نشأ X بدعم من Y لمحاربة Z": what was founded is for it.
  if (governing?.clause.verb.frames.some(({ frame }) => frame.key === 'found' || frame.key === 'begin') === true) return
  if (/^(?:مع|جانب)$/u.test(units[at - 2]?.word.norm ?? '')) return
  if (body.figure.type === 'organization' && !body.figure.described) slots.set('subject', [roleOf(body)])
}

/** "أسس فلان X لمحاربة Y": what was founded for it fights him. */
export function fillFoundedFor({ key }: Frame, { preposition }: Stem, { object, clause }: Told, slots: Slots): void {
  if (preposition !== 'ل' || slots.has('subject') || !FOUNDED_FOR.has(key) || object.length === 0) return
  const isFounding = clause.verb.frames.some(({ frame }) => frame.key === 'found')
  if (isFounding && object.every(({ figure }) => figure.type === 'organization')) slots.set('subject', object)
}
