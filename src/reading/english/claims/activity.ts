import type { Role } from '../../page.ts'
import { dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Core } from '../syntax/chunk.ts'
import activityWords from './activity.json' with { type: 'json' }

/** When bodies were active, where no verb tells: "X, active from 1969 to 1978,", "X (1975–1983)", "its creation in 1991". */
export function readActivity(parse: SentenceParse): void {
  parse.chunks.forEach((chunk, i) => {
    if (chunk.kind === 'adverb' && chunk.norm === 'active') readActive(parse, i)
    if (chunk.kind === 'phrase') for (const core of chunk.cores) readBeginning(parse, core, i)
  })
  for (const bracket of parse.brackets) readYears(parse, bracket)
}

/** "a militia active since 1987", "Active since 1987, the militia": only a period tells. */
function readActive(parse: SentenceParse, at: number): void {
  const { chunks, units } = parse
  const rest = chunks.slice(at + 1)
  const end = rest.findIndex(({ kind }) => kind === 'comma' || kind === 'stop' || kind === 'verb')
  const last = (end === -1 ? rest.at(-1) : rest[end - 1])?.last ?? at
  const from = units[chunks[at]?.first ?? 0]?.start ?? parse.start
  const { valid, time } = dateWithin(parse, from, units[last - 1]?.end ?? parse.end)
  if (valid === null || time === null || !valid.includes('/')) return
  for (const body of bearersOf(parse, at)) claimOf(parse, body, { valid, trigger: from, end: time.end })
}

/** Whom "active" is said of: the phrase before it, also over a comma, else the subject behind what opens the sentence. */
function bearersOf(parse: SentenceParse, at: number): readonly Role[] {
  const { chunks, clauses } = parse
  const before = [chunks[at - 1], chunks[at - 2]].find((chunk) => chunk?.kind !== 'comma' && chunk?.kind !== 'adverb')
  if (before?.kind === 'phrase') return participantsIn(parse, before, 'organization')
  const opens = chunks.slice(0, at).every(({ kind }) => kind === 'adverb')
  return opens ? participantsIn(parse, clauses[0]?.subject ?? null, 'organization') : []
}

const BEGINNINGS = new Set(activityWords.beginnings)

/** "since its creation in 1991", "the foundation of X in 1985". */
function readBeginning(parse: SentenceParse, core: Core, at: number): void {
  if (core.name !== null || !BEGINNINGS.has(core.head ?? '')) return
  const body = organizationIn(core)
  const [preposition, time] = parse.chunks.slice(at + 1, at + 3)
  const unit = time?.kind === 'time' && preposition?.kind === 'preposition' ? parse.units[time.first] : undefined
  if (body === null || unit?.time?.edtf == null || unit.time.edtf.includes('/')) return
  const trigger = parse.units[core.first]?.start ?? parse.start
  claimOf(parse, body, { valid: `${unit.time.edtf}/..`, trigger, end: unit.time.end })
}

const YEARS = /^(?<from>1[89]\d\d|20\d\d)\s?[–-]\s?(?<to>1[89]\d\d|20\d\d|present)$/u

/** "X (1975–1983)". */
function readYears(parse: SentenceParse, { start, end, after }: SentenceParse['brackets'][number]): void {
  const { from, to } = YEARS.exec(parse.page.text.slice(start, end).trim())?.groups ?? {}
  const unit = parse.units[after]
  if (from === undefined || unit?.tag !== 'name' || unit.mention === undefined) return
  if (parse.page.cast.head(unit.mention.figure).type !== 'organization') return
  const body = { figure: unit.mention.figure, start: unit.start, end: unit.end }
  claimOf(parse, body, { valid: `${from}/${to === 'present' ? '..' : to}`, trigger: unit.start, end })
}

function claimOf(
  parse: SentenceParse,
  subject: Role,
  { valid, trigger, end }: { valid: string; trigger: number; end: number },
): void {
  const start = subject.end > subject.start ? Math.min(subject.start, trigger) : trigger
  propose(parse, {
    subject,
    predicate: 'active',
    object: null,
    valid,
    trigger,
    start,
    end: Math.max(end, subject.end),
    score: 0.7,
  })
}
