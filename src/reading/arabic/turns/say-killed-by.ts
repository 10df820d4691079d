import { enterNamedEvent } from '../clauses/events.ts'
import { moodOfVerb } from '../clauses/moods.ts'
import type { Context } from '../context/statement.ts'
import { roleOf } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { DEED_VERBS } from '../words/deed-words.ts'
import { deedPhraseAt } from './deed-phrase.ts'
import { agentAfter } from './say-agents.ts'

const KILLED = { noun: 'مقتل', isOnPeople: true }

const DEATHS: ReadonlySet<string> = new Set(['kill', 'perish', 'fall', 'meet-death'])

/** "قتل ثلاثة شبان برصاص X", "خطف فلان على يد X": who has done it, behind a verb that tells what was done to somebody. */
export function sayKilledBy(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (const { clause, time } of told) {
    const { at, to, verb } = clause
    const isDeath = verb.frames.some(({ frame: { key } }) => DEATHS.has(key))
    const deed = isDeath ? KILLED : DEED_VERBS.get(verb.stem.base)
    if (deed?.isOnPeople !== true || verb.stem.pronoun !== '' || moodOfVerb(units, at) !== 'real') continue
    const agent = agentAfter(units, at + 1)
    const victims = agent === undefined ? undefined : victimsOf(context, units, at, to)
    // "على يد قبائل موالية للحكومة": others than she.
    if (agent?.figure.type !== 'organization' || agent.preposition !== '' || victims === undefined) continue
    const [cue] = units.slice(at)
    if (cue === undefined) continue
    const figure = enterNamedEvent(context, `${deed.noun} ${victims.name}`, deed.noun)
    context.statements.push({
      subject: roleOf(agent),
      predicates: ['perpetrator_of'],
      object: { figure, start: Math.min(cue.start, victims.start), end: Math.max(cue.end, victims.end) },
      valid: time,
      anchor: cue.start,
      start: Math.min(cue.start, victims.start),
      end: agent.end,
      score: 0.65,
      standing: 'said',
    })
  }
}

interface Victims {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Those who are counted right behind the verb, or the one person named behind or before it. */
function victimsOf(context: Context, units: readonly Unit[], at: number, to: number): Victims | undefined {
  const phrase = deedPhraseAt(units, at + 1, to, KILLED)
  const [first, last] = phrase === undefined ? [] : [units[phrase.first], units[phrase.last]]
  if (first !== undefined && last !== undefined)
    return { name: context.text.slice(first.start, last.end), start: first.start, end: last.end }
  const person = [at + 1, at - 1].map((place) => units[place]).find((unit) => unit?.figure?.type === 'person')
  if (!isFigure(person) || person.conjunction + person.preposition !== '' || person.figure.described) return undefined
  return { name: context.memory.page.cast.nameOf(person.figure), start: person.start, end: person.end }
}
