import type { Role } from '../../page.ts'
import { headNounOf } from '../reference/figures.ts'
import { type Dated, dateBehind, dateInName, dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn, type Wanted } from '../sentence/participants.ts'
import { type Finding, propose } from '../sentence/propose.ts'
import { speakerOf } from '../sentence/speakers.ts'
import type { Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { grammarOf } from '../words/grammar.ts'
import members from '../words/members.json' with { type: 'json' }
import roles from '../words/roles.json' with { type: 'json' }
import { type FrameClaim, framesOf, isIrrealis } from '../words/verbs.ts'
import frameWords from './frames.json' with { type: 'json' }
import { placedOffice } from './office.ts'
import { attachedTo, context, FORMS, fill, head, phrasesFor } from './slots.ts'

/** What the verbs of a sentence claim: whom each frame binds is said by its slots, see `slots.ts`. */
export function readVerbs(parse: SentenceParse): void {
  for (const clause of parse.clauses) if (!clause.verb.modal && !isUnreal(clause)) readClause(parse, clause)
}

function readClause(parse: SentenceParse, clause: Clause): void {
  const done = new Set<string>()
  for (const frame of framesFor(parse, clause)) {
    const key = `${frame.predicate} ${frame.subject === 'patient:person' || frame.time === 'end' ? 'end' : ''}`
    if (!done.has(key) && applyFrame(parse, clause, frame))
      done.add(key).add(`${WIDER[frame.predicate] ?? frame.predicate} `)
  }
  readAnnounced(parse, clause)
  readPrepositions(parse, clause)
  readBreak(parse, clause)
  readMerger(parse, clause)
  readResponsibility(parse, clause)
  if (FALLING.has(clause.verb.lemma)) readSuspicion(parse, clause)
}

/** The claims that a verb makes; what dissenters of a body form has split from it, and what two merge to form takes them in. */
function framesFor(parse: SentenceParse, clause: Clause): readonly FrameClaim[] {
  const frames = framesOf(clause.verb.verb)
  if (EMERGES.has(clause.verb.lemma) && mergersBeside(parse, clause).length > 0)
    return frames.filter(({ predicate }) => predicate !== 'split_from')
  // "It forms the 47th Brigade of X": nothing comes into being.
  if (clause.verb.lemma === 'form' && parse.units[clause.verb.first]?.norm === 'forms') return []
  if (!FORMS.has(clause.verb.lemma)) return frames
  if (breakBefore(parse, clause) !== undefined)
    return frames.map((frame) => (frame.predicate === 'founder_of' ? byPersons(frame) : frame))
  const instead = isFormedByDissent(clause) ? SPLIT : isFormedByMerger(parse, clause) ? MERGER : undefined
  return instead === undefined
    ? frames
    : frames.flatMap((frame) => (frame.predicate === 'founder_of' ? [instead, byPersons(frame)] : [frame]))
}

/** Persons found a body all the same. */
function byPersons(frame: FrameClaim): FrameClaim {
  return { ...frame, subject: 'agent:person' }
}

const SPLIT: FrameClaim = { predicate: 'split_from', subject: 'patient:organization', object: 'agent:organization' }
const MERGER: FrameClaim = { predicate: 'merged_into', subject: 'agent:organization', object: 'patient:organization' }
const DISSENTERS = new Set(members.dissenters)
const DISSENTING = new Set(members.dissenting)
const MERGES = new Set(members.merges)

/** "formed by former members of X", "defectors from X founded". */
function isFormedByDissent(clause: Clause): boolean {
  const [agent] = phrasesFor(clause, 'agent')
  const core = agent?.cores[0]
  if (core === undefined || core.name !== null || core.head === null) return false
  return DISSENTERS.has(core.head) || core.words.some(({ norm }) => DISSENTING.has(norm))
}

/** "X and Y merged to form Z": `readMerger` tells it. */
function isFormedByMerger(parse: SentenceParse, clause: Clause): boolean {
  return mergeBefore(parse, clause) !== undefined
}

/** The clause right before in which the same bodies merge: "X merged with Y to form Z", "fused, giving birth to Z". */
function mergeBefore(parse: SentenceParse, clause: Clause): Clause | undefined {
  const before = clause.governor ?? parse.clauses.findLast((one) => one.index < clause.index)
  if (before === undefined || clause.passive || !MERGES.has(before.verb.lemma)) return undefined
  const isOutcome = clause.verb.form !== 'finite' || before.subject === clause.subject
  return isOutcome && (FORMS.has(clause.verb.lemma) || OUTCOMES.has(clause.verb.verb)) ? before : undefined
}

const OUTCOMES = new Set(frameWords.outcomes)
const MERGERS = new Set(frameWords.mergers)

/** "X merged with Y to form Z", "Z was formed through the merger of X and Y": those that merge are in what they form. */
function readMerger(parse: SentenceParse, clause: Clause): void {
  const before = mergeBefore(parse, clause)
  if (before !== undefined) {
    const agents = fill(parse, before, before.passive ? 'patient' : 'agent', 'organization')
    const parts = [...agents, ...fill(parse, before, 'with', 'organization')]
    const wholes = phrasesFor(clause, 'patient').flatMap((phrase) => participantsIn(parse, phrase, 'organization'))
    mergeAll(parse, dateless(clause, before), parts, wholes)
  }
  const isFormed = clause.passive && FORMS.has(clause.verb.lemma)
  for (const phrase of isFormed || EMERGES.has(clause.verb.lemma) ? mergersBeside(parse, clause) : []) {
    const parts = [...participantsIn(parse, phrase.cores[0]?.of ?? null, 'organization'), ...between(parse, phrase)]
    mergeAll(parse, clause, parts, fill(parse, clause, isFormed ? 'patient' : 'agent', 'organization'))
  }
}

const EMERGES = new Set(frameWords.emerging)

/** "through the merger of X and Y": the phrases behind a verb that tell of a merger. */
function mergersBeside({ chunks }: SentenceParse, clause: Clause): Phrase[] {
  return clause.attached.flatMap(({ index }) => {
    const phrase = chunks[index]
    const core = phrase?.kind === 'phrase' ? phrase.cores[0] : undefined
    return phrase?.kind === 'phrase' && core?.name === null && MERGERS.has(core.head ?? '') ? [phrase] : []
  })
}

function mergeAll(parse: SentenceParse, clause: Clause, parts: readonly Role[], wholes: readonly Role[]): void {
  const frame: FrameClaim = { predicate: 'merged_into', subject: 'agent:organization' }
  for (const whole of wholes) for (const part of parts) claimOf(parse, clause, frame, part, whole)
}

/** The date of a merger stands beside either verb. */
function dateless(clause: Clause, before: Clause): Clause {
  return clause.verb.form === 'finite' ? clause : { ...before, object: clause.object }
}

/** "a merger between X and Y". */
function between(parse: SentenceParse, phrase: Phrase): Role[] {
  const at = parse.chunks.indexOf(phrase)
  const [preposition, sides] = parse.chunks.slice(at + 1, at + 3)
  const isBetween = preposition?.kind === 'preposition' && preposition.norm === 'between'
  return isBetween && sides?.kind === 'phrase' ? participantsIn(parse, sides, 'organization') : []
}

const FALLING = new Set(frameWords.falling)
const SUSPICIONS = new Set(frameWords.suspicions)

/** "suspicion fell on X": for what was spoken of last. */
function readSuspicion(parse: SentenceParse, clause: Clause): void {
  const core = clause.subject?.cores[0]
  const event = parse.scene.lastEvent()
  if (core === undefined || core.name !== null || !SUSPICIONS.has(core.head ?? '') || event === undefined) return
  const frame: FrameClaim = {
    predicate: 'perpetrator_of',
    subject: 'patient:actor',
    voice: 'agent',
    factuality: 'alleged',
  }
  for (const actor of fill(parse, clause, 'patient:actor|on:actor', 'actor'))
    claimOf(parse, clause, frame, actor, { figure: event, start: 0, end: 0 })
}

/** "Responsibility for the bombing was claimed by X". */
function readResponsibility(parse: SentenceParse, clause: Clause): void {
  const subject = clause.subject
  if (!clause.passive || clause.verb.lemma !== 'claim' || subject?.cores[0]?.head !== 'responsibility') return
  const at = parse.chunks.indexOf(subject)
  const [preposition, phrase] = parse.chunks.slice(at + 1, at + 3)
  if (preposition?.kind !== 'preposition' || preposition.norm !== 'for' || phrase?.kind !== 'phrase') return
  const frame: FrameClaim = {
    predicate: 'perpetrator_of',
    subject: 'agent:actor',
    voice: 'agent',
    factuality: 'alleged',
  }
  for (const actor of fill(parse, clause, 'agent', 'actor')) {
    for (const event of participantsIn(parse, phrase, 'event')) claimOf(parse, clause, frame, actor, event)
  }
}

const BREAKS = new Set(frameWords.breaking)

/** "broke away and formed Y", "left X to form Y": the new body split from the old one. */
function readBreak(parse: SentenceParse, clause: Clause): void {
  const before = breakBefore(parse, clause)
  if (before === undefined) return
  const old = [
    ...fill(parse, before, 'from:organization|patient:organization', 'organization'),
    ...parentOf(parse, before),
    ...context(parse),
  ][0]
  if (old === undefined) return
  for (const young of fill(parse, clause, 'patient:organization', 'organization'))
    claimOf(parse, clause, { predicate: 'split_from', subject: 'agent' }, young, old)
}

/** The clause right before in which the same subject breaks with somebody: "broke away and formed Y". */
function breakBefore(parse: SentenceParse, clause: Clause): Clause | undefined {
  if (!FORMS.has(clause.verb.lemma) || clause.passive) return undefined
  const before = parse.clauses.findLast((one) => one.index < clause.index)
  const breaks = before !== undefined && BREAKS.has(before.verb.lemma) && before.subject === clause.subject
  return breaks ? before : undefined
}

/** "former members of X broke away": what the phrase that broke away belonged to. */
function parentOf(parse: SentenceParse, clause: Clause): Role[] {
  return (clause.subject?.cores ?? []).flatMap((core) => participantsIn(parse, core.of, 'organization'))
}

/** A perpetrator took part: the narrower claim says it. */
const WIDER: Readonly<Record<string, string>> = { perpetrator_of: 'participated_in' }

/** What is only tried, wanted or threatened did not happen for that. */
function isUnreal(clause: Clause): boolean {
  const { governor } = clause
  if (governor === null) return false
  if (governor.verb.modal || governor.verb.negated) return true
  if (clause.verb.form === 'infinitive' && isIrrealis(governor.verb.lemma)) return true
  return isUnreal(governor)
}

function applyFrame(parse: SentenceParse, clause: Clause, frame: FrameClaim): boolean {
  if (!meets(parse, clause, frame)) return false
  const subjects = fill(parse, clause, frame.subject, 'actor').map((role) =>
    frame.voice === 'agent' ? spokenFor(clause, role) : role,
  )
  if (subjects.length === 0) return false
  if (frame.object === undefined) {
    for (const subject of subjects)
      claimOf(parse, clause, frame, subject, frame.value === undefined ? null : { value: frame.value })
    return true
  }
  const objects = fill(parse, clause, frame.object, defaultKind(frame.predicate))
  const filled = objects.filter((object) => subjects.some((subject) => head(parse, subject) !== head(parse, object)))
  for (const object of filled) {
    const told = isUmbrella(parse, frame, subjects, object) ? { ...frame, predicate: 'part_of' } : frame
    for (const subject of subjects) claimOf(parse, clause, told, subject, object)
  }
  return filled.length > 0
}

const ANNOUNCED = new Set(frameWords.announced)

/** "the coalition was announced by A, B and C": of those that make a body known together it consists. */
function readAnnounced(parse: SentenceParse, clause: Clause): void {
  if (!clause.passive || clause.verb.negated || !ANNOUNCED.has(clause.verb.lemma)) return
  const founders = fill(parse, clause, 'agent', 'organization')
  const frame: FrameClaim = { predicate: 'founder_of', subject: 'agent' }
  for (const whole of fill(parse, clause, 'patient', 'organization')) {
    if (!isUmbrella(parse, frame, founders, whole)) continue
    for (const founder of founders) claimOf(parse, clause, { ...frame, predicate: 'part_of' }, founder, whole)
  }
}

const UMBRELLAS = new Set(frameWords.umbrellas)

/** "the alliance was formed by A, B and C": several bodies that found a common one are in it. */
function isUmbrella({ page }: SentenceParse, frame: FrameClaim, founders: readonly Role[], whole: Role): boolean {
  if (frame.predicate !== 'founder_of' || founders.length < 2) return false
  if (founders.some(({ figure }) => page.cast.head(figure).type !== 'organization')) return false
  const words = [page.text.slice(whole.start, whole.end), ...page.cast.head(whole.figure).names]
  return words.some((name) => UMBRELLAS.has(headNounOf(name) ?? ''))
}

/** "claimed by X spokesman Y": the deed is the body's for whom he speaks. */
function spokenFor(clause: Clause, role: Role): Role {
  const cores = [...phrasesFor(clause, 'agent'), ...attachedTo(clause, 'by')].flatMap((phrase) => phrase.cores)
  const core = cores.find(({ name }) => name !== null && name.start === role.start)
  const body = core?.modifiers.findLast(({ mention }) => mention?.figure.type === 'organization')
  const isSpeaker = core?.words.some(({ norm }) => SPEAKERS.has(norm)) === true
  return isSpeaker && body?.mention !== undefined
    ? { figure: body.mention.figure, start: body.start, end: body.end }
    : role
}

const SPEAKERS = new Set(roles.spokenFor)

function defaultKind(predicate: string): Wanted {
  if (predicate === 'participated_in') return 'event'
  if (predicate === 'area_of_operation' || predicate === 'headquarters') return 'place'
  return predicate === 'allied_with' ||
    predicate === 'opposed_to' ||
    predicate === 'supports' ||
    predicate === 'affiliated_with'
    ? 'actor'
    : 'organization'
}

function meets(parse: SentenceParse, clause: Clause, frame: FrameClaim): boolean {
  if (frame.needsVerb !== undefined && clause.verb.lemma !== frame.needsVerb) return false
  if (frame.unless !== undefined && fill(parse, clause, frame.unless, 'any').length > 0) return false
  if (frame.needs === undefined || frame.needs === 'period') return true
  if (frame.needs === 'topic') return isTopicIn(parse, fill(parse, clause, frame.subject, 'organization'))
  const words = wordsBehind(parse, clause)
  if (frame.needs.endsWith('struggle'))
    return words.some((word) => grammarOf.struggleWords.has(word)) === (frame.needs === 'struggle')
  if (frame.needs.startsWith('terrorist'))
    return (
      words.some((word) => grammarOf.terroristWords.has(word)) ||
      (frame.needs.endsWith('self') && SELF_TELLING.has(clause.verb.lemma))
    )
  return hasWords(frame.needs, words)
}

/** Whether the text is about the one body that a frame tells of. */
function isTopicIn(parse: SentenceParse, [role, other]: readonly Role[]): boolean {
  const { topic, cast } = parse.page
  return role !== undefined && other === undefined && topic !== null && head(parse, role) === cast.head(topic)
}

/** Whether the words behind a verb are those that a frame needs. */
function hasWords(needs: string, words: readonly string[]): boolean {
  if (needs === 'no list') return !words.some((word) => grammarOf.listWords.has(word))
  if (needs === 'presence') return !words.includes('absentia')
  if (needs === 'list') return words.some((word) => grammarOf.listWords.has(word))
  if (needs === 'responsible') return words.includes('responsible') || words.includes('accountable')
  if (needs === 'aid') return words.some((word) => grammarOf.aidWords.has(word))
  return words.some((word) => grammarOf.fightWords.has(word))
}

/** Verbs that say by themselves that a state proscribes. */
const SELF_TELLING = new Set(frameWords.selfTelling)

function wordsBehind({ units, chunks, page }: SentenceParse, clause: Clause): string[] {
  const last = chunks[clause.to - 1]?.last ?? units.length
  return units
    .slice(clause.verb.last, last)
    .flatMap(({ tag, norm, start, end }) =>
      tag === 'name' ? page.text.slice(start, end).toLowerCase().split(/\s+/u) : [norm],
    )
}

const WORDS_OF_OFFICE = new Set(['leader_of', 'member_of'])

function claimOf(
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

/** Prepositions that claim by themselves, whatever the verb: "in support of X", "on behalf of X". */
const BY_PREPOSITION: readonly FrameClaim[] = [
  { predicate: 'supports', subject: 'agent', object: 'support:actor' },
  { predicate: 'supports', subject: 'agent', object: 'behalf:actor' },
  { predicate: 'allied_with', subject: 'agent', object: 'alliance:actor' },
  { predicate: 'supports', subject: 'backing:actor', object: 'founded|agent:actor' },
  { predicate: 'part_of', subject: 'agent:organization', object: 'banner:organization' },
]

function readPrepositions(parse: SentenceParse, clause: Clause): void {
  if (!clause.attached.some(({ preposition }) => TELLING.has(preposition))) return
  for (const frame of BY_PREPOSITION) applyFrame(parse, clause, frame)
  if (FIGHTING.has(clause.verb.lemma))
    for (const object of ['alongside:actor', 'together:actor'])
      applyFrame(parse, clause, { predicate: 'allied_with', subject: 'agent:organization', object })
  // Who commands what comes into being is no leader of those from whom it comes.
  if (clause.passive && FORMS.has(clause.verb.lemma)) return
  const under = FIGHTING.has(clause.verb.lemma) && !clause.passive ? attachedTo(clause, 'under') : []
  for (const leader of [...attachedTo(clause, 'command'), ...under].flatMap((phrase) =>
    participantsIn(parse, phrase, 'person'),
  )) {
    for (const body of fill(parse, clause, 'agent', 'organization')) {
      claimOf(parse, clause, { predicate: 'leader_of', subject: 'agent' }, leader, body)
    }
  }
}

const TELLING = new Set(frameWords.tellingSide)

const FIGHTING = new Set(frameWords.fighting)
