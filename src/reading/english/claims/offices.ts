import type { Role } from '../../page.ts'
import { dateOf, dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import roles from '../words/roles.json' with { type: 'json' }
import { amongBefore, readAmong } from './among.ts'
import {
  isOfficeNoun,
  kindOfNoun,
  LEADERS,
  MEMBERS,
  OF_STATES,
  type Office,
  officeOf,
  ofGroupMeant,
  ofTopic,
  STAFF,
} from './office.ts'
import officeWords from './offices.json' with { type: 'json' }
import { readUnder, readUnderBeside } from './under-leaders.ts'

/** Offices held: within one phrase, beside a comma, or behind a copula. */
export function readOffices(parse: SentenceParse): void {
  const { chunks } = parse
  chunks.forEach((chunk, i) => {
    if (chunk.kind === 'preposition') readUnderBeside(parse, i)
    if (chunk.kind !== 'phrase') return
    for (const core of chunk.cores) readWithin(parse, core)
    readPlural(parse, chunk)
    readBeside(parse, chunks, i, chunk)
    readJoined(parse, chunks, i, chunk)
  })
  for (const bracket of parse.brackets) readRemark(parse, bracket)
  for (const clause of parse.clauses) {
    readAmong(parse, clause)
    readOneOf(parse, clause)
    readRegarded(parse, clause)
    readUnder(parse, clause)
    readCopula(parse, clause)
    readHolder(parse, clause)
    readCommand(parse, clause)
  }
}

/** "the group's spokesman Abu X", "FARC commander Alfonso Y". */
function readWithin(parse: SentenceParse, core: Core): void {
  const person = core.name
  if (person?.mention === undefined || parse.page.cast.head(person.mention.figure).type !== 'person') {
    const staff = core.of?.cores[0]
    if (staff?.head === 'staff' && staff.name !== null && core.name === null)
      readWithin(parse, { ...core, name: staff.name, of: null, modifiers: [...core.modifiers, ...staff.modifiers] })
    for (const inner of core.of?.cores ?? []) readWithin(parse, inner)
    return
  }
  belongs(parse, core, person)
  const office =
    person.role === undefined ? officeOf(parse, core) : (officeOf(parse, core) ?? titled(parse, core, person.role))
  if (office !== null) hold(parse, roleOf(person), ofTopic(parse, core, office) ?? office)
}

/** "its leaders X and Y": of a plural office every name that "and" joins. */
function readPlural(parse: SentenceParse, { cores: [first, ...more] }: Phrase): void {
  if (first === undefined || first.name === null || more.length === 0 || !isPlural(first)) return
  const office = officeOf(parse, first)
  if (office === null || office.organization === null) return
  for (const { name, head } of more) {
    if (name?.mention === undefined || head !== null) return
    if (parse.page.cast.head(name.mention.figure).type === 'person') hold(parse, roleOf(name), office)
  }
}

/** "X (commander), Y (spokesman)": an office in brackets behind its holder. */
function readRemark(parse: SentenceParse, { start, end, after }: SentenceParse['brackets'][number]): void {
  const holder = parse.units[after]
  const words = parse.page.text.slice(start, end)
  if (holder?.tag !== 'name' || holder.mention?.figure.type !== 'person' || !REMARK.test(words)) return
  const nouns = words.toLowerCase().split(/[\s-]+/u)
  const noun = nouns.findLast((word) => isOfficeNoun(word))
  const figure = parse.scene.group()
  if (noun === undefined || figure === undefined || nouns.some((word) => OF_STATES.has(word))) return
  hold(parse, roleOf(holder), {
    predicate: kindOfNoun(noun),
    words,
    organization: { figure, start: 0, end: 0 },
    trigger: start,
    doubtful: false,
  })
}

/** A few words in small letters, of which one may be an office. */
const REMARK = /^\p{Ll}[\p{Ll}\s-]{3,40}$/u

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
function titled(parse: SentenceParse, core: Core, title: string): Office | null {
  const noun = title
    .toLowerCase()
    .split(/\s+/)
    .findLast((word) => LEADERS.has(word) || MEMBERS.has(word))
  if (noun === undefined) return null
  const organization = organizationIn(core)
  const office: Office = {
    predicate: MEMBERS.has(noun) ? 'member_of' : 'leader_of',
    words: title,
    organization,
    trigger: organization?.start ?? parse.units[core.first]?.start ?? 0,
    doubtful: false,
  }
  return organization === null ? ofTopic(parse, core, office) : office
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
  const last = phrase.cores.at(-1) as Core
  const [left, right] = [tailOf(last), other.cores[0] as Core]
  if (left.name === null && describesBefore(parse, chunks, i)) return
  join(parse, left, right, left === last ? phrase : { ...phrase, cores: [left] }, other)
  readMoreBeside(parse, left, right, phrase, other)
}

/** "X, a commander of Y and a member of Z", "his deputy and son-in-law, X": the other offices of a list. */
function readMoreBeside(parse: SentenceParse, left: Core, right: Core, phrase: Phrase, other: Phrase): void {
  const behind = left.name === null ? [] : other.cores.slice(1).filter(describes)
  for (const core of behind) join(parse, left, core, phrase, other)
  const before = left.name !== null || right.name === null ? [] : phrase.cores.slice(0, -1)
  for (const core of before) if (core.name === null) join(parse, core, right, phrase, other)
}

function describes({ name, determiner, possessive }: Core): boolean {
  return name === null && (determiner !== null || possessive !== null)
}

/** "on the orders of X, the commander of Y", "the hallmarks of its leader, X": what stands right before the comma. */
function tailOf(core: Core): Core {
  const inner = core.name === null && officeOfNoun(core) === null ? core.of?.cores.at(-1) : undefined
  return inner === undefined ? core : tailOf(inner)
}

function officeOfNoun({ words }: Core): string | null {
  return words.find(({ norm }) => isOfficeNoun(norm))?.norm ?? null
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

/** "X, the founder and spiritual leader of Y": the first office is in the body of the second. */
function readJoined(parse: SentenceParse, chunks: readonly Chunk[], i: number, holder: Phrase): void {
  const [comma, one, and, other] = chunks.slice(i + 1, i + 5)
  if (comma?.kind !== 'comma' || one?.kind !== 'phrase' || and?.kind !== 'conjunction' || other?.kind !== 'phrase')
    return
  const [first, second] = [one.cores[0], other.cores[0]]
  if (first === undefined || second === undefined || one.cores.length > 1) return
  if (first.name !== null || second.name !== null || second.possessive !== null) return
  if (second.determiner !== null) {
    readListed(parse, holder, first, second)
    return
  }
  const [told, shared] = [officeOf(parse, first), officeOf(parse, second)]
  const organization = shared?.organization ?? told?.organization ?? null
  if (told === null || shared === null || organization === null) return
  for (const person of personsOf(parse, holder).slice(-1)) {
    if (told.organization === null) hold(parse, person, { ...told, organization })
    hold(parse, person, { ...shared, organization })
  }
}

/** "X, a commander of Y and a member of Z": the second office of those that describe a person. */
function readListed(parse: SentenceParse, holder: Phrase, first: Core, second: Core): void {
  const [told, other] = [officeOf(parse, first), officeOf(parse, second)]
  if (told === null || other === null || other.organization === null) return
  for (const person of personsOf(parse, holder).slice(-1)) hold(parse, person, other)
}

function join(parse: SentenceParse, left: Core, right: Core, leftPhrase: Phrase, rightPhrase: Phrase): void {
  const leftPerson = personsOf(parse, leftPhrase)
  const rightPerson = personsOf(parse, { ...rightPhrase, cores: [right] })
  if (leftPerson.length > 0 === rightPerson.length > 0) return
  const isNameFirst = leftPerson.length > 0
  const description = isNameFirst ? right : left
  const office = officeOf(parse, description)
  if (office === null) return
  if (office.organization === null && readPersonal(parse, description, [...leftPerson, ...rightPerson])) return
  const told = office.organization === null ? ofGroupMeant(parse, description, office) : office
  const all = isNameFirst ? leftPerson : personsOf(parse, rightPhrase)
  const near = isNameFirst ? leftPerson.slice(-1) : rightPerson
  for (const holder of isPlural(description) ? all : near) hold(parse, holder, told)
}

const PERSONAL = new Set(roles.personal)

/** "X's spokesman, Y": one who serves a person is close to him. */
function readPersonal(parse: SentenceParse, core: Core, holders: readonly Role[]): boolean {
  const owner = core.possessive ?? core.modifiers.at(-1)
  if (owner?.mention === undefined || parse.page.cast.head(owner.mention.figure).type !== 'person') return false
  if (!core.words.some(({ norm }) => PERSONAL.has(norm))) return false
  const [object, trigger] = [roleOf(owner), parse.units[core.first]?.start ?? owner.start]
  for (const subject of holders) {
    const [start, end] = [Math.min(subject.start, trigger), Math.max(subject.end, object.end)]
    const common = { predicate: 'affiliated_with', valid: null, trigger, score: 0.65, granted: true }
    propose(parse, { subject, object, start, end, ...common })
  }
  return true
}

function isPlural(core: Core): boolean {
  return core.head?.endsWith('s') === true
}

function personsOf(parse: SentenceParse, phrase: Phrase): Role[] {
  return phrase.cores.flatMap((core) => {
    // "an activist who uses the name X": a description that stands for somebody.
    const unit = core.name ?? core.words.at(-1)
    const isPerson = unit?.mention !== undefined && parse.page.cast.head(unit.mention.figure).type === 'person'
    return isPerson && unit !== undefined ? [roleOf(unit)] : []
  })
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
  const { verb, subject } = clause
  const called = isCalled(clause)
  if (!called && !isListing(clause)) return
  const told = subject ?? amongBefore(parse, clause)
  if (told === null || verb.modal || verb.negated) return
  const offices = told.cores.map((core) => (core.name === null ? officeHeld(parse, clause, core) : null))
  const shared = offices.find((office) => office?.organization != null)?.organization ?? null
  for (const office of offices) {
    if (office === null) continue
    const organization = office.organization ?? shared
    for (const holder of holdersIn(parse, clause, called)) hold(parse, holder, { ...office, organization }, called)
  }
}

function holdersIn(parse: SentenceParse, clause: Clause, called: boolean): Role[] {
  if (clause.verb.lemma === 'include') return listedBehind(parse, clause)
  return personsOf(parse, (called ? calledIn(clause) : clause.object) ?? NOBODY)
}

/** "regarded as the group's spiritual leader", "seen as its founder": what somebody is held to be. */
function readRegarded(parse: SentenceParse, clause: Clause): void {
  const { verb, subject, attached, passive, kind } = clause
  if (subject === null || verb.negated || verb.modal || !REGARDING.has(verb.lemma)) return
  const core = attached.find(({ preposition }) => preposition === 'as')?.phrase.cores[0]
  const isOfSubject = passive || kind === 'reduced' || isDescribing(parse, clause)
  const office = core === undefined || !isOfSubject ? null : officeOf(parse, core)
  if (office === null || office.organization === null) return
  for (const holder of personsOf(parse, subject)) hold(parse, holder, office, false)
}

/** "X, a teacher regarded as": a bare participle right behind a phrase. */
function isDescribing({ chunks, units }: SentenceParse, { verb, index, object }: Clause): boolean {
  return (
    object === null &&
    chunks[index - 1]?.kind === 'phrase' &&
    units[verb.first]?.forms?.has('participle') === true &&
    DESCRIBING.has(verb.lemma)
  )
}

const DESCRIBING: ReadonlySet<string> = new Set(['regard', 'consider', 'view'])

const REGARDING = new Set(officeWords.regarding)

/** "is known only as X". */
function isCalled({ verb, passive, attached }: Clause): boolean {
  // "goes by the pseudonym X"
  if (verb.lemma === 'go') return attached.some(({ preposition }) => preposition === 'by')
  return passive && NAMING.has(verb.lemma)
}

/** "is X", "are X and Y", "include X and Y". */
function isListing({ verb, passive }: Clause): boolean {
  return !passive && (verb.verb === 'be' || verb.lemma === 'include')
}

const NAMING = new Set(officeWords.naming)
const LISTED = new Set(officeWords.listed)

/** "X was among the founders of Y": one of those who hold an office. */
function readOneOf(parse: SentenceParse, { verb, subject, attached, passive }: Clause): void {
  if (verb.verb !== 'be' || passive || verb.modal || verb.negated || subject === null) return
  for (const { preposition, phrase } of attached) {
    const core = phrase.cores[0]
    if (preposition !== 'among' || core === undefined || core.name !== null || !isPlural(core)) continue
    const office = officeOf(parse, core)
    if (office !== null) for (const holder of personsOf(parse, subject)) hold(parse, holder, office)
  }
}

/** "whose leader is known only as X". */
function calledIn({ attached, complement, verb }: Clause): Phrase | null {
  if (verb.lemma === 'go') return attached.find(({ preposition }) => preposition === 'by')?.phrase ?? null
  return attached.find(({ preposition }) => preposition === 'as')?.phrase ?? complement
}

/** The office that a subject tells, of the group spoken of where it names none. */
function officeHeld(parse: SentenceParse, { verb }: Clause, core: Core): Office | null {
  const office = officeOf(parse, core) ?? listOf(parse, core)
  if (office === null || office.organization !== null) return office
  const isList = LISTED.has(core.head ?? '') && core.of === null
  if (verb.lemma !== 'include' && core.possessive === null && !isList) return ofGroupMeant(parse, core, office)
  const figure = parse.scene.group()
  return figure === undefined ? office : { ...office, organization: { figure, start: 0, end: 0 } }
}

/** "Key figures include", "Prominent names in the group are": who is listed belongs to the group. */
function listOf(parse: SentenceParse, core: Core): Office | null {
  if (!LISTED.has(core.head ?? '')) return null
  const trigger = parse.units[core.first]?.start ?? 0
  const words = core.words.map(({ norm }) => norm).join(' ')
  return { predicate: 'member_of', words, organization: organizationIn(core), trigger, doubtful: false }
}

const COMMANDING = new Set(officeWords.commanding)
const PARTS = new Set(roles.commandedParts)

/** What is commanded, and by whom: "who heads X", "X, headed by Y", "Y is in charge of X". */
function commandIn({ verb, object, subject, passive, attached }: Clause): readonly [Core | undefined, Phrase | null] {
  const charge = attached.find(({ preposition }) => preposition === 'charge')?.phrase
  if (charge !== undefined) return [charge.cores[0], subject]
  if (!COMMANDING.has(verb.lemma)) return [undefined, null]
  const by = attached.find(({ preposition }) => preposition === 'by')?.phrase ?? null
  return passive ? [subject?.cores[0], by] : [object?.cores[0], subject]
}

/** "who heads its press office", "who commands X's northern wing": who leads a part of a body belongs to it. */
function readCommand(parse: SentenceParse, clause: Clause): void {
  const { verb } = clause
  const [core, holders] = commandIn(clause)
  if (core === undefined || core.name !== null || holders === null || verb.modal || verb.negated) return
  const organization = organizationIn(core)
  const isStaff = core.words.some(({ norm }) => STAFF.has(norm)) && !core.words.some(({ norm }) => norm === 'political')
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
  for (const holder of personsOf(parse, holders)) hold(parse, holder, office)
}

const NOBODY: Phrase = { kind: 'phrase', first: 0, last: 0, cores: [] }

/** The persons of a list behind a verb, over what is said of each between commas. */
function listedBehind(parse: SentenceParse, { index }: Clause): Role[] {
  const rest = parse.chunks.slice(index + 1)
  return rest.flatMap((chunk, i) => {
    const before = rest[i - 1]
    const begins = before === undefined || before.kind === 'comma' || before.kind === 'conjunction'
    if (chunk.kind !== 'phrase') return []
    // "X, who ran its base in Gambia, and Y": behind a place the list goes on.
    const isPlace = chunk.cores[0]?.name?.mention?.figure.type === 'place'
    return begins ? personsOf(parse, chunk) : isPlace ? personsOf(parse, { ...chunk, cores: chunk.cores.slice(1) }) : []
  })
}

/** Who holds an office; taken for granted unless the sentence says just that. */
function hold(parse: SentenceParse, holder: Role, office: Office, granted = true): void {
  const end = Math.max(holder.end, office.trigger, office.organization?.end ?? 0)
  const dated = dateWithin(parse, office.trigger, Math.min(parse.end, nextComma(parse, end)))
  const dates = dated.time !== null && dated.time.bound !== 'at' ? dated.valid : null
  state(parse, holder, office, {
    valid: dates,
    granted,
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
