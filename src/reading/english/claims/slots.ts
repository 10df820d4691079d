import type { Proposal, Role } from '../../page.ts'
import { lastMentioned, lastTold } from '../../told.ts'
import { blowIn } from '../sentence/events.ts'
import { listedFrom, tellsOfListed } from '../sentence/listed.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn, roleOf, type Wanted } from '../sentence/participants.ts'
import type { Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { areDissenters, isOfMen } from '../syntax/men.ts'
import { grammarOf } from '../words/grammar.ts'
import members from '../words/members.json' with { type: 'json' }
import roles from '../words/roles.json' with { type: 'json' }
import { framesOf } from '../words/verbs.ts'
import { companions, FORMS, isGivenOffice } from './companions.ts'
import { deedIn, eventBefore, recentEvent } from './deed-slots.ts'
import { foundersListed } from './founders-listed.ts'
import frameWords from './frames.json' with { type: 'json' }
import { memberBehindAs } from './member-behind-as.ts'
import { HEADING, LEADERS, OF_STATES, officeOf } from './office.ts'
import officeWords from './offices.json' with { type: 'json' }
import { slotsIn } from './slot-kinds.ts'

/**
 * The figures that fill a slot. A slot is `agent`, `patient`, a preposition, `as` and `as member` (an office that leads, and another), `context` (the organization
 * lately spoken of), `place taken` (what is led by whose place the agent takes), `own body` (the one that the sentence puts the agent in), `recent event` and `event before` (what was told of right before, where the verb acts on nobody else, or on anybody), `recipient` (who is named right before what is given),
 * `group without recipient` (who is spoken of, where nobody is named who got it), `founded` (the body that the verb forms),
 * `office of patient`, `office of agent`, `led by subject` and `led by patient` (the
 * body whose command is spoken of), `body of patient` (whose council it is), `body of men` (whose men they are), `seat of patient` and `seat of subject` (whose
 * headquarters), or a deed against a person ("killing of
 * patient"), against people without names ("killing of some"), a place ("raid on target") or what a weapon is aimed at ("attack on aimed"); after a colon stands the kind of figure it takes, and `|` separates slots of
 * which the first that is filled counts.
 */
export function fill(parse: SentenceParse, clause: Clause, slots: string, usual: Wanted): Role[] {
  for (const { name, kind } of slotsIn(slots)) {
    const wanted = kind ?? usual
    const roles = name === 'patient' ? [...listedParts(parse, clause, wanted)] : []
    if (roles.length === 0) roles.push(...fillOne(parse, clause, name, wanted))
    if (roles.length > 0 && takesCompanions(clause, name, wanted))
      roles.push(...companions(parse, clause, name).flatMap((phrase) => participantsIn(parse, phrase, wanted)))
    if (roles.length > 0) return roles
  }
  return []
}

const COMPRISING = new Set(frameWords.comprising)

/** "brings together A, led by X; B; and C": all that a list names, over what is said of each; nobody of a plain list. */
function listedParts(parse: SentenceParse, { verb, object }: Clause, wanted: Wanted): readonly Role[] {
  if (wanted !== 'organization' || object === null || !COMPRISING.has(verb.verb)) return []
  const at = parse.chunks.indexOf(object)
  if (at === -1 || object.cores[0]?.name == null) return []
  return tellsOfListed(parse.chunks, at + 1) ? listedFrom(parse, at) : []
}

const PROSCRIBING: ReadonlySet<string> = new Set([
  ...members.proscribing,
  ...frameWords.listing,
  ...frameWords.declaring,
])

/** Whether "together with X" goes with a slot: with who acts, unless something is proscribed together with X. */
function takesCompanions({ passive, verb }: Clause, slot: string, wanted: Wanted): boolean {
  if (slot !== 'agent' && slot !== 'patient') return false
  if (!passive && PROSCRIBING.has(verb.lemma)) return slot === 'patient'
  return slot === 'agent' || wanted === 'person' || passive
}

/** Slots that are filled by more than a phrase beside the verb. */
const SLOTS: ReadonlyMap<string, (parse: SentenceParse, clause: Clause) => Role[]> = new Map([
  ['as', officeBehindAs],
  ['as member', memberBehindAs],
  ['context', context],
  ['recent event', recentEvent],
  ['event before', eventBefore],
  ['recipient', recipient],
  ['group without recipient', groupWithoutRecipient],
  ['place taken', bodyOfPlace],
  ['own body', bodyOfAgent],
  ['office of patient', ledBy],
  ['office of agent', ledByAgent],
  ['founded', founded],
  ['led by subject', (parse, clause) => bodyOfCommand(parse, clause, clause.subject)],
  ['led by patient', (parse, clause) => bodyOfCommand(parse, clause, clause.passive ? clause.subject : clause.object)],
  ['body of patient', bodyOfPatient],
  ['body of men', bodyOfMen],
  ['seat of patient', (parse, { object }) => bodyOfSeat(parse, object)],
  ['seat of subject', (parse, { subject }) => bodyOfSeat(parse, subject)],
])

/** "a colonel of X who defected", "was in X before he defected": the body that the sentence has put him in. */
function bodyOfAgent(parse: SentenceParse, clause: Clause): Role[] {
  const relative = parse.chunks.findLastIndex(({ kind }, i) => kind === 'relative' && i < clause.index)
  const described = clause.kind === 'relative' ? parse.chunks[relative - 1] : undefined
  const core = described?.kind === 'phrase' ? described.cores.at(-1) : undefined
  const body = core === undefined ? null : (organizationIn(core) ?? bodyNamed(core))
  if (body !== null) return [body]
  const agents = participantsIn(parse, phrasesFor(clause, 'agent')[0] ?? null, 'person').map((role) =>
    head(parse, role),
  )
  const told = lastTold(
    parse.page,
    ({ predicate, subject, start }) =>
      BELONGING.has(predicate) && start >= parse.start && agents.includes(head(parse, subject)),
  )
  if (told?.object != null && 'figure' in told.object) return [{ figure: told.object.figure, start: 0, end: 0 }]
  return onlyBodyBefore(parse, clause)
}

/** "had been trained in X before deserting": the one body that the sentence has named. */
function onlyBodyBefore(parse: SentenceParse, { verb }: Clause): Role[] {
  const named = parse.units
    .slice(0, verb.first)
    .filter(({ tag, mention }) => tag === 'name' && mention?.figure.type === 'organization')
  const [body, other] = named
  return body !== undefined && other === undefined ? [roleOf(body)] : []
}

const BELONGING: ReadonlySet<string> = new Set(['leader_of', 'member_of'])

function bodyNamed({ name }: Core): Role | null {
  return name?.mention?.figure.type === 'organization' ? roleOf(name) : null
}

const COMMANDS = new Set(frameWords.commands)

/** "handed over command of X", "the leadership of X passed to": the body whose command it is. */
function bodyOfCommand(parse: SentenceParse, _clause: Clause, phrase: Phrase | null): Role[] {
  const core = phrase?.cores[0]
  if (core === undefined || core.name !== null) return []
  const office = POSTS.has(core.head ?? '') ? core.of?.cores[0] : undefined
  // "the post of emir went to X"
  if (office !== undefined && LEADERS.has(office.words.at(-1)?.norm ?? ''))
    return [officeOf(parse, office)?.organization ?? context(parse)[0]].filter((role) => role != null)
  if (!COMMANDS.has(core.head ?? '')) return []
  const body = organizationIn(core)
  return body === null ? context(parse) : [body]
}

const SEATS = new Set(frameWords.seats)

/** "moved its headquarters", "the political office of X is located": the body whose seat it is. */
function bodyOfSeat(parse: SentenceParse, phrase: Phrase | null): Role[] {
  const core = phrase?.cores[0]
  if (core === undefined || core.name !== null || !SEATS.has(core.head ?? '')) return []
  const body = organizationIn(core)
  if (body !== null) return [body]
  // "moved the headquarters to X"
  return core.determiner === 'the' && core.of === null ? context(parse) : []
}

/** "sits on the council of X": the body in what the verb acts on. */
function bodyOfPatient(_parse: SentenceParse, { object, complement, passive }: Clause): Role[] {
  const core = (passive ? complement : object)?.cores[0]
  const body = core === undefined || core.name !== null ? null : organizationIn(core)
  return body === null ? [] : [body]
}

const THEIRS = new Set(members.theirs)

/** "killed three X fighters", "destroyed an X camp": whose men they were, or whose place or thing. */
function bodyOfMen(_parse: SentenceParse, { object, complement, passive, subject }: Clause): Role[] {
  const core = (passive ? subject : (object ?? complement))?.cores[0]
  if (core === undefined || core.name !== null || !(isOfMen(core) || THEIRS.has(core.head ?? ''))) return []
  // "rebels of X" have left it, "X rebels" are its own.
  if (areDissenters(core) && (core.head !== 'rebels' || core.of !== null || core.modifiers.length === 0)) return []
  const body = organizationIn(core)
  return body === null ? [] : [body]
}

/** "X formed Y": the new body. */
function founded(parse: SentenceParse, clause: Clause): Role[] {
  return FORMS.has(clause.verb.lemma) ? fillOne(parse, clause, 'patient', 'organization') : []
}

function fillOne(parse: SentenceParse, clause: Clause, name: string, wanted: Wanted): Role[] {
  const named = SLOTS.get(name)
  if (named !== undefined) return named(parse, clause)
  if (name === 'patientless context')
    return !clause.passive && clause.object === null && clause.attached.every(({ preposition }) => preposition !== 'in')
      ? context(parse)
      : []
  if (name === 'weapon behind by')
    return clause.passive
      ? attachedTo(clause, 'by').flatMap(({ cores }) => cores.flatMap((core) => blowIn(parse, core)))
      : []
  const deed = deedIn(parse, clause, name)
  if (deed !== undefined) return deed
  const found = phrasesFor(clause, name).flatMap((phrase) => participantsIn(parse, phrase, wanted))
  return found.length === 0 && name === 'agent'
    ? [
        ...foundersListed(parse, clause, wanted),
        ...signersOf(parse, clause, wanted),
        ...leadersOf(parse, clause, wanted),
      ]
    : found
}

/** "a statement signed by X claimed": who stands behind the words speaks. */
function signersOf(parse: SentenceParse, clause: Clause, wanted: Wanted): Role[] {
  if (clause.passive || clause.subject === null) return []
  const signed = parse.clauses.find(
    (one) => one.index < clause.index && one.passive && one.subject === clause.subject && SIGNING.has(one.verb.lemma),
  )
  return signed === undefined ? [] : participantsIn(parse, attachedTo(signed, 'by')[0] ?? null, wanted)
}

const SIGNING = new Set(frameWords.signing)

/** "members led by X and Y formed Z": for an unnamed crowd stand those who lead it. */
function leadersOf(parse: SentenceParse, clause: Clause, wanted: Wanted): Role[] {
  if (clause.passive || clause.subject === null || !FORMS.has(clause.verb.lemma)) return []
  const led = parse.clauses.find(
    (one) =>
      one.index < clause.index &&
      one.passive &&
      one.subject === clause.subject &&
      framesOf(one.verb.verb).some(({ predicate }) => predicate === 'leader_of'),
  )
  return led === undefined
    ? []
    : participantsIn(parse, attachedTo(led, 'by')[0] ?? null, wanted === 'actor' ? 'person' : wanted)
}

/** The phrases beside a verb that a slot asks for. */
export function phrasesFor(clause: Clause, name: string): Phrase[] {
  if (name === 'agent') return clause.passive ? attachedTo(clause, 'by') : only(clause.subject)
  if (name === 'patient') return clause.passive ? only(clause.subject) : objectsOf(clause)
  if (name === 'form') return []
  if (name === 'complement') return clause.passive ? only(clause.complement) : []
  const behind = attachedTo(clause, name)
  // "blamed the attack on the town on X": what was attacked did not do it.
  return name === 'on' && clause.verb.lemma === 'blame' ? behind.slice(-1) : behind
}

/** "claimed responsibility for X and for Y": of a verb that ends in a preposition what stands behind the same again too. */
function objectsOf({ verb, object, attached }: Clause): Phrase[] {
  const preposition = verb.verb.slice(verb.verb.lastIndexOf(' ') + 1)
  if (object === null || preposition === verb.verb || !REPEATED.has(preposition)) return only(object)
  return [object, ...attached.filter((one) => one.preposition === preposition).map(({ phrase }) => phrase)]
}

const REPEATED: ReadonlySet<string> = new Set(['for', 'on', 'to', 'with', 'against'])

function only(phrase: Phrase | null): Phrase[] {
  return phrase === null ? [] : [phrase]
}

/** What follows a preposition behind the verb; "with" behind a word for a conflict goes with that: "in the war with X". */
export function attachedTo(clause: Clause, preposition: string): Phrase[] {
  const phrases: Phrase[] = []
  for (const attached of clause.attached) {
    if (attached.preposition !== preposition && !(preposition === 'with' && attached.preposition === 'together'))
      continue
    if (attached.preposition !== 'with' || !(isBehindConflict(clause, attached) || isGivenOffice(clause, attached)))
      phrases.push(attached.phrase)
  }
  return phrases
}

/** "fought in the war with X": the preposition stands right behind the word for a conflict. */
function isBehindConflict({ attached }: Clause, { index }: Clause['attached'][number]): boolean {
  const before = attached.find((one) => one.index === index - 2)?.phrase.cores.at(-1)
  return before !== undefined && before.name === null && CONFLICTS.has(before.head ?? '')
}

const CONFLICTS = new Set(Object.keys(roles.between).filter((noun) => roles.between[noun as Noun] === 'opposed_to'))
type Noun = keyof typeof roles.between

/** "removed X as political leader", "was named president of the movement": the body of the office. */
function officeBehindAs(parse: SentenceParse, clause: Clause): Role[] {
  const phrase = attachedTo(clause, 'as')[0] ?? clause.complement ?? postBehind(clause)
  const core = phrase?.cores[0]
  if (core === undefined) return []
  if (SUCCESSORS.has(core.head ?? '') && core.name === null) return bodyOfSuccessor(parse, clause)
  const office = officeOf(parse, core)
  if (office === null || office.predicate !== 'leader_of') return []
  if (office.organization !== null) return [office.organization]
  return isOfLand(core) ? [] : bodyOfOffice(parse, clause)
}

const OF_LANDS = new Set(officeWords.ofLands)

/** "served as prime minister", "took over as governor of X": of a state or a part of it, whatever group is spoken of. */
export function isOfLand(core: Core | undefined): boolean {
  return OF_LANDS.has(core?.head ?? '') && (core?.of == null || organizationIn(core) === null)
}

/** What an office is of that names no body: what was led before, who appoints, or the group that is spoken of. */
function bodyOfOffice(parse: SentenceParse, clause: Clause): Role[] {
  // "was ousted as chairman by a faction called X": of what he led before.
  const left = REMOVING.has(clause.verb.lemma) ? ledBy(parse, clause) : []
  if (left.length > 0) return left
  const agent = participantsIn(
    parse,
    clause.passive ? (attachedTo(clause, 'by')[0] ?? null) : clause.subject,
    'organization',
  )[0]
  if (agent !== undefined) return [agent]
  const former = ledBy(parse, clause)
  return former.length > 0 ? former : context(parse)
}

const POSTS = new Set(frameWords.posts)
const REMOVING = new Set(frameWords.removing)

/** "rose to the post of deputy emir", "was promoted to commander": the office behind "to". */
function postBehind(clause: Clause): Phrase | null {
  const phrase = attachedTo(clause, 'to')[0]
  const core = phrase?.cores[0]
  if (phrase === undefined || core === undefined || core.name !== null) return null
  return core.of !== null && POSTS.has(core.head ?? '') ? core.of : phrase
}

const SUCCESSORS = new Set(frameWords.successors)

/** "the council of X named Y as his successor": the body that names him, else the one spoken of. */
function bodyOfSuccessor(parse: SentenceParse, clause: Clause): Role[] {
  const agent = clause.passive ? (attachedTo(clause, 'by')[0] ?? null) : clause.subject
  const named = (agent?.cores ?? []).map((core) => (core.name === null ? organizationIn(core) : null)).find(Boolean)
  return named != null ? [named] : [...participantsIn(parse, agent, 'organization'), ...context(parse)].slice(0, 1)
}

/** What the person acted upon was said to lead before: "X replaced him". */
function ledBy(parse: SentenceParse, clause: Clause): Role[] {
  return ledByOneOf(parse, participantsIn(parse, clause.passive ? clause.subject : clause.object, 'person'))
}

/** What who acts was said to lead before: "X resigned". */
function ledByAgent(parse: SentenceParse, clause: Clause): Role[] {
  return ledByOneOf(parse, participantsIn(parse, phrasesFor(clause, 'agent')[0] ?? null, 'person'))
}

function ledByOneOf(parse: SentenceParse, persons: readonly Role[]): Role[] {
  const leaders = persons.map((role) => head(parse, role))
  const isLed = (one: Proposal): boolean => HEADING.has(one.predicate) && leaders.includes(head(parse, one.subject))
  const { topic } = parse.page
  // Of several bodies the one that the text is about is meant.
  const isTopic = ({ object }: Proposal): boolean =>
    topic !== null && object !== null && 'figure' in object && head(parse, object) === parse.page.cast.head(topic)
  const led = lastTold(parse.page, (one) => isLed(one) && isTopic(one)) ?? lastTold(parse.page, isLed)
  const object = led?.object
  return object !== null && object !== undefined && 'figure' in object
    ? [{ figure: object.figure, start: 0, end: 0 }]
    : []
}

/**
 * "took over from X", "from X as its leader": what X led, or the agent leads; of an X unknown what the text or its paragraph is about,
 * and never what "as governor" tells of.
 */
function bodyOfPlace(parse: SentenceParse, clause: Clause): Role[] {
  const office = attachedTo(clause, 'as')[0]?.cores[0]
  if (office !== undefined && office.name === null) {
    const told = officeOf(parse, office)
    if (told === null || office.words.some(({ norm }) => OF_STATES.has(norm))) return []
    if (told.organization !== null) return [told.organization]
  }
  const [led, own] = [ledBy(parse, clause), ledByAgent(parse, clause)]
  if (led.length > 0 || own.length > 0) return led.length > 0 ? led : own
  const { topic, blocks, cast } = parse.page
  const paragraph = blocks.find(({ start, end }) => start <= parse.start && parse.start < end)
  return context(parse).filter((role) => {
    if (topic !== null && head(parse, role) === cast.head(topic)) return true
    const named = lastMentioned(parse.page, (one) => head(parse, one) === head(parse, role) && one.start < parse.start)
    return named !== undefined && paragraph !== undefined && named.start >= paragraph.start
  })
}

/** "gave X shelter": who is named right before what is given. */
function recipient(_parse: SentenceParse, { object, passive }: Clause): Role[] {
  const core = passive ? undefined : object?.cores[0]
  const given = core?.name === null ? core.modifiers.at(-1) : undefined
  if (core === undefined || given?.mention?.figure.type !== 'organization') return []
  return grammarOf.aidWords.has(core.head ?? '')
    ? [{ figure: given.mention.figure, start: given.start, end: given.end }]
    : []
}

/** "Qatar has provided money": to the group that is spoken of, where nobody is named who got it. */
function groupWithoutRecipient(parse: SentenceParse, clause: Clause): Role[] {
  const { object, attached, passive, subject } = clause
  // "sent troops to help X"
  if (parse.clauses.some(({ governor }) => governor === clause)) return []
  const core = object?.cores[0]
  if (passive || core === undefined || core.name !== null || core.of !== null || core.modifiers.length > 0) return []
  if (attached.length > 0 || subject?.cores[0]?.name == null || !grammarOf.aidWords.has(core.head ?? '')) return []
  return context(parse)
}

/** The organization lately spoken of. */
export function context(parse: SentenceParse): Role[] {
  const figure = parse.scene.group()
  return figure === undefined ? [] : [{ figure, start: 0, end: 0 }]
}

/** Whom a role stands for, joined figures as one. */
export function head(parse: SentenceParse, role: Pick<Role, 'figure'>): unknown {
  return parse.page.cast.head(role.figure)
}
