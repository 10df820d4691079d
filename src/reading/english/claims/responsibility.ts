import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Clause } from '../syntax/clause.ts'
import type { FrameClaim } from '../words/verbs.ts'
import { claimOf } from './claim-of.ts'
import frameWords from './frames.json' with { type: 'json' }
import { fill } from './slots.ts'

/** What somebody is held to have done, or says so. */
const DEED: Omit<FrameClaim, 'subject'> = { predicate: 'perpetrator_of', voice: 'agent', factuality: 'alleged' }
const FALLING = new Set(frameWords.falling)
const SUSPICIONS = new Set(frameWords.suspicions)

/** "suspicion fell on X": for what was spoken of last. */
export function readSuspicion(parse: SentenceParse, clause: Clause): void {
  if (!FALLING.has(clause.verb.lemma)) return
  const core = clause.subject?.cores[0]
  const event = parse.scene.recentEvent()
  if (core === undefined || core.name !== null || !SUSPICIONS.has(core.head ?? '') || event === undefined) return
  for (const actor of fill(parse, clause, 'patient:actor|on:actor', 'actor'))
    claimOf(parse, clause, { ...DEED, subject: 'patient:actor' }, actor, { figure: event, start: 0, end: 0 })
}

/** "Responsibility for the bombing was claimed by X". */
export function readResponsibility(parse: SentenceParse, clause: Clause): void {
  const subject = clause.subject
  if (!clause.passive || clause.verb.lemma !== 'claim' || subject?.cores[0]?.head !== 'responsibility') return
  const at = parse.chunks.indexOf(subject)
  const [preposition, phrase] = parse.chunks.slice(at + 1, at + 3)
  if (preposition?.kind !== 'preposition' || preposition.norm !== 'for' || phrase?.kind !== 'phrase') return
  for (const actor of fill(parse, clause, 'agent', 'actor')) {
    for (const event of participantsIn(parse, phrase, 'event'))
      claimOf(parse, clause, { ...DEED, subject: 'agent:actor' }, actor, event)
  }
}
