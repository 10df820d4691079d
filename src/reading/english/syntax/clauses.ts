import { isAttributing } from '../words/attribution-cues.ts'
import { english } from '../words/lexicon.ts'
import { apposed } from './apposition.ts'
import type { Chunk, Mark, Phrase, VerbGroup } from './chunk.ts'
import { type Attached, type Clause, type Found, isActiveBeside, placeOf } from './clause.ts'
import { deedAscribed } from './deed-ascribed.ts'
import { byFollowsAside, isBareParticiple, isHeldToBe, isRespective, previousNonAdverb } from './participle.ts'
import { isRelativeThat, relativeBefore, relativeOf } from './relative.ts'
import { subjectOf } from './subject.ts'
import type { Unit } from './unit.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

/** Finds, for every verb of a sentence, who does it, to whom, and with what. */
export function clausesOf(chunks: readonly Chunk[], units: readonly Unit[]): Clause[] {
  const clauses: Clause[] = []
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'verb')
      clauses.push(clauseAt(chunks, i, isBehindNor(chunks, i) ? { ...chunk, negated: true } : chunk, clauses, units))
  }
  return clauses
}

/** "Nor did X take part": it did not. */
function isBehindNor(chunks: readonly Chunk[], index: number): boolean {
  const [nor, auxiliary, subject] = chunks.slice(Math.max(0, index - 3), index)
  return nor?.kind === 'conjunction' && nor.norm === 'nor' && auxiliary?.kind === 'verb' && subject?.kind === 'phrase'
}

function clauseAt(
  chunks: readonly Chunk[],
  index: number,
  verb: VerbGroup,
  before: readonly Clause[],
  units: readonly Unit[],
): Clause {
  const found = subjectOf(chunks, index, verb, before, units)
  const to = endOf(chunks, index)
  const object = verb.passive ? null : directObject(chunks, index, verb, to)
  const bare = isBareParticiple(verb, units)
  const described = object === null ? describedBy(chunks, index, found.subject, before, units) : undefined
  const isDone = described !== undefined || (bare && isPassiveBare(chunks, index, object, found, before))
  const passive = verb.passive || isDone || isHeldToBe(chunks, index, units)
  const whom = !passive && object === null ? whomOf(chunks, found.from, before) : null
  const after = passive ? objectOf(chunks, index + 1, to) : object
  return {
    verb: isNeither(units, verb, found.subject) ? { ...verb, negated: true } : verb,
    index,
    subject: passive && bare ? acted(described ?? found.subject, chunks, index, before) : found.subject,
    object: passive ? null : (object ?? whom),
    complement: passive ? after : complementOf(chunks, object, to),
    attached: [
      ...withCharge(verb, attachedOf(chunks, index, to)),
      ...agentShared(chunks, index, verb, passive),
      ...relativeBefore(chunks, index, before),
    ],
    ...placeOf(found, whom, described),
    to,
    governor: found.governor,
    passive,
  }
}

/** What a participle without auxiliary and object describes right before it; undefined where it describes nothing there. */
function describedBy(
  chunks: readonly Chunk[],
  index: number,
  subject: Phrase | null,
  before: readonly Clause[],
  units: readonly Unit[],
): Phrase | null | undefined {
  if (!isBareParticiple(chunks[index] as VerbGroup, units)) return undefined
  return deedAscribed(chunks, index) ?? (describesObject(chunks, index, before, units) ? subject : undefined)
}

/** Whom a participle without auxiliary is said of. */
function acted(
  subject: Phrase | null,
  chunks: readonly Chunk[],
  index: number,
  before: readonly Clause[],
): Phrase | null {
  return equated(subject, before) ?? lastDescribed(subject, chunks, index)
}

/** "fought alongside neither X nor Y", "Neither X nor Y joined". */
function isNeither(units: readonly Unit[], { last }: VerbGroup, subject: Phrase | null): boolean {
  const behind = units.slice(last, last + 2).some(({ norm }) => norm === 'neither')
  const first = subject?.first ?? 0
  return behind || units[first]?.norm === 'neither' || units[first - 1]?.norm === 'neither'
}

/** "X was one of two commanders killed in 2014": who is said to be one of those to whom it was done. */
function equated(described: Phrase | null, before: readonly Clause[]): Phrase | null {
  const copula = before.at(-1)
  const core = described?.cores[0]
  const isOneOf = core?.name === null && core.of !== null && (core.head === null || core.head === 'one')
  return isOneOf && copula?.object === described && copula.verb.lemma === 'be' ? copula.subject : null
}

/** "A, B and a faction of C led by X", "A and B, commanded by Y": what a participle describes is the last of a list. */
function lastDescribed(subject: Phrase | null, chunks: readonly Chunk[], index: number): Phrase | null {
  const core = subject?.cores.at(-1)
  if (subject === null || core === undefined || subject.cores.length < 2 || isRespective(chunks, index)) return subject
  const isRightBehind = chunks[index - 1]?.last === subject.last
  const isBehindComma = chunks[index - 1]?.kind === 'comma' && chunks[index - 2] === subject
  // "a political party and military organisation led by X": one body, described twice.
  const isOne = core.name === null && core.determiner === null && /^an?$/u.test(subject.cores[0]?.determiner ?? '')
  const isLed = !isOne && LED_ALONE.has((chunks[index] as VerbGroup).lemma) && byFollows(chunks, index)
  const isDescribed = isRightBehind && core.name === null && (core.determiner === 'a' || core.determiner === 'an')
  return isDescribed || (isLed && (isRightBehind || isBehindComma))
    ? { ...subject, first: core.first, cores: [core] }
    : subject
}

/** What a person does to one body rather than to all of a list. */
const LED_ALONE = new Set(verbsByPattern.ledAlone)

/** Whether a participle without auxiliary is passive: it opens the sentence, describes a phrase, or goes with a passive before. */
function isPassiveBare(
  chunks: readonly Chunk[],
  index: number,
  object: Phrase | null,
  { kind, subject }: Found,
  before: readonly Clause[],
): boolean {
  const opens = kind === 'reduced' && chunks.slice(0, index).every((chunk) => chunk.kind === 'adverb')
  if (opens || byFollows(chunks, index)) return true
  if (object === null && (isDoneTo(chunks, index) || isFormed(chunks, index))) return true
  return object === null && (kind === 'reduced' || subject === null || sharesPassive(chunks, index, subject, before))
}

/** What is done to somebody rather than by him, where no object follows: "was arrested and executed". */
const DONE_TO = new Set(verbsByPattern.doneToSubjects)

/** "a commander killed in an airstrike": what is done to somebody, who stands right before and does not act. */
function isDoneTo(chunks: readonly Chunk[], index: number): boolean {
  const { lemma, verb } = chunks[index] as VerbGroup
  // "dismissed the allegation": a verb of several words has its object within.
  if (!DONE_TO.has(lemma) || (verb !== lemma && !verb.endsWith(' dead'))) return false
  const [before, earlier, next] = [chunks[index - 1], chunks[index - 2], chunks[index + 1]]
  // "the towns the group captured in May", "which the group captured": the group acts.
  const describes = before?.kind === 'comma' || (before?.kind === 'phrase' && !OPENS_SUBJECT.has(earlier?.kind ?? ''))
  return describes && (next?.kind === 'preposition' || next?.kind === 'time') && !isObjectLate(chunks, index + 1)
}

/** "X, a group formed in 1991": bodies come into being by what is done to them. */
function isFormed(chunks: readonly Chunk[], index: number): boolean {
  const [comma, described] = chunks.slice(Math.max(0, index - 2), index)
  const core = described?.kind === 'phrase' && described.cores.length === 1 ? described.cores[0] : undefined
  if (comma?.kind !== 'comma' || core?.name !== null || core.determiner?.startsWith('a') !== true) return false
  const next = chunks[index + 1]
  const isBody = english.groupNouns.has(core.head ?? '') && FORMS.has((chunks[index] as VerbGroup).lemma)
  return isBody && (next?.kind === 'preposition' || next?.kind === 'time') && !isObjectLate(chunks, index + 1)
}

const FORMS = new Set(verbsByPattern.formingBodies)

/** "seized in 2012 the leadership": what is acted on, behind when and where. */
function isObjectLate(chunks: readonly Chunk[], from: number): boolean {
  let at = from
  while (chunks[at]?.kind === 'time' || chunks[at]?.kind === 'preposition')
    at += chunks[at]?.kind === 'preposition' ? 2 : 1
  return chunks[at]?.kind === 'phrase'
}

/** What stands before the subject of a clause inside another. */
const OPENS_SUBJECT: ReadonlySet<string> = new Set(['phrase', 'relative', 'that', 'subordinator'])

/** "was captured in May and executed in June": the second participle goes with the auxiliary of the first. */
function sharesPassive(
  chunks: readonly Chunk[],
  index: number,
  subject: Phrase | null,
  before: readonly Clause[],
): boolean {
  const [verb, last] = [chunks[index] as VerbGroup, before.at(-1)]
  if (last === undefined || !last.passive || subject === null || last.subject !== subject) return false
  // "was found murdered"
  if (last.index === index - 1) return DONE_TO.has(verb.lemma)
  const joint = chunks[previousNonAdverb(chunks, index)]
  return (joint?.kind === 'conjunction' || joint?.kind === 'comma') && DONE_TO.has(verb.lemma)
}

/** "is a militia created in 1990": a participle right behind what a verb that tells nothing said has for its object. */
function describesObject(
  chunks: readonly Chunk[],
  index: number,
  before: readonly Clause[],
  units: readonly Unit[],
): boolean {
  const [phrase, last] = [chunks[index - 1], before.at(-1)]
  if (phrase?.kind !== 'phrase' || last === undefined || last.object !== phrase || last.index !== index - 2)
    return false
  const opensMore = chunks[index + 1]?.kind === 'preposition' || chunks[index + 1]?.kind === 'time'
  return opensMore && !isAttributing(last.verb.lemma) && units[(chunks[index] as VerbGroup).first]?.tag === 'verb'
}

/** "the bombing, which X had claimed": what "which" stands for is done to. */
function whomOf(chunks: readonly Chunk[], from: number, before: readonly Clause[]): Phrase | null {
  const relative = chunks[from - 1]
  const that = relative?.kind === 'that' && isRelativeThat(chunks, from - 1)
  if (!(relative?.kind === 'relative' || that) || chunks[from - 2]?.kind === 'preposition') return null
  return relativeOf(chunks, from - 1, from, before).subject
}

function byFollows(chunks: readonly Chunk[], index: number): boolean {
  for (let i = index + 1; i < Math.min(chunks.length, index + 6); i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'preposition' && chunk.norm === 'by') return true
    if (chunk.kind === 'comma' && i === index + 1) return byFollowsAside(chunks, i)
    if (chunk.kind === 'phrase' && (chunks[i - 1] as Chunk).kind !== 'preposition' && !isStatus(chunks, index, i))
      return false
    if (chunk.kind !== 'adverb' && chunk.kind !== 'time' && chunk.kind !== 'preposition' && chunk.kind !== 'phrase')
      return false
  }
  return false
}

/** "designated a terrorist organisation by X": what is said of whom it is done to. */
function isStatus(chunks: readonly Chunk[], verb: number, at: number): boolean {
  const [group, phrase] = [chunks[verb], chunks[at]]
  if (group?.kind !== 'verb' || phrase?.kind !== 'phrase' || at !== verb + 1 || !CALLING.has(group.lemma)) return false
  return phrase.cores[0]?.determiner === 'a' || phrase.cores[0]?.determiner === 'an'
}

const CALLING = new Set(verbsByPattern.giving)

/** The chunk after the last that belongs to the verb. */
function endOf(chunks: readonly Chunk[], index: number): number {
  for (let i = index + 1; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'stop' || chunk.kind === 'subordinator' || chunk.kind === 'relative' || chunk.kind === 'that')
      return i
    if (chunk.kind === 'verb') return boundaryBefore(chunks, i, index)
    if (chunk.kind === 'preposition' && isAlliedBesideLeader(chunks, i, index)) return i - 1
  }
  return chunks.length
}

/** "X, led by Y, allied with Z": whose ally somebody is tells nothing of who leads. */
function isAlliedBesideLeader(chunks: readonly Chunk[], at: number, index: number): boolean {
  if (
    at !== index + 4 ||
    (chunks[at] as Mark).norm !== 'alliance' ||
    !LED_ALONE.has((chunks[index] as VerbGroup).lemma)
  )
    return false
  const [by, leader, joint] = chunks.slice(index + 1, at)
  if (by?.kind !== 'preposition' || by.norm !== 'by' || leader?.kind !== 'phrase') return false
  return joint?.kind === 'comma' || joint?.kind === 'conjunction'
}

/** Where the next verb's own words begin: at "and", at a comma, or at its subject. */
function boundaryBefore(chunks: readonly Chunk[], next: number, index: number): number {
  const verb = chunks[next] as VerbGroup
  if (verb.form === 'infinitive') return next
  let i = next - 1
  while (i > index && ((chunks[i] as Chunk).kind === 'adverb' || (chunks[i] as Chunk).kind === 'time')) i--
  const chunk = chunks[i] as Chunk
  if (i <= index) return next
  if (chunk.kind === 'comma')
    return withCompany(chunks, i, index) ?? (verb.form === 'finite' ? newSubject(chunks, i, index) : undefined) ?? i
  if (chunk.kind === 'conjunction' || chunk.kind === 'preposition') return i
  const joint = chunk.kind === 'phrase' && verb.form === 'finite' ? jointBefore(chunks, i) : -1
  return joint > index ? joint : next
}

/** The "and" or comma before a subject; -1 where there is none. */
function jointBefore(chunks: readonly Chunk[], subject: number): number {
  const before = chunks[subject - 1]
  return before?.kind === 'conjunction' || before?.kind === 'comma' ? subject - 1 : beforeDate(chunks, subject - 1)
}

/** ", and on 14 November they entered": the joint before a date that opens the next clause; -1 where there is none. */
function beforeDate(chunks: readonly Chunk[], time: number): number {
  if (chunks[time]?.kind !== 'time') return -1
  const at = chunks[time - 1]?.kind === 'preposition' ? time - 2 : time - 1
  return chunks[at]?.kind === 'conjunction' ? at : -1
}

/** "left and, together with X, founded": what stands between commas behind "and" goes with the next verb. */
function withCompany(chunks: readonly Chunk[], close: number, index: number): number | undefined {
  const [and, open, preposition, phrase] = chunks.slice(Math.max(0, close - 4), close)
  const isBetween = and?.kind === 'conjunction' && open?.kind === 'comma' && phrase?.kind === 'phrase'
  return isBetween && preposition?.kind === 'preposition' && close - 4 > index ? close - 4 : undefined
}

/** "attacked X, and the Y Front under Z, a defector, is": the comma before "and", behind which a subject with what describes it stands. */
function newSubject(chunks: readonly Chunk[], close: number, index: number): number | undefined {
  const and = chunks.findLastIndex(
    (chunk, i) => i > index + 1 && i < close - 1 && chunk.kind === 'conjunction' && chunks[i - 1]?.kind === 'comma',
  )
  const opens = and !== -1 && chunks[and + 1]?.kind === 'phrase' && chunks.slice(and + 2, close).some(isComma)
  return opens ? and - 1 : undefined
}

function isComma({ kind }: Chunk): boolean {
  return kind === 'comma'
}

function objectOf(chunks: readonly Chunk[], from: number, to: number): Phrase | null {
  for (let i = from; i < to; i++) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'phrase') return apposed(chunks, i)
    if (chunk.kind !== 'adverb' && !isOwningDate(chunk)) return null
  }
  return null
}

function directObject(chunks: readonly Chunk[], index: number, verb: VerbGroup, to: number): Phrase | null {
  return objectOf(chunks, index + 1, to) ?? objectShared(chunks, index, verb)
}

/** "was founded and is led by X": who does both. */
function agentShared(chunks: readonly Chunk[], index: number, { lemma }: VerbGroup, passive: boolean): Attached[] {
  if (!passive || !SHARING_AGENT.has(lemma)) return []
  const [and, next] = [chunks[index + 1], chunks[index + 2]]
  if (and?.kind !== 'conjunction' || next?.kind !== 'verb') return []
  if (!next.passive && next.form !== 'participle' && next.form !== 'finite') return []
  const [by, agent] = [chunks[index + 3], chunks[index + 4]]
  if (by?.kind !== 'preposition' || by.norm !== 'by' || agent?.kind !== 'phrase') return []
  return [{ preposition: 'by', phrase: apposed(chunks, index + 4), index: index + 4 }]
}

/** "founded and led X", "trained, armed and financed X": what the verb behind "and" acts on as well. */
function objectShared(chunks: readonly Chunk[], index: number, { lemma, form }: VerbGroup): Phrase | null {
  if (!SHARING_OBJECT.has(lemma)) return null
  const [joint, next] = [chunks[index + 1], chunks[index + 2]]
  if (joint?.kind !== 'conjunction' && joint?.kind !== 'comma') return null
  if (next?.kind !== 'verb' || next.form !== form || next.passive || next.negated) return null
  return objectOf(chunks, index + 3, endOf(chunks, index + 2)) ?? objectShared(chunks, index + 2, next)
}

/** Verbs that act on something, though it may stand behind the next one. */
const SHARING_AGENT = new Set(verbsByPattern.sharingAgent)
const SHARING_OBJECT = new Set(verbsByPattern.sharingObject)

/** "Monday's". */
function isOwningDate(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'time' && chunk.last - chunk.first === 2
}

function complementOf(chunks: readonly Chunk[], object: Phrase | null, to: number): Phrase | null {
  if (object === null) return null
  const at = chunks.indexOf(object)
  const next = at === -1 ? undefined : chunks[at + 1]
  return next?.kind === 'phrase' && at + 1 < to ? next : null
}

/** "was accused by the authorities of the X massacre": a deed is of what one is accused, and no accusers are of it. */
function withCharge(verb: VerbGroup, attached: Attached[]): Attached[] {
  if (!verb.passive || verb.lemma !== 'accuse' || attached.some(({ preposition }) => preposition === 'of'))
    return attached
  return attached.flatMap((one) => {
    const core = one.phrase.cores.at(-1)
    const charge = one.preposition === 'by' ? core?.of : null
    const deed = charge?.cores[0]
    const isDeed = deed?.name?.mention?.figure.type === 'event' || english.eventHeads.has(deed?.head ?? '')
    if (core === undefined || charge == null || !isDeed) return [one]
    const accuser = { ...core, of: null, last: charge.first - 1 }
    const phrase = { ...one.phrase, last: accuser.last, cores: [...one.phrase.cores.slice(0, -1), accuser] }
    return [
      { ...one, phrase },
      { preposition: 'of', phrase: charge, index: one.index },
    ]
  })
}

/** "was led by X, its armed wing by Y": the second "by" is of another subject. */
function isGapped(chunks: readonly Chunk[], by: number, attached: readonly Attached[]): boolean {
  const [mark, phrase, preposition] = chunks.slice(Math.max(0, by - 2), by + 1)
  if (preposition?.kind !== 'preposition' || preposition.norm !== 'by' || phrase?.kind !== 'phrase') return false
  const opens = mark?.kind === 'comma' || mark?.kind === 'conjunction'
  return opens && attached.some((one) => one.preposition === 'by')
}

function attachedOf(chunks: readonly Chunk[], index: number, to: number): Attached[] {
  const attached: Attached[] = []
  for (let i = index + 1; i < to; i++) {
    const [chunk, next] = [chunks[i] as Chunk, chunks[i + 1]]
    if (isActiveBeside(chunks, i)) break
    if (chunk.kind !== 'preposition' || isGapped(chunks, i, attached)) continue
    if (next?.kind === 'phrase' && i + 1 < to)
      attached.push({ preposition: chunk.norm, phrase: apposed(chunks, i + 1), index: i + 1 })
    else if ((next?.kind === 'adverb' || isOwningDate(next)) && chunks[i + 2]?.kind === 'phrase')
      attached.push({ preposition: chunk.norm, phrase: chunks[i + 2] as Phrase, index: i + 2 })
  }
  return attached
}
