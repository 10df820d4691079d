import { isRole, type Role } from '../../page.ts'
import { isBoundary } from '../clauses/clause-marks.ts'
import { moodOfVerb } from '../clauses/moods.ts'
import { timeIn } from '../clauses/timing.ts'
import { isOnlooker } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, isSign, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { FRAME_NOUNS, FRAME_VERBS } from '../words/frames.ts'
import { MEMBERS } from '../words/group-words.ts'
import { TRANSPARENT } from '../words/lexicon.ts'
import { NUMBER_WORDS } from '../words/number-words.ts'
import { hasStem } from '../words/word-kinds.ts'

const HARMS: ReadonlySet<string> = new Set(['kill', 'wound', 'capture', 'arrest', 'do-away', 'perish', 'meet-death'])

const harms = hasStem(
  ({ base, article, pronoun }) =>
    !article &&
    pronoun === '' &&
    (FRAME_NOUNS.get(base)?.some(({ key }) => HARMS.has(key)) === true ||
      FRAME_VERBS.get(base)?.some(({ frame: { key } }) => HARMS.has(key)) === true),
)

/** "قتل X عشرة من مقاتلي Y", "مقتل عشرة من Y في اشتباكات مع X": those of a body are harmed by whom it fights. */
export function sayVictims(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    const cue = units[at]
    if (cue?.kind !== 'word' || !harms(cue.word)) continue
    const place = victimsAt(units, at)
    const victims = units[place]
    if (!isFigure(victims)) {
      sayStruckDown(context, units, at)
      continue
    }
    const foe = killerOf(units, at, told) ?? foeBehind(units, place) ?? strikerBehind(context, units, place)
    if (foe !== undefined) sayFoes(context, units, { at, victims: roleOf(victims), foe, place })
  }
}

const VICTIMS_REACH = 9

/** Where the body is named of which so many were harmed; -1 where none is. */
function victimsAt(units: readonly Unit[], at: number): number {
  for (let i = at + 1; i < units.length && i - at <= VICTIMS_REACH; i++) {
    const unit = units[i]
    if (unit === undefined || isBoundary(unit) || isSign(unit, '،,.؛')) return -1
    if (!isFigure(unit) || unit.figure.type !== 'organization') continue
    const isCounted = units.slice(at + 1, i).some(isCount)
    const isOfThem = units[i - 1]?.word.norm === 'من' || isMember(unit.word) || unit.start < (unit.nameStart ?? 0)
    if (isCounted && isOfThem && unit.conjunction + unit.preposition === '') return i
  }
  return -1
}

function isCount({ kind, word }: Unit): boolean {
  return (
    kind === 'word' &&
    (word.kind === 'number' || NUMBER_WORDS.has(word.norm) || /^(?:عددا?|عشرات|مئات|ميات)$/u.test(word.norm))
  )
}

const isMember = hasStem(({ base, whole }) => MEMBERS.has(base) || TRANSPARENT.has(base) || TRANSPARENT.has(whole))

/** Who does it: the subject of the verb, when a body stands right behind or before it. */
function killerOf(units: readonly Unit[], at: number, told: readonly Told[]): Role | undefined {
  const one = told.find(({ clause }) => clause.at === at)
  if (one === undefined || moodOfVerb(units, at) !== 'real') return undefined
  const next = units[at + 1]
  if (isFigure(next)) return next.conjunction + next.preposition === '' ? roleOf(next) : undefined
  const [before, other] = one.clause.before
  // "أعلن X أنه قتل عشرة من مقاتلي Y".
  const [doer, more] = before === undefined && OF_ITSELF.test(units[at - 1]?.word.norm ?? '') ? one.subject : []
  if (doer !== undefined) return more === undefined && one.isPassive !== true ? doer : undefined
  return other === undefined && !one.clause.isRelative ? before : undefined
}

const OF_ITSELF = /^[بو]?انها?$/u

const FIGHT_REACH = 6

const isFight = hasStem(
  ({ base, pronoun }) =>
    pronoun === '' && FRAME_NOUNS.get(base)?.some(({ key }) => key === 'clash' || key === 'fight') === true,
)

/** "في اشتباكات عنيفة مع X": with whom they fought. */
function foeBehind(units: readonly Unit[], place: number): Role | undefined {
  for (let i = place + 1; i < units.length && i - place <= FIGHT_REACH; i++) {
    const unit = units[i]
    if (unit === undefined || isBoundary(unit) || isSign(unit, '،,.؛')) return undefined
    if (unit.kind !== 'word' || !isFight(unit.word)) continue
    const withAt = [i + 1, i + 2].find((next) => /^(?:مع|ضد)$/u.test(units[next]?.word.norm ?? ''))
    const foe = withAt === undefined ? undefined : units[withAt + 1]
    return isFigure(foe) ? roleOf(foe) : undefined
  }
  return undefined
}

/** "في غارة لـ X", "في هجوم شنته X": whose the attack was in which they were harmed. */
function strikerBehind({ statements }: Context, units: readonly Unit[], place: number): Role | undefined {
  const from = units[place]?.end ?? 0
  let last = place
  while (last + 1 < units.length && !isSign(units[last + 1], '.؛') && last - place < ATTACK_REACH) last++
  const to = units[last]?.end ?? from
  const event = units.findIndex(({ word }, i) => i > place && i <= last && BRINGS.test(word.norm))
  if (event === -1) return undefined
  return statements.find(
    ({ predicates, object, negated }) =>
      predicates[0] === 'perpetrator_of' &&
      negated !== true &&
      isRole(object) &&
      object.start >= from &&
      object.end <= to,
  )?.subject
}

const ATTACK_REACH = 10
const BRINGS = /^(?:في|خلال|جراء|اثر|ب.{3,})$/u

/** "مقتل القيادي في X فلان بغارة لـ Y": Y has struck one of X. */
function sayStruckDown(context: Context, units: readonly Unit[], at: number): void {
  const place = units.findIndex(({ figure }, i) => i > at && i - at <= MOST_TITLES && figure?.type === 'person')
  const person = units[place]
  if (!isFigure(person) || units.slice(at + 1, place).some((unit) => unit.kind === 'sign')) return
  const { cast } = context.memory.page
  const foe = strikerBehind(context, units, place)
  const own = context.statements.find(
    ({ subject, predicates, object }) =>
      cast.head(subject.figure) === cast.head(person.figure) &&
      OFFICES.has(predicates[0] ?? '') &&
      isRole(object) &&
      object.start >= context.start,
  )?.object
  if (foe !== undefined && own !== undefined && isRole(own)) sayFoes(context, units, { at, victims: own, foe, place })
}

const MOST_TITLES = 4
const OFFICES: ReadonlySet<string> = new Set(['member_of', 'leader_of'])

interface Harm {
  readonly at: number
  readonly place: number
  readonly victims: Role
  readonly foe: Role
}

function sayFoes({ memory, statements }: Context, units: readonly Unit[], { at, place, victims, foe }: Harm): void {
  const { cast } = memory.page
  const [one, other] = [cast.head(foe.figure), cast.head(victims.figure)]
  const isBody = ({ type, founded }: typeof one): boolean => type === 'organization' && !isOnlooker(founded)
  if (one === other || !isBody(one) || !isBody(other)) return
  const cue = units[at]
  if (cue === undefined) return
  statements.push({
    subject: foe,
    predicates: ['opposed_to'],
    object: victims,
    valid: timeIn(units, at, place + 1, at),
    anchor: cue.start,
    start: Math.min(cue.start, foe.start, victims.start),
    end: Math.max(cue.end, foe.end, victims.end),
    score: 0.65,
    standing: 'said',
  })
}
