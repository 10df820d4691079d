import type { Role } from '../../page.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import amongWords from './among.json' with { type: 'json' }

const OUTCOMES: ReadonlyMap<string, string> = new Map(Object.entries(amongWords.outcomes))

/** "Among those killed were X and Y", "The dead included X": what happened to all who are listed. */
export function readAmong(parse: SentenceParse, clause: Clause): void {
  const { verb, object, passive } = clause
  if (passive || verb.modal || verb.negated || (verb.verb !== 'be' && verb.lemma !== 'include')) return
  const told = verb.lemma === 'include' ? clause.subject : amongBefore(parse, clause)
  const status = told === null ? undefined : outcomeOf(parse, told)
  if (status === undefined) return
  const { valid, time } = dateOf(parse, clause)
  const trigger = parse.units[verb.first]?.start ?? parse.start
  for (const subject of participantsIn(parse, object, 'person'))
    claimOf(parse, { subject, status, valid, trigger, end: Math.max(subject.end, time?.end ?? 0) })
}

/** The phrase behind "among" that opens the sentence. */
export function amongBefore({ chunks }: SentenceParse, { index }: Clause): Phrase | null {
  const [among, phrase] = chunks
  if (among?.kind !== 'preposition' || among.norm !== 'among' || phrase?.kind !== 'phrase') return null
  return chunks.slice(2, index).some(({ kind }) => kind === 'verb' || kind === 'stop') ? null : phrase
}

/** "those killed", "the dead": the last word that tells what happened, nobody being named before it. */
function outcomeOf({ units }: SentenceParse, { first, last, cores }: Phrase): string | undefined {
  if (cores.some(({ name }) => name !== null)) return undefined
  return OUTCOMES.get(units.slice(first, last).findLast(({ norm }) => OUTCOMES.has(norm))?.norm ?? '')
}

interface Happened {
  readonly subject: Role
  readonly status: string
  readonly valid: string | null
  readonly trigger: number
  readonly end: number
}

function claimOf(parse: SentenceParse, { subject, status, valid, trigger, end }: Happened): void {
  propose(parse, {
    subject,
    predicate: 'status',
    object: { value: status },
    valid,
    trigger,
    start: Math.min(trigger, subject.start),
    end,
    score: 0.7,
  })
}
