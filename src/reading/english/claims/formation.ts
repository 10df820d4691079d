import type { Role } from '../../page.ts'
import { headNounOf } from '../reference/figures.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { areMembers, areParts } from '../syntax/men.ts'
import members from '../words/members.json' with { type: 'json' }
import type { FrameClaim } from '../words/verbs.ts'
import { claimOf } from './claim-of.ts'
import { FORMS } from './companions.ts'
import frameWords from './frames.json' with { type: 'json' }
import { attachedTo, fill, phrasesFor } from './slots.ts'

const MERGES: ReadonlySet<string> = new Set([...members.merges, ...frameWords.gathering])
/** Verbs by which bodies come together without giving themselves up. */
const GATHERING = new Set(frameWords.gathering)

/** "X and Y merged to form Z": `readMerger` tells it. */
export function isFormedByMerger(parse: SentenceParse, clause: Clause): boolean {
  return mergeBefore(parse, clause) !== undefined
}

/** The clause right before in which the same bodies merge: "X merged with Y to form Z", "fused, giving birth to Z". */
function mergeBefore(parse: SentenceParse, clause: Clause): Clause | undefined {
  const before = clause.governor ?? parse.clauses.findLast((one) => one.index < clause.index)
  if (before === undefined || clause.passive || !MERGES.has(before.verb.lemma)) return undefined
  if (JOINING.has(before.verb.verb)) return undefined
  if (clause.object?.cores[0] !== undefined && isPartOfIt(clause.object)) return undefined
  const isOutcome = clause.verb.form !== 'finite' || before.subject === clause.subject
  return isOutcome && (FORMS.has(clause.verb.lemma) || OUTCOMES.has(clause.verb.verb)) ? before : undefined
}

const OUTCOMES = new Set(frameWords.outcomes)
const MERGERS = new Set(frameWords.mergers)

/** "X merged with Y to form Z", "X joined Y to form Z": of the first verb it is told what they form, not that one is in the other. */
export function formsAnother(parse: SentenceParse, clause: Clause): boolean {
  if (!MERGES.has(clause.verb.lemma)) return false
  const later = parse.clauses.find((one) => one.index > clause.index && mergeBefore(parse, one) === clause)
  return later !== undefined && fill(parse, later, 'patient', 'organization').length > 0
}

/** "X merged with Y to form Z", "Z was formed through the merger of X and Y": those that merge are in what they form. */
export function readMerger(parse: SentenceParse, clause: Clause): void {
  const before = mergeBefore(parse, clause)
  if (before === undefined) readJoining(parse, clause)
  else {
    const agents = areParts(before) ? [] : fill(parse, before, before.passive ? 'patient' : 'agent', 'organization')
    const others = before.verb.lemma === 'join' && !before.passive ? 'with|patient' : 'with'
    const parts = [...agents, ...fill(parse, before, others, 'organization')]
    const wholes = phrasesFor(clause, 'patient').flatMap((phrase) => participantsIn(parse, phrase, 'organization'))
    if (areMembers(before)) leaveAll(parse, dateless(clause, before), parts, wholes)
    else mergeAll(parse, dateless(clause, before), parts, wholes, GATHERING.has(before.verb.lemma))
  }
  readMergerBeside(parse, clause)
  readMergedUnder(parse, clause)
}

/** "X and Y merged under the name of Z", "united under the name Z": what they are called from then on. */
function readMergedUnder(parse: SentenceParse, clause: Clause): void {
  const named = namedUnder(clause)
  if (named === null) return
  const wholes = participantsIn(parse, named.cores[0]?.of ?? named, 'organization')
  mergeAll(parse, clause, fill(parse, clause, 'agent', 'organization'), wholes)
}

/** "joined together as Z", "came together under the name Z". */
const JOINING_UP: ReadonlySet<string> = new Set(['join', 'come', 'band'])

/** The name under which bodies merge; null where a clause tells of none. */
export function namedUnder({ verb, passive, object, attached }: Clause): Phrase | null {
  if (passive || !(MERGES.has(verb.lemma) || JOINING_UP.has(verb.lemma))) return null
  const under = verb.verb.endsWith(' under')
    ? object
    : attached.find(({ preposition }) => preposition === 'under')?.phrase
  const as = attached.find(({ preposition }) => preposition === 'as')?.phrase
  if (as?.cores[0]?.name != null) return as
  return under?.cores[0]?.head === 'name' || under?.cores[0]?.words[0]?.norm === 'name' ? under : null
}

/** "joined X and became its largest faction": nothing new. */
function isPartOfIt({ cores: [core] }: Phrase): boolean {
  return core !== undefined && core.name === null && core.possessive !== null
}

/** "Z was formed by a merger of X with Y", "emerged from the union between X and Y". */
function readMergerBeside(parse: SentenceParse, clause: Clause): void {
  const isFormed = clause.passive && FORMS.has(clause.verb.lemma)
  for (const phrase of isFormed || EMERGES.has(clause.verb.lemma) ? mergersBeside(parse, clause) : []) {
    const merged = phrase.cores[0]?.of ?? null
    const parts = [
      ...participantsIn(parse, merged, 'organization'),
      ...between(parse, phrase),
      ...participantsIn(parse, { ...phrase, cores: phrase.cores.slice(1) }, 'organization'),
      ...(merged === null ? [] : fill(parse, clause, 'with:organization', 'organization')),
    ]
    mergeAll(parse, clause, parts, fill(parse, clause, isFormed ? 'patient' : 'agent', 'organization'))
  }
}

const REMNANTS = new Set(frameWords.remnants)

/** "was set up by remnants of X": a body that is no more founds nothing. */
export function isFormedOfRemnants(clause: Clause): boolean {
  const core = phrasesFor(clause, 'agent')[0]?.cores[0]
  return core?.name === null && REMNANTS.has(core.head ?? '')
}

/** "was formed from the remnants of X", "emerged from the ranks of Y": what comes behind a body that is no more succeeds it. */
export function readRemnants(parse: SentenceParse, clause: Clause): void {
  const isFormed = clause.passive && FORMS.has(clause.verb.lemma)
  if (!isFormed && !EMERGES.has(clause.verb.lemma)) return
  const frame: FrameClaim = { predicate: 'succeeds', subject: 'agent' }
  const remnants = [...attachedTo(clause, 'from'), ...attachedTo(clause, 'by')].flatMap(({ cores: [core] }) =>
    core !== undefined && core.name === null && REMNANTS.has(core.head ?? '') ? [core.of] : [],
  )
  const old = remnants.flatMap((phrase) => participantsIn(parse, phrase, 'organization'))
  for (const young of fill(parse, clause, isFormed ? 'patient' : 'agent', 'organization'))
    for (const one of old) claimOf(parse, clause, frame, young, one)
}

const EMERGES = new Set(frameWords.emerging)

/** "emerged from the merger of X and Y": it split from neither. */
export function emergesFromMerger(parse: SentenceParse, clause: Clause): boolean {
  return EMERGES.has(clause.verb.lemma) && mergersBeside(parse, clause).length > 0
}

/** "through the merger of X and Y": the phrases behind a verb that tell of a merger. */
function mergersBeside({ chunks }: SentenceParse, clause: Clause): Phrase[] {
  return clause.attached.flatMap(({ index }) => {
    const phrase = chunks[index]
    const core = phrase?.kind === 'phrase' ? phrase.cores[0] : undefined
    return phrase?.kind === 'phrase' && core?.name === null && MERGERS.has(core.head ?? '') ? [phrase] : []
  })
}

const JOINING = new Set(frameWords.joining)

/** "X joined forces with Y to form the Z": they are in what they form. */
function readJoining(parse: SentenceParse, clause: Clause): void {
  const before = clause.governor
  if (before === null || !FORMS.has(clause.verb.lemma) || !JOINING.has(before.verb.verb)) return
  const named = fill(parse, clause, 'patient', 'organization')
  const next = parse.clauses.find((one) => one.index > clause.index)
  const called = next?.verb.lemma === 'call' || next?.verb.lemma === 'name' || next?.verb.lemma === 'know'
  const wholes =
    named.length === 0 && called
      ? participantsIn(parse, next?.object ?? next?.complement ?? null, 'organization')
      : named
  const parts = [
    ...fill(parse, before, 'agent', 'organization'),
    ...fill(parse, before, 'with|patient', 'organization'),
  ]
  const formed = { ...before, object: clause.object }
  if (areMembers(before)) {
    leaveAll(parse, formed, parts, wholes)
    return
  }
  const frame: FrameClaim = { predicate: 'part_of', subject: 'agent' }
  for (const whole of wholes) for (const part of parts) claimOf(parse, formed, frame, part, whole)
}

/** "some of X's members joined with men of Y to form Z": no body is in what its members form, which split from both. */
function leaveAll(parse: SentenceParse, clause: Clause, old: readonly Role[], formed: readonly Role[]): void {
  for (const young of formed)
    for (const one of old) claimOf(parse, clause, { predicate: 'split_from', subject: 'agent' }, young, one)
}

/** Says that bodies are in what they form; in an alliance that they only gathered in, they live on as its parts. */
function mergeAll(
  parse: SentenceParse,
  clause: Clause,
  parts: readonly Role[],
  wholes: readonly Role[],
  gathered = false,
): void {
  for (const whole of wholes) {
    // "joined to establish the X coalition"
    const areInIt = isAlliance(clause.object) || (gathered && isCommon(parse, whole))
    const predicate = areInIt ? 'part_of' : 'merged_into'
    for (const part of parts) claimOf(parse, clause, { predicate, subject: 'agent:organization' }, part, whole)
  }
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

const ANNOUNCED = new Set(frameWords.announced)

/** "the coalition was announced by A, B and C": of those that make a body known together it consists. */
export function readAnnounced(parse: SentenceParse, clause: Clause): void {
  if (!clause.passive || clause.verb.negated || !ANNOUNCED.has(clause.verb.lemma)) return
  const founders = fill(parse, clause, 'agent', 'organization')
  const frame: FrameClaim = { predicate: 'founder_of', subject: 'agent' }
  for (const whole of fill(parse, clause, 'patient', 'organization')) {
    if (!isUmbrella(parse, frame, founders, whole)) continue
    for (const founder of founders) claimOf(parse, clause, { ...frame, predicate: 'part_of' }, founder, whole)
  }
}

const CREATIONS = new Set(frameWords.creations)

/** "announced the formation of X", "the creation of X was announced by": who announces it founds it. */
export function readCreation(parse: SentenceParse, clause: Clause): void {
  const { verb, object, subject, passive } = clause
  if (verb.negated || verb.modal || !ANNOUNCED.has(verb.lemma)) return
  const core = (passive ? subject : (object ?? objectBehindPlace(parse, clause)))?.cores[0]
  if (core === undefined || core.name !== null || !CREATIONS.has(core.head ?? '')) return
  const founders = fill(parse, clause, 'agent', 'actor')
  const frame: FrameClaim = { predicate: 'founder_of', subject: 'agent' }
  for (const whole of bodiesCreated(parse, core)) {
    const predicate = isUmbrella(parse, frame, founders, whole) ? 'part_of' : 'founder_of'
    for (const founder of founders) claimOf(parse, clause, { ...frame, predicate }, founder, whole)
  }
}

/** "announced from X the creation of", "announced on 5 May the creation of": what stands behind where and when. */
function objectBehindPlace({ chunks }: SentenceParse, { index, to }: Clause): Phrase | null {
  for (let i = index + 1; i < to; i++) {
    const [before, chunk] = [chunks[i - 1], chunks[i]]
    if (chunk?.kind === 'phrase' && before?.kind !== 'preposition') return chunk
    if (chunk?.kind !== 'phrase' && chunk?.kind !== 'preposition' && chunk?.kind !== 'time') return null
  }
  return null
}

/** "the creation of X", "of a new movement, X". */
function bodiesCreated(parse: SentenceParse, { of }: Core): Role[] {
  const bodies = participantsIn(parse, of, 'organization')
  const at = of === null ? -1 : parse.chunks.findIndex((chunk) => chunk.kind === 'phrase' && chunk.last === of.last)
  const [comma, named] = at === -1 ? [] : parse.chunks.slice(at + 1, at + 3)
  const isNamed = bodies.length === 0 && comma?.kind === 'comma' && named?.kind === 'phrase' && of?.cores.length === 1
  return isNamed && of.cores[0]?.name === null && named.cores[0]?.name != null
    ? participantsIn(parse, { ...named, cores: named.cores.slice(0, 1) }, 'organization')
    : bodies
}

/** "A joined with B and C in the Z Front": an alliance that they are in. */
export function readJoinedIn(parse: SentenceParse, clause: Clause): void {
  if (clause.verb.lemma !== 'join' || clause.passive || clause.verb.negated || clause.verb.modal) return
  const wholes = fill(parse, clause, 'in:organization', 'organization').filter((whole) => isCommon(parse, whole))
  const parts = [
    ...fill(parse, clause, 'agent', 'organization'),
    ...fill(parse, clause, 'with:organization', 'organization'),
  ]
  if (parts.length < 2) return
  for (const whole of wholes)
    for (const part of parts) claimOf(parse, clause, { predicate: 'part_of', subject: 'agent' }, part, whole)
}

/** "A, B and C announced an alliance under the name X", "formed a coalition called X": they are in what they make. */
export function readNamedAlliance(parse: SentenceParse, clause: Clause): void {
  const { verb, object, passive, attached } = clause
  if (passive || verb.negated || verb.modal || !(FORMS.has(verb.lemma) || ANNOUNCED.has(verb.lemma))) return
  const core = object?.cores[0]
  if (core === undefined || !isAlliance(object)) return
  const named = attached.find(({ phrase }) => phrase.cores[0]?.head === 'name')?.phrase
  const called = core.words.at(-1)?.mention
  const wholes = named === undefined ? [] : participantsIn(parse, named, 'organization')
  if (called !== undefined && core.determiner?.startsWith('a') === true)
    wholes.push({ figure: called.figure, start: called.start, end: called.end })
  for (const part of fill(parse, clause, 'agent', 'organization'))
    for (const whole of wholes) claimOf(parse, clause, { predicate: 'part_of', subject: 'agent' }, part, whole)
}

/** "an alliance", "a coalition": what several are in. */
export function isAlliance(phrase: Phrase | null): boolean {
  const core = phrase?.cores[0]
  return core !== undefined && core.name === null && UMBRELLAS.has(core.head ?? '')
}

const UMBRELLAS = new Set(frameWords.umbrellas)

/** "the alliance was formed by A, B and C": several bodies that found a common one are in it. */
export function isUmbrella(parse: SentenceParse, frame: FrameClaim, founders: readonly Role[], whole: Role): boolean {
  if (frame.predicate !== 'founder_of' || founders.length < 2) return false
  if (founders.some(({ figure }) => parse.page.cast.head(figure).type !== 'organization')) return false
  return isCommon(parse, whole)
}

/** Whether a body is called what several bodies are in: an alliance, a front. */
function isCommon({ page }: SentenceParse, whole: Role): boolean {
  const words = [page.text.slice(whole.start, whole.end), ...page.cast.head(whole.figure).names]
  return words.some((name) => UMBRELLAS.has(headNounOf(name) ?? ''))
}
