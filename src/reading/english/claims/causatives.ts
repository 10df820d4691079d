import type { Role } from '../../page.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { isBareParticiple } from '../syntax/participle.ts'
import { type FrameClaim, framesOf } from '../words/verbs.ts'
import { claimOf } from './claim-of.ts'
import { deedIn } from './deed-slots.ts'
import { fill, head } from './slots.ts'

/** "had X and Y executed": who has it done is as good as who does it. */
export function readCausative(parse: SentenceParse, clause: Clause): void {
  const { verb, object, passive } = clause
  if (verb.lemma !== 'have' || passive || verb.negated || object === null) return
  const done = doneTo(parse, clause, object)
  const agents = fill(parse, clause, 'agent', 'actor')
  if (done === undefined || isDoer(parse, done, agents)) return
  const whole = { ...clause, verb: { ...verb, last: done.verb.last } }
  const frames = framesOf(done.verb.verb)
  for (const frame of frames) if (frame.predicate === 'status') stateOf(parse, whole, frame, done)
  if (!frames.some(({ object: deed }) => deed === KILLING)) return
  for (const deed of deedIn(parse, done, KILLING) ?? [])
    for (const agent of agents) claimOf(parse, whole, DOING, agent, deed)
}

/** "blamed X and had him murdered": nobody has himself killed, and somebody else is meant. */
function isDoer(parse: SentenceParse, { subject }: Clause, agents: readonly Role[]): boolean {
  const victims = participantsIn(parse, subject, 'person').map((role) => head(parse, role))
  return agents.some((agent) => victims.includes(head(parse, agent)))
}

/** What becomes of those to whom it is done. */
function stateOf(parse: SentenceParse, whole: Clause, frame: FrameClaim, { subject }: Clause): void {
  const { value } = frame
  if (value === undefined) return
  for (const victim of participantsIn(parse, subject, 'person')) claimOf(parse, whole, frame, victim, { value })
}

const KILLING = 'killing of patient'
const DOING: FrameClaim = { predicate: 'perpetrator_of', subject: 'agent' }

/** The participle behind those to whom something is done, as a clause of its own. */
function doneTo({ chunks, clauses, units }: SentenceParse, { index }: Clause, object: Phrase): Clause | undefined {
  const next = clauses.find((one) => one.index > index)
  if (next === undefined || !isBareParticiple(next.verb, units) || next.object !== null) return undefined
  const between = chunks.slice(index + 1, next.index)
  const isList = between.every(({ kind }) => kind === 'phrase' || kind === 'conjunction')
  if (!isList || between.at(-1)?.kind !== 'phrase') return undefined
  const cores = between.flatMap((chunk) => (chunk.kind === 'phrase' ? chunk.cores : []))
  const whom: Phrase = { ...object, last: next.verb.first, cores }
  return { ...next, subject: whom, passive: true }
}
