import type { Role } from '../../page.ts'
import { listFrom } from '../clauses/list.ts'
import { moodOfNoun, moodOfVerb } from '../clauses/moods.ts'
import { timeIn } from '../clauses/timing.ts'
import { nearest } from '../context/referent.ts'
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
    const isWithAllies = lengthAt(units, at, WITH_ALLIES) !== undefined
    if (around !== undefined && isFoughtBeside(units, around, isWithAllies))
      sayAllies(context, units, at, length, around)
    if (around === undefined && isWithAllies) sayWithDoer(context, units, at, length)
  }
}

function isFoughtBeside(units: readonly Unit[], { clause: { at, verb } }: Told, isWithAllies: boolean): boolean {
  if (moodOfVerb(units, at) !== 'real') return false
  return isWithAllies ? verb.speech === undefined : FIGHTING.has(verb.stem.base)
}

const DOER_REACH = 8

/** "تمكن مقاتلو X، بالاشتراك مع Y، من": where no verb tells what they did, whoever stands before does it. */
function sayWithDoer(context: Context, units: readonly Unit[], at: number, length: number): void {
  const doer = nearest(units, at, ({ figure, preposition }) => figure.type === 'organization' && preposition === '')
  if (doer === undefined || at - units.indexOf(doer) > DOER_REACH) return
  if (moodOfNoun(units, at) === 'real')
    sayAllies(context, units, at, length, { subject: [roleOf(doer)], time: timeIn(units, 0, at, at) })
}

/** Words with which a phrase may begin. */
const opens = among(new Set([...WITH_ALLIES, ...BESIDE].flatMap(([first = '']) => [first])))
const OPENING = cueOf(opens)

function sayAllies(
  context: Context,
  units: readonly Unit[],
  at: number,
  length: number,
  { subject, time }: Pick<Told, 'subject' | 'time'>,
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
