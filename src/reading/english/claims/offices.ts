import type { Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { dateOf, dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn, roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import { type Chunk, type Core, isDoubtful, type Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import roles from '../words/roles.json' with { type: 'json' }
import officeWords from './offices.json' with { type: 'json' }

/** What a phrase such as "a former chief of staff of X" says of whoever it describes. */
export interface Office {
  readonly predicate: 'leader_of' | 'member_of' | 'founder_of'
  /** The office in the source's words. */
  readonly words: string
  readonly organization: Role | null
  readonly trigger: number
  readonly doubtful: boolean
}

const LEADERS = new Set(roles.leader_of)
const MEMBERS = new Set(roles.member_of)
const FOUNDERS = new Set(roles.founder_of)
const STAFF = new Set(roles.staffNouns)

export function isOfficeNoun(noun: string): boolean {
  return LEADERS.has(noun) || MEMBERS.has(noun) || FOUNDERS.has(noun)
}

/** The office a noun phrase names; null when its nouns are not those of an office. */
export function officeOf(parse: SentenceParse, core: Core): Office | null {
  if (core.head === 'one' || (core.head === null && core.determiner !== null && core.name === null)) {
    const inner = core.of?.cores[0]
    return inner === undefined ? null : officeOf(parse, inner)
  }
  const noun = officeNoun(core)
  if (noun === null) return null
  const [start, end] = officeSpan(parse, core)
  const organization =
    organizationIn(core) ??
    organizationAfter(parse, core) ??
    throughPerson(parse, core, noun) ??
    ownerBefore(parse, core)
  return {
    predicate: kindOf(noun, core),
    words: parse.page.text.slice(start, end),
    organization,
    trigger: start,
    doubtful: isDoubtful(core.words),
  }
}

/** "X, whose spokesman, Y": the body before "whose". */
function ownerBefore({ chunks, units, page }: SentenceParse, core: Core): Role | null {
  if (units[core.first - 1]?.norm !== 'whose') return null
  const at = chunks.findIndex(({ first }) => first === core.first - 1)
  const owner = chunks[at - 1]?.kind === 'comma' ? chunks[at - 2] : chunks[at - 1]
  const name = owner?.kind === 'phrase' ? owner.cores.at(-1)?.name : undefined
  return name?.mention !== undefined && page.cast.head(name.mention.figure).type === 'organization'
    ? roleOf(name)
    : null
}

const DEPUTIES = new Set(officeWords.deputies)

/** "his deputy": an office in the body that the other person leads. */
function throughPerson(parse: SentenceParse, core: Core, noun: string): Role | null {
  const other = core.possessive?.mention ?? core.modifiers.at(-1)?.mention
  if (!DEPUTIES.has(noun) || other === undefined || other.figure.type !== 'person') return null
  const { page } = parse
  const led = lastTold(
    page,
    (one) => one.predicate === 'leader_of' && page.cast.head(one.subject.figure) === page.cast.head(other.figure),
  )
  if (led?.object != null && 'figure' in led.object) return { figure: led.object.figure, start: 0, end: 0 }
  const meant = parse.scene.described('his', 'group')
  return meant === undefined ? null : { figure: meant.figure, start: 0, end: 0 }
}

/** Heads of armed groups; a state or a firm has others. */
const OF_GROUPS = new Set(roles.groupOffices)

/** "X remained chairman", "Y, the military commander": an office of the group that is spoken of, where none is named. */
function ofGroupMeant(parse: SentenceParse, core: Core, office: Office): Office {
  const isBare = core.of === null && core.possessive === null && core.modifiers.length === 0 && core.name === null
  if (office.organization !== null || !isBare || !OF_GROUPS.has(officeNoun(core) ?? '')) return office
  if (core.determiner !== null && core.determiner !== 'the') return office
  const figure = parse.scene.group()
  return figure === undefined ? office : { ...office, organization: { figure, start: 0, end: 0 } }
}

/** The noun that tells the office: the head, or the one before "of staff", "of defence". */
function officeNoun(core: Core): string | null {
  const nouns = core.words.filter((unit) => core.name === null || unit.end <= core.name.start).map((unit) => unit.norm)
  return nouns.findLast((noun) => LEADERS.has(noun) || MEMBERS.has(noun) || FOUNDERS.has(noun)) ?? null
}

function kindOf(noun: string, core: Core): Office['predicate'] {
  if (FOUNDERS.has(noun)) return 'founder_of'
  if (MEMBERS.has(noun)) return 'member_of'
  const nouns = [...core.words, ...(core.of?.cores[0]?.words ?? [])].map((unit) => unit.norm)
  return nouns.some((word) => STAFF.has(word)) ? 'member_of' : 'leader_of'
}

const AFTER = new Set(officeWords.prepositionsOfBodies)

/** "ambassador to X", "fighter with Y": the body after another preposition than "of". */
function organizationAfter(parse: SentenceParse, core: Core): Role | null {
  const at = parse.chunks.findIndex((chunk) => chunk.kind === 'phrase' && chunk.cores.includes(core))
  const [preposition, phrase] = at === -1 ? [] : parse.chunks.slice(at + 1, at + 3)
  if (preposition?.kind !== 'preposition' || !AFTER.has(preposition.norm) || phrase?.kind !== 'phrase') return null
  return participantsIn(parse, phrase, 'organization')[0] ?? null
}

/** The words of the office itself: "chief of staff" of "the INLA's chief of staff, X". */
function officeSpan({ units }: SentenceParse, core: Core): [number, number] {
  const nouns = core.words.filter((unit) => core.name === null || unit.end <= core.name.start)
  const first = nouns[0] ?? units[core.first]
  const last = nouns.at(-1) ?? first
  const staff = core.of?.cores[0]
  const [start, end] = [first?.start ?? 0, last?.end ?? 0]
  if (staff !== undefined && staff.name === null && staff.modifiers.length === 0) {
    const inner = staff.words.at(-1)
    return [start, inner?.end ?? end]
  }
  return [start, end]
}

/** The words of an office behind "as", for the qualifier. */
export function placedOffice(parse: SentenceParse, phrase: Phrase | null): string | null {
  const core = phrase?.cores[0]
  if (core === undefined) return null
  return officeOf(parse, core)?.words ?? null
}

/** Offices held: within one phrase, beside a comma, or behind a copula. */
export function readOffices(parse: SentenceParse): void {
  const { chunks } = parse
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'phrase') return
    for (const core of chunk.cores) readWithin(parse, core)
    readBeside(parse, chunks, i, chunk)
  })
  for (const clause of parse.clauses) {
    readCopula(parse, clause)
    readHolder(parse, clause)
    readCommand(parse, clause)
  }
}

/** "the group's spokesman Abu X", "FARC commander Alfonso Y". */
function readWithin(parse: SentenceParse, core: Core): void {
  const person = core.name
  if (person?.mention === undefined || parse.page.cast.head(person.mention.figure).type !== 'person') {
    for (const inner of core.of?.cores ?? []) readWithin(parse, inner)
    return
  }
  belongs(parse, core, person)
  const office =
    person.role === undefined ? officeOf(parse, core) : (officeOf(parse, core) ?? titled(parse, core, person.role))
  if (office !== null) hold(parse, roleOf(person), office)
}

/** "X of the Y Brigades": a person named with a body belongs to it. */
function belongs(parse: SentenceParse, core: Core, person: Unit): void {
  const body = core.of?.cores[0]?.name
  if (body?.mention === undefined || parse.page.cast.head(body.mention.figure).type !== 'organization') return
  const common = {
    predicate: 'member_of',
    valid: null,
    trigger: person.start,
    start: person.start,
    end: body.end,
    score: 0.6,
    granted: true,
  }
  propose(parse, { subject: roleOf(person), object: roleOf(body), ...common })
}

/** "FARC Commander Alfonso Y": the office is a title that was taken off the name. */
function titled(_parse: SentenceParse, core: Core, title: string): Office | null {
  const noun = title
    .toLowerCase()
    .split(/\s+/)
    .findLast((word) => LEADERS.has(word) || MEMBERS.has(word))
  const organization = organizationIn(core)
  if (noun === undefined || organization === null) return null
  return {
    predicate: MEMBERS.has(noun) ? 'member_of' : 'leader_of',
    words: title,
    organization,
    trigger: organization.start,
    doubtful: false,
  }
}

/** "X, a former commander of Y," and "its leader, X". */
function readBeside(parse: SentenceParse, chunks: readonly Chunk[], i: number, phrase: Phrase): void {
  const comma = chunks[i + 1]
  const other = chunks[i + 2]?.kind === 'adverb' ? chunks[i + 3] : chunks[i + 2]
  if (
    comma === undefined ||
    other?.kind !== 'phrase' ||
    !(comma.kind === 'comma' || (comma.kind === 'stop' && /^[–—]$/.test(comma.norm)))
  ) {
    readAcross(parse, chunks, i, phrase)
    return
  }
  const [left, right] = [phrase.cores.at(-1) as Core, other.cores[0] as Core]
  if (left.name === null && describesBefore(parse, chunks, i)) return
  join(parse, left, right, phrase, other)
}

/** "X, the head of Y, Z": the office is that of the person before. */
function describesBefore(parse: SentenceParse, chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i - 2]
  return chunks[i - 1]?.kind === 'comma' && before?.kind === 'phrase' && personsOf(parse, before).length > 0
}

/** "its leader in Y, X": a place stands between the office and the comma. */
function readAcross(parse: SentenceParse, chunks: readonly Chunk[], i: number, phrase: Phrase): void {
  const [preposition, place, comma, other] = chunks.slice(i + 1, i + 5)
  if (
    preposition?.kind !== 'preposition' ||
    place?.kind !== 'phrase' ||
    comma?.kind !== 'comma' ||
    other?.kind !== 'phrase'
  )
    return
  const left = phrase.cores.at(-1) as Core
  if (left.name !== null || place.cores[0]?.name === null) return
  join(parse, left, other.cores[0] as Core, phrase, other)
}

function join(parse: SentenceParse, left: Core, right: Core, leftPhrase: Phrase, rightPhrase: Phrase): void {
  const leftPerson = personsOf(parse, leftPhrase)
  const rightPerson = personsOf(parse, { ...rightPhrase, cores: [right] })
  const office =
    leftPerson.length > 0 && rightPerson.length === 0
      ? officeOf(parse, right)
      : leftPerson.length === 0 && rightPerson.length > 0
        ? officeOf(parse, left)
        : null
  if (office === null) return
  const told = office.organization === null && leftPerson.length > 0 ? ofGroupMeant(parse, right, office) : office
  const holders =
    leftPerson.length > 0
      ? isPlural(right)
        ? leftPerson
        : leftPerson.slice(-1)
      : isPlural(left)
        ? personsOf(parse, rightPhrase)
        : rightPerson
  for (const holder of holders) hold(parse, holder, told)
}

function isPlural(core: Core): boolean {
  return core.head?.endsWith('s') === true
}

function personsOf(parse: SentenceParse, phrase: Phrase): Role[] {
  return phrase.cores.flatMap((core) =>
    core.name?.mention !== undefined && parse.page.cast.head(core.name.mention.figure).type === 'person'
      ? [roleOf(core.name)]
      : [],
  )
}

/** "X was the leader of Y", "X became its spokesman", "X served as commander of Y". */
function readCopula(parse: SentenceParse, clause: Clause): void {
  const { verb, subject } = clause
  if (subject === null) return
  for (const core of predicateOf(clause)?.cores ?? []) {
    const named = officeOf(parse, core)
    const office = named === null ? null : ofGroupMeant(parse, core, named)
    if (office === null || office.organization === null) continue
    const dated = dateOf(parse, clause, verb.lemma === 'become' ? 'start' : 'at')
    const manner = { valid: dated.valid, granted: false, negated: verb.negated, timeEnd: dated.time?.end ?? 0 }
    const trigger = parse.units[verb.first]?.start ?? office.trigger
    for (const holder of personsOf(parse, subject)) state(parse, holder, office, { ...manner, trigger })
  }
}

/** "Its deputy leader is X", "Other senior members include X, Y, the head of Z, and W": the office stands first. */
function readHolder(parse: SentenceParse, clause: Clause): void {
  const { verb, subject, object, passive } = clause
  const core = subject?.cores[0]
  if (core === undefined || core.name !== null || passive || verb.modal || verb.negated) return
  if (verb.verb !== 'be' && verb.lemma !== 'include') return
  const office = officeOf(parse, core)
  if (office === null) return
  const figure = verb.lemma === 'include' || core.possessive !== null ? parse.scene.group() : undefined
  const organization = office.organization ?? (figure === undefined ? null : { figure, start: 0, end: 0 })
  const all = verb.lemma === 'include' ? listedBehind(parse, clause) : personsOf(parse, object ?? NOBODY)
  for (const holder of all) hold(parse, holder, { ...office, organization })
}

const COMMANDING = new Set(officeWords.commanding)
const PARTS = new Set(roles.commandedParts)

/** "who heads its press office", "who commands X's northern wing": who leads a part of a body belongs to it. */
function readCommand(parse: SentenceParse, clause: Clause): void {
  const { verb, object, subject, passive } = clause
  const core = object?.cores[0]
  if (core === undefined || core.name !== null || passive || verb.modal || verb.negated) return
  if (!COMMANDING.has(verb.lemma) || subject === null) return
  const organization = organizationIn(core)
  const isStaff = core.words.some(({ norm }) => STAFF.has(norm))
  if (organization === null || !(isStaff || PARTS.has(core.head ?? ''))) return
  const trigger = parse.units[verb.first]?.start ?? 0
  const words = parse.page.text.slice(core.words[0]?.start ?? trigger, core.words.at(-1)?.end ?? trigger)
  const office: Office = {
    predicate: isStaff ? 'member_of' : 'leader_of',
    words,
    organization,
    trigger: core.words[0]?.start ?? trigger,
    doubtful: false,
  }
  for (const holder of personsOf(parse, subject)) hold(parse, holder, office)
}

const NOBODY: Phrase = { kind: 'phrase', first: 0, last: 0, cores: [] }

/** The persons of a list behind a verb, over what is said of each between commas. */
function listedBehind(parse: SentenceParse, { index }: Clause): Role[] {
  const rest = parse.chunks.slice(index + 1)
  return rest.flatMap((chunk, i) => {
    const before = rest[i - 1]
    const begins = before === undefined || before.kind === 'comma' || before.kind === 'conjunction'
    return chunk.kind === 'phrase' && begins ? personsOf(parse, chunk) : []
  })
}

function hold(parse: SentenceParse, holder: Role, office: Office): void {
  const end = Math.max(holder.end, office.trigger, office.organization?.end ?? 0)
  const dated = dateWithin(parse, office.trigger, Math.min(parse.end, nextComma(parse, end)))
  const dates = dated.time !== null && dated.time.bound !== 'at' ? dated.valid : null
  state(parse, holder, office, {
    valid: dates,
    granted: true,
    negated: false,
    trigger: office.trigger,
    timeEnd: dates === null ? 0 : (dated.time?.end ?? 0),
  })
}

function nextComma(parse: SentenceParse, from: number): number {
  return (
    parse.units.find(
      (unit) => unit.start >= from && (unit.tag === 'comma' || unit.tag === 'verb' || unit.tag === 'stop'),
    )?.start ?? parse.end
  )
}

interface Manner {
  readonly valid: string | null
  readonly granted: boolean
  readonly negated: boolean
  readonly trigger: number
  readonly timeEnd: number
}

function state(
  parse: SentenceParse,
  holder: Role,
  office: Office,
  { valid, granted, negated, trigger, timeEnd }: Manner,
): void {
  const { organization } = office
  if (organization === null) return
  const places = [holder, organization].filter(({ start, end }) => end > start)
  const officeEnd = office.trigger + office.words.length
  propose(parse, {
    subject: holder,
    predicate: office.predicate,
    object: organization,
    ...(office.predicate === 'founder_of' ? {} : { qualifiers: { role: office.words } }),
    valid,
    trigger,
    start: Math.min(office.trigger, ...places.map(({ start }) => start)),
    end: Math.max(officeEnd, timeEnd, ...places.map(({ end }) => end)),
    score: 0.85,
    granted,
    negated,
    doubtful: office.doubtful,
  })
}
