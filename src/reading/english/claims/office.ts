import type { Figure } from '../../cast.ts'
import type { Proposal, Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { isStateActing } from '../reference/groups.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { factionIn, organizationIn, participantsIn } from '../sentence/participants.ts'
import { bodyBeforeWhose } from '../sentence/whose.ts'
import { type Core, isDoubtful, type Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import verbsByPattern from '../syntax/verbs-by-pattern.json' with { type: 'json' }
import { english } from '../words/lexicon.ts'
import nouns from '../words/nouns.json' with { type: 'json' }
import roles from '../words/roles.json' with { type: 'json' }
import type { FrameClaim } from '../words/verbs.ts'
import officeWords from './offices.json' with { type: 'json' }
import { isNumber } from './spelled-numbers.ts'

/** What a phrase such as "a former chief of staff of X" says of whoever it describes. */
export interface Office {
  readonly predicate: 'leader_of' | 'member_of' | 'founder_of'
  /** The office in the source's words. */
  readonly words: string
  readonly organization: Role | null
  readonly trigger: number
  readonly doubtful: boolean
}

export const LEADERS: ReadonlySet<string> = new Set(roles.leader_of)
export const MEMBERS: ReadonlySet<string> = new Set(roles.member_of)
const FOUNDERS = new Set(roles.founder_of)
export const STAFF: ReadonlySet<string> = new Set(roles.staffNouns)

export function isOfficeNoun(noun: string): boolean {
  return LEADERS.has(noun) || MEMBERS.has(noun) || FOUNDERS.has(noun)
}

/** "a tribal chief": no office of a body. */
const OF_TRIBES = new Set(officeWords.ofTribes)

/** "the co-chair of its umbrella organisation, the X,": the body that is named behind what it is to another. */
function partNamed({ units, page }: SentenceParse, { of, last }: Core): Role | null {
  const part = of?.cores.length === 1 ? of.cores[0] : undefined
  if (part === undefined || part.name !== null || part.possessive === null) return null
  if (!english.groupNouns.has(part.head ?? '') || units[last]?.tag !== 'comma') return null
  const at = units[last + 1]?.tag === 'determiner' ? last + 2 : last + 1
  const mention = units[at]?.tag === 'name' ? units[at]?.mention : undefined
  const isClosed = units[at + 1] === undefined || CLOSING.has(units[at + 1]?.tag ?? '')
  if (mention === undefined || !isClosed || page.cast.head(mention.figure).type !== 'organization') return null
  return { figure: mention.figure, start: mention.start, end: mention.end }
}

const CLOSING: ReadonlySet<string> = new Set(['comma', 'stop', 'verb', 'auxiliary'])

/** The office a noun phrase names; null when its nouns are not those of an office. */
export function officeOf(parse: SentenceParse, core: Core): Office | null {
  if (core.head === 'one' || (core.head === null && core.determiner !== null && core.name === null)) {
    const inner = core.of?.cores[0]
    return inner === undefined ? null : officeOf(parse, inner)
  }
  const noun = officeNoun(core)
  if (noun === null || core.words.some(({ norm }) => OF_TRIBES.has(norm))) return null
  if (core.possessive !== null && OF_LANDS.has(core.head ?? '')) return null
  const [start, end] = officeSpan(parse, core)
  const organization =
    factionIn(parse, core.of?.cores[0]) ??
    partNamed(parse, core) ??
    organizationIn(core) ??
    organizationAfter(parse, core) ??
    throughPerson(parse, core, noun) ??
    bodyBeforeWhose(parse, core)
  return {
    predicate: kindOf(noun, core),
    words: parse.page.text.slice(start, end),
    organization,
    trigger: start,
    doubtful: isDoubtful(core.words),
  }
}

/** "its chief minister": an office in a land, which "its" means there and no group. */
const OF_LANDS = new Set(officeWords.ofLands)

const DEPUTIES = new Set(officeWords.deputies)

/** "his deputy": an office in the body that the other person leads. */
function throughPerson(parse: SentenceParse, core: Core, noun: string): Role | null {
  const other = core.possessive?.mention ?? core.modifiers.at(-1)?.mention
  if (!DEPUTIES.has(noun) || other === undefined || other.figure.type !== 'person') return null
  // "National police chief Director X"
  if (core.words.some(({ norm }) => OF_STATES.has(norm))) return null
  const { page } = parse
  const led = lastTold(
    page,
    (one) => HEADING.has(one.predicate) && page.cast.head(one.subject.figure) === page.cast.head(other.figure),
  )
  if (led?.object != null && 'figure' in led.object) return { figure: led.object.figure, start: 0, end: 0 }
  if (noun === 'predecessor' || noun === 'successor') return null
  const figure = bodyLed(parse, core) ?? parse.scene.group()
  return figure === undefined || isNamedOnlyBehind(parse, core, figure) ? null : { figure, start: 0, end: 0 }
}

/** "X and his deputy, Y, were killed by the Z Army": whom a sentence names behind them is not theirs. */
function isNamedOnlyBehind({ units, page }: SentenceParse, { first, last }: Core, body: Figure): boolean {
  const isBody = ({ mention }: Unit): boolean =>
    mention !== undefined && page.cast.head(mention.figure) === page.cast.head(body)
  return units.slice(last).some(isBody) && !units.slice(0, first).some(isBody) && page.topic !== body
}

/** What whoever leads or founds a body is to it: of several bodies the one told of last is meant. */
export const HEADING: ReadonlySet<string> = new Set(['leader_of', 'founder_of'])

/** Heads of armed groups; a state or a firm has others. */
const OF_GROUPS = new Set(roles.groupOffices)

/** "the police chief", "a rival leader": whose office it is stands before the noun, and it is not the group spoken of. */
export const OF_STATES: ReadonlySet<string> = new Set(officeWords.ofStates)

/**
 * "the former chief of staff X", "military commander Y": an office right before its holder's name, in a text about a group.
 * Null when it may be somebody else's.
 */
export function ofTopic(parse: SentenceParse, core: Core, office: Office): Office | null {
  const { page } = parse
  const { topic } = page
  if (office.organization !== null || topic === null || page.cast.head(topic).type !== 'organization') return null
  // "Commander Robot": before a single word the title may be part of the name.
  if (core.name === null || !page.text.slice(core.name.start, core.name.end).includes(' ')) return null
  const isBare = core.of === null || core.of.cores[0]?.head === 'staff'
  if (!isBare || core.possessive !== null || core.modifiers.length > 0) return null
  if (core.determiner !== null && core.determiner !== 'the') return null
  const words = office.words.toLowerCase().split(/\s+/)
  if (isOfForces(core)) return null
  if (!words.some((word) => OF_GROUPS.has(word)) || words.some((word) => OF_STATES.has(word))) return null
  const figure = parse.scene.group()
  return figure === undefined ? null : { ...office, organization: { figure, start: 0, end: 0 } }
}

/** "X remained chairman", "Y, the military commander": an office of the group that is spoken of, where none is named. */
export function ofGroupMeant(parse: SentenceParse, core: Core, office: Office): Office {
  const isBare = core.of === null && core.possessive === null && core.modifiers.length === 0 && core.name === null
  if (office.organization !== null || !isBare || !isOfGroups(core)) return office
  if (core.words.some(({ norm }) => OF_STATES.has(norm)) || isOfForces(core)) return office
  if (core.determiner !== null && !OF_ONE_BODY.has(core.determiner)) return office
  // "the region's security chief", "a spokesman for the delegation"
  if (isOwnedByPlace(parse, core) || isForOthers(parse, core)) return office
  const figure = bodyLed(parse, core) ?? bodyOfGone(parse, core) ?? parse.scene.group()
  if (figure === undefined || (core.determiner === 'another' && !hasOthers(parse, figure))) return office
  return { ...office, organization: { figure, start: 0, end: 0 } }
}

/** "spokesman for the delegation": of what stands behind, whoever that is. */
function isForOthers({ units }: SentenceParse, { last }: Core): boolean {
  return units[last]?.tag === 'preposition' && units[last]?.norm === 'for'
}

/** "another founder, X": of the same body as those who were named before. */
const OF_ONE_BODY: ReadonlySet<string> = new Set(['the', 'another'])

function hasOthers({ page }: SentenceParse, body: Figure): boolean {
  const isOfBody = ({ predicate, object }: Proposal): boolean =>
    HELD.has(predicate) &&
    object !== null &&
    'figure' in object &&
    page.cast.head(object.figure) === page.cast.head(body)
  return lastTold(page, isOfBody) !== undefined
}

const HELD: ReadonlySet<string> = new Set([...HEADING, 'member_of'])

const LED = new Set(verbsByPattern.ledAlone)

/** "X is led by Y, assisted by two deputies, Z and W": the body that the sentence has told to be led. */
function bodyLed(parse: SentenceParse, core: Core): Figure | undefined {
  const led = parse.clauses.find(({ passive, verb }) => passive && LED.has(verb.lemma) && verb.last <= core.first)
  const [body, other] = led === undefined ? [] : participantsIn(parse, led.subject, 'organization')
  return other === undefined ? body?.figure : undefined
}

const GONE = new Set(officeWords.gone)

/** "When X died, Y became chairman": of the body that X led. */
function bodyOfGone({ clauses, ...parse }: SentenceParse, { first }: Core): Figure | undefined {
  const { page } = parse
  const gone = clauses.find(({ verb, governor }) => verb.last <= first && GONE.has(verb.lemma) && governor === null)
  const opens = parse.chunks[0]?.kind === 'subordinator' && clauses[0] === gone
  const [person, other] = opens ? participantsIn({ clauses, ...parse }, gone?.subject ?? null, 'person') : []
  if (person === undefined || other !== undefined) return undefined
  const isHis = ({ predicate, subject }: Proposal): boolean =>
    predicate === 'leader_of' && page.cast.head(subject.figure) === page.cast.head(person.figure)
  const led = lastTold(page, isHis)
  return led?.object != null && 'figure' in led.object ? led.object.figure : undefined
}

/** "the region's", "the country's": a noun that owns the office and stands for nobody. */
function isOwnedByPlace({ units }: SentenceParse, { first, last }: Core): boolean {
  const at = units.findIndex(({ tag }, i) => i > first && i < last && tag === 'genitive')
  const owner = units[at - 1]
  return owner?.tag === 'noun' && owner.mention === undefined && !english.groupNouns.has(owner.norm)
}

const GOVERNING = new Set(officeWords.governing)

const FORCES = new Set(officeWords.forces)

/** "the military spokesman": who speaks or serves for forces that are no group's, unless he leads them. */
function isOfForces(core: Core): boolean {
  return MEMBERS.has(officeNoun(core) ?? '') && core.words.some(({ norm }) => FORCES.has(norm))
}

function isOfGroups(core: Core): boolean {
  const noun = officeNoun(core) ?? ''
  return OF_GROUPS.has(noun) || (noun === 'secretary' && core.words.some(({ norm }) => norm === 'general'))
}

/** The noun that tells the office: the head, or the one before "of staff", "of defence". */
function officeNoun(core: Core): string | null {
  const nouns = core.words.filter((unit) => core.name === null || unit.end <= core.name.start).map((unit) => unit.norm)
  // "the X deputy governor of Y": an office of a land, whoever appointed him.
  if (core.head !== null && GOVERNING.has(core.head) && !isOfficeNoun(core.head)) return null
  // "his chief rival", "the chief suspect": first of those who hold no office.
  if (core.name === null && NO_HOLDERS.has(core.head ?? '')) return null
  return nouns.findLast((noun) => LEADERS.has(noun) || MEMBERS.has(noun) || FOUNDERS.has(noun)) ?? null
}

const NO_HOLDERS = new Set(officeWords.noHolders)

/** What the noun of an office says by itself. */
export function kindOfNoun(noun: string): Office['predicate'] {
  return FOUNDERS.has(noun) ? 'founder_of' : MEMBERS.has(noun) ? 'member_of' : 'leader_of'
}

/** "head of the political bureau": what leads a group, where other bureaus serve it. */
const POLITICAL = new Set(officeWords.politicalBodies)

function kindOf(noun: string, core: Core): Office['predicate'] {
  if (FOUNDERS.has(noun)) return 'founder_of'
  // "its chief judge", "chief ideologue": first of its kind rather than first of all.
  if (noun === 'chief' && core.head !== null && core.head !== 'chief' && core.name === null) return 'member_of'
  // "West Africa director at X": he directs its work there.
  if (noun === 'director' && core.modifiers.some(({ mention }) => mention?.figure.type === 'place')) return 'member_of'
  if (MEMBERS.has(noun)) return core.words.some(({ norm }) => norm === 'founding') ? 'founder_of' : 'member_of'
  if (core.of?.cores[0]?.words.some(({ norm }) => POLITICAL.has(norm)) === true) return 'leader_of'
  const nouns = [...core.words, ...(core.of?.cores[0]?.words ?? [])].map((unit) => unit.norm)
  return nouns.some((word) => STAFF.has(word)) ? 'member_of' : 'leader_of'
}

const AFTER = new Set(officeWords.prepositionsOfBodies)

/** "ambassador to X", "fighter with Y": the body after another preposition than "of". */
function organizationAfter(parse: SentenceParse, core: Core): Role | null {
  // "a veteran of the war in X": the place belongs to the war.
  if (core.of !== null && core.of.cores[0]?.head !== 'staff') return null
  const at = parse.chunks.findIndex((chunk) => chunk.kind === 'phrase' && chunk.cores.includes(core))
  const aside = core.of === null ? ofBehindDate(parse, at) : null
  if (aside !== null) return participantsIn(parse, aside, 'organization')[0] ?? null
  const [preposition, phrase] = at === -1 ? [] : parse.chunks.slice(at + 1, at + 3)
  if (preposition?.kind !== 'preposition' || !AFTER.has(preposition.norm) || phrase?.kind !== 'phrase') return null
  const body = participantsIn(parse, phrase, 'organization')[0] ?? null
  // "a preacher from X": where he comes from, and nobody's man.
  const isHome = preposition.norm === 'from' && body !== null && isStateActing(parse.page.cast.head(body.figure))
  return isHome ? null : body
}

/** "among the founders, on 5 May 1974, of X": what an office is of, behind a date between commas. */
function ofBehindDate({ chunks }: SentenceParse, at: number): Phrase | null {
  const [open, ...behind] = at === -1 ? [] : chunks.slice(at + 1, at + 7)
  const [time, close, of, phrase] = behind[0]?.kind === 'preposition' ? behind.slice(1) : behind
  if (open?.kind !== 'comma' || time?.kind !== 'time' || close?.kind !== 'comma') return null
  return of?.kind === 'preposition' && of.norm === 'of' && phrase?.kind === 'phrase' ? phrase : null
}

/** The words of the office itself: "chief of staff" of "the INLA's chief of staff, X". */
function officeSpan({ units }: SentenceParse, core: Core): [number, number] {
  const nouns = core.words.filter((unit) => core.name === null || unit.end <= core.name.start)
  const first = nouns.find((unit) => !isNumber(unit)) ?? units[core.first]
  const last = withoutTitle(nouns) ?? first
  const staff = core.of?.cores[0]
  const [start, end] = [first?.start ?? 0, last?.end ?? 0]
  if (staff !== undefined && staff.name === null && staff.modifiers.length === 0) {
    const inner = staff.words.at(-1)
    return [start, inner?.end ?? end]
  }
  return [start, end]
}

/** The last noun of an office, without the title that stands between it and the name: "spokesman Colonel X". */
function withoutTitle(nouns: readonly Unit[]): Unit | undefined {
  const last = nouns.findLast(({ norm }, i) => i === 0 || !TITLES.has(norm) || isOfficeNoun(norm))
  return nouns.slice(0, last === undefined ? 0 : nouns.indexOf(last) + 1).some(({ norm }) => isOfficeNoun(norm))
    ? last
    : nouns.at(-1)
}

const TITLES: ReadonlySet<string> = new Set(nouns.personTitles)

/** The words of an office behind "as", for the qualifier. */
export function placedOffice(parse: SentenceParse, phrase: Phrase | null): string | null {
  const core = phrase?.cores[0]
  if (core === undefined) return null
  return officeOf(parse, core)?.words ?? null
}

/** "heads the X's media cell": no head of the X. */
export function isOfStaff({ passive, subject, object }: Clause, { predicate }: FrameClaim): boolean {
  if (predicate !== 'leader_of') return false
  const core = (passive ? subject : object)?.cores[0]
  return core?.name === null && core.modifiers.length > 0 && core.words.some(({ norm }) => STAFF.has(norm))
}
