import { listFrom } from '../clauses/list.ts'
import { timeIn } from '../clauses/timing.ts'
import { type Context, roleOf, type Statement } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { DID_LIKEWISE, FOLLOWED } from '../words/turn-words.ts'
import { written } from '../words/word-kinds.ts'

const isDid = written(/^[وف]?فعلت?$/u)
const LIKEWISE = cueOf((word) => isDid(word) || FOLLOWED.has(word.norm) || DID_LIKEWISE.has(word.norm))
const PATH = /^حذو(?:ه|ها|هما|هم)$/u

/** "وتبعتها X وY", "حذت حذوها X": they have put on their lists whom the one before them put there. */
export function sayLikewise(context: Context, units: readonly Unit[]): void {
  if (lacks(context, LIKEWISE)) return
  for (let at = 0; at < units.length; at++) {
    const cue = units[at]
    const first = followersAt(units, at)
    if (cue === undefined || first === undefined) continue
    const designations = designationsBefore(context, cue.start)
    for (const { unit, from, to } of followersFrom(units, first, at))
      for (const { subject, score } of designations)
        context.statements.push({
          subject: { ...subject, start: cue.start, end: cue.start },
          predicates: ['designated_by'],
          object: roleOf(unit),
          valid: timeIn(units, from, to, from),
          anchor: cue.start,
          start: cue.start,
          end: roleOf(unit).end,
          score,
          standing: 'said',
        })
  }
}

/** One who followed, and between which units the date of it stands. */
interface Follower {
  readonly unit: FigureUnit
  readonly from: number
  readonly to: number
}

/** "X في العام ذاته وY في 2019": all who followed, each with those named before the same date. */
function followersFrom(units: readonly Unit[], first: number, cue: number): Follower[] {
  const followers: Follower[] = []
  let at = first
  while (isFigure(units[at])) {
    const { figures, next } = listFrom(units, at, units.length)
    const from = at === first ? cue : at
    const to = next + DATE_REACH
    followers.push(...figures.map((unit) => ({ unit, from, to })))
    const date = units.findIndex((unit, i) => i >= next && i < to && unit.time !== undefined)
    const another = units[date + 1]
    if (date === -1 || another?.conjunction !== 'و' || another.figure?.type === 'person') break
    at = date + 1
  }
  return followers
}

/** How far behind whoever followed the date of it may stand. */
const DATE_REACH = 4

/** The unit where those who followed suit are named. */
function followersAt(units: readonly Unit[], at: number): number | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word') return undefined
  const { norm } = unit.word
  const isSo = isDid(unit.word) && /^[وف]?كذلك$/u.test(units[at - 1]?.word.norm ?? '')
  const next = FOLLOWED.has(norm) || isSo ? at + 1 : DID_LIKEWISE.has(norm) ? likewiseAt(units, at + 1) : -1
  const { figures } = next === -1 ? { figures: [] } : listFrom(units, next, units.length)
  return figures.length > 0 && figures.every(({ figure }) => figure.type !== 'person') ? next : undefined
}

/** "حذت حذوها X", "حذا X حذوها", "حذت X وY حذو Z": where they are named. */
function likewiseAt(units: readonly Unit[], at: number): number {
  if (PATH.test(units[at]?.word.norm ?? '')) return at + 1
  const { next } = listFrom(units, at, units.length)
  return /^حذو(?:ه|ها|هما|هم)?$/u.test(units[next]?.word.norm ?? '') ? at : -1
}

/** Who was put on a list last in the sentence, whom the sentence names first. */
function designationsBefore({ statements }: Context, place: number): readonly Statement[] {
  const before = statements.filter(({ predicates, anchor }) => predicates[0] === 'designated_by' && anchor < place)
  const last = before.at(-1)
  return last === undefined ? [] : before.filter(({ anchor }) => anchor === last.anchor)
}
