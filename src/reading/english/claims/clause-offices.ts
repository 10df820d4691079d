import type { Role } from '../../page.ts'
import nameRunWords from '../names/name-runs.json' with { type: 'json' }
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { factionIn, organizationIn, participantsIn, roleOf } from '../sentence/participants.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import roles from '../words/roles.json' with { type: 'json' }
import { framesOf } from '../words/verbs.ts'
import { amongBefore, readAmong } from './among.ts'
import { FORMS } from './companions.ts'
import { hold, isPlural, personsOf, state } from './holding.ts'
import { type Office, officeOf, ofGroupMeant, STAFF } from './office.ts'
import officeWords from './offices.json' with { type: 'json' }
import { readUnder } from './under-leaders.ts'

/** Offices that a verb tells: behind a copula, before it, in a list, or by who commands what. */
export function readOfficesOfClause(parse: SentenceParse, clause: Clause): void {
  readAmong(parse, clause)
  readOneOf(parse, clause)
  readRegarded(parse, clause)
  readUnder(parse, clause)
  readCopula(parse, clause)
  readHolder(parse, clause)
  readCommand(parse, clause)
  readWithOffice(parse, clause)
  readIdentified(parse, clause)
  readOpeningOffice(parse, clause)
}

/** "With Y as president, X served as its secretary": the office that opens a sentence, of the body that the rest tells of. */
function readOpeningOffice(parse: SentenceParse, clause: Clause): void {
  const [before, person, as, phrase, comma] = parse.chunks
  if (before?.kind !== 'preposition' || before.norm !== 'with' || comma?.kind !== 'comma') return
  if (clause !== parse.clauses[0] || person === undefined || as === undefined || phrase === undefined) return
  const [holders, core] = officeGiven([before, person, as, phrase])
  const office = core === undefined ? null : officeOf(parse, core)
  const organization = office?.organization ?? bodyTold(parse, clause)
  if (office === null || holders === undefined || organization === null) return
  for (const holder of personsOf(parse, holders)) hold(parse, holder, { ...office, organization })
}

/** The body that a clause tells of, by its subject or by the office it tells. */
function bodyTold(parse: SentenceParse, clause: Clause): Role | null {
  const [body] = participantsIn(parse, clause.subject, 'organization')
  const held = predicateOf(clause)?.cores[0]
  return body ?? (held === undefined ? null : (officeOf(parse, held)?.organization ?? null))
}

/** "set up the X, with Y as commander and Z as his deputy", "X is led by W, with Y as its spokesman": who is what in a body. */
function readWithOffice(parse: SentenceParse, clause: Clause): void {
  const formed = bodyWithOffices(parse, clause)
  for (let i = clause.index + 2; i < clause.to; i++) {
    const [person, core] = officeGiven(parse.chunks.slice(i - 2, i + 2))
    const office = core === undefined ? null : officeOf(parse, core)
    if (office === null || person === undefined || core === undefined) continue
    const organization = core.of === null ? (formed ?? office.organization) : (office.organization ?? formed)
    const holders = personsOf(parse, person)
    for (const holder of isPlural(core) ? holders : holders.slice(-1)) hold(parse, holder, { ...office, organization })
  }
}

/** The body of which a clause tells who holds what in it: the one that is formed or led, or whose office is given. */
function bodyWithOffices(parse: SentenceParse, clause: Clause): Role | null {
  const { verb, passive, subject, object, attached } = clause
  const isOfBody = FORMS.has(verb.lemma) || framesOf(verb.verb).some(({ predicate }) => predicate === 'leader_of')
  if (!isOfBody || verb.negated || verb.modal) return null
  const [body] = participantsIn(parse, passive ? subject : object, 'organization')
  if (body !== undefined) return body
  const as = attached.find(({ preposition }) => preposition === 'as')?.phrase.cores[0]
  const named = as === undefined ? null : (officeOf(parse, as)?.organization ?? null)
  return named ?? (passive ? undefined : participantsIn(parse, subject, 'organization')[0]) ?? null
}

/** "identified its new leader as X": who holds the office stands behind "as". */
function readIdentified(parse: SentenceParse, { verb, passive, subject, object, attached }: Clause): void {
  const core = IDENTIFYING.has(verb.lemma) ? (passive ? subject : object)?.cores[0] : undefined
  const as = attached.find(({ preposition }) => preposition === 'as')?.phrase
  if (core === undefined || as === undefined || core.name !== null || verb.negated || verb.modal) return
  const office = officeOf(parse, core)
  if (office === null) return
  for (const holder of personsOf(parse, as).slice(0, 1)) hold(parse, holder, ofGroupMeant(parse, core, office), false)
}

const IDENTIFYING = new Set(officeWords.identifying)

/** "with Y as commander": the persons and the office; of a list behind "as" the last, which the next office is given to. */
function officeGiven([before, person, as, phrase]: readonly Chunk[]): [Phrase?, (Core | undefined)?] {
  if (as?.kind !== 'preposition' || as.norm !== 'as' || person?.kind !== 'phrase' || phrase?.kind !== 'phrase')
    return []
  if (before?.kind !== 'preposition' || (before.norm !== 'with' && before.norm !== 'as')) return []
  return [before.norm === 'as' ? { ...person, cores: person.cores.slice(-1) } : person, phrase.cores[0]]
}

/** "X was the leader of Y", "X became its spokesman", "X served as commander of Y". */
function readCopula(parse: SentenceParse, clause: Clause): void {
  const { verb, subject } = clause
  if (subject === null) return
  const cores = [...(predicateOf(clause)?.cores ?? []), ...joinedBehind(parse, clause)]
  for (const core of cores.flatMap((one) => [one, ...joinedWithin(one)])) {
    const named = ofWhich(parse, clause, officeOf(parse, core))
    const office = named === null ? null : ofGroupMeant(parse, core, named)
    if (office === null || office.organization === null) continue
    const dated = dateOf(parse, clause, verb.lemma === 'become' ? 'start' : 'at')
    const manner = { valid: dated.valid, granted: false, negated: verb.negated, timeEnd: dated.time?.end ?? 0 }
    const trigger = parse.units[verb.first]?.start ?? office.trigger
    for (const holder of personsOf(parse, subject)) state(parse, holder, office, { ...manner, trigger })
  }
}

const ORGANS = new Set(nameRunWords.organs)

const OF_WHICH: ReadonlySet<string> = new Set(['of', 'in'])

/** "the X Front, of which Y became the emir", "in which Y had been vice-president": the body right before "which". */
function ofWhich({ chunks, page }: SentenceParse, { index, subject }: Clause, office: Office | null): Office | null {
  if (office === null || office.organization !== null || subject === null) return office
  const at = chunks.findLastIndex(({ kind }, i) => i < index && kind === 'relative')
  const of = chunks[at - 1]
  const before = chunks[at - 2]?.kind === 'comma' ? chunks[at - 3] : chunks[at - 2]
  if (of?.kind !== 'preposition' || !OF_WHICH.has(of.norm) || before?.kind !== 'phrase') return office
  const name = before.cores.at(-1)?.name
  // "its Central Committee, of which Y is chairman": who leads the organ leads the body.
  const isOrgan = name != null && ORGANS.has(page.text.slice(name.start, name.end).toLowerCase())
  const isBody = name?.mention !== undefined && !isOrgan && page.cast.head(name.mention.figure).type === 'organization'
  return isBody && subject.first > (chunks[at]?.first ?? 0) ? { ...office, organization: roleOf(name) } : office
}

/** "was the fifth and last president of X and the first emir of Y": the offices that "and" joins to the first. */
function joinedBehind({ chunks }: SentenceParse, clause: Clause): Core[] {
  const first = predicateOf(clause)
  const from = first === null ? 0 : chunks.indexOf(first) + 1
  const [and, phrase, next] = from === 0 ? [] : chunks.slice(from, from + 3)
  if (and?.kind !== 'conjunction' || phrase?.kind !== 'phrase' || next?.kind === 'verb') return []
  return phrase.cores.filter(({ name }) => name === null)
}

/** "president of X and first emir of Y": an office that seems to stand behind the "of" of another. */
function joinedWithin({ of }: Core): Core[] {
  return (of?.cores ?? [])
    .slice(1)
    .filter((core) => core.name === null && (core.determiner !== null || core.of !== null))
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
  // "is a militia led by X": the body itself, and no part of it.
  if (core.words.at(-1)?.mention !== undefined) return
  if (organization === null || !(isStaff || PARTS.has(core.head ?? '')) || factionIn(parse, core) !== null) return
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
