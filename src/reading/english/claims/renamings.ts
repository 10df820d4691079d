import type { Role } from '../../page.ts'
import { dateOf, dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import type { NamingCue } from './naming-cues.ts'

/** "took the name Islamic State in X": a well-known body is no other one. */
export function isAnotherGroup({ page }: SentenceParse, { figure }: Role, unit: Unit): boolean {
  const own = english.namesOfGroup(page.cast.nameOf(figure))
  const other = english.namesOfGroup(page.text.slice(unit.start, unit.end))
  return own.length > 0 && other.length > 0 && own !== other
}

/** "X renamed itself Y", where both are well known as bodies of their own: Y succeeds X. */
export function readRenaming(parse: SentenceParse, former: Role, unit: Unit, { renames }: NamingCue): void {
  if (!renames || unit.mention === undefined || !isAnotherGroup(parse, former, unit)) return
  const heir = roleOf(unit)
  const clause = parse.clauses.findLast(({ verb }) => (parse.units[verb.first]?.start ?? 0) < heir.start)
  const dated = clause === undefined ? dateWithin(parse, parse.start, parse.end) : dateOf(parse, clause)
  propose(parse, {
    subject: heir,
    predicate: 'succeeds',
    object: former,
    valid: dated.valid,
    trigger: unit.start,
    start: Math.min(former.start, heir.start),
    end: Math.max(former.end, heir.end),
    score: 0.75,
    granted: true,
  })
}
