import type { Role } from '../../page.ts'
import { listFrom } from '../clauses/list.ts'
import { moodOfVerb } from '../clauses/moods.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { BESIDE, FIGHTING, WITH_ALLIES } from '../words/beside-words.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { among } from '../words/word-kinds.ts'

/** "انتشروا جنبا إلى جنب مع X", "هاجمت البلدة بالاشتراك مع X", "سيطرت إلى جانب X على Y": beside whom somebody fights. */
export function sayBeside(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  if (lacks(context, OPENING)) return
  for (let at = 1; at < units.length; at++) {
    if (!opens(units[at]?.word)) continue
    const length = lengthAt(units, at, WITH_ALLIES) ?? lengthAt(units, at, BESIDE)
    if (length === undefined) continue
    const around = told.findLast(({ clause }) => clause.at < at && at < clause.to)
    if (around === undefined || moodOfVerb(units, around.clause.at) !== 'real') continue
    const isFight = FIGHTING.has(around.clause.verb.stem.base)
    if (lengthAt(units, at, WITH_ALLIES) === undefined ? !isFight : around.clause.verb.speech !== undefined) continue
    sayAllies(context, units, at, length, around)
  }
}

/** Words with which a phrase may begin. */
const opens = among(new Set([...WITH_ALLIES, ...BESIDE].flatMap(([first = '']) => [first])))
const OPENING = cueOf(opens)

function sayAllies(
  context: Context,
  units: readonly Unit[],
  at: number,
  length: number,
  { subject, time }: Told,
): void {
  const cue = units[at]
  if (cue === undefined || !isFigure(units[at + length])) return
  const allies = listFrom(units, at + length, units.length).figures.map(roleOf)
  for (const [one, ally] of subject.flatMap((one) => allies.map((ally) => [one, ally] as const))) {
    if (!areTwoBodies(context, one, ally) || isSaidAlready(context, one.figure, ally.figure)) continue
    context.statements.push({
      subject: one,
      predicates: ['allied_with'],
      object: ally,
      valid: time,
      anchor: cue.start,
      start: Math.min(cue.start, one.end > one.start && one.start >= context.start ? one.start : cue.start),
      end: ally.end,
      score: 0.65,
      standing: 'said',
    })
  }
}

function areTwoBodies({ memory: { page } }: Context, ...roles: readonly Role[]): boolean {
  const heads = roles.map(({ figure }) => page.cast.head(figure))
  return heads.every(({ type }) => type === 'organization') && new Set(heads).size === heads.length
}

/** Whether a frame has said it of the two in this sentence. */
function isSaidAlready({ statements, memory: { page } }: Context, ...[one, other]: readonly Unit['figure'][]): boolean {
  const head = (figure: Unit['figure']) => (figure === undefined ? undefined : page.cast.head(figure))
  return statements.some(
    ({ predicates, subject, object }) =>
      predicates[0] === 'allied_with' &&
      object !== null &&
      'figure' in object &&
      new Set([head(subject.figure), head(object.figure), head(one), head(other)]).size === 2,
  )
}

function lengthAt(units: readonly Unit[], at: number, phrases: readonly (readonly string[])[]): number | undefined {
  return phrases.find((parts) =>
    parts.every((part, i) => units[at + i]?.kind === 'word' && units[at + i]?.word.norm === part),
  )?.length
}
