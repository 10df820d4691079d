import type { Role } from '../../page.ts'
import { dateOf, dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { propose } from '../sentence/propose.ts'
import { isHeldUnreal } from '../sentence/unreal.ts'
import type { Chunk } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { meansParts } from '../syntax/men.ts'
import type { Unit } from '../syntax/unit.ts'
import members from '../words/members.json' with { type: 'json' }
import { type Candidate, isJointlyMeant } from './candidates.ts'
import { roleOfSide } from './sides.ts'
import type { Tie } from './tie-model.ts'

/** Rules are surer: no tie of the model is surer than the least of theirs. */
const SUREST = 0.75

/** Proposes a tie that the model found, unless it is only asked for or planned. */
export function tellTie(parse: SentenceParse, candidate: Candidate, tie: Tie, likely: number): void {
  const { units, page } = parse
  const { left, right } = candidate
  const [one, other] = [left, right].map(({ figure, at }) => roleOfSide(page.cast, figure, units[at] as Unit)) as [
    Role,
    Role,
  ]
  const [subject, object] = tie.endsWith('<') ? [other, one] : [one, other]
  if (tie.startsWith('merged_into') && areMembers(units, left.at)) return
  const clause = clauseOf(parse, candidate)
  const predicate = tie.replace(/[<>]$/u, '')
  if (clause?.verb.modal === true || isHeldUnreal(parse.unreal, { word: other.start, cues: [], predicate })) return
  const dated = clause === undefined ? dateWithin(parse, parse.start, parse.end) : dateOf(parse, clause)
  const time = dated.time ?? one
  const [from, to] = isJointlyMeant(candidate) ? extentOf(parse, clause) : [one.start, other.end]
  propose(parse, {
    subject,
    predicate,
    object,
    valid: dated.valid,
    trigger: units[left.at + 1]?.start ?? one.start,
    start: Math.min(from, time.start),
    end: Math.max(to, time.end),
    score: Math.round(likely * SUREST * 100) / 100,
  })
}

/** "Some members of X joined Y", "two X factions joined Y": X itself is in nothing. */
function areMembers(units: readonly Unit[], at: number): boolean {
  if (meansParts(units[at + 1]?.norm ?? '')) return true
  const before = units.slice(Math.max(0, at - 3), at)
  return before.some(({ norm }) => norm === 'of') && before.some(({ norm }) => MEN.has(norm) || meansParts(norm))
}

const MEN = new Set(members.men)

/** The clause that tells a tie: of one phrase that means both the one that it stands in, else the last that begins before the second. */
function clauseOf({ clauses, chunks }: SentenceParse, candidate: Candidate): Clause | undefined {
  const { at } = candidate.right
  const around = isJointlyMeant(candidate)
    ? clauses.findLast(({ from, to }) => at >= (chunks[from]?.first ?? 0) && at < (chunks[to - 1]?.last ?? 0))
    : undefined
  return around ?? clauses.findLast(({ verb }) => verb.first < at) ?? clauses[0]
}

/** Where a clause stands, without what opens or ends it. */
function extentOf({ units, chunks, start, end }: SentenceParse, clause: Clause | undefined): [number, number] {
  if (clause === undefined) return [start, end]
  const said = chunks.slice(clause.from, clause.to).filter(({ kind }) => !MARKS.has(kind))
  return [units[said[0]?.first ?? 0]?.start ?? start, units[(said.at(-1)?.last ?? 0) - 1]?.end ?? end]
}

const MARKS: ReadonlySet<Chunk['kind']> = new Set(['comma', 'stop', 'conjunction'])
