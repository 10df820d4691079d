import type { Proposal, Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import { speakerOf } from '../sentence/speakers.ts'
import type { Clause } from '../syntax/clause.ts'
import { isDenying } from '../words/attribution-cues.ts'
import { english } from '../words/lexicon.ts'
import roles from '../words/roles.json' with { type: 'json' }
import type { FrameClaim } from '../words/verbs.ts'
import { claimOf } from './claim-of.ts'
import frameWords from './frames.json' with { type: 'json' }
import { attachedTo, fill, head, phrasesFor } from './slots.ts'

/** What somebody is held to have done, or says so. */
const DEED: Omit<FrameClaim, 'subject'> = { predicate: 'perpetrator_of', voice: 'agent', factuality: 'alleged' }
const FALLING = new Set(frameWords.falling)
const SUSPICIONS = new Set(frameWords.suspicions)

/** "suspicion fell on X": for what was spoken of last. */
export function readSuspicion(parse: SentenceParse, clause: Clause): void {
  if (!FALLING.has(clause.verb.lemma)) return
  const core = clause.subject?.cores[0]
  const event = parse.scene.recentEvent()
  if (core === undefined || core.name !== null || !SUSPICIONS.has(core.head ?? '') || event === undefined) return
  for (const actor of fill(parse, clause, 'patient:actor|on:actor', 'actor'))
    claimOf(parse, clause, { ...DEED, subject: 'patient:actor' }, actor, { figure: event, start: 0, end: 0 })
}

/** "Responsibility for the bombing was claimed by X". */
export function readResponsibility(parse: SentenceParse, clause: Clause): void {
  const subject = clause.subject
  if (!clause.passive || clause.verb.lemma !== 'claim' || subject?.cores[0]?.head !== 'responsibility') return
  const at = parse.chunks.indexOf(subject)
  const [preposition, phrase] = parse.chunks.slice(at + 1, at + 3)
  if (preposition?.kind !== 'preposition' || preposition.norm !== 'for' || phrase?.kind !== 'phrase') return
  for (const actor of fill(parse, clause, 'agent', 'actor')) {
    for (const event of participantsIn(parse, phrase, 'event'))
      claimOf(parse, clause, { ...DEED, subject: 'agent:actor' }, actor, event)
  }
}

/** How far before a denial the accusation may stand, in UTF-16 units. */
const FAR = 300
const MOST_CHARGES = 20
const CHARGES = new Set(frameWords.charges)

/**
 * "X accused Y of arming Z. Y denied the allegations": whoever was accused right before denies all of it. Whether there
 * was such an accusation.
 */
export function readDenial(parse: SentenceParse, clause: Clause): boolean {
  const { verb, passive } = clause
  if (verb.negated || !isDenying(verb.lemma) || !CHARGES.has(matterOf(parse, clause))) return false
  const [denier, other] = fill(parse, clause, 'agent', 'actor')
  const charges = denier === undefined || other !== undefined ? [] : chargesOf(parse, denier, passive)
  const cue: [number, number] = [parse.units[verb.first]?.start ?? 0, parse.units[verb.last - 1]?.end ?? 0]
  for (const { subject, predicate, object: undergoer, valid } of charges) {
    const own = { voice: subject, cue, factuality: 'denied' as const }
    const start = Math.min(denier?.start ?? cue[0], cue[0])
    const end = Math.max(denier?.end ?? cue[1], cue[1])
    propose(parse, { subject, predicate, object: undergoer, valid, trigger: cue[0], start, end, score: 0.7, own })
  }
  return charges.length > 0
}

/** What is denied: "denied the allegations", "a claim denied by X". */
function matterOf({ chunks }: SentenceParse, { verb, object, index, passive }: Clause): string {
  const before = chunks[index - 1]
  if (passive) return before?.kind === 'phrase' ? (before.cores[0]?.head ?? '') : ''
  return object === null ? verb.verb.slice(verb.verb.lastIndexOf(' ') + 1) : (object.cores[0]?.head ?? '')
}

/** What somebody was accused of lately, by whoever accused him last; `here`, what the very sentence tells of him. */
function chargesOf({ page, start }: SentenceParse, denier: Role, here: boolean): readonly Proposal[] {
  const isOfDenier = ({ subject, factuality, voices, start: from }: Proposal): boolean => {
    const isTold = here ? from >= start : factuality === 'alleged' && voices.length > 0 && from >= start - FAR
    return isTold && page.cast.head(subject.figure) === page.cast.head(denier.figure)
  }
  const last = lastTold(page, isOfDenier)
  return page.proposals
    .slice(-MOST_CHARGES)
    .filter((one) => isOfDenier(one) && one.voices[0]?.figure === last?.voices[0]?.figure)
}

/** "is responsible for several attacks, including the X bombing": those that are named of many. */
export function deedsAmong(parse: SentenceParse, clause: Clause, { predicate }: FrameClaim): Role[] {
  if (predicate !== 'perpetrator_of') return []
  return [
    ...attachedTo(clause, 'including').flatMap((phrase) => participantsIn(parse, phrase, 'violence')),
    ...deedsBehindPlace(parse, clause),
  ]
}

/** "claimed the attack in X and the killing of Y": what "and" joins to the first deed behind where and when that was. */
function deedsBehindPlace(parse: SentenceParse, { object, passive, index, to }: Clause): Role[] {
  if (passive || !english.violentEventHeads.has(object?.cores.at(-1)?.head ?? '')) return []
  return parse.chunks.slice(index + 1, to).flatMap((chunk, i, all) => {
    const joint = all[i - 1]
    const core = chunk.kind === 'phrase' ? chunk.cores[0] : undefined
    if (chunk.kind !== 'phrase' || core === undefined || joint?.kind !== 'conjunction' || joint.norm !== 'and')
      return []
    const isDeed = core.name === null && core.determiner !== null && english.violentEventHeads.has(core.head ?? '')
    return isDeed ? participantsIn(parse, chunk, 'violence') : []
  })
}

/** "A spokesman for X, Y, denied responsibility": who speaks, where the subject alone names nobody. */
export function speakersOr(
  parse: SentenceParse,
  { passive, subject, verb }: Clause,
  found: readonly Role[],
): readonly Role[] {
  if (found.length > 0 || passive || !SPEAKING_FOR.has(verb.lemma)) return found
  const { voice } = speakerOf(parse, subject)
  return voice === null || voice.figure.described ? [] : [voice]
}

/** "claimed by X spokesman Y", "A commander of X, Y, claimed": the deed is the body's for whom he speaks. */
export function spokenFor(parse: SentenceParse, clause: Clause, role: Role): Role {
  const cores = [...phrasesFor(clause, 'agent'), ...attachedTo(clause, 'by')].flatMap((phrase) => phrase.cores)
  const core = cores.find(({ name }) => name !== null && name.start === role.start)
  const body = core?.modifiers.findLast(({ mention }) => mention?.figure.type === 'organization')
  const isSpeaker = core?.words.some(({ norm }) => SPEAKERS.has(norm)) === true
  return isSpeaker && body?.mention !== undefined
    ? { figure: body.mention.figure, start: body.start, end: body.end }
    : (bodySpokenFor(parse, clause, role) ?? role)
}

/** Of whom somebody says so in whose name he speaks; who denies a deed speaks for those who were held to have done it. */
function bodySpokenFor(parse: SentenceParse, { verb }: Clause, role: Role): Role | undefined {
  if (!SPEAKING_FOR.has(verb.lemma) || parse.page.cast.head(role.figure).type !== 'person') return undefined
  return bodyToldOf(parse, role) ?? (verb.lemma === 'claim' ? undefined : accusedBefore(parse, role))
}

/** Who was held to have done what was told of right before. */
function accusedBefore({ page, scene }: SentenceParse, role: Role): Role | undefined {
  const event = scene.recentEvent()
  if (event === undefined) return undefined
  const told = lastTold(page, ({ predicate, object }) => {
    const isIts = object !== null && 'figure' in object && page.cast.head(object.figure) === page.cast.head(event)
    return predicate === 'perpetrator_of' && isIts
  })
  return told === undefined ? undefined : { ...role, figure: told.subject.figure }
}

/** What one says for a body in whose name one speaks. */
const SPEAKING_FOR = new Set(frameWords.speakingFor)

const OF_PERSONS: ReadonlySet<string> = new Set(['leader_of', 'member_of'])

/** "A commander of X, Y, claimed": the body in which the sentence itself puts him. */
function bodyToldOf(parse: SentenceParse, role: Role): Role | undefined {
  const isHis = ({ predicate, subject, start }: Proposal): boolean =>
    OF_PERSONS.has(predicate) && start >= parse.start && head(parse, subject) === head(parse, role)
  const told = lastTold(parse.page, isHis)
  return told?.object != null && 'figure' in told.object ? { ...role, figure: told.object.figure } : undefined
}

const SPEAKERS = new Set(roles.spokenFor)

/** "held X responsible": nobody holds the land. */
export function isHeldResponsible(
  { chunks }: SentenceParse,
  { verb, object }: Clause,
  { predicate }: FrameClaim,
): boolean {
  if (predicate !== 'area_of_operation' || verb.verb !== 'hold' || object === null) return false
  const behind = chunks[chunks.indexOf(object) + 1]
  return behind?.kind === 'adverb' && behind.norm === 'responsible'
}
