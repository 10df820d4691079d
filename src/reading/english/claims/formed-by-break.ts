import type { Role } from '../../page.ts'
import { isGroup, isNamedGroup } from '../reference/groups.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn, roleOf } from '../sentence/participants.ts'
import type { Clause } from '../syntax/clause.ts'
import { BREAKS, breakBefore } from './breaks.ts'
import { claimOf } from './claim-of.ts'
import { FORMS } from './companions.ts'
import frameWords from './frames.json' with { type: 'json' }
import { context, fill, head } from './slots.ts'

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
    if (parse.chunks[clause.to]?.kind !== 'relative')
      for (const one of founders) claimOf(parse, clause, { predicate: 'founder_of', subject: 'agent' }, one, young)
  }
}

/** The clause behind "when", "after" or "who" in which somebody breaks away, and a body is formed by it. */
export function breakBehind({ chunks, clauses }: SentenceParse, clause: Clause): Clause | undefined {
  const opener = chunks[clause.to]
  // "was founded by loyalists of Y who had left X"
  const isOfFounders = opener?.kind === 'relative' && opener.norm === 'who' && clause.passive
  if (!isOfFounders && (opener?.kind !== 'subordinator' || !OPENING.has(opener.norm))) return undefined
  const next = clauses.find(({ index }) => index > clause.index)
  return next !== undefined && BREAKS.has(next.verb.lemma) && !next.verb.negated && !next.verb.modal ? next : undefined
}

/** "broke away and formed Y", "left X to form Y": the new body split from the old one. */
export function readBreak(parse: SentenceParse, clause: Clause): void {
  const before = breakBefore(parse, clause)
  if (before === undefined) return
  const formed = fill(parse, clause, 'patient:organization', 'organization')
  const old = [
    ...fill(parse, before, 'from:organization|patient:organization', 'organization'),
    ...parentOf(parse, before),
    ...namedBefore(parse, before),
    ...context(parse),
  ].find((role) => !formed.some((young) => head(parse, young) === head(parse, role)))
  if (old === undefined) return
  for (const young of formed) claimOf(parse, clause, { predicate: 'split_from', subject: 'agent' }, young, old)
}

/** "X and other Y commanders broke ranks", "X, unhappy with Y's course, left": the one group that is named before the verb. */
function namedBefore({ units, page }: SentenceParse, { verb }: Clause): Role[] {
  const named = units.slice(0, verb.first).filter(({ tag, mention }) => {
    return tag === 'name' && mention !== undefined && isNamedGroup(page.cast.head(mention.figure))
  })
  const figures = new Set(named.map(({ mention }) => mention?.figure))
  return figures.size === 1 ? named.slice(0, 1).map(roleOf) : []
}

/** "former members of X broke away": what the phrase that broke away belonged to. */
function parentOf(parse: SentenceParse, clause: Clause): Role[] {
  return (clause.subject?.cores ?? []).flatMap((core) => participantsIn(parse, core.of, 'organization'))
}
