import type { Figure } from '../../cast.ts'
import type { LocalMention, Page } from '../../page.ts'
import { lastMentioned } from '../../told.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { Core } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import participantWords from './participants.json' with { type: 'json' }

/** "X turned against the group": nobody turns against himself, so "the group" is another that was named before. */
export function settleObjects(page: Page, units: readonly Unit[], clauses: readonly Clause[]): void {
  for (const clause of clauses) {
    const [subject, other] = clause.subject?.cores ?? []
    const doer = subject?.name?.mention ?? subject?.modifiers.at(-1)?.mention
    if (doer?.kind !== 'name' || doer.figure.type !== 'organization' || other !== undefined) continue
    for (const unit of actedUpon(page, clause))
      if (unit.norm !== 'it' || (isRightBefore(units, doer, clause) && !isDoing(clauses, unit)))
        settle(page, units, unit, page.cast.head(doer.figure))
  }
}

/** "X said it had killed Y": it acts, and is acted upon by nobody. */
function isDoing(clauses: readonly Clause[], unit: Unit): boolean {
  return clauses.some(({ subject }) => subject?.cores.some(({ name }) => name === unit) === true)
}

/** "X broke away from it": no aside or other verb stands between who acts and what he does. */
function isRightBefore(units: readonly Unit[], { end }: LocalMention, { verb }: Clause): boolean {
  const before = units.slice(0, verb.first).filter(({ start }) => start >= end)
  return before.every(({ tag }) => tag !== 'comma' && tag !== 'verb')
}

/** Prepositions that lead to somebody else than who acts. */
const OTHERS = new Set(participantWords.ofOthers)

/** The descriptions that a verb acts upon. */
function actedUpon(page: Page, clause: Clause): Unit[] {
  const { object, attached } = clause
  if (predicateOf(clause) !== null) return []
  const beside = attached.filter(({ preposition }) => OTHERS.has(preposition))
  return [object, ...beside.map(({ phrase }) => phrase)].flatMap((phrase) =>
    (phrase?.cores ?? []).flatMap((core) => described(page, core)),
  )
}

/** "the group", not "that alliance"; "it". */
function described(page: Page, { name, of }: Core): Unit[] {
  if (name?.norm === 'it' && name.mention?.kind === 'pronoun') return [name]
  const isDescribed = name?.mention?.kind === 'description' && of === null
  return isDescribed && DEFINITE.test(page.text.slice(name.start, name.start + 4)) ? [name] : []
}

const DEFINITE = /^the /iu

function settle(page: Page, units: readonly Unit[], unit: Unit, doer: Figure): void {
  const { mention } = unit
  if (mention === undefined || page.cast.head(mention.figure) !== doer) return
  const named = units.slice(0, units.indexOf(unit)).flatMap((one) => one.mention ?? [])
  const figure = otherThan(page, doer, named)
  if (figure === undefined) return
  const meant: LocalMention = { ...mention, figure, because: 'who acts is another' }
  const at = page.mentions.lastIndexOf(mention)
  if (at !== -1) page.mentions[at] = meant
  unit.mention = meant
}

/** The first other group that the sentence has named, else what the document is about, else the group named last before. */
function otherThan(page: Page, doer: Figure, named: readonly LocalMention[]): Figure | undefined {
  const topic = page.topic === null ? [] : [page.topic]
  const isOther = (figure: Figure): boolean => page.cast.head(figure) !== doer && isNamedGroup(page.cast.head(figure))
  const near = [...named.map(({ figure }) => figure), ...topic].find(isOther)
  const figure = near ?? lastMentioned(page, (one) => isOther(one.figure))?.figure
  return figure === undefined ? undefined : page.cast.head(figure)
}
