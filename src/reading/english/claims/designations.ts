import { validOf } from '../../../time/expressions.ts'
import type { Proposal, Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { isGroup } from '../reference/groups.ts'
import { stateActing } from '../reference/states.ts'
import { dateBetween, dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn, roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { grammarOf } from '../words/grammar.ts'
import { english } from '../words/lexicon.ts'
import members from '../words/members.json' with { type: 'json' }
import designationWords from './designations.json' with { type: 'json' }

const VERBS = new Set(designationWords.verbs)
const ADJECTIVES = new Set(designationWords.adjectives)
/** What is done to those who come on a list, and prepositions of the list. */
const LISTING = new Set(designationWords.listingVerbs)
const ON_LIST = new Set(designationWords.prepositionsOfLists)
const PREPOSITIONS = new Set(designationWords.prepositions)

/** Who proscribes a body, where no verb of proscribing tells: "is on the sanctions lists of X and Y", "a banned group in Z". */
export function readDesignations(parse: SentenceParse): void {
  readNouns(parse)
  for (const clause of parse.clauses) {
    const { verb } = clause
    if (verb.negated || verb.modal || !(clause.passive ? LISTING : VERBS).has(verb.lemma)) continue
    const states = [...listersOf(parse, clause), ...sanctionersOf(parse, clause), ...proscribersOf(parse, clause)]
    if (states.length === 0) continue
    for (const body of participantsIn(parse, clause.subject, 'actor'))
      for (const state of states) claimOf(parse, clause, body, state)
  }
}

/** "Y's designation of X as a terrorist organisation in 2010", "its proscription by Y": the noun tells it. */
function readNouns(parse: SentenceParse): void {
  parse.chunks.forEach((chunk, i) => {
    const core = chunk.kind === 'phrase' ? chunk.cores[0] : undefined
    if (core?.name !== null || !NOUNS.has(core.head ?? '') || !isListing(parse, core, i)) return
    const [owners, agents] = [ownersOf(parse, core), agentsBehind(parse, i)]
    // "the proscription of X by Y", "Y's proscription of X", "X's proscription by Y"
    const bodies = core.of === null ? [...owners, ...ownOf(core)] : participantsIn(parse, core.of, 'actor')
    const states = agents.length > 0 || core.of === null ? agents : owners
    bodies.flatMap((body) => states.map((state) => claimOfNoun(parse, i, body, state)))
  })
}

/** "designation" is said of much else, unless it is "as a terrorist organisation". */
function isListing(parse: SentenceParse, { head }: Core, at: number): boolean {
  if (head !== AMBIGUOUS) return true
  return parse.chunks.slice(at + 1, at + NOUN_REACH).some((one) => one.kind === 'phrase' && tellsTerror(parse, one))
}

/** "by X" behind the noun. */
function agentsBehind(parse: SentenceParse, at: number): Role[] {
  const behind = parse.chunks.slice(at + 1, at + NOUN_REACH)
  const by = behind.findIndex((one) => one.kind === 'preposition' && one.norm === 'by')
  const agent = behind[by + 1]
  return by !== -1 && agent?.kind === 'phrase' ? participantsIn(parse, agent, 'organization') : []
}

const NOUNS = new Set(designationWords.nouns)
const AMBIGUOUS = 'designation'
/** How far behind the noun the words may stand that say by whom and as what. */
const NOUN_REACH = 8

function tellsTerror({ units }: SentenceParse, { first, last }: Phrase): boolean {
  return units.slice(first, last).some(({ norm }) => grammarOf.terroristWords.has(norm))
}

/** "its designation". */
function ownOf({ possessive }: Core): Role[] {
  return possessive?.mention === undefined ? [] : [roleOf(possessive)]
}

function claimOfNoun(parse: SentenceParse, at: number, subject: Role, object: Role): void {
  const { chunks, units } = parse
  const from = chunks[at] as Phrase
  const trigger = units[from.first]?.start ?? parse.start
  const end = chunks.findIndex(({ kind }, i) => i > at && (kind === 'verb' || kind === 'comma' || kind === 'stop'))
  const { valid, time } = dateBetween(parse, at, end === -1 ? chunks.length : end)
  const places = [subject, object].filter(({ start, end: to }) => to > start && start >= parse.start)
  const start = Math.min(trigger, ...places.map((place) => place.start))
  const last = Math.max(units[from.last - 1]?.end ?? trigger, time?.end ?? 0, ...places.map(({ end: to }) => to))
  propose(parse, { ...designated(subject, object), valid, trigger, start, end: last, granted: true })
}

/** "sanctioned two leaders of X": who proscribes men of a body has not proscribed the body. */
export function areMenProscribed({ chunks }: SentenceParse, clause: Clause, predicate: string): boolean {
  if (predicate !== 'designated_by') return false
  const behind = chunks[clause.index + 1]
  const phrases = clause.passive ? [clause.subject] : [clause.object, behind?.kind === 'phrase' ? behind : null]
  return phrases.some((phrase) => phrase?.cores.some(({ name, head }) => name === null && MEN.has(head ?? '')) === true)
}

const MEN = new Set(members.men)

/** "banned X from opening checkpoints", "was barred from the talks": from something, which proscribes nobody. */
export function isBarredFrom({ chunks }: SentenceParse, { verb, index }: Clause): boolean {
  if (!BARRING.has(verb.lemma)) return false
  return chunks.slice(index + 1, index + 5).some((chunk) => chunk.kind === 'preposition' && chunk.norm === 'from')
}

const BARRING = new Set(designationWords.barring)

/** "on the terrorist lists of X and Y", "on Y's list of terrorist organizations". */
function listersOf(parse: SentenceParse, { attached }: Clause): readonly Role[] {
  return attached.flatMap(({ preposition, phrase }) => {
    const core = phrase.cores[0]
    if (!ON_LIST.has(preposition) || core === undefined || !grammarOf.listWords.has(core.head ?? '')) return []
    return [...ownersOf(parse, core), ...participantsIn(parse, core.of, 'organization')]
  })
}

/** "is under EU sanctions", "is subject to sanctions by the United Nations". */
function sanctionersOf(parse: SentenceParse, { attached, object, verb }: Clause): readonly Role[] {
  const beside = attached.filter(({ preposition }) => preposition === 'under' || preposition === 'to')
  const phrases = [
    ...beside.map(({ phrase }) => phrase),
    ...(FACING.has(verb.lemma) && object !== null ? [object] : []),
  ]
  const phrase = phrases.find(({ cores }) => cores.at(-1)?.head === 'sanctions')
  const core = phrase?.cores.at(-1)
  if (phrase === undefined || core === undefined || core.name !== null) return []
  // "under EU and US sanctions"
  const joined = participantsIn(parse, { ...phrase, cores: phrase.cores.slice(0, -1) }, 'organization')
  const imposed = attached.filter(({ preposition }) => preposition === 'by' || preposition === 'from')
  const peoples = core.words.flatMap((unit) => {
    const country = english.countryOf(parse.page.text.slice(unit.start, unit.end))
    return country === undefined
      ? []
      : [{ figure: stateActing(parse.page.cast, country), start: unit.start, end: unit.end }]
  })
  return [
    ...joined,
    ...ownersOf(parse, core),
    ...peoples,
    ...imposed.flatMap(({ phrase }) => participantsIn(parse, phrase, 'organization')),
  ]
}

const FACING = new Set(designationWords.facing)

/** "the EU's list": bodies and states before the noun. */
function ownersOf(parse: SentenceParse, core: Core): readonly Role[] {
  return core.modifiers.flatMap((unit) =>
    unit.mention === undefined
      ? []
      : participantsIn(
          parse,
          { kind: 'phrase', first: core.first, last: core.last, cores: [{ ...core, name: unit, of: null }] },
          'organization',
        ).map((role) => ({ ...role, start: roleOf(unit).start, end: roleOf(unit).end })),
  )
}

/**
 * "X designated it in 1997, Y in 2002 and Z in 2003": who does the same at another time, without the verb. `told`: the
 * claims of the sentence.
 */
export function readGappedDesignations(parse: SentenceParse, told: readonly Proposal[]): void {
  const first = told.find(({ predicate, object, factuality }) => {
    return predicate === 'designated_by' && object !== null && factuality === 'asserted'
  })
  if (first === undefined) return
  const { chunks, units } = parse
  chunks.forEach((chunk, i) => {
    const at = chunks[i - 1]?.kind === 'preposition' ? i - 2 : i - 1
    const [date, joint, phrase] = chunks.slice(Math.max(0, at - 2), at + 1)
    const time = units[chunk.first]?.time
    if (chunk.kind !== 'time' || date?.kind !== 'time' || phrase?.kind !== 'phrase' || time === undefined) return
    if (joint?.kind !== 'comma' && joint?.kind !== 'conjunction') return
    if (phrase.cores.some(({ name }) => name === null)) return
    for (const state of participantsIn(parse, phrase, 'organization')) {
      const { start } = state
      const valid = validOf(time)
      propose(parse, {
        ...designated(first.subject, state),
        valid,
        trigger: start,
        start,
        end: time.end,
        granted: true,
      })
    }
  })
}

/** "Britain followed in March 2013", "the EU followed suit": who does what others were told to have done right before. */
export function readFollowers(parse: SentenceParse): void {
  const { page, units } = parse
  const clauses = parse.clauses.filter(({ verb, object, passive }) => {
    if (!FOLLOWING.has(verb.lemma) || passive || verb.negated || verb.modal) return false
    return object === null || FOLLOWED.has(object.cores[0]?.head ?? '')
  })
  const told = clauses.length === 0 ? undefined : lastTold(page, ({ predicate }) => predicate === 'designated_by')
  if (told === undefined || told.factuality !== 'asserted' || parse.start - told.end > NEAR) return
  for (const clause of clauses)
    for (const state of participantsIn(parse, clause.subject, 'organization')) {
      if (state.start < told.end || isGroup(page.cast.head(state.figure))) continue
      const { valid, time } = dateOf(parse, clause)
      const end = Math.max(units[clause.verb.last - 1]?.end ?? state.end, time?.end ?? 0)
      const span = { trigger: state.start, start: state.start, end }
      propose(parse, { ...designated(told.subject, state), valid, ...span, granted: true })
    }
}

const FOLLOWING = new Set(designationWords.following)
const FOLLOWED = new Set(designationWords.followed)
/** How far behind a claim others may be said to follow. */
const NEAR = 250

/** "is a proscribed organisation in X". */
function proscribersOf(parse: SentenceParse, { object, attached, verb }: Clause): readonly Role[] {
  if (verb.lemma !== 'be' || object?.cores.some(isProscribed) !== true) return []
  return attached
    .filter(({ preposition }) => PREPOSITIONS.has(preposition))
    .flatMap(({ phrase }) => participantsIn(parse, phrase, 'organization'))
}

/** Whether a description says that its bearer is proscribed: "a banned group". */
function isProscribed({ words, name, first, last }: Core): boolean {
  return name === null && last > first && words.some(({ norm }) => ADJECTIVES.has(norm))
}

function claimOf(parse: SentenceParse, clause: Clause, subject: Role, object: Role): void {
  const { valid, time } = dateOf(parse, clause)
  const trigger = parse.units[clause.verb.first]?.start ?? parse.start
  const start = Math.min(subject.end > subject.start ? subject.start : trigger, trigger)
  propose(parse, { ...designated(subject, object), valid, trigger, start, end: Math.max(object.end, time?.end ?? 0) })
}

function designated(subject: Role, object: Role) {
  return { subject, predicate: 'designated_by', object, score: 0.7 } as const
}
