import type { EntityType } from '../../../claims/entity.ts'
import type { Figure } from '../../cast.ts'
import type { Page, Proposal, Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { isNamedGroup } from '../reference/groups.ts'
import { stateActing } from '../reference/states.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import { eventIn, eventsJoined } from './events.ts'
import { pairHeaded } from './headed.ts'
import { listedBehind, listedPersons } from './listed.ts'
import { isOnlyPlace } from './only-places.ts'
import type { SentenceParse } from './parse.ts'
import participantWords from './participants.json' with { type: 'json' }
import { publicBodyMeant } from './public-bodies.ts'
import { bodyBeforeWhose } from './whose.ts'

/** What a slot asks for: a type of entity, or one of the wider kinds. */
export type Wanted = EntityType | 'actor' | 'violence' | 'known event' | 'any'

/** The figures that a noun phrase stands for, of the kind that is wanted. */
export function participantsIn(parse: SentenceParse, phrase: Phrase | null, wanted: Wanted): Role[] {
  if (phrase === null) return []
  const [core] = phrase.cores
  if (core !== undefined && phrase.cores.length === 1) return participantOf(parse, core, wanted)
  return phrase.cores.flatMap((one) => participantOf(parse, one, wanted))
}

function participantOf(parse: SentenceParse, core: Core, wanted: Wanted): Role[] {
  if (wanted === 'known event')
    return eventIn(parse, core, false).filter(({ figure }) => !figure.described || /\p{Lu}/u.test(figure.founded))
  if (wanted === 'event' || wanted === 'violence')
    return eventsJoined(core).flatMap((one) => eventIn(parse, one, wanted === 'violence'))
  if (isReflexive(parse, core)) return []
  if (isTheyBoth(parse, core)) return fitting(parse.page, pairMeant(parse, core), wanted)
  const named = core.name?.mention
  if (named !== undefined) return ifFitting(parse.page, roleOf(core.name as Unit), wanted)
  const called = core.words.at(-1)?.mention
  if (called !== undefined && core.name === null)
    return ifFitting(parse.page, { figure: called.figure, start: called.start, end: called.end }, wanted)
  const faction = factionIn(parse, core)
  if (faction !== null) return ifFitting(parse.page, faction, wanted)
  const told = meantBy(parse, core, wanted)
  if (told.length > 0 || core.of === null || !isContainer(core)) return told
  const inside = participantsIn(parse, core.of, wanted)
  // "part of the X Front": what it does the whole does not.
  return core.determiner === null && PART.has(core.head ?? '')
    ? inside.filter((role) => !isBodyIn(parse, role))
    : inside
}

const PART: ReadonlySet<string> = new Set(['part', 'parts'])

function isBodyIn({ page }: SentenceParse, { figure }: Role): boolean {
  return page.cast.head(figure).type === 'organization'
}

const SPLINTERED = new Set(participantWords.splintered)

/** "a faction of X", "a breakaway group of X": a body of its own, known by what it is. */
export function factionIn({ page, units }: SentenceParse, core: Core | undefined): Role | null {
  const [of, other] = core?.of?.cores ?? []
  if (core === undefined || core.name !== null || of?.name == null || other !== undefined) return null
  const isFaction =
    core.head === 'faction' || (core.head === 'group' && core.words.some(({ norm }) => SPLINTERED.has(norm)))
  if (!isFaction || of.name.mention?.figure.type !== 'organization') return null
  const first = core.modifiers[0] ?? core.words[0] ?? units[core.first]
  const [start, end] = [Math.min(first?.start ?? 0, core.words[0]?.start ?? first?.start ?? 0), of.name.end]
  return { figure: page.cast.enter('organization', page.text.slice(start, end)), start, end }
}

/** The figures that a description stands for. */
function meantBy(parse: SentenceParse, core: Core, wanted: Wanted): Role[] {
  if (wanted === 'place') return placesMeant(parse, core)
  return wanted === 'person' ? listedPersons(parse, core) : othersMeant(parse, core, wanted)
}

/** The places that a description stands for: "the X district", "the south of Y". */
function placesMeant(parse: SentenceParse, core: Core): Role[] {
  const named = placeOfPart(core)
  if (named !== null) return [named]
  return core.head !== null && english.directions.has(core.head) && core.of !== null ? partOfPlace(parse, core) : []
}

/** The bodies that a description stands for, by itself or by where its fighters come from. */
function othersMeant(parse: SentenceParse, core: Core, wanted: Wanted): Role[] {
  const listed = listedBehind(parse, core)
  if (listed.length > 0) return listed
  const bodies = bodiesMeant(parse, core)
  if (bodies !== null) return fitting(parse.page, bodies, wanted)
  const origin = originOf(parse, core)
  if (origin !== null) return participantsIn(parse, origin, wanted)
  const state = publicBodyMeant(parse, core)
  return state === null ? [] : [state]
}

/** "the X district", "the X area": what it is stands behind its name. */
function placeOfPart({ name, head, modifiers, words }: Core): Role | null {
  const place = modifiers.at(-1)
  if (name !== null || head === null || place?.mention?.figure.type !== 'place') return null
  if (FEATURES.has(head)) return { ...roleOf(place), end: words.at(-1)?.end ?? place.end }
  return english.placeHeads.has(head) || CONTAINERS.has(head) ? roleOf(place) : null
}

/** "the Kulanda hills": lands whose names go with what they are, though it is written small. */
const FEATURES = new Set(participantWords.features)

/** The bodies that a description stands for: "the two sides", "INLA gunmen"; null when it stands for none. */
function bodiesMeant(parse: SentenceParse, core: Core): readonly Role[] | null {
  if (isPair(core) || parse.units[core.first]?.norm === 'both') return pairMeant(parse, core)
  const counted = countOf(core)
  if (counted > 2) return severalMeant(parse, core, counted)
  const body = bodyBehind(parse.page, core) ?? bodyOfWhose(parse, core)
  return body === null ? null : [body]
}

const PAIRED = new Set(participantWords.pairs)

/** "the two", "the two groups", "both sides". */
export function isPair({ determiner, words, name, of, modifiers }: Core): boolean {
  if (name !== null || of !== null || modifiers.length > 0 || !PAIRED.has(words.at(-1)?.norm ?? '')) return false
  if (determiner === 'both') return words.length === 1
  // "the groups": the two that were named, when no more were.
  if (determiner === 'the' && words.length === 1) return true
  const two = words.findIndex(({ norm }) => norm === 'two')
  return determiner === 'the' && two >= 0 && words.length - two <= 2 && (two === 0 || words[0]?.norm === 'former')
}

/** "finances itself": nobody else is acted on. */
function isReflexive({ units }: SentenceParse, { first }: Core): boolean {
  const norm = units[first]?.norm ?? ''
  return (norm.endsWith('self') || norm === 'themselves') && units[first - 1]?.tag === 'verb'
}

/** "they both joined": two that were named before. */
function isTheyBoth({ units }: SentenceParse, { first, last }: Core): boolean {
  return last === first + 1 && units[first]?.norm === 'they' && units[last]?.norm === 'both'
}

/** The two bodies that a phrase such as "the two" stands for; nobody when it is not told which. */
export function pairMeant(parse: SentenceParse, { first, last }: Core): Role[] {
  const [start, end] = [parse.units[first]?.start ?? 0, parse.units[last - 1]?.end ?? 0]
  const before = parse.chunks.findLast((chunk) => chunk.last <= first && isTwoBodies(chunk)) as Phrase | undefined
  if (isOfPersonsBefore(parse, first) || (before === undefined && areTwoPersons(parse, first))) return []
  const between = before === undefined ? betweenIn(parse, first) : undefined
  if (between !== undefined) return between.map(({ figure }) => ({ figure, start, end }))
  const [one, other] = before?.cores ?? []
  const meant =
    one?.name?.mention !== undefined && other?.name?.mention !== undefined
      ? [one.name.mention.figure, other.name.mention.figure]
      : pairSpokenOf(parse, first)
  return meant.map((figure) => ({ figure, start, end }))
}

/** Two that the sentence names none of are those that the last was about, if it was about two. */
function pairSpokenOf(parse: SentenceParse, first: number): readonly Figure[] {
  const named = [...groupsBefore(parse, first)]
  const pair = named.length === 0 ? parse.scene.pairBefore() : []
  if (pair.length === 2) return pair
  const headed = pairHeaded(parse.page, named)
  return headed.length === 2 ? headed : parse.scene.pair(named)
}

/** The groups that a sentence names before a unit. */
function groupsBefore({ page, units }: SentenceParse, first: number): ReadonlySet<Figure> {
  const named = units.slice(0, first).flatMap(({ mention }) => (mention === undefined ? [] : [mention.figure]))
  return new Set(named.map((figure) => page.cast.head(figure)).filter(isNamedGroup))
}

/** The two bodies that "them" and "their" mean: those that the sentence names before, else those that the last was about. */
export function pairNear(parse: SentenceParse, core: Core): Role[] {
  const named = groupsBefore(parse, core.first)
  const { size } = named
  const isTold =
    (size === 0 && parse.scene.pairBefore().length === 2) || pairHeaded(parse.page, [...named]).length === 2
  const isNear = size === 2 || isTold
  const isJoined = parse.chunks.some((chunk) => chunk.last <= core.first && isTwoBodies(chunk))
  return isNear || isJoined ? pairMeant(parse, core) : []
}

/** "set up by A and B, both trained by X": persons who are named right before. */
function isOfPersonsBefore({ units, chunks, page }: SentenceParse, first: number): boolean {
  if (units[first]?.norm !== 'both' || units[first - 1]?.norm !== ',') return false
  const named = chunks.findLast((chunk) => chunk.kind === 'phrase' && chunk.last < first)
  if (named?.kind !== 'phrase' || named.last !== first - 1) return false
  return named.cores.some(
    ({ name }) => name?.mention !== undefined && page.cast.head(name.mention.figure).type === 'person',
  )
}

/** "X was expelled from Y's party after the two fell out": two persons whom the sentence names, and no other. */
function areTwoPersons({ units, page }: SentenceParse, first: number): boolean {
  if (units[first + 1]?.norm !== 'two') return false
  const persons = units
    .slice(0, first)
    .flatMap(({ mention }) => (mention === undefined ? [] : [page.cast.head(mention.figure)]))
  return new Set(persons.filter(({ type }) => type === 'person')).size === 2
}

/** "war broke out between the army and X, and Y fought both": the two between whom it is. */
function betweenIn(parse: SentenceParse, first: number): readonly Role[] | undefined {
  const at = parse.chunks.findLastIndex((chunk) => chunk.last <= first && 'norm' in chunk && chunk.norm === 'between')
  const [phrase, and, other] = at === -1 ? [] : parse.chunks.slice(at + 1, at + 4)
  if (phrase?.kind !== 'phrase') return undefined
  if (phrase.cores.length === 2) return participantsIn(parse, phrase, 'organization')
  // "the army and the X": a description and a name are no one phrase.
  if (and?.kind !== 'conjunction' || other?.kind !== 'phrase') return undefined
  return [phrase, other].flatMap((one) => participantsIn(parse, one, 'organization'))
}

const COUNTS: ReadonlyMap<string, number> = new Map(participantWords.counts.map((word, i) => [word, i + 3]))

/** How many "the three", "the four groups" are; 0 for other phrases. */
function countOf({ determiner, words, name, of, modifiers }: Core): number {
  if ((determiner !== 'the' && determiner !== 'all') || name !== null || of !== null || modifiers.length > 0) return 0
  const [number, noun, more] = words
  if (number === undefined || more !== undefined || (noun !== undefined && !PAIRED.has(noun.norm))) return 0
  return COUNTS.get(number.norm) ?? 0
}

function severalMeant(parse: SentenceParse, { first, last }: Core, count: number): Role[] {
  const [start, end] = [parse.units[first]?.start ?? 0, parse.units[last - 1]?.end ?? 0]
  return parse.scene.several(count).map((figure) => ({ figure, start, end }))
}

/** "X and Y" in the sentence itself. */
function isTwoBodies(chunk: Chunk): boolean {
  return (
    chunk.kind === 'phrase' &&
    chunk.cores.length === 2 &&
    chunk.cores.every(({ name }) => name?.mention?.figure.type === 'organization')
  )
}

/** "X, whose fighters": the members of the body before "whose". */
function bodyOfWhose(parse: SentenceParse, core: Core): Role | null {
  if (core.head === null || core.name !== null) return null
  const isOfBody = english.memberNouns.has(core.head) || FORCES.has(core.head) || OF_BODIES.has(core.head)
  return isOfBody ? bodyBeforeWhose(parse, core) : null
}

const OF_BODIES = new Set(participantWords.ofBodies)

/** "rebels from X": whom the fighters come from. */
function originOf({ units, chunks }: SentenceParse, core: Core): Phrase | null {
  if (core.head === null || core.name !== null || !english.memberNouns.has(core.head)) return null
  if (units[core.last]?.norm !== 'from') return null
  const phrase = chunks.find(({ first }) => first === core.last + 1)
  return phrase?.kind === 'phrase' ? phrase : null
}

export function roleOf(unit: Unit): Role {
  const { figure } = unit.mention as { figure: Figure }
  return { figure, start: unit.start, end: unit.end }
}

function fitting(page: Page, roles: readonly Role[], wanted: Wanted): Role[] {
  return roles.flatMap((role) => ifFitting(page, role, wanted))
}

function ifFitting(page: Page, role: Role, wanted: Wanted): Role[] {
  const { type, founded } = page.cast.head(role.figure)
  if (wanted === 'any' || type === wanted || (wanted === 'actor' && (type === 'person' || type === 'organization')))
    return [role]
  const acts = type === 'place' && (wanted === 'actor' || wanted === 'organization') && english.isState(founded)
  return acts && !isOnlyPlace(page, role, founded) ? [{ ...role, figure: stateActing(page.cast, founded) }] : []
}

/** "INLA gunmen", "fighters of X", "its members", "the X militia": what members do, their body does. */
export function bodyBehind(page: Page, core: Core): Role | null {
  if (core.head === null || core.name !== null) return null
  return ORGANS.has(core.head) ? bodyOfOrgan(core) : bodyOfMembers(page, core, core.head)
}

function bodyOfMembers(page: Page, core: Core, head: string): Role | null {
  if (!(english.memberNouns.has(head) || english.groupNouns.has(head) || FORCES.has(head))) return null
  // "X dissidents attacked": they have left X.
  if (LEFT.has(head)) return null
  const owner = core.modifiers.findLast((unit) => unit.mention?.figure.type === 'organization')
  if (owner !== undefined) return roleOf(owner)
  const land = core.modifiers.findLast(
    (unit) => unit.mention?.figure.type === 'place' && english.isState(unit.mention.figure.founded),
  )
  if (land !== undefined && FORCES.has(head)) return roleOf(land)
  const owned = ownerOf(page, core, head)
  if (owned !== undefined) return owned
  const governed = core.of?.cores[0]
  const type = governed?.name?.mention?.figure.type
  const isPublic = type === 'place' || (type === 'person' && GOVERNMENTS.has(head))
  if (FORCES.has(head) && isPublic && governed !== undefined && core.words[0] !== undefined)
    return publicBody(page, core, governed)
  const complement = core.of?.cores[0]?.name
  if (complement?.mention?.figure.type === 'organization' && english.memberNouns.has(head)) return roleOf(complement)
  return null
}

/** "its fighters", "his men", "Omar X's movement": whose they are; null of "their movements", which are a body for each of them. */
function ownerOf(page: Page, { possessive, modifiers }: Core, head: string): Role | null | undefined {
  const owner = possessive ?? modifiers.at(-1)
  const type = owner?.mention?.figure.type
  if (owner === undefined || (type !== 'organization' && type !== 'person')) return undefined
  if (owner.norm === 'their' && head.endsWith('s') && english.groupNouns.has(head.slice(0, -1))) return null
  return type === 'organization' ? roleOf(owner) : bodyOfPerson(page, owner)
}

const LEFT = new Set(participantWords.left)
const ORGANS = new Set(participantWords.organs)

/** "the General Command of X": what the organ of a body does, the body does. */
function bodyOfOrgan({ of }: Core): Role | null {
  const body = of?.cores[0]?.name
  return body?.mention?.figure.type === 'organization' ? roleOf(body) : null
}

/** "the south-west of the Philippines": a place of its own, known by its description. */
function partOfPlace(parse: SentenceParse, core: Core): Role[] {
  if (participantsIn(parse, core.of, 'place').length === 0) return []
  const head = core.words.at(-1)
  const end = parse.units[core.last - 1]?.end ?? 0
  if (head === undefined) return []
  return [
    { figure: parse.page.cast.enter('place', parse.page.text.slice(head.start, end), true), start: head.start, end },
  ]
}

/** "the government of X": of a land or of who heads it. */
const GOVERNMENTS = new Set(participantWords.governments)

const FORCES = new Set(participantWords.forces)

/** "his fighters": those of the body that the person is known to lead or belong to. */
export function bodyOfPerson(page: Page, owner: Unit): Role | null {
  const person = page.cast.head((owner.mention as { figure: Figure }).figure)
  const isHis = (one: Proposal): boolean =>
    (one.predicate === 'leader_of' ||
      one.predicate === 'founder_of' ||
      (one.predicate === 'member_of' && one.valid?.startsWith('/') !== true)) &&
    page.cast.head(one.subject.figure) === person
  // Of several bodies the one that the text is about is meant.
  const isTopic = ({ object }: Proposal): boolean =>
    page.topic !== null &&
    object !== null &&
    'figure' in object &&
    page.cast.head(object.figure) === page.cast.head(page.topic)
  const held = lastTold(page, (one) => isHis(one) && isTopic(one)) ?? lastTold(page, isHis)
  return held?.object != null && 'figure' in held.object
    ? { figure: held.object.figure, start: owner.start, end: owner.end }
    : null
}

/** "the government of X": a body known by what it is. */
function publicBody(page: Page, core: Core, land: Core): Role {
  const [start, end] = [core.words[0]?.start ?? 0, land.name?.end ?? 0]
  return { figure: page.cast.enter('organization', page.text.slice(start, end)), start, end }
}

const CONTAINERS = new Set(participantWords.partsOfPlaces)

/** "the town of X", "parts of X": the phrase stands for what follows "of". */
function isContainer(core: Core): boolean {
  return core.head !== null ? CONTAINERS.has(core.head) : core.determiner !== null && CONTAINERS.has(core.determiner)
}

/** The first organization that a phrase names anywhere: before its head, as owner, or after "of". */
export function organizationIn(core: Core): Role | null {
  const modifier = core.modifiers.findLast((unit) => unit.mention?.figure.type === 'organization')
  if (modifier !== undefined) return roleOf(modifier)
  if (core.possessive?.mention?.figure.type === 'organization') return roleOf(core.possessive)
  const called = core.words.at(-1)?.mention
  if (called !== undefined && core.name === null && called.figure.type === 'organization')
    return { figure: called.figure, start: called.start, end: called.end }
  for (const [i, inner] of (core.of?.cores ?? []).entries()) {
    // "a member of parliament and chief of X": another office.
    if (i > 0 && inner.name === null && english.offices.has(inner.head ?? '')) return null
    if (inner.name?.mention?.figure.type === 'organization') return roleOf(inner.name)
    const deeper = organizationIn(inner)
    if (deeper !== null) return deeper
  }
  return null
}

/** All organizations after "of": "a coalition of A, B and C". */
export function organizationsAfterOf(parse: SentenceParse, core: Core): Role[] {
  return participantsIn(parse, core.of, 'organization')
}
