import { listFrom } from '../clauses/list.ts'
import { openingTime } from '../clauses/timing.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { AMONG_THOSE } from '../words/group-words.ts'
import { CASUALTIES } from '../words/turn-words.ts'

/** What has become of those named behind: "من بين القتلى", "أوقعت 40 قتيلا بينهم". */
function stateAt(units: readonly Unit[], at: number): string | undefined {
  const [before, cue] = [units[at - 1]?.word.norm ?? '', units[at]]
  if (cue?.kind !== 'word') return undefined
  if (AMONG_THOSE.has(cue.word.norm)) return COUNTED_DEAD.test(before) ? 'killed' : undefined
  if (!/^[وف]?(?:بين|من|ضمن)$/u.test(before)) return undefined
  return CASUALTIES.get(cue.word.norm) ?? (isBody(units[at + 1]) ? CASUALTIES.get(`ال${cue.word.norm}`) : undefined)
}

const FALLEN = cueOf(({ norm }) => AMONG_THOSE.has(norm) || CASUALTIES.has(norm) || CASUALTIES.has(`ال${norm}`))
const COUNTED_DEAD = /^(?:قتيلا?|قتلي|شهيدا?|شهداء)$/u

/** "من بين القتلى العقيد فلان", "بين المعتقلين فلان وعلان": those named among the dead, the wounded, the caught. */
export function sayCasualties(context: Context, units: readonly Unit[]): void {
  if (lacks(context, FALLEN)) return
  for (let at = 1; at < units.length; at++) {
    const cue = units[at]
    const state = stateAt(units, at)
    if (cue === undefined || state === undefined) continue
    const counted = countedAmong(units, at)
    if (counted !== undefined) sayOf(context, units, { state, cue, from: counted.start, person: counted })
    const behind = isBody(units[at + 1]) ? at + 2 : at + 1
    const first = units[behind]
    if (!isFigure(first) || first.figure.type !== 'person' || first.preposition !== '' || first.conjunction !== '')
      continue
    for (const person of listFrom(units, behind, units.length).figures.filter(({ figure }) => figure.type === 'person'))
      sayOf(context, units, { state, cue, from: cue.start, person })
  }
}

/** "من بين قتلى X فلان": whose dead they are. */
function isBody(unit: Unit | undefined): boolean {
  return isFigure(unit) && unit.figure.type === 'organization' && unit.conjunction + unit.preposition === ''
}

/** "القائد فلان كان بين القتلى", "وكان فلان من بين القتلى": the person before, with a copula beside him. */
function countedAmong(units: readonly Unit[], at: number): FigureUnit | undefined {
  // "كان بين القتلى والجرحى ينقذ الناس": where he was.
  if (/^وال/u.test(units[at + 1]?.word.norm ?? '')) return undefined
  let last = at - 1
  while (at - last <= 2 && /^(?:من|بين|ضمن)$/u.test(units[last]?.word.norm ?? '')) last--
  const behind = WAS.test(units[last]?.word.norm ?? '')
  const person = units[behind ? last - 1 : last]
  if (!isFigure(person) || person.figure.type !== 'person' || person.preposition !== '') return undefined
  return behind || WAS.test(units[last - 1]?.word.norm ?? '') ? person : undefined
}

const WAS = /^[وف]?كانت?$/u

interface Counted {
  readonly state: string
  readonly cue: Unit
  readonly from: number
  readonly person: FigureUnit
}

function sayOf({ statements }: Context, units: readonly Unit[], { state, cue, from, person }: Counted): void {
  statements.push({
    subject: roleOf(person),
    predicates: ['status'],
    object: { value: state },
    valid: openingTime(units),
    anchor: cue.start,
    start: from,
    end: Math.max(cue.end, person.end),
    score: 0.75,
    standing: 'said',
  })
}
