import type { Role } from '../../page.ts'
import { type Dated, dateBehind, dateInName, dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { type Finding, propose } from '../sentence/propose.ts'
import { speakerOf } from '../sentence/speakers.ts'
import type { Clause } from '../syntax/clause.ts'
import type { FrameClaim } from '../words/verbs.ts'
import { breakBefore } from './breaks.ts'
import { placedOffice } from './office.ts'
import { attachedTo } from './slots.ts'

const WORDS_OF_OFFICE = new Set(['leader_of', 'member_of'])

/** Proposes what a frame says of two figures, with its date, its office and the words it rests on. */
export function claimOf(
  parse: SentenceParse,
  clause: Clause,
  frame: FrameClaim,
  subject: Role,
  object: Finding['object'],
): void {
  const role = object !== null && 'figure' in object ? object : null
  const event = role !== null && parse.page.cast.head(role.figure).type === 'event' ? role : null
  const dated = dateOfClaim(parse, clause, frame, event)
  if (frame.predicate === 'active' && dated.valid === null) return
  if (frame.needs === 'period' && dated.valid?.includes('/') !== true) return
  const office = WORDS_OF_OFFICE.has(frame.predicate)
    ? placedOffice(parse, attachedTo(clause, 'as')[0] ?? clause.complement)
    : null
  const own = frame.factuality === undefined ? undefined : ownManner(parse, clause, frame)
  propose(parse, {
    subject,
    predicate: frame.predicate,
    object,
    ...(office === null ? {} : { qualifiers: { role: office } }),
    valid: dated.valid,
    trigger: parse.units[clause.verb.first]?.start ?? parse.start,
    ...spanAround(parse, clause, role === null ? [subject] : [subject, role], dated.time),
    score: 0.8,
    negated: clause.verb.negated,
    ...(own === undefined ? {} : { own }),
  })
}

/** The date behind an event, else that of the clause, else the one in the event's name. */
function dateOfClaim(parse: SentenceParse, clause: Clause, frame: FrameClaim, event: Role | null): Dated {
  const behind = event === null ? null : dateBehind(parse, event)
  if (behind !== null && behind.time !== null) return behind
  const dated = dateOfBoth(parse, clause, frame.time ?? 'at')
  return event === null ? dated : { ...dated, valid: dated.valid ?? dateInName(parse, event) }
}

/** "broke with X in 2016 and created Y": one date for both, where the second has none. */
function dateOfBoth(parse: SentenceParse, clause: Clause, mode: 'at' | 'start' | 'end'): Dated {
  const dated = dateOf(parse, clause, mode)
  const before = dated.valid === null ? breakBefore(parse, clause) : undefined
  return before === undefined ? dated : dateOf(parse, before, mode)
}

function ownManner(parse: SentenceParse, clause: Clause, frame: FrameClaim): NonNullable<Finding['own']> {
  const { verb } = clause
  const { voice } = speakerOf(parse, clause.passive ? (attachedTo(clause, 'by')[0] ?? null) : clause.subject)
  const cue: [number, number] = [parse.units[verb.first]?.start ?? 0, parse.units[verb.last - 1]?.end ?? 0]
  return { voice, cue, factuality: frame.factuality ?? 'alleged' }
}

/** The words from the first to the last that a claim rests on. */
function spanAround(
  parse: SentenceParse,
  clause: Clause,
  roles: readonly Role[],
  time: { readonly start: number; readonly end: number } | null,
): { start: number; end: number } {
  const { verb } = clause
  const places = roles.filter(({ start, end }) => end > start && start >= parse.start && end <= parse.end)
  const starts = [parse.units[verb.first]?.start ?? parse.start, ...places.map(({ start }) => start)]
  const ends = [parse.units[verb.last - 1]?.end ?? parse.end, ...places.map(({ end }) => end)]
  if (time !== null) {
    starts.push(time.start)
    ends.push(time.end)
  }
  return { start: Math.min(...starts), end: Math.max(...ends) }
}
