import type { Clause } from '../clauses/clause.ts'
import { isRelative } from '../clauses/clause-marks.ts'
import { isFigure, isSign, type Unit } from '../context/unit.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS, type Frame } from '../words/frames.ts'

/** "لقي فلان، قائد …، حتفه": as far as a noun may stand that means one thing only. */
const FAR_TAIL = 26

/** Whether what the frame wants follows: an attack is led only when it is named at once. */
export function opens(units: readonly Unit[], clause: Clause, { key }: Frame, tail: ReadonlySet<string>): boolean {
  // "قضى في قصف على منزله": died, and did away with nobody.
  if (key === 'do-away' && units[clause.at + 1]?.word.norm === 'في') return false
  // "تبنت X هجوما على خط أنابيب": an event stands nearer than what may be espoused.
  if (key === 'espouse' && isEventNearer(units, clause, tail)) return false
  // "هجوما أطلق عليه اسم العملية": what it is called, and nothing that is launched.
  if (key === 'launch' && /^علي(?:ه|ها|هم)$/u.test(units[clause.at + 1]?.word.norm ?? '')) return false
  if (key !== 'lead-attack') return hasTail(units, clause, tail, key === 'receive' ? FAR_GIFT : NEAR_TAIL)
  if (hasTail(units, clause, AN_ATTACK)) return true
  const next = isFigure(units[clause.at + 1]) ? clause.at + 2 : clause.at + 1
  return (
    units[next]?.kind === 'word' &&
    units[next]?.word.stems.some(({ base, preposition }) => preposition === '' && tail.has(base)) === true
  )
}

/** Whether an event stands behind the verb before any noun of the tail. */
function isEventNearer(units: readonly Unit[], { at }: Clause, tail: ReadonlySet<string>): boolean {
  const nouns = units.slice(at + 1, at + 1 + NEAR_TAIL).filter(({ kind }) => kind === 'word')
  const [event, other] = [EVENT_NOUNS, tail].map((set) =>
    nouns.findIndex(({ word }) => word.stems.some(({ base }) => set.has(base))),
  )
  return event !== undefined && event !== -1 && (other === -1 || event < (other ?? 0))
}

/** "يحظى X، الذي …، بدعم": where the parenthesis of the clause is closed. */
function closingOfAside(units: readonly Unit[], { to }: Clause): number | undefined {
  if (!isRelative(units[to]) || !isSign(units[to - 1], '،,')) return undefined
  const closing = units.findIndex((unit, i) => i > to && isSign(unit, '،,'))
  return closing === -1 ? undefined : closing
}

/** Nobody leads it that way but in an attack. */
const AN_ATTACK: ReadonlySet<string> = new Set(['هجوما'])
const NEAR_TAIL = 8
const FAR_GIFT = 14

/** "يقضي عقوبة منذ القبض عليه": what the noun before it brings is none of the verb's. */
function isSeizing(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.word.stems.some(({ base, pronoun }) => pronoun === '' && FRAME_NOUNS.has(base))
}

/** Whether one of the nouns of the tail stands behind the verb. */
export function hasTail(
  units: readonly Unit[],
  clause: Clause,
  tail: ReadonlySet<string>,
  reach: number = NEAR_TAIL,
): boolean {
  const late = reach === FAR_GIFT ? closingOfAside(units, clause) : undefined
  const to = late === undefined ? clause.to + 1 : late + 4
  const from = late ?? clause.at + 1
  return units
    .slice(from, Math.min(to, from + (tail.has('حتف') ? FAR_TAIL : reach)))
    .some(
      (unit, i) =>
        unit.kind === 'word' &&
        unit.word.stems.some(({ base }) => tail.has(base)) &&
        !(tail.has('علي') && isSeizing(units[from + i - 1])),
    )
}
