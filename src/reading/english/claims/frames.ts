import type { Role } from '../../page.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { isPair, participantsIn } from '../sentence/participants.ts'
import type { Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { areDissenters, areMembers, areParts, isOfMen } from '../syntax/men.ts'
import { isRespective } from '../syntax/participle.ts'
import { grammarOf } from '../words/grammar.ts'
import { english } from '../words/lexicon.ts'
import members from '../words/members.json' with { type: 'json' }
import { type FrameClaim, framesOf, isIrrealis } from '../words/verbs.ts'
import { alliedBeside } from './allied-beside.ts'
import { readBacking } from './backing.ts'
import { breakBefore } from './breaks.ts'
import { readCausative } from './causatives.ts'
import { claimOf } from './claim-of.ts'
import { FORMS } from './companions.ts'
import { readDeparture } from './departures.ts'
import { areMenProscribed, isBarredFrom } from './designations.ts'
import {
  emergesFromMerger,
  formsAnother,
  isAlliance,
  isFormedByMerger,
  isFormedOfRemnants,
  isUmbrella,
  namedUnder,
  readAnnounced,
  readCreation,
  readJoinedIn,
  readMerger,
  readNamedAlliance,
  readRemnants,
} from './formation.ts'
import { breakBehind, readBreak, readFormedByBreak } from './formed-by-break.ts'
import frameWords from './frames.json' with { type: 'json' }
import { isNoParty, withoutLands } from './no-parties.ts'
import { isOfStaff } from './office.ts'
import {
  deedsAmong,
  isHeldResponsible,
  readDenial,
  readResponsibility,
  readSuspicion,
  speakersOr,
  spokenFor,
} from './responsibility.ts'
import { bearerKind, defaultKind } from './slot-kinds.ts'
import { attachedTo, fill, head, isOfLand, phrasesFor } from './slots.ts'
import { readPlaceTaken, readSuccession } from './succession.ts'

/** What the verbs of a sentence claim: whom each frame binds is said by its slots, see `slots.ts`. */
export function readVerbs(parse: SentenceParse): void {
  for (const clause of parse.clauses) if (!clause.verb.modal && !isUnreal(clause)) readClause(parse, clause)
}

function readClause(parse: SentenceParse, clause: Clause): void {
  if (readDenial(parse, clause)) return
  const done = new Set<string>()
  for (const given of framesFor(parse, clause)) {
    const frame = areMenProscribed(parse, clause, given.predicate) ? { ...given, subject: 'patient:person' } : given
    const isEnd = frame.subject === 'patient:person' || frame.time === 'end'
    const key = `${frame.predicate} ${isEnd ? 'end' : frame.besides === true ? 'besides' : ''}`
    if (!done.has(key) && applyFrame(parse, clause, frame))
      done.add(key).add(`${WIDER[frame.predicate] ?? frame.predicate} `)
  }
  readAnnounced(parse, clause)
  readCreation(parse, clause)
  readNamedAlliance(parse, clause)
  readJoinedIn(parse, clause)
  readPrepositions(parse, clause)
  readPlaceTaken(parse, clause)
  readBreak(parse, clause)
  readFormedByBreak(parse, clause)
  readDeparture(parse, clause)
  readMerger(parse, clause)
  readRemnants(parse, clause)
  readResponsibility(parse, clause)
  readSuspicion(parse, clause)
  readCausative(parse, clause)
  readBacking(parse, clause)
}

/** The claims that a verb makes; what dissenters of a body form has split from it, and what two merge to form takes them in. */
function framesFor(parse: SentenceParse, clause: Clause): readonly FrameClaim[] {
  const frames = framesOf(clause.verb.verb).filter(({ predicate }) => !isNoOther(clause.object, predicate))
  if (formsAnother(parse, clause) || namedUnder(clause) !== null)
    return frames.filter(({ predicate }) => !JOINING_ANOTHER.has(predicate))
  if (emergesFromMerger(parse, clause)) return frames.filter(({ predicate }) => predicate !== 'split_from')
  // "It forms the 47th Brigade of X": nothing comes into being.
  if (clause.verb.lemma === 'form' && parse.units[clause.verb.first]?.norm === 'forms') return []
  if (!formsBody(clause)) return frames
  // "formed a coalition called X": `readNamedAlliance` tells it.
  if (isAlliance(clause.object))
    return frames.map((frame) => (frame.predicate === 'founder_of' ? byPersons(frame) : frame))
  if (breakBefore(parse, clause) !== undefined && !isNamed(clause))
    return frames.map((frame) => (frame.predicate === 'founder_of' ? byPersons(frame) : frame))
  if (breakBehind(parse, clause) !== undefined)
    return frames.map((frame) => (frame.predicate === 'founder_of' ? byPersons(frame) : frame))
  const isOfOthers = isFormedByMerger(parse, clause) || isFormedOfRemnants(clause) || isFormedByMen(clause)
  const instead = isFormedByDissent(clause) ? [SPLIT] : isOfOthers ? [] : undefined
  return instead === undefined
    ? frames
    : frames.flatMap((frame) => (frame.predicate === 'founder_of' ? [...instead, byPersons(frame)] : [frame]))
}

/** "founded", "helped found": a body comes into being, or whatever is helped. */
function formsBody({ verb }: Clause): boolean {
  return FORMS.has(verb.lemma) || verb.lemma === 'help'
}

/** "became a party": no other body; "set up his own faction": another than the one that is spoken of. */
function isNoOther(object: Phrase | null, predicate: string): boolean {
  const core = object?.cores[0]
  if (core === undefined) return false
  if (predicate === 'succeeds') return core.determiner === 'a' || core.determiner === 'an'
  return predicate === 'founder_of' && core.name === null && core.determiner === 'own'
}

/** "X and Y broke with Z and set up W": bodies by their names found a body, dissenters of one do not. */
function isNamed({ subject }: Clause): boolean {
  return subject?.cores.every(({ name }) => name?.mention?.kind === 'name') === true
}

/** What is said of two bodies when one joins the other. */
const JOINING_ANOTHER: ReadonlySet<string> = new Set(['merged_into', 'part_of', 'member_of'])

/** Persons found a body all the same. */
function byPersons(frame: FrameClaim): FrameClaim {
  return { ...frame, subject: 'agent:person' }
}

const SPLIT: FrameClaim = { predicate: 'split_from', subject: 'patient:organization', object: 'agent:organization' }
/** "formed by former members of X", "defectors from X founded". */
function isFormedByDissent(clause: Clause): boolean {
  return phrasesFor(clause, 'agent')[0]?.cores.some(areDissenters) === true
}

/** "formed by soldiers of the army": they found it, and not the army. */
function isFormedByMen(clause: Clause): boolean {
  return phrasesFor(clause, 'agent')[0]?.cores.some((core) => isOfMen(core) && SERVING.has(core.head ?? '')) === true
}

/** Those who serve in a body, where its members or loyalists may act for it. */
const SERVING = new Set(members.serving)

/** A perpetrator took part: the narrower claim says it. */
const WIDER: Readonly<Record<string, string>> = { perpetrator_of: 'participated_in' }

/** What is only tried, wanted or threatened did not happen for that. */
function isUnreal(clause: Clause): boolean {
  const { governor } = clause
  if (governor === null) return false
  if (governor.verb.modal || governor.verb.negated) return true
  if (clause.verb.form === 'infinitive' && (isIrrealis(governor.verb.lemma) || isIrrealis(governor.verb.verb)))
    return true
  return isUnreal(governor)
}

function applyFrame(parse: SentenceParse, clause: Clause, frame: FrameClaim): boolean {
  if (!meets(parse, clause, frame) || isOfNoWhole(clause, frame) || isOfStaff(clause, frame)) return false
  const found = withoutLands(frame, fill(parse, clause, frame.subject, bearerKind(frame.predicate)))
  const subjects =
    frame.voice === 'agent' ? speakersOr(parse, clause, found).map((role) => spokenFor(parse, clause, role)) : found
  if (subjects.length === 0) return false
  if (frame.object === undefined) {
    for (const subject of subjects.filter((one) => !isNoSubject(frame, one)))
      claimOf(parse, clause, frame, subject, frame.value === undefined ? null : { value: frame.value })
    return true
  }
  const objects = [
    ...fill(parse, clause, frame.object, defaultKind(frame.predicate)),
    ...deedsAmong(parse, clause, frame),
  ]
  const acting = objects.filter((object) => !isNoParty(parse, clause, frame, { subjects, object }))
  const filled = acting.filter((object) => subjects.some((subject) => head(parse, subject) !== head(parse, object)))
  if (frame.predicate === 'part_of' && joinsIn(parse, clause, [...subjects, ...filled])) return true
  tellEach(parse, clause, frame, { subjects, objects: filled })
  return filled.length > 0
}

/** Tells of each of the objects what every subject does; "A and B, led by X and Y respectively" has one for each. */
function tellEach(
  parse: SentenceParse,
  clause: Clause,
  frame: FrameClaim,
  { subjects, objects }: { readonly subjects: readonly Role[]; readonly objects: readonly Role[] },
): void {
  const areRespective = subjects.length === objects.length && isRespective(parse.chunks, clause.index)
  objects.forEach((object, i) => {
    const told = { ...frame, predicate: predicateHere(parse, clause, { frame, subjects, object }) }
    for (const subject of areRespective ? subjects.slice(i, i + 1) : subjects)
      claimOf(parse, clause, told, subject, object)
  })
}

/** Whether those of whom a whole is told are only some of its men, or the very bodies that are listed: "the groups include". */
function isOfNoWhole(clause: Clause, frame: FrameClaim): boolean {
  if (frame === SPLIT || !OF_WHOLE.has(frame.predicate)) return false
  // "made up of Karsan fighters"
  if (frame.subject.startsWith('of') && attachedTo(clause, 'of').some(({ cores: [core] }) => isOfMen(core))) return true
  return (
    areMembers(clause) ||
    areParts(clause) ||
    phrasesFor(clause, 'agent').some(({ cores: [core] }) => core !== undefined && isPair(core))
  )
}

/** What is told of a body as a whole. */
const OF_WHOLE: ReadonlySet<string> = new Set(['part_of', 'split_from'])

/** "joined X and Y in the Z alliance": none of them is part of another, all are in what they make up. */
function joinsIn(parse: SentenceParse, clause: Clause, parts: readonly Role[]): boolean {
  if (clause.passive || !MAKING_UP.has(clause.verb.lemma)) return false
  const next = parse.clauses.find((one) => one.index > clause.index)
  // "joined X in forming Y", "in announcing an alliance, Y"
  const isForming =
    next?.verb.form === 'ing' &&
    (FORMS.has(next.verb.lemma) || ANNOUNCING.has(next.verb.lemma)) &&
    parse.chunks[next.index - 1]?.kind === 'preposition'
  const inside = [...attachedTo(clause, 'in'), ...(isForming ? phrasesFor(next, 'patient') : [])]
  // "joined militias in Chad": where they are, and no body.
  const wholes = inside
    .flatMap((phrase) => participantsIn(parse, phrase, 'organization'))
    .filter(({ figure }) => !english.isState(figure.founded))
  const whole = wholes.find((role) => !parts.some((part) => head(parse, part) === head(parse, role)))
  if (whole === undefined) return false
  for (const part of parts) claimOf(parse, clause, { predicate: 'part_of', subject: 'agent' }, part, whole)
  return true
}

const ANNOUNCING = new Set(frameWords.announced)
const MAKING_UP = new Set(frameWords.makingUp)

/** "Iraq undertook to disarm": a state is not dissolved by that. */
function isNoSubject({ value }: FrameClaim, { figure }: Role): boolean {
  return value === 'dissolved' && english.isState(figure.founded)
}

interface Filled {
  readonly frame: FrameClaim
  readonly subjects: readonly Role[]
  readonly object: Role
}

/** What a frame says here: those that form an alliance are in it, who fight with somebody for a place are against him. */
function predicateHere(parse: SentenceParse, clause: Clause, { frame, subjects, object }: Filled): string {
  if (isContested(clause, frame)) return 'opposed_to'
  return isUmbrella(parse, frame, subjects, object) ? 'part_of' : frame.predicate
}

/** "fought with X for control of Y": not at their side. */
function isContested({ attached }: Clause, { predicate, needsVerb }: FrameClaim): boolean {
  if (predicate !== 'allied_with' || needsVerb !== 'fight') return false
  return attached.some(({ preposition, phrase }) => preposition === 'for' && CONTESTED.has(phrase.cores[0]?.head ?? ''))
}

const CONTESTED = new Set(frameWords.contested)

function meets(parse: SentenceParse, clause: Clause, frame: FrameClaim): boolean {
  if (NOT_OF[frame.predicate]?.(clause.object) === true || isHeldResponsible(parse, clause, frame)) return false
  // "broke up into several factions": its parts go on.
  if (frame.value === 'dissolved' && clause.verb.lemma === 'break' && attachedTo(clause, 'into').length > 0)
    return false
  if (frame.needsVerb !== undefined && clause.verb.lemma !== frame.needsVerb) return false
  if (frame.unless !== undefined && takes(parse, clause, frame.unless)) return false
  if (frame.needs === undefined || frame.needs === 'period') return true
  if (frame.needs === 'topic') return isTopicIn(parse, fill(parse, clause, frame.subject, 'organization'))
  const words = wordsBehind(parse, clause)
  if (frame.needs.endsWith('struggle'))
    return words.some((word) => grammarOf.struggleWords.has(word)) === (frame.needs === 'struggle')
  return frame.needs.startsWith('terrorist') ? proscribes(parse, clause, frame.needs) : hasWords(frame.needs, words)
}

/** Whether a verb proscribes, by itself or by the words behind it. */
function proscribes(parse: SentenceParse, clause: Clause, needs: string): boolean {
  if (isBarredFrom(parse, clause)) return false
  if (wordsBehind(parse, clause).some((word) => grammarOf.terroristWords.has(word))) return true
  // "designated by X as its emir": an office, no proscription.
  const isOffice = attachedTo(clause, 'as').some(({ cores: [core] }) => english.offices.has(core?.head ?? ''))
  return needs.endsWith('self') && SELF_TELLING.has(clause.verb.lemma) && !isOffice
}

/** Whether a verb has what a frame must not have: "surrendered the town" tells of the town, "surrendered last week" does not. */
function takes(parse: SentenceParse, clause: Clause, name: string): boolean {
  // "was blamed for the death of X": for that, whatever is told of it, and for nothing before.
  if (name.startsWith('for') && attachedTo(clause, 'for').length > 0) return true
  // "took over as governor": of no group.
  if (name === 'as office of a land') return attachedTo(clause, 'as').some(({ cores: [core] }) => isOfLand(core))
  if (name !== 'object') return fill(parse, clause, name, 'any').length > 0
  const [from, to] = [parse.units[clause.object?.first ?? -1], parse.units[clause.object?.last ?? -1]]
  if (from === undefined || to === undefined) return false
  return !parse.page.times.some(({ cueStart, end }) => cueStart <= from.start && to.end <= end)
}

/** What a claim is not made of, by what the verb acts on. */
const NOT_OF: Readonly<Record<string, (object: Phrase | null) => boolean>> = {
  // "fought the government in X": where that has its seat.
  area_of_operation: (object) => object?.cores.some(({ head: noun }) => SEATED.has(noun ?? '')) === true,
  // "became a founding member of X", "its second largest faction": one in it, and not what follows it.
  succeeds: (object) => object?.cores.some(isOneInIt) === true,
}

function isOneInIt({ name, head: noun, possessive, of }: Core): boolean {
  const [others] = of?.cores ?? []
  // "one of the founding members of X"
  if (noun === 'one' && others !== undefined) return isOneInIt(others)
  return name === null && (possessive !== null || english.memberNouns.has(noun ?? ''))
}

const SEATED = new Set(frameWords.seated)

/** Whether the text is about the one body that a frame tells of. */
function isTopicIn(parse: SentenceParse, [role, other]: readonly Role[]): boolean {
  const { topic, cast } = parse.page
  return role !== undefined && other === undefined && topic !== null && head(parse, role) === cast.head(topic)
}

/** Whether the words behind a verb are those that a frame needs. */
function hasWords(needs: string, words: readonly string[]): boolean {
  if (needs === 'no list') return !words.some((word) => grammarOf.listWords.has(word))
  if (needs === 'list') return words.some((word) => grammarOf.listWords.has(word))
  if (needs === 'responsible') return words.includes('responsible') || words.includes('accountable')
  if (needs === 'aid') return words.some((word) => grammarOf.aidWords.has(word))
  return words.some((word) => grammarOf.fightWords.has(word))
}

/** Verbs that say by themselves that a state proscribes. */
const SELF_TELLING = new Set(members.proscribing)

function wordsBehind({ units, chunks, page }: SentenceParse, clause: Clause): string[] {
  const last = chunks[clause.to - 1]?.last ?? units.length
  return units
    .slice(clause.verb.last, last)
    .flatMap(({ tag, norm, start, end }) =>
      tag === 'name' ? page.text.slice(start, end).toLowerCase().split(/\s+/u) : [norm],
    )
}

/** Prepositions that claim by themselves, whatever the verb: "in support of X", "on behalf of X". */
const BY_PREPOSITION: readonly FrameClaim[] = [
  { predicate: 'supports', subject: 'agent', object: 'support:actor' },
  { predicate: 'supports', subject: 'agent', object: 'behalf:actor' },
  { predicate: 'supports', subject: 'backing:actor', object: 'founded|agent:actor' },
  { predicate: 'part_of', subject: 'agent:organization', object: 'banner:organization' },
]

/** What the prepositions behind a verb claim; of a pledge "on behalf of X" that X is bound by it. */
function byPreposition({ verb }: Clause): readonly FrameClaim[] {
  const pledges = framesOf(verb.verb).some(({ predicate }) => predicate === 'affiliated_with')
  return pledges ? [PLEDGED] : BY_PREPOSITION
}

/** "pledged allegiance to X on behalf of Y": it binds Y as well, and supports nobody. */
const PLEDGED: FrameClaim = { predicate: 'affiliated_with', subject: 'behalf:organization', object: 'patient|to' }

function readPrepositions(parse: SentenceParse, clause: Clause): void {
  if (!clause.attached.some(({ preposition }) => TELLING.has(preposition))) return
  if (!readSuccession(parse, clause)) for (const frame of byPreposition(clause)) applyFrame(parse, clause, frame)
  readAllied(parse, clause)
  // "was captured together with Y": Y shares what is done, not who does it.
  if (FIGHTING.has(clause.verb.lemma) && !clause.passive) {
    for (const object of ['alongside:actor', 'together:actor'])
      applyFrame(parse, clause, { predicate: 'allied_with', subject: 'agent:organization', object })
    applyFrame(parse, clause, COMMANDED)
  }
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

/** "fought under the command of X", where X is a body. */
const COMMANDED: FrameClaim = {
  predicate: 'affiliated_with',
  subject: 'agent:organization',
  object: 'command:organization',
}
const ALLIED: FrameClaim = { predicate: 'allied_with', subject: 'agent', object: 'alliance:actor' }

/** "took Y in alliance with X", "is allied with X": whoever acts, unless what stands before is described. */
function readAllied(parse: SentenceParse, clause: Clause): void {
  const beside = alliedBeside(parse, clause)
  if (beside === undefined) applyFrame(parse, clause, ALLIED)
  for (const [one, other] of beside ?? []) claimOf(parse, clause, ALLIED, one, other)
}

const TELLING = new Set(frameWords.tellingSide)

const FIGHTING = new Set(frameWords.fighting)
