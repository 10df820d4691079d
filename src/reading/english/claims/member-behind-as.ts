import type { Role } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Clause } from '../syntax/clause.ts'
import { officeOf } from './office.ts'

/** "appointed X as its spokesman", "was named adviser to the Y Front": the body that somebody serves, no state. */
export function memberBehindAs(parse: SentenceParse, clause: Clause): Role[] {
  const { attached, complement, passive, subject } = clause
  const phrase = attached.find(({ preposition }) => preposition === 'as')?.phrase ?? complement
  const core = phrase?.cores[0]
  const office = core === undefined ? null : officeOf(parse, core)
  if (office?.predicate !== 'member_of') return []
  const by = attached.find(({ preposition }) => preposition === 'by')?.phrase ?? null
  const body = office.organization ?? participantsIn(parse, passive ? by : subject, 'organization')[0]
  return body !== undefined && isNamedGroup(parse.page.cast.head(body.figure)) ? [body] : []
}
