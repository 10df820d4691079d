import type { Role } from '../../page.ts'
import { listedPersons } from '../sentence/listed.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import roles from '../words/roles.json' with { type: 'json' }
import { ofBodyNamed } from './army-offices.ts'
import { readOfficesOfClause } from './clause-offices.ts'
import { hold, isPlural, personsOf } from './holding.ts'
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
} from './office.ts'
import { readUnderBeside } from './under-leaders.ts'

/** Offices held: within one phrase, beside a comma, or behind a copula. */
export function readOffices(parse: SentenceParse): void {
  const { chunks } = parse
  chunks.forEach((chunk, i) => {
    if (chunk.kind === 'preposition') readUnderBeside(parse, i)
    if (chunk.kind !== 'phrase') return
    for (const core of chunk.cores) {
      readWithin(parse, core)
      readListedHolders(parse, core)
      readHolderInside(parse, core)
    }
    readPlural(parse, chunk)
    readBeside(parse, chunks, i, chunk)
    readJoined(parse, chunks, i, chunk)
  })
  for (const bracket of parse.brackets) readRemark(parse, bracket)
  for (const clause of parse.clauses) readOfficesOfClause(parse, clause)
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
  if (office !== null)
    hold(parse, roleOf(person), ofTopic(parse, core, office) ?? ofBodyNamed(parse, core, office) ?? office)
}

/** "Its founders, among them X and Y, came": those named of a plural office. */
function readListedHolders(parse: SentenceParse, core: Core): void {
  if (core.name !== null || !isPlural(core) || officeOfNoun(core) === null) return
  const office = officeOf(parse, core)
  if (office === null || office.organization === null) return
  for (const person of listedPersons(parse, core)) hold(parse, person, office)
}

/** "the chairman of X, A, and the commander of Y, B": A stands within the first of a list. */
function readHolderInside(parse: SentenceParse, core: Core): void {
  const holder = holderInside(parse, core)
  const office = holder === null ? null : officeOf(parse, core)
  if (holder !== null && office !== null) hold(parse, holder, office)
}

function holderInside(parse: SentenceParse, core: Core): Role | null {
  const [body, holder, other] = core.of?.cores ?? []
  if (core.name !== null || body?.name == null || holder === undefined || other !== undefined || isPlural(core))
    return null
  const isBody = body.name.mention?.figure.type === 'organization'
  const isHolder =
    holder.determiner === null &&
    holder.name?.mention?.figure.type === 'person' &&
    parse.units[holder.first - 1]?.tag === 'comma'
  return isBody && isHolder ? roleOf(holder.name) : null
}

/** "its leaders X and Y", "absorbed W and the Z leaders X and Y": of a plural office every name that "and" joins. */
function readPlural(parse: SentenceParse, { cores }: Phrase): void {
  if (cores.length === 1) return
  cores.forEach((first, i) => {
    if (first.name === null || i === cores.length - 1 || !isPlural(first)) return
    const office = officeOf(parse, first)
    if (office === null || office.organization === null) return
    for (const { name, head } of cores.slice(i + 1)) {
      if (name?.mention === undefined || head !== null) return
      if (parse.page.cast.head(name.mention.figure).type === 'person') hold(parse, roleOf(name), office)
    }
  })
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
  if (body?.mention === undefined || body.start < person.start) return
  if (parse.page.cast.head(body.mention.figure).type !== 'organization') return
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
  return organization === null ? (ofTopic(parse, core, office) ?? ofBodyNamed(parse, core, office)) : office
}

/** "killed by members of Y," X said: where words of several end, who is named behind them says so. */
function endsSpeech({ quotations, units, page }: SentenceParse, { last }: Phrase, { first }: Phrase): boolean {
  const [from, to] = [units[last - 1]?.end ?? 0, units[first]?.start ?? 0]
  return quotations.some(({ start, end, closed }) => {
    return (
      closed && start < from && end >= from && end <= to && page.text.slice(start, end).split(' ').length > NICKNAME
    )
  })
}

/** More words than these are no nickname between quotation marks. */
const NICKNAME = 4

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
  if (isOfOthers(parse, chunks, i, left) || (right.name !== null && endsSpeech(parse, phrase, other))) return
  const [first, second] = other.cores
  if (left.name !== null && first !== undefined && second !== undefined && areShared(first, second)) {
    holdBoth(parse, left === last ? phrase : { ...phrase, cores: [left] }, first, second)
    if (officeOf(parse, first)?.organization == null) return
  }
  join(parse, left, right, left === last ? phrase : { ...phrase, cores: [left] }, other)
  readMoreBeside(parse, left, right, phrase, other)
}

/** "X, a commander of Y and member of Z", "his deputy and son-in-law, X": the other offices of a list. */
function readMoreBeside(parse: SentenceParse, left: Core, right: Core, phrase: Phrase, other: Phrase): void {
  const more = left.name === null ? [] : [...other.cores.slice(1), ...(right.of?.cores.slice(1) ?? [])]
  const behind = more.filter(describes)
  for (const core of behind) join(parse, left, core, phrase, other)
  const before = left.name !== null || right.name === null ? [] : phrase.cores.slice(0, -1)
  for (const core of before)
    if (core.name === null && holderInside(parse, core) === null) join(parse, core, right, phrase, other)
}

/** "the founder and spiritual leader of Y". */
function areShared(first: Core, second: Core): boolean {
  return (
    first.name === null && second.name === null && first.of === null && second.determiner === null && second.of !== null
  )
}

function describes({ name, determiner, possessive, of }: Core): boolean {
  return name === null && (determiner !== null || possessive !== null || of !== null)
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

/** "X, the head of Y, Z", "its chairman, X, its deputy, Y": what stands behind the comma is told of somebody else. */
function isOfOthers(parse: SentenceParse, chunks: readonly Chunk[], i: number, { name }: Core): boolean {
  if (name !== null) return isListed(parse, chunks, i + 2)
  return describesBefore(parse, chunks, i) && !isListed(parse, chunks, i)
}

/** "its chairman, X, its deputy, Y": an office between a person who has one and the one who holds it. */
function isListed(parse: SentenceParse, chunks: readonly Chunk[], at: number): boolean {
  if (
    at < 4 ||
    chunks[at - 1]?.kind !== 'comma' ||
    chunks[at - 3]?.kind !== 'comma' ||
    chunks[at + 1]?.kind !== 'comma'
  )
    return false
  const [first, person, second, other] = [at - 4, at - 2, at, at + 2].map((i) => chunks[i])
  return areOffice(first) && areOffice(second) && isPerson(parse, person) && isPerson(parse, other)
}

function areOffice(chunk: Chunk | undefined): boolean {
  const core = chunk?.kind === 'phrase' ? chunk.cores.at(-1) : undefined
  return core !== undefined && core.name === null && officeOfNoun(core) !== null
}

function isPerson(parse: SentenceParse, chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'phrase' && personsOf(parse, { ...chunk, cores: chunk.cores.slice(0, 1) }).length > 0
}

/** "its leader in Y, X": a place stands between the office and the comma. */
function readAcross(parse: SentenceParse, chunks: readonly Chunk[], i: number, phrase: Phrase): void {
  const [preposition, place, comma, other] = [chunks[i + 1], chunks[i + 2], chunks[i + 3], chunks[i + 4]]
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
  const [comma, one, and, other] = [chunks[i + 1], chunks[i + 2], chunks[i + 3], chunks[i + 4]]
  if (comma?.kind !== 'comma' || one?.kind !== 'phrase' || and?.kind !== 'conjunction' || other?.kind !== 'phrase')
    return
  const [first, second] = [one.cores[0], other.cores[0]]
  if (first === undefined || second === undefined || one.cores.length > 1) return
  if (first.name !== null || second.name !== null || second.possessive !== null) return
  if (second.determiner !== null) {
    readListed(parse, holder, first, second)
    return
  }
  holdBoth(parse, holder, first, second)
}

/** Two offices of which one says in what body both are. */
function holdBoth(parse: SentenceParse, holder: Phrase, first: Core, second: Core): void {
  const [told, shared] = [officeOf(parse, first), officeOf(parse, second)]
  const organization = shared?.organization ?? told?.organization ?? null
  if (told === null || shared === null || organization === null) return
  for (const person of personsOf(parse, holder).slice(-1)) {
    // "a member of parliament and chief of X": of X in the second alone.
    if (told.organization === null && !isOfPublicBody(first)) hold(parse, person, { ...told, organization })
    hold(parse, person, { ...shared, organization })
  }
}

function isOfPublicBody({ of }: Core): boolean {
  return english.publicBodies.has(of?.cores[0]?.head ?? '')
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
  const told =
    ofBodyNamed(parse, description, office) ??
    (office.organization === null ? ofGroupMeant(parse, description, office) : office)
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
