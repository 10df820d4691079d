import type { Value } from '../../../claims/claim.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { isGroup } from '../reference/groups.ts'
import { dateBetween, dateOf, dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn, roleOf } from '../sentence/participants.ts'
import { type Finding, propose } from '../sentence/propose.ts'
import { speakerOf } from '../sentence/speakers.ts'
import { bodyLedBy } from '../sentence/whose.ts'
import type { Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { isAttributing } from '../words/attribution-cues.ts'
import { areMembers, numberOf, sizeOf } from './counts.ts'
import { readChange } from './size-changes.ts'
import sizeWords from './sizes.json' with { type: 'json' }
import { withSpelled } from './spelled-numbers.ts'
import { readStrong } from './strong-bodies.ts'

const COUNTING = new Set(sizeWords.countingVerbs)
const STRENGTH = new Set(sizeWords.strength)

/** "has between 2,000 and 3,000 fighters", "its strength had fallen to about 500 men". */
export function readSizes(parse: SentenceParse): void {
  for (const clause of parse.clauses) readClause(parse, clause)
  parse.chunks.forEach((chunk, i) => {
    if (chunk.kind === 'phrase') for (const core of chunk.cores) readPhrase(parse, core, i)
  })
}

function readClause(parse: SentenceParse, clause: Clause): void {
  if (!COUNTING.has(clause.verb.lemma) || (clause.verb.negated && !isAtMost(parse, clause))) return
  // "reduced X to 300 men": who does so has more.
  if (REDUCING.has(clause.verb.lemma) && !clause.passive) return
  // "could field up to 6,000 men" says how many there were.
  if (clause.verb.modal && !MUSTERING.has(clause.verb.lemma) && !isPossible(parse, clause)) return
  if ((CLAIMING.has(clause.verb.lemma) && !isOfMembers(clause)) || isSomewhere(parse, clause)) return
  if (readCounted(parse, clause)) return
  const body = bodyCounted(parse, clause)
  if (body !== null) readNumbers(parse, clause, body, guessedBy(parse, clause))
  else if (ESTIMATING.has(clause.verb.lemma)) readEstimate(parse, clause)
}

const REDUCING = new Set(sizeWords.reducing)
const COUNTED_BY = new Set(sizeWords.countedBy)

/** "Police counted 121 active members": who counts is no group; it is the group spoken of that has them. */
function readCounted(parse: SentenceParse, clause: Clause): boolean {
  const { verb, passive } = clause
  if (!COUNTED_BY.has(verb.lemma) || passive) return false
  const counted = parse.units.slice(verb.last, verb.last + FARTHEST_COUNTED)
  const number = counted.findIndex(({ tag }) => tag === 'number')
  const noun = counted.findIndex((unit, i) => i > number && areMembers(unit))
  if (number === -1 || noun === -1 || counted.slice(0, noun).some(({ tag }) => tag === 'name' || tag === 'preposition'))
    return false
  const speaker = participantsIn(parse, clause.subject, 'organization')[0]
  if (speaker !== undefined && isGroup(parse.page.cast.head(speaker.figure))) return false
  const figure = parse.scene.group()
  if (figure === undefined || speaker === undefined) return false
  const cue: [number, number] = [
    parse.units[clause.verb.first]?.start ?? 0,
    parse.units[clause.verb.last - 1]?.end ?? 0,
  ]
  const own = isAttributing(verb.lemma) ? undefined : { voice: speaker, cue, factuality: 'alleged' as const }
  readNumbers(parse, clause, { figure, start: 0, end: 0 }, own)
  return true
}

/** How far behind its verb the noun may stand of those who are counted. */
const FARTHEST_COUNTED = 6

const MUSTERING = new Set(sizeWords.mustering)
const CLAIMING = new Set(sizeWords.claiming)
/** "the oilfield, where it has 80 men": how many it has there. */
function isSomewhere({ chunks }: SentenceParse, { from }: Clause): boolean {
  const before = chunks[from - 1]
  return before?.kind === 'subordinator' && before.norm === 'where'
}

const POSSIBLE: ReadonlySet<string> = new Set(['may', 'might', 'could'])

/** "may have as many as 3,000 fighters": how many there may be is somebody's guess. */
function isPossible({ units }: SentenceParse, { verb }: Clause): boolean {
  return verb.lemma === 'have' && units.slice(verb.first, verb.last).some(({ norm }) => POSSIBLE.has(norm))
}

/** "claims 3,000 members", "claims a strength of 3,000": not deeds or territory. */
function isOfMembers({ object }: Clause): boolean {
  const core = object?.cores[0]
  if (core === undefined || core.name !== null) return false
  const last = core.words.at(-1)
  return TELLING.has(core.head ?? '') || (last !== undefined && areMembers(last) && core.of === null)
}

/** "monitors believe it to have 400 fighters": by whose word. */
function guessedBy(parse: SentenceParse, { governor, verb }: Clause): Finding['own'] {
  if (governor === null || governor.passive || verb.form !== 'infinitive' || !GUESSING.has(governor.verb.lemma))
    return undefined
  const [first, last] = [governor.verb.first, governor.verb.last - 1]
  const cue: [number, number] = [parse.units[first]?.start ?? 0, parse.units[last]?.end ?? 0]
  return { voice: speakerOf(parse, governor.subject).voice, cue, factuality: 'alleged' }
}

const GUESSING = new Set(sizeWords.guessing)
const GUESSES = new Set(sizeWords.guesses)
const GUESSED = new Set(sizeWords.guessed)

/** "is estimated at", "Estimates range", "an estimated 3,000", "may have 3,000": a number that somebody guesses. */
function isGuess(parse: SentenceParse, clause: Clause, number: Unit): boolean {
  const { verb, passive, subject } = clause
  if (passive && GUESSING.has(verb.lemma)) return true
  if (GUESSES.has(subject?.cores[0]?.head ?? '') || isPossible(parse, clause)) return true
  return isGuessed(parse, number)
}

function isGuessed({ units }: SentenceParse, number: Unit): boolean {
  const at = units.indexOf(number)
  return units.slice(Math.max(0, at - 3), at).some(({ norm }) => GUESSED.has(norm))
}
/** Fewer than these are some of a body's members rather than all. */
const FEWEST_OWNED = 30

/** "its 2,000 fighters", "With some 800 men, X is", "a 500-strong militia": how many, told without a verb. */
function readPhrase(parse: SentenceParse, core: Core, at: number): void {
  readStrong(parse, core, at)
  const [number, noun] = [core.words.at(-2), core.words.at(-1)]
  if (core.name !== null || number?.tag !== 'number' || noun === undefined || !areMembers(noun)) return
  const value = numberOf(number.norm)
  const owner = core.possessive ?? core.modifiers.at(-1)
  const isNear = core.possessive !== null || isOwning(parse, owner, number)
  const body = owner?.mention === undefined || !isNear ? null : roleOf(owner)
  if (body !== null && parse.page.cast.head(body.figure).type === 'organization') {
    if (value >= FEWEST_OWNED) claimOf(parse, body, { value, unit: noun.norm }, number)
    return
  }
  const [subject, other] = opensWith(parse, at)
    ? participantsIn(parse, mainSubject(parse), 'organization')
    : describedWith(parse, at)
  if (subject !== undefined && other === undefined) claimOf(parse, subject, { value, unit: noun.norm }, number)
}

/** "the X's 2,000 fighters", "2,000 X fighters", not "the X payroll lists 2,000 fighters". */
function isOwning({ units }: SentenceParse, owner: Unit | undefined, number: Unit): boolean {
  const at = owner === undefined ? -1 : units.indexOf(owner)
  return at >= 0 && (units[at + 1]?.tag === 'genitive' || units[at + 1] === number || owner === undefined)
}

/** Whether the phrase stands behind a "with" that opens the sentence: "With up to 800 men". */
function opensWith({ chunks }: SentenceParse, at: number): boolean {
  const before = chunks.slice(0, at).filter(({ kind }) => kind !== 'adverb')
  return (
    before.length > 0 &&
    before.length < 3 &&
    before[0]?.kind === 'preposition' &&
    before[0].norm === 'with' &&
    before.every(({ kind }) => kind === 'preposition')
  )
}

/** "The group, with about 3,000 fighters,", "a militia with some 300 men": how many the body right before has. */
function describedWith(parse: SentenceParse, at: number): readonly Role[] {
  const before = parse.chunks.slice(Math.max(0, at - 4), at).filter(({ kind }) => kind !== 'adverb')
  const preposition = before.pop()
  if (preposition?.kind !== 'preposition' || preposition.norm !== 'with') return []
  const close = parse.chunks[at + 1]
  const isSetOff = before.at(-1)?.kind === 'comma' && before.pop() !== undefined
  const phrase = before.pop()
  if (phrase?.kind !== 'phrase' || (isSetOff && close?.kind !== 'comma') || isLeft(parse, phrase)) return []
  return phrase.cores.length > 1 ? [] : participantsIn(parse, phrase, 'organization')
}

const LEAVING = new Set(sizeWords.leaving)

/** "left X with some 300 followers": so many go. */
function isLeft({ clauses }: SentenceParse, phrase: Phrase): boolean {
  return clauses.some(
    ({ verb, object, attached }) =>
      LEAVING.has(verb.lemma) && (object === phrase || attached.some((one) => one.phrase === phrase)),
  )
}

function mainSubject({ clauses }: SentenceParse): Phrase | null {
  return clauses.find(({ kind }) => kind === 'main')?.subject ?? null
}

function claimOf(parse: SentenceParse, subject: Role, value: Value, number: Unit): void {
  const { valid } = dateWithin(parse, number.end, Math.min(parse.end, number.end + 40))
  propose(parse, {
    subject,
    predicate: 'size',
    object: value,
    valid,
    trigger: number.start,
    start: Math.min(number.start, subject.start),
    end: Math.max(number.end, subject.end),
    score: 0.65,
    doubtful: isGuessed(parse, number),
  })
}

/** "never had more than 800 fighters". */
function isAtMost({ units }: SentenceParse, { verb }: Clause): boolean {
  const isNever = units.slice(verb.first, verb.last).some(({ norm }) => norm === 'never')
  const [most, number] = units.slice(verb.last)
  return isNever && (most?.tag === 'adverb' || most?.norm === 'over') && number?.tag === 'number'
}

/** Verbs by which somebody says how many others are. */
const ESTIMATING = new Set(sizeWords.estimatingVerbs)
const FIGURES = new Set(sizeWords.figures)

/** "The ministry puts the figure at 200": how many the group is that is spoken of, by somebody's word. */
function readEstimate(parse: SentenceParse, clause: Clause): void {
  const core = clause.object?.cores[0]
  if (core === undefined || !(isFigureTold(core) || isPutAt(parse, clause))) return
  const speaker = participantsIn(parse, clause.subject, 'actor')[0] ?? null
  const owned = organizationIn(core) ?? participantsIn(parse, clause.object, 'organization')[0] ?? null
  const figure = owned === null || owned.figure === speaker?.figure ? parse.scene.group() : owned.figure
  if (figure === undefined || figure === speaker?.figure) return
  const cue: [number, number] = [
    parse.units[clause.verb.first]?.start ?? 0,
    parse.units[clause.verb.last - 1]?.end ?? 0,
  ]
  // Who was found to say so stands there already.
  const isSaid = parse.attributed.some(({ speaker: one }) => one !== null && one === clause.subject)
  const unnamed = isSaid ? null : speakerOf(parse, clause.subject).voice
  const own = { voice: speaker ?? unnamed, cue, factuality: 'alleged' } as const
  if (!readEach(parse, clause, figure, own)) readNumbers(parse, clause, { figure, start: 0, end: 0 }, own)
}

/** "put it at 400 in 2017 and at 150 in 2023": several sizes, each with its own date. */
function readEach(parse: SentenceParse, clause: Clause, figure: Figure, own: NonNullable<Finding['own']>): boolean {
  const told = clause.attached.flatMap(({ preposition, phrase, index }) => {
    const number = parse.units.slice(phrase.first, phrase.last).find(({ tag }) => tag === 'number')
    return preposition === 'at' && number !== undefined ? [{ number, index }] : []
  })
  if (told.length < 2) return false
  told.forEach(({ number, index }, i) => {
    const { valid, time } = dateBetween(parse, index, told[i + 1]?.index ?? clause.to)
    const [start, end] = [number.start, Math.max(number.end, time?.end ?? 0)]
    const object = { value: numberOf(number.norm) }
    const subject = { figure, start: 0, end: 0 }
    propose(parse, { subject, predicate: 'size', object, valid, trigger: start, start, end, score: 0.65, own })
  })
  return true
}

function isFigureTold({ name, head }: Core): boolean {
  return name === null && FIGURES.has(head ?? '')
}

/** "The ministry puts it at about 250.": a bare number behind "at". */
function isPutAt({ chunks, units }: SentenceParse, { verb, object, attached }: Clause): boolean {
  const named = object?.cores[0]?.name
  // "estimates X at 400 fighters"
  const isBody = named?.tag === 'name' && named.mention?.figure.type === 'organization'
  if (!isBody && (verb.lemma === 'estimate' || named?.norm !== 'it')) return false
  const at = attached.find(({ preposition }) => preposition === 'at')?.phrase
  const phrase = at === undefined ? undefined : chunks[chunks.indexOf(at)]
  const last = phrase === undefined ? undefined : units[phrase.last - 1]
  return last?.tag === 'number' || (last !== undefined && areMembers(last))
}

/** "that number grew to", "this figure": how many the group is that was spoken of. */
function isFigureMeant({ determiner, head, of, words }: Core): boolean {
  if (of !== null || !TELLING.has(head ?? '')) return false
  return (
    determiner === 'that' || determiner === 'this' || (determiner === 'the' && words.some(({ norm }) => REAL.has(norm)))
  )
}

/** "the real figure". */
const REAL = new Set(sizeWords.real)

/** Nouns whose owner is the body that is counted: "has a strength of". */
const TELLING = new Set(sizeWords.figures)

function bodyCounted(parse: SentenceParse, clause: Clause): Role | null {
  if (ESTIMATING.has(clause.verb.lemma) && !clause.passive) return null
  const core = clause.subject?.cores[0]
  const counted = core === undefined ? null : countedBy(parse, core)
  if (counted !== null) return counted
  const object = clause.object?.cores[0]
  const isTold = object !== undefined && object.name === null && TELLING.has(object.head ?? '')
  const owner = isTold ? organizationIn(object) : null
  if (owner !== null) return owner
  if (core == null || core.name === null) return null
  return participantsIn(parse, clause.subject, 'organization')[0] ?? commandedBy(parse, clause, core.name)
}

/** "X commands 3,000 men", "X said he had 3,000 men under his command": how many the body has that he leads. */
function commandedBy(parse: SentenceParse, { verb, attached }: Clause, name: Unit): Role | null {
  const isUnder = attached.some(({ preposition, phrase }) => preposition === 'under' && isCommand(phrase))
  if (verb.lemma !== 'command' && !(verb.lemma === 'have' && isUnder)) return null
  return name.mention?.figure.type === 'person' ? bodyLedBy(parse.page, name) : null
}

function isCommand({ cores: [core] }: Phrase): boolean {
  return core !== undefined && core.name === null && COMMANDED.has(core.head ?? '')
}

const COMMANDED = new Set(sizeWords.commanded)

/** "The strength of X", "its fighters", "that number": the body whose size the subject is. */
function countedBy(parse: SentenceParse, core: Core): Role | null {
  if (core.name !== null) return null
  if (core.possessive === null && isFigureMeant(core)) {
    const figure = parse.scene.group()
    return figure === undefined ? null : { figure, start: 0, end: 0 }
  }
  if (!STRENGTH.has(core.head ?? '')) return null
  const owner = organizationIn(core)
  if (owner !== null || !OF_GROUPS.has(core.head ?? '') || core.of !== null || core.possessive !== null) return owner
  const figure = parse.scene.group()
  return figure === undefined ? null : { figure, start: 0, end: 0 }
}

/** "Estimates range from", "Membership peaked at": of the group spoken of, where no other is named. */
const OF_GROUPS = new Set(sizeWords.ofGroups)

function readNumbers(parse: SentenceParse, clause: Clause, subject: Role, own?: Finding['own']): void {
  if (readChange(parse, clause, subject, own)) return
  const told =
    clause.verb.lemma === 'number' ||
    own !== undefined ||
    [clause.subject, clause.object].some((phrase) => isStrength(phrase?.cores[0]?.head ?? ''))
  const { numbers, noun } = numbersOf(parse, clause, told)
  const value = noun === undefined ? null : sizeOf(numbers, noun?.norm)
  const [first] = numbers
  if (value === null || first === undefined) return
  const dated = dateOf(parse, clause)
  const end = Math.max(
    noun?.end ?? 0,
    numbers.at(-1)?.end ?? 0,
    dated.time !== null && dated.time.start > first.start ? dated.time.end : 0,
  )
  propose(parse, {
    subject,
    predicate: 'size',
    object: value,
    valid: dated.valid,
    trigger: first.start,
    start: Math.min(subject.start === 0 ? first.start : subject.start, first.start),
    end,
    score: 0.7,
    doubtful: isGuess(parse, clause, first),
    ...(own === undefined ? {} : { own }),
  })
}

/**
 * The numbers that a clause tells last before the noun for those who are counted, at most two, and that noun. Where the clause
 * tells a size anyway (`told`) the noun may be missing, or stand before: "puts the number of fighters at 400".
 */
function numbersOf(
  { chunks, units: all }: SentenceParse,
  clause: Clause,
  told: boolean,
): { readonly numbers: readonly Unit[]; readonly noun: Unit | null | undefined } {
  const units = withSpelled(all.slice(clause.verb.last, chunks[clause.to - 1]?.last ?? all.length))
  const isNumber = ({ tag, norm }: Unit): boolean => tag === 'number' && !ORDINAL.test(norm)
  const at = units.findIndex((unit) => unit.tag === 'noun' && areMembers(unit))
  const isBehind = told && at !== -1 && !units.slice(0, at).some(isNumber)
  const numbers = (at === -1 || isBehind ? units : units.slice(0, at)).filter(isNumber)
  return { numbers: numbers.slice(-2), noun: at === -1 && told ? null : units[at] }
}

/** "the 18th Brigade". */
const ORDINAL = /\d(?:st|nd|rd|th)$/u

function isStrength(head: string): boolean {
  return STRENGTH.has(head) || TELLING.has(head)
}
