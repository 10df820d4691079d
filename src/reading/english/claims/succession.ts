import type { SentenceParse } from '../sentence/parse.ts'
import { bodyOfPerson, participantsIn } from '../sentence/participants.ts'
import type { Clause } from '../syntax/clause.ts'
import type { FrameClaim } from '../words/verbs.ts'
import { claimOf } from './claim-of.ts'
import frameWords from './frames.json' with { type: 'json' }
import { attachedTo, fill } from './slots.ts'

/** "his place was taken by X": X leads from then on what the other led. */
export function readPlaceTaken(parse: SentenceParse, clause: Clause): void {
  const core = clause.passive && clause.verb.lemma === 'take' ? clause.subject?.cores[0] : undefined
  const owner = core?.head === 'place' && core.name === null ? (core.possessive ?? core.modifiers.at(-1)) : undefined
  if (owner?.mention?.figure.type !== 'person') return
  const body = bodyOfPerson(parse.page, owner)
  if (body === null) return
  const frame: FrameClaim = { predicate: 'leader_of', subject: 'agent', time: 'start' }
  for (const person of fill(parse, clause, 'agent', 'person')) claimOf(parse, clause, frame, person, body)
}

const LEAVING_OFFICE = new Set(frameWords.leavingOffice)

/** "stepped down in favour of X", "was expelled in favour of X": X leads from then on, whom nobody supports by that. */
export function readSuccession(parse: SentenceParse, clause: Clause): boolean {
  const successors = LEAVING_OFFICE.has(clause.verb.lemma)
    ? attachedTo(clause, 'support').flatMap((phrase) => participantsIn(parse, phrase, 'person'))
    : []
  const isDoneTo =
    clause.passive || (clause.object !== null && participantsIn(parse, clause.object, 'person').length > 0)
  const frame: FrameClaim = { predicate: 'leader_of', subject: 'agent', time: 'start' }
  const bodies =
    successors.length === 0
      ? []
      : fill(parse, clause, isDoneTo ? 'office of patient' : 'office of agent', 'organization')
  for (const body of bodies) for (const person of successors) claimOf(parse, clause, frame, person, body)
  return successors.length > 0
}
