import { foldArabic } from '../../../text/tokens.ts'
import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { firstEvent } from '../clauses/events.ts'
import { enterOrganisation } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import type { Unit } from '../context/unit.ts'
import { ATTACKS } from '../words/event-words.ts'
import type { Frame, FrameVerb } from '../words/frames.ts'
import { NUMBER_WORDS } from '../words/number-words.ts'
import { LIGHT_WORDS } from '../words/particles.ts'
import { fillBand } from './fill-band.ts'
import { giverOf } from './fill-slots.ts'
import type { Slots } from './slots.ts'
import { stateArmsAt } from './state-arms.ts'
import { isSaidOfItself } from './unnamed-subject.ts'

/** What brings the attack in which somebody was killed. */
const IN_IT: ReadonlyMap<string, string> = new Map([
  ['في', 'event'],
  ['خلال', 'event'],
  ['ب', 'event'],
])

const HARMING: ReadonlySet<string> = new Set(['kill', 'wound'])

/** "قتلت X ثلاثين شخصا في هجوم على Y": who kills in an attack has carried it out. */
export function sayAttack(
  context: Context,
  units: readonly Unit[],
  { at, to, before, after }: Clause,
  { key }: Frame,
  slots: Slots,
  time: string | null,
): void {
  const doers = slots.get('subject') ?? []
  if (before.length === 0 && after.bare.length < 2 && isCount(units[at + 1])) return
  if (!HARMING.has(key) || doers.length === 0 || !doers.every((role) => isBody(context, role))) return
  const event = firstEvent(context, units, at + 1, to, IN_IT)
  const [noun = ''] = foldArabic(event?.role.figure.founded ?? '').split(' ')
  if (event === undefined || !ATTACKS.has(noun.replace(/^ال/u, ''))) return
  for (const subject of doers)
    context.statements.push({
      subject,
      predicates: ['perpetrator_of'],
      object: event.role,
      valid: time,
      anchor: units[at]?.start ?? event.role.start,
      start: Math.min(
        units[at]?.start ?? event.role.start,
        subject.end > subject.start ? subject.start : event.role.start,
      ),
      end: event.role.end,
      score: 0.7,
      standing: 'said',
    })
}

/** "قتل 18 عنصرا من X في غارة": how many were killed in it, where nobody else is named. */
function isCount(unit: Unit | undefined): boolean {
  return unit?.word.kind === 'number' || NUMBER_WORDS.has(unit?.word.norm ?? '')
}

/** "إن مسلحي X قتلوا 21 جنديا": who stands before does it to those who are counted behind. */
export function fillKillers(
  units: readonly Unit[],
  { at, before, after }: Clause,
  { frame, passive }: FrameVerb,
  slots: Slots,
): void {
  const next = units[at + 1]
  const own = isSaidOfItself(units, at) ? slots.get('object') : undefined
  if (HARMING.has(frame.key) && own !== undefined && after.bare.length === 0) {
    slots.set('subject', own)
    slots.delete('object')
    return
  }
  if (!HARMING.has(frame.key) || passive || before.length === 0 || after.bare.length > 0 || next?.kind !== 'word')
    return
  if (next.word.kind !== 'number' && !LIGHT_WORDS.has(next.word.norm)) return
  slots.set('subject', before)
  slots.delete('object')
}

/** "قصفت المدفعية التركية مواقع X": the state fights those whose things it strikes, and whoever was told before has no part in it. */
export function fillStateArms(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  { frame }: FrameVerb,
  slots: Slots,
): void {
  if (frame.key !== 'face' || clause.before.length > 0) return
  const arms = stateArmsAt(context, units, clause.at + 1)
  if (arms === undefined) return
  const [struck] = clause.after.bare
  const own = clause.after.obliques.find(({ preposition, at }) => preposition === 'ل' && at - arms.next <= 1)
  const objects = (struck?.map(roleOf) ?? own?.figures ?? []).filter((role) => isBody(context, role))
  slots.set('subject', [arms.role])
  if (objects.length > 0) slots.set('object', objects)
  else slots.delete('object')
}

/** "وقتلت غارة أمريكية في بغداد X": the attack does it, and whose it is has carried it out; so has the body of a band without a name. */
export function fillStrikers(
  { memory }: Context,
  units: readonly Unit[],
  { at, to, before }: Clause,
  { frame }: FrameVerb,
  slots: Slots,
): void {
  fillBand(units, { at, to }, frame, slots)
  const [noun, adjective] = [units[at + 1], units[at + 2]]
  if (!HARMING.has(frame.key) || before.length > 0 || noun?.kind !== 'word') return
  if (!noun.word.stems.some(({ base, preposition }) => preposition === '' && ATTACKS.has(base))) return
  const state = adjective?.kind === 'word' ? giverOf(adjective.word.norm) : undefined
  if (adjective === undefined || state === undefined) slots.delete('subject')
  else
    slots.set('subject', [
      { figure: enterOrganisation(memory, state, 'f'), start: adjective.start, end: adjective.end },
    ])
}

function isBody({ memory }: Context, { figure }: Role): boolean {
  return memory.page.cast.head(figure).type === 'organization'
}
