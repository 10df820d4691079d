import type { Role } from '../../page.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn } from '../sentence/participants.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import { framesOf } from '../words/verbs.ts'
import attackerWords from './attackers.json' with { type: 'json' }
import { claimOf } from './claim-of.ts'
import { fill } from './slots.ts'

const ATTACKERS = new Set(attackerWords.attackers)
const MEMBERS = new Set(attackerWords.members)

/** What is told of those who did something and are known by no name: what they did, and later whose men they were. */
export function readAttackers(parse: SentenceParse): void {
  for (const clause of parse.clauses) {
    if (clause.verb.modal || clause.verb.negated || !areAttackers(clause)) continue
    if (!clause.passive) noteDeed(parse, clause)
    readAllegiance(parse, clause)
  }
}

function areAttackers({ subject }: Clause): boolean {
  const core = subject?.cores[0]
  return core !== undefined && core.name === null && ATTACKERS.has(core.head ?? '')
}

/** "Gunmen attacked the village of X": a deed that is spoken of later, though nobody is said to have done it. */
function noteDeed(parse: SentenceParse, clause: Clause): void {
  for (const { predicate, object } of framesOf(clause.verb.verb))
    if (predicate === 'perpetrator_of' && object !== undefined && fill(parse, clause, object, 'event').length > 0)
      return
}

/** "The attackers belonged to X", "the gunmen were members of X": X did what was told of right before. */
function readAllegiance(parse: SentenceParse, clause: Clause): void {
  const event = parse.scene.recentEvent()
  const body = event === undefined ? undefined : bodyOf(parse, clause)
  if (event === undefined || body === undefined) return
  const frame = { predicate: 'perpetrator_of', subject: 'agent' }
  claimOf(parse, clause, frame, body, { figure: event, start: 0, end: 0 })
}

function bodyOf(parse: SentenceParse, clause: Clause): Role | undefined {
  const { verb, passive } = clause
  if (verb.lemma === 'belong') return participantsIn(parse, phraseBehind(clause, 'to'), 'organization')[0]
  const phrase = verb.lemma === 'be' && !passive ? predicateOf(clause) : passive ? phraseBehind(clause, 'as') : null
  const core = phrase?.cores[0]
  if (core === undefined || core.name !== null || !MEMBERS.has(core.head ?? '')) return undefined
  if (core.words.some(({ norm }) => norm === 'former')) return undefined
  return organizationIn(core) ?? undefined
}

function phraseBehind({ attached }: Clause, preposition: string): Clause['subject'] {
  return attached.find((one) => one.preposition === preposition)?.phrase ?? null
}
