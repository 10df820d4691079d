import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import nameRunWords from '../names/name-runs.json' with { type: 'json' }
import { headNounOf } from '../reference/figures.ts'
import { isReferring, type Place, type Scene } from '../reference/meant.ts'
import { stateActing } from '../reference/states.ts'
import type { Unit } from '../syntax/unit.ts'
import verbsByPattern from '../syntax/verbs-by-pattern.json' with { type: 'json' }
import { isAttributing, isDenying, nounCue } from '../words/attribution-cues.ts'
import { grammarOf } from '../words/grammar.ts'
import { english } from '../words/lexicon.ts'
import members from '../words/members.json' with { type: 'json' }
import { isBe } from '../words/verbs.ts'
import { ACTED_ON, doerBefore, sameActedOn, subjectBefore, subjectOfOpening } from './clause-before.ts'
import { joinedBefore, mergingBefore, opensSecondClause, ownerGoingOn, ownerJoined } from './joined.ts'
import {
  BEGUN,
  bodyAhead,
  introducedBefore,
  isExpletive,
  joinedWhole,
  leaderAhead,
  type Meant,
  namedAhead,
  namedOfOwner,
  ownerOfPart,
} from './named-beside.ts'
import { publicBodyCalled } from './public-bodies.ts'
import { deadMeant, deadSucceeded, FATAL, SUBJECTS, saidDead } from './said-dead.ts'
import { speakerGoingOn } from './speaker-going-on.ts'

/** Lets pronouns stand for whom they mean, in the order of the text, so that each knows what was named before it. */
export function settleMentions(page: Page, scene: Scene, units: Unit[]): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit
    const refers = (unit.tag === 'pronoun' || unit.tag === 'possessive') && isReferring(unit.norm)
    if (refers && !isExpletive(units, at) && !isOfUnnamed(units, at)) {
      const meant =
        introducedBefore(scene, units, at) ??
        reflexive(units, at) ??
        namedAhead(units, at) ??
        leaderAhead(units, at) ??
        bodyAhead(page, units, at) ??
        deadMeant(page, units, at) ??
        saidDead(page, scene, units, at) ??
        bornMeant(scene, units, at) ??
        publicSpeaker(page, units, at) ??
        speakerGoingOn(page, scene, units, at) ??
        stateSpeaking(page, units, at) ??
        proscriber(page, units, at) ??
        joinedWhole(page, units, at) ??
        ownerOfPart(page, units, at) ??
        ownerGoingOn(units, at) ??
        ownerJoined(units, at) ??
        subjectBefore(units, at) ??
        sameActedOn(units, at) ??
        subjectOfOpening(units, at) ??
        deadSucceeded(units, at) ??
        heroBehindDoer(scene, units, at) ??
        scene.pronoun(unit.norm, placeOf(units, at))
      if (meant === undefined) continue
      const { start, end } = unit
      scene.allude(meant.figure)
      unit.mention = { start, end, figure: meant.figure, kind: 'pronoun', score: 0.5, because: meant.because }
    } else if (unit.mention !== undefined && isNamedHere(units, at)) scene.note(unit.mention)
  }
}

/** Whether a name or description is of somebody whom what follows may mean. */
function isNamedHere(units: readonly Unit[], at: number): boolean {
  // "blamed us for what its troops did": who says "we" is never "it".
  const { tag } = units[at] as Unit
  if (tag === 'pronoun' || tag === 'possessive') return false
  return !isBornAs(units, at) && !isBesidePronoun(units, at)
}

/** "Born Omar X, he became Ali Y", "Also known as X, he": what somebody was called is nobody named before him. */
function isBornAs(units: readonly Unit[], at: number): boolean {
  if (at === 1 && OPENS_WITH_NAME.has(units[0]?.norm ?? '')) return true
  if (at > LONGEST_NAMING || units[at + 1]?.tag !== 'comma' || units[at + 2]?.tag !== 'pronoun') return false
  const before = units.slice(0, at)
  return before.some(({ norm }) => norm === 'known') && before.every(({ tag }) => OPENING_NAME.has(tag))
}

const OPENING_NAME: ReadonlySet<string> = new Set(['adverb', 'verb', 'preposition'])
const LONGEST_NAMING = 4

/** "together with X and Y, he founded Z": who acts beside somebody is not he. */
function isBesidePronoun(units: readonly Unit[], at: number): boolean {
  if (units[at]?.mention?.figure.type !== 'person') return false
  const close = units.findIndex(({ tag }, i) => i > at && !BESIDE.has(tag))
  if (units[close]?.tag !== 'pronoun') return false
  const opener = units.findLastIndex(({ tag }, i) => i < at && !BESIDE.has(tag))
  if (units[opener]?.norm === 'together') return units[close - 1]?.tag === 'comma'
  const before = units.findLastIndex(({ tag }, i) => i < at && tag === 'preposition')
  return (
    WITH_OTHERS.has(units[before]?.norm ?? '') &&
    (before === 0 || OPENS_PART.has(units[before - 1]?.tag ?? '')) &&
    units.slice(before + 1, at).every(({ tag }) => DESCRIBED.has(tag))
  )
}

/** "With the Saudi-born X he set up", "under Y, he was": who stands beside somebody or above him. */
const WITH_OTHERS: ReadonlySet<string> = new Set(['with', 'alongside', 'under', 'beside', 'unlike', 'like', 'against'])
const OPENS_PART: ReadonlySet<string> = new Set(['stop', 'comma', 'conjunction'])
const DESCRIBED: ReadonlySet<string> = new Set(['name', 'comma', 'conjunction', 'determiner', 'noun', 'adverb'])

/** What stands in a list of names. */
const BESIDE: ReadonlySet<string> = new Set(['name', 'comma', 'conjunction'])

/** "After X was dissolved by Y, he": in the life of a person it is that person, and not who does something by the way. */
function heroBehindDoer({ hero }: Scene, units: readonly Unit[], at: number): Meant | undefined {
  if (hero === undefined || units[at - 1]?.tag !== 'comma' || !SUBJECTS.has(units[at]?.norm ?? '')) return undefined
  const persons = units.slice(0, at).filter(({ mention }) => mention?.figure.type === 'person')
  const [doer, other] = persons
  const isDoer = doer?.tag === 'name' && other === undefined && units[units.indexOf(doer) - 1]?.norm === 'by'
  return isDoer ? { figure: hero, because: `"${units[at]?.norm}": whose life is told` } : undefined
}

const OPENS_WITH_NAME = new Set(nameRunWords.opensWithName)

/** The body at the end of an apposition, which its sentence is not about: "X, a member of Y, became its leader". */
function inApposition(units: readonly Unit[], at: number): Figure | undefined {
  const close = units.findLastIndex(
    (unit, i) => i < at && unit.tag === 'comma' && (goesOnWithVerb(units[i + 1]) || isCharge(units, i + 1, at)),
  )
  // "X, represented by its deputy": a comma that opens closes nothing.
  const isSaid = isAttributing(units[close + 1]?.lemma ?? '')
  const open = units.findLastIndex(({ tag }, i) => tag === 'comma' && i < close)
  // "Another movement, X, announced its": what is described before it is named is what the sentence is about.
  if (open !== -1 && units.slice(0, open).every(({ mention }) => mention === undefined)) return undefined
  return close > 0 && (isSaid || open !== -1) ? units[close - 1]?.mention?.figure : undefined
}

function goesOnWithVerb(unit: Unit | undefined): boolean {
  return unit?.tag === 'verb' || unit?.tag === 'auxiliary'
}

/** "accused X, a member of Y, of funding it". */
function isCharge(units: readonly Unit[], of: number, at: number): boolean {
  return of === at - 2 && units[of]?.norm === 'of' && units[at - 1]?.forms?.has('ing') === true
}

const PASSED: ReadonlySet<string> = new Set(['auxiliary', 'adverb', 'modal', 'negation', 'to'])

function isReflexive(units: readonly Unit[], at: number): boolean {
  return /sel(?:f|ves)$/u.test(units[at]?.norm ?? '') && units[at - 1]?.tag === 'verb'
}

/** What stands before the verb of a reflexive. */
function beforeVerb(units: readonly Unit[], at: number): number {
  let i = at - 2
  while (i >= 0 && PASSED.has(units[i]?.tag ?? '')) i--
  return i
}

/** "called itself X": whom the subject of its verb means. */
function reflexive(units: readonly Unit[], at: number): Meant | undefined {
  const norm = units[at]?.norm ?? ''
  if (!isReflexive(units, at)) return undefined
  const i = beforeVerb(units, at)
  // "it opened talks and renamed itself", "X, which has left Y, calls itself": of whom the sentence is about.
  const isBehind = units[i]?.tag === 'conjunction' || units[i]?.tag === 'comma'
  const type = norm === 'himself' || norm === 'herself' ? 'person' : 'organization'
  const opener = units.find(({ mention }) => mention?.figure.type === type)
  const subject = isBehind ? (namedOfOwner(units, opener, i) ?? opener) : units[i]
  const figure = subject?.mention?.figure
  return figure === undefined ? undefined : { figure, because: `"${norm}": who does it` }
}

/** "gunmen who called themselves X", "one of the gangs calls itself X", "a group broke away from Y and called itself X": who does it is known by no name. */
function isOfUnnamed(units: readonly Unit[], at: number): boolean {
  if (!isReflexive(units, at)) return false
  if (units[at - 2]?.norm === 'who') return units[at]?.norm === 'themselves'
  const subject = units[beforeVerb(units, at)]
  if (subject === undefined) return false
  // "one of them"
  const of = units[beforeVerb(units, at) - 1]
  const isOfOthers = (of?.tag === 'determiner' ? units[units.indexOf(of) - 1] : of)?.norm === 'of'
  if (subject.tag === 'conjunction' || subject.tag === 'comma') return opensUnnamed(units)
  return isOfOthers || (subject.tag === 'noun' && subject.mention === undefined)
}

/** "A group led by X broke away", "One of the gangs". */
function opensUnnamed([first, ...rest]: readonly Unit[]): boolean {
  if (!UNNAMED.has(first?.norm ?? '')) return false
  return rest.find(({ tag }) => tag !== 'noun' && tag !== 'adverb')?.tag !== 'name'
}

const UNNAMED: ReadonlySet<string> = new Set(['a', 'an', 'another', 'one'])

/** "Iran denied that it supplies X", "rejects Israel's claim that it", "Iran denies arming X, saying it": the state that says so. */
function stateSpeaking(page: Page, units: readonly Unit[], at: number): Meant | undefined {
  if (units[at]?.norm !== 'it' && units[at]?.norm !== 'its') return undefined
  const that = units[at - 1]?.tag === 'that' ? at - 1 : at
  const denies = verbOfDenial(units, that)
  const verb = units[denies]
  if (verb?.tag !== 'verb') return undefined
  let i = denies - 1
  if (units[i]?.tag === 'comma' && verb.norm.endsWith('ing') && isAttributing(verb.lemma ?? ''))
    i = subjectOpening(units)
  else if (denies === that - 1 && !OF_ITSELF.has(verb.lemma ?? '')) return undefined
  while (i >= 0 && PASSED.has(units[i]?.tag ?? '')) i--
  const figure = units[i]?.mention?.figure
  if (figure?.type !== 'place' || !english.isState(figure.founded)) return undefined
  return {
    figure: stateActing(page.cast, figure.founded),
    because: `"${units[at]?.norm}": the state that says so`,
  }
}

/** The verb before "that", or the one that denies the claim before it. */
function verbOfDenial(units: readonly Unit[], that: number): number {
  if (nounCue(units[that - 1]?.norm ?? '')?.frames.has('event') !== true) return that - 1
  const verb = units.findLastIndex(({ tag }, i) => i < that && tag === 'verb')
  return isDenying(units[verb]?.lemma ?? '') && that - verb < FAR_FROM_DENIAL ? verb : that - 1
}

/** How many words may stand between "rejected" and "that": "rejected the army's repeated claims that". */
const FAR_FROM_DENIAL = 7

/** "Iran denies": the name that a sentence opens with, right before its verb; -1 where none does. */
function subjectOpening(units: readonly Unit[]): number {
  const [first, next] = units
  return first?.tag === 'name' && (next?.tag === 'verb' || next?.tag === 'auxiliary') ? 0 : -1
}

/** What one says of one's own doings. */
const OF_ITSELF: ReadonlySet<string> = new Set(['deny', 'admit', 'acknowledge', 'insist'])

/** "Born in X, he": in the life of a person it is that person. */
function bornMeant({ hero }: Scene, units: readonly Unit[], at: number): Meant | undefined {
  if (hero === undefined || units[0]?.norm !== 'born' || !SUBJECTS.has(units[at]?.norm ?? '')) return undefined
  const opens = units[at - 1]?.tag === 'comma' && !units.slice(1, at).some(({ tag }) => tag === 'verb')
  return opens ? { figure: hero, because: `"${units[at]?.norm}": whose life is told` } : undefined
}

/** How a pronoun stands in its clause, told by its neighbours. */
function placeOf(units: readonly Unit[], at: number): Place {
  const [unit, before] = [units[at], units[at - 1]]
  if (unit?.tag === 'possessive') return placeOfOwner(units, at)
  if (before?.tag === 'comma' && opensWithParticiple(units)) return { as: 'opening subject' }
  // "had him killed"
  if (before?.tag === 'auxiliary' && ACTED_ON.has(unit?.norm ?? '')) return placeOfObject(units, at, before)
  if (before?.tag !== 'verb' && before?.tag !== 'preposition' && before?.tag !== 'to')
    return units.slice(0, at).some(({ tag }) => BEGUN.has(tag)) ? { as: 'subject' } : { as: 'opening subject' }
  if (before.tag === 'verb' && beginsClause(units, at)) return { as: 'subject' }
  return placeOfObject(units, at, before)
}

function placeOfObject(units: readonly Unit[], at: number, before: Unit): Place {
  let i = at - 2
  // "accused X of arming it"
  if (units[i]?.tag === 'preposition' && before.forms?.has('ing') === true) i--
  while (i >= 0 && PASSED.has(units[i]?.tag ?? '')) i--
  const subject = units[i]?.mention?.figure ?? describedSubject(units, i) ?? doerBefore(units, i)
  const joined = [...joinedBefore(units, i), ...mergingBefore(units, at)]
  if (subject?.type !== 'person') return { as: 'object', subject, joined }
  return { as: 'object', subject: inApposition(units, at) ?? subject, joined: [...joined, subject] }
}

/** "X, his deputy, succeeded him": the person before a description that a comma closes, who is not acted on. */
function describedSubject(units: readonly Unit[], close: number): Figure | undefined {
  if (units[close]?.tag !== 'comma') return undefined
  const open = units.findLastIndex(({ tag }, i) => i < close && tag === 'comma')
  const inside = units.slice(open + 1, close)
  const named = units[open - 1]
  const isDescription = open > 0 && inside.length < LONGEST_DESCRIPTION && inside.every(({ tag }) => tag !== 'verb')
  return isDescription && named?.tag === 'name' && named.mention?.figure.type === 'person'
    ? named.mention.figure
    : undefined
}

const LONGEST_DESCRIPTION = 7

function placeOfOwner(units: readonly Unit[], at: number): Place {
  // "its own splinter group": of whom the sentence is about.
  if (units[at + 1]?.norm === 'own') return { as: 'owner of subject' }
  const before = units[at - 1]
  const harmed = ownerHarmed(units, at)
  if (harmed !== undefined) return harmed
  // "X, its principal enemy": nobody is his own.
  const named = before?.tag === 'comma' ? units[at - 2]?.mention?.figure : undefined
  if (named !== undefined) return { as: 'owner', subject: named }
  // "X took over after his death": who does something then is not the dead.
  if ((before?.norm === 'after' || before?.norm === 'following') && FATAL.has(units[at + 1]?.norm ?? ''))
    return {
      as: 'owner',
      subject: units.slice(0, at).find(({ mention }) => mention?.figure.type === 'person')?.mention?.figure,
    }
  // "It arose in X; its founder was Y": the same again.
  if (before?.tag === 'stop') return { as: 'subject' }
  if (opensSecondClause(units, at)) {
    // "It has ties with X, and its men": the same again.
    const opener = units.find(({ mention }) => mention !== undefined && mention.figure.type !== 'place')
    return { as: opener?.tag === 'pronoun' ? 'subject' : 'owner of subject' }
  }
  const opens = before === undefined || before.tag === 'that' || before.tag === 'subordinator'
  return opens ? { as: 'owner of subject' } : { as: 'owner', subject: inApposition(units, at) }
}

/** "Y had attacked its positions": nobody attacks his own. */
function ownerHarmed(units: readonly Unit[], at: number): Place | undefined {
  const before = units[at - 1]
  if (before?.tag !== 'verb' || !HARMING.has(before.lemma ?? '') || OPENING_CLAUSE.has(units[0]?.norm ?? ''))
    return undefined
  const place = placeOfObject(units, at, before)
  return place.subject?.type === 'organization' ? place : undefined
}

/** "After X attacked its camps, Y": who is attacked may be named behind. */
const OPENING_CLAUSE: ReadonlySet<string> = new Set(['after', 'when', 'before', 'as', 'once', 'while', 'although'])

/** What is done to others' men and places. */
const HARMING = new Set(verbsByPattern.harming)

/** "Known until 1999 as X, it": what the participle says is said of whom the text goes on about. */
function opensWithParticiple([first]: readonly Unit[]): boolean {
  return first?.tag === 'verb' && first.forms?.has('participle') === true
}

/** "said it had": the verb behind is the pronoun's own. */
function beginsClause(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  return (
    next?.tag === 'auxiliary' || next?.tag === 'modal' || (next?.tag === 'verb' && next.forms?.has('past') === true)
  )
}

/** "The army said it had killed": a body of a state that says something speaks of itself, whoever was named before. */
function publicSpeaker(
  page: Page,
  units: readonly Unit[],
  at: number,
): { figure: Figure; because: string } | undefined {
  const norm = units[at]?.norm ?? ''
  if ((norm !== 'it' && norm !== 'they') || !beginsClause(units, at)) return undefined
  const verb = units[at - 1]?.tag === 'that' ? at - 2 : at - 1
  if (units[verb]?.tag !== 'verb' || !isAttributing(units[verb]?.lemma ?? '')) return undefined
  let speaker = verb - 1
  while (speaker > 0 && PASSED.has(units[speaker]?.tag ?? '')) speaker--
  const unit = units[speaker]
  if (unit?.tag !== 'noun' || units[speaker - 1]?.norm !== 'the') return undefined
  if ((norm === 'they') !== SEVERAL.has(unit.norm)) return undefined
  const figure = publicBodyCalled(page, unit.norm)
  return figure === undefined ? undefined : { figure, because: `"${norm}": the ${unit.norm}, which says so` }
}

/** Public bodies that are spoken of as many. */
const SEVERAL: ReadonlySet<string> = new Set(['authorities', 'police'])

const PROSCRIBING = new Set(members.proscribing)

/** "in 2025 it also designated the group": who proscribes is the state that was named last. */
function proscriber({ cast, mentions }: Page, units: readonly Unit[], at: number): Meant | undefined {
  let verb = at + 1
  while (PASSED.has(units[verb]?.tag ?? '')) verb++
  const unit = units[verb]
  const isPassive = units.slice(at + 1, verb).some(({ norm }) => isBe(norm))
  if (units[at]?.norm !== 'it' || unit?.tag !== 'verb' || isPassive || !proscribes(units, verb)) return undefined
  const last = mentions.findLast(({ figure, kind }) => kind === 'name' && isStateName(cast.nameOf(figure)))
  if (last === undefined) return undefined
  const name = cast.nameOf(last.figure)
  const figure = cast.head(last.figure).type === 'place' ? stateActing(cast, name) : last.figure
  return { figure, because: '"it": the state that was named last' }
}

/** "had designated", "had named X a terrorist". */
function proscribes(units: readonly Unit[], verb: number): boolean {
  const lemma = units[verb]?.lemma ?? ''
  if (PROSCRIBING.has(lemma)) return true
  return lemma === 'name' && units.slice(verb).some(({ norm }) => grammarOf.terroristWords.has(norm))
}

function isStateName(name: string): boolean {
  return english.isState(name) || english.publicBodies.has(headNounOf(name) ?? '')
}
