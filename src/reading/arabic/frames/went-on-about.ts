import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { agreesWith } from '../context/memory.ts'
import type { Context } from '../context/statement.ts'
import { COMMAS, isSign, type Unit } from '../context/unit.ts'
import { OPENS_CLAUSE } from '../words/clause-words.ts'

/** The verb before, and who did it. */
interface ToldBefore {
  readonly clause: Clause
  readonly subject: readonly Role[]
}

/** What the verb before told, whom the main clause is about, and whom the sentence told of last. */
interface Before {
  readonly previous: ToldBefore | undefined
  readonly main: readonly Role[]
  readonly carried: readonly Role[]
}

/** Whom the sentence goes on about at the clause: its subject, past what described others, else whom it told of last. */
export function wentOnAbout(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  { previous, main, carried }: Before,
): readonly Role[] {
  const turned = turnedTo(context, clause, previous)
  if (turned !== undefined) return turned
  return isBesides(units, clause) || isPastDescription(context, units, clause, previous, main) ? main : carried
}

/** "أرسله X لإخماد التمرد، فانضم إلى Y": in a life he does it to whom something was done. */
function turnedTo(
  { memory }: Context,
  { before, verb }: Clause,
  previous: ToldBefore | undefined,
): readonly Role[] | undefined {
  const done = previous?.clause.pronoun
  if (done === undefined || verb.stem.conjunction !== 'ف' || before.length > 0 || verb.stem.pronoun !== '')
    return undefined
  const isHero = memory.page.cast.head(done.figure) === memory.protagonist
  return isHero && agreesWith(memory, done.figure, verb.gender) ? [done] : undefined
}

/** "…، كما ارتبط", "…، وفي 2003 أعلن": besides what the sentence says of whom it is about, and not of whom it has described. */
function isBesides(units: readonly Unit[], { at, from, before }: Clause): boolean {
  if (before.length > 0) return false
  return (
    units[at - 1]?.word.norm === 'كما' ||
    (OPENS_CLAUSE.has(units[from]?.word.norm ?? '') && isSign(units[from - 1], COMMAS))
  )
}

/** "انضم إلى X التي تزعمها Y، وقاتل": behind a comma the sentence goes on about its subject, and not about who did something to what it named. */
function isPastDescription(
  { memory }: Context,
  units: readonly Unit[],
  { at, before, verb }: Clause,
  previous: ToldBefore | undefined,
  main: readonly Role[],
): boolean {
  const [subject] = main
  if (previous === undefined || !previous.clause.isRelative || before.length > 0 || subject === undefined) return false
  if (verb.stem.conjunction !== 'و' || verb.gender === 'p' || !isSign(units[at - 1], COMMAS)) return false
  const [described, doer] = [previous.clause.before[0]?.figure, previous.subject[0]?.figure]
  return doer !== undefined && doer !== described && agreesWith(memory, subject.figure, verb.gender)
}
