import type { Role } from '../../page.ts'
import { isGroup } from '../reference/groups.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import type { Clause } from '../syntax/clause.ts'
import { BREAKS } from './breaks.ts'
import { claimOf } from './claim-of.ts'
import frameWords from './frames.json' with { type: 'json' }
import { FORMS, fill, head } from './slots.ts'

const EMERGES = new Set(frameWords.emerging)
const OPENING: ReadonlySet<string> = new Set(['when', 'after'])

/** "was established when X and Y broke away from Z": the new body split from Z, and those persons founded it. */
export function readFormedByBreak(parse: SentenceParse, clause: Clause): void {
  const isFormed = FORMS.has(clause.verb.lemma) && clause.passive
  const left = isFormed || EMERGES.has(clause.verb.lemma) ? breakBehind(parse, clause) : undefined
  if (left === undefined) return
  const old = fill(parse, left, 'from:organization|patient:organization', 'organization').filter(({ figure }) =>
    isGroup(parse.page.cast.head(figure)),
  )
  const dated = dateOf(parse, left).valid === null ? clause : left
  const founders = fill(parse, left, 'agent:person', 'person')
  const itself = fill(parse, left, 'agent:organization', 'organization')
  // "after it split from Y": told by its own verb.
  const isOther = (young: Role): boolean => itself.every((one) => head(parse, one) !== head(parse, young))
  for (const young of fill(parse, clause, isFormed ? 'patient' : 'agent', 'organization').filter(isOther)) {
    for (const one of old) claimOf(parse, dated, { predicate: 'split_from', subject: 'agent' }, young, one)
    for (const one of founders) claimOf(parse, clause, { predicate: 'founder_of', subject: 'agent' }, one, young)
  }
}

/** The clause behind "when" or "after" in which somebody breaks away. */
function breakBehind({ chunks, clauses }: SentenceParse, clause: Clause): Clause | undefined {
  const opener = chunks[clause.to]
  if (opener?.kind !== 'subordinator' || !OPENING.has(opener.norm)) return undefined
  const next = clauses.find(({ index }) => index > clause.index)
  return next !== undefined && BREAKS.has(next.verb.lemma) && !next.verb.negated && !next.verb.modal ? next : undefined
}
