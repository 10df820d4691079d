import { isGroup } from '../reference/groups.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import type { Clause } from '../syntax/clause.ts'
import { claimOf } from './claim-of.ts'
import frameWords from './frames.json' with { type: 'json' }
import { FORMS, fill, head } from './slots.ts'

export const BREAKS: ReadonlySet<string> = new Set(frameWords.breaking)

/** The clause right before in which the same subject breaks with somebody: "broke away and formed Y". */
export function breakBefore(parse: SentenceParse, clause: Clause): Clause | undefined {
  if (!FORMS.has(clause.verb.lemma) || clause.passive) return undefined
  const before = parse.clauses.findLast((one) => one.index < clause.index)
  const breaks = before !== undefined && BREAKS.has(before.verb.lemma) && before.subject === clause.subject
  return breaks ? before : undefined
}

const EMERGES = new Set(frameWords.emerging)
const OPENING_A_BREAK: ReadonlySet<string> = new Set(['when', 'after'])

/** "was established when X and Y broke away from Z": the new body split from Z, and those persons founded it. */
export function readFormedByBreak(parse: SentenceParse, clause: Clause): void {
  const isFormed = FORMS.has(clause.verb.lemma) && clause.passive
  if (!isFormed && !EMERGES.has(clause.verb.lemma)) return
  const break_ = parse.clauses.find(({ index }) => index > clause.index)
  const opener = parse.chunks[clause.to]
  if (break_ === undefined || opener?.kind !== 'subordinator' || !OPENING_A_BREAK.has(opener.norm)) return
  if (!BREAKS.has(break_.verb.lemma) || break_.verb.negated || break_.verb.modal) return
  const old = fill(parse, break_, 'from:organization|patient:organization', 'organization').filter(({ figure }) =>
    isGroup(parse.page.cast.head(figure)),
  )
  const told = dateOf(parse, break_).valid === null ? clause : break_
  const founders = fill(parse, break_, 'agent:person', 'person')
  for (const young of fill(parse, clause, isFormed ? 'patient' : 'agent', 'organization')) {
    // "after it split from Y": told by its own verb.
    if (
      fill(parse, break_, 'agent:organization', 'organization').some((one) => head(parse, one) === head(parse, young))
    )
      continue
    for (const one of old) claimOf(parse, told, { predicate: 'split_from', subject: 'agent' }, young, one)
    for (const one of founders) claimOf(parse, clause, { predicate: 'founder_of', subject: 'agent' }, one, young)
  }
}
