import type { Role } from '../../page.ts'
import { partiesAt } from '../clauses/arguments.ts'
import { isComplementizer } from '../clauses/clause-marks.ts'
import { introducedList } from '../clauses/introduced-list.ts'
import { listFrom } from '../clauses/list.ts'
import { agrees } from '../context/memory.ts'
import { referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { isFigure, isSign, type Unit } from '../context/unit.ts'
import { BEFORE_OF } from '../words/clause-words.ts'
import { JOINING } from '../words/event-words.ts'
import { type Frame, HARMS } from '../words/frames.ts'
import { FEW, NUMBER_WORDS } from '../words/number-words.ts'
import { isParticle } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'
import { governingAt } from './lend-subject.ts'
import type { Told } from './say-clauses.ts'

/** A noun that may open a frame: which unit it is, and as which of its stems. */
export interface FramedNoun {
  readonly at: number
  readonly stem: Stem
  readonly frame: Frame
}

/** Those whom a noun is joined to, and the index of the unit after them. */
export interface Complement {
  readonly figures: readonly Role[]
  readonly next: number
}

/** What the noun is joined to: its pronoun, or the figure right after it. */
function complementOf(
  context: Context,
  units: readonly Unit[],
  at: number,
  stem: Stem,
  to: number,
  several?: readonly Role[],
): Complement | undefined {
  if (stem.pronoun !== '') return ownComplement(context, units, at, stem, several)
  if (stem.tanwin === true && isFigure(units[at + 1])) return undefined
  const i = ownerAfter(units, at)
  const joined = JOINING.has(stem.base) ? joinedNamed(units, i) : undefined
  if (joined !== undefined) return joined
  const unit = units[i]
  const introduced = introducedList(units, isNumber(unit) ? i + 1 : i)
  if (introduced !== undefined && i < to) return { figures: introduced.figures.map(roleOf), next: introduced.next }
  const parties = /^(?:هذه|تلك)$/u.test(unit?.word.norm ?? '') ? partiesAt(context, units, i + 1) : []
  if (parties.length > 0) return { figures: parties.map(roleOf), next: i + 2 }
  if (i >= to || !isFigure(unit) || unit.conjunction !== '' || unit.preposition !== '') return undefined
  const list = listFrom(units, i, to)
  return { figures: list.figures.map(roleOf), next: list.next }
}

/** Where those may be named whom the noun is joined to: "اندماج كل من X، وY". */
function ownerAfter(units: readonly Unit[], at: number): number {
  let i = at + 1
  while (i - at < 3 && isBeforeOwner(units, i)) i++
  return units[i]?.word.norm === 'من' && units[i - 1]?.word.norm === 'كل' ? i + 1 : i
}

/** "اندماج أربع حركات": how many. */
function isNumber(unit: Unit | undefined): boolean {
  return (
    unit !== undefined && (unit.word.kind === 'number' || NUMBER_WORDS.has(unit.word.norm) || FEW.has(unit.word.norm))
  )
}

/** "اندماج حزبين هما X وY", "اندماج أربع حركات هي: X، وY", "اندماج ثلاثة فصائل: X وY": those who have joined, where they are named. */
function joinedNamed(units: readonly Unit[], at: number): Complement | undefined {
  const cue = units.findIndex((unit, i) => i >= at && i < at + NAMED_REACH && bringsNames(unit))
  const from = isSign(units[cue + 1], ':') ? cue + 2 : cue + 1
  if (cue === -1 || !isFigure(units[from]) || units.slice(at, cue).some(isFigure)) return undefined
  const { figures, next } = listFrom(units, from, units.length, true)
  return { figures: figures.map(roleOf), next }
}

/** Whether the word stands between the noun and whose it is; "قيادة هذه الحركة": one body that is pointed to. */
function isBeforeOwner(units: readonly Unit[], at: number): boolean {
  const [unit, body] = [units[at], units[at + 1]]
  if (unit?.kind !== 'word') return false
  if (BEFORE_OF.has(unit.word.norm)) return true
  return /^(?:هذه|هذا)$/u.test(unit.word.norm) && isFigure(body) && body.figure.type === 'organization'
}

const NAMED_REACH = 5

function bringsNames(unit: Unit): boolean {
  return isSign(unit, ':') || (unit.kind === 'word' && /^(?:هما|هي|هم)$/u.test(unit.word.norm))
}

/** What the noun is joined to, or whoever announces what the noun says of himself. */
export function ownersOf(
  context: Context,
  units: readonly Unit[],
  noun: FramedNoun,
  to: number,
  told: readonly Told[],
): Complement | undefined {
  const { at, stem } = noun
  const governing = governingAt(told, at)
  const isSucceeded = governing?.clause.verb.frames.some(({ frame: { key } }) => key === 'succeed') === true
  // "خلفه شقيقه بعد وفاته": the death of the one succeeded, and "حتى وفاته", "إلى وفاته" of him who did.
  if (
    isSucceeded &&
    !/^(?:حتي|الي)$/u.test(units[at - 1]?.word.norm ?? '') &&
    stem.pronoun === 'ه' &&
    HARMS.has(noun.frame.key) &&
    governing.object.length > 0
  )
    return { figures: governing.object, next: at + 1 }
  const victim = victimOf(context, noun, told)
  if (victim !== undefined) return { figures: [victim], next: at + 1 }
  const listed = listedOf(context, governing, stem)
  if (listed !== undefined) return { figures: listed, next: at + 1 }
  const dead = announcedDead(context, units, noun, governing)
  if (dead !== undefined) return dead
  const fighter = fighterBefore(context, units, noun)
  if (fighter !== undefined) return fighter
  const mourned = deadTold(context, units, noun, told) ?? deadInOffice(context, units, noun)
  if (mourned !== undefined) return mourned
  return (
    denierOf(context, noun, governing) ??
    announcerOf(context, units, noun, told) ??
    begunSince(context, units, noun, governing) ??
    doerOf(context, units, noun, governing) ??
    complementOf(context, units, at, stem, to, governing?.subject)
  )
}

/** "قتل فلان …، واتهمت X جهاز Y، الذي يرأسه علان، باغتياله": who was killed, of whom the sentence has told. */
function victimOf(
  { memory }: Context,
  { at, stem: { pronoun }, frame }: FramedNoun,
  told: readonly Told[],
): Role | undefined {
  if (pronoun !== 'ه' || !KILLING.has(frame.key)) return undefined
  const killed = told.find(
    ({ clause, object }) =>
      clause.at < at && object.length === 1 && clause.verb.frames.some(({ frame: { key } }) => KILLING.has(key)),
  )
  const [victim] = killed?.object ?? []
  if (victim === undefined || memory.page.cast.head(victim.figure).type !== 'person') return undefined
  return unnamed(victim.figure, victim.end)
}

const KILLING: ReadonlySet<string> = new Set(['kill', 'do-away', 'take-life'])

/** "أعلنت الوزيرة فلانة مقتله", "أقر فلان بمقتله": nobody announces a death of his own; it is that of whom the text told before. */
function announcedDead(
  context: Context,
  units: readonly Unit[],
  { at, stem: { pronoun, preposition }, frame }: FramedNoun,
  governing: Told | undefined,
): Complement | undefined {
  const [speaker] = governing?.subject ?? []
  if (preposition !== '' && !(preposition === 'ب' && isBehind(governing, speaker))) return undefined
  if (isParticle(units[at - 1]?.word)) return undefined
  if (governing?.clause.verb.speech === undefined || speaker === undefined || pronoun !== 'ه') return undefined
  if (!HARMS.has(frame.key) || context.memory.page.cast.head(speaker.figure).type !== 'person') return undefined
  const before = units.findIndex(({ figure }) => figure === speaker.figure)
  if (before === -1 || referentOf(context, units, at, pronoun, ['person']) !== speaker.figure) return undefined
  const figure = referentOf(context, units, before, pronoun, ['person'])
  return figure === undefined || figure === speaker.figure
    ? undefined
    : { figures: [unnamed(figure, units[at]?.end ?? 0)], next: at + 1 }
}

/** "تدعم X دولة Y في حربها ضد Z": the war of whoever stands right before it. */
function fighterBefore(
  { memory }: Context,
  units: readonly Unit[],
  { at, stem: { pronoun }, frame: { key } }: FramedNoun,
): Complement | undefined {
  const owner = units[at - 2]
  if (!FIGHTING.has(key) || !/^(?:ه|ها)$/u.test(pronoun) || units[at - 1]?.word.norm !== 'في') return undefined
  if (!isFigure(owner) || owner.preposition !== '') return undefined
  const isOwn = owner.figure.type === 'place' ? pronoun === 'ها' : agrees(memory, owner.figure, pronoun)
  return isOwn ? { figures: [roleOf(owner)], next: at + 1 } : undefined
}

const FIGHTING: ReadonlySet<string> = new Set(['fight', 'clash'])

/** "قال فلان إن القصف …، ما أدى لاستشهاده": who lives to tell it is not he who has died; that is whom the text told of before. */
function deadTold(
  context: Context,
  units: readonly Unit[],
  { at, stem: { pronoun }, frame: { key } }: FramedNoun,
  told: readonly Told[],
): Complement | undefined {
  if (pronoun !== 'ه' || !DYING.has(key)) return undefined
  const teller = told.findLast(({ clause }) => clause.at < at && clause.verb.speech !== undefined)
  const [speaker] = teller?.subject ?? []
  if (speaker === undefined || context.memory.page.cast.head(speaker.figure).type !== 'person') return undefined
  if (!units.slice(teller?.clause.at, at).some(isComplementizer)) return undefined
  if (referentOf(context, units, at, pronoun, ['person']) !== speaker.figure) return undefined
  const before = units.findIndex(({ figure }) => figure === speaker.figure)
  const figure = before === -1 ? undefined : referentOf(context, units, before, pronoun, ['person'])
  const isOther = figure !== undefined && figure !== speaker.figure
  return { figures: isOther ? [unnamed(figure, units[at]?.end ?? 0)] : [], next: at + 1 }
}

/** "استهدف قائد X فلان، ما أدى لمقتله": a person dies, and not the body that he leads. */
function deadInOffice(
  context: Context,
  units: readonly Unit[],
  { at, stem: { pronoun }, frame: { key } }: FramedNoun,
): Complement | undefined {
  if (pronoun !== 'ه' || !DYING.has(key)) return undefined
  const meant = referentOf(context, units, at, pronoun, ['organization', 'person'])
  if (meant === undefined || context.memory.page.cast.head(meant).type === 'person') return undefined
  const person = referentOf(context, units, at, pronoun, ['person'])
  return person === undefined ? undefined : { figures: [unnamed(person, units[at]?.end ?? 0)], next: at + 1 }
}

const DYING: ReadonlySet<string> = new Set(['perish', 'die', 'meet-death'])

/** Whether who speaks is named behind the verb, and is not what the sentence is about before it. */
function isBehind(governing: Told | undefined, speaker: Role | undefined): boolean {
  return governing?.clause.after.bare[0]?.some(({ figure }) => figure === speaker?.figure) === true
}

/** "أدرجت X Y على قائمتها لارتباطها بـ Z": why somebody was listed tells of whoever was. */
function listedOf(context: Context, governing: Told | undefined, { pronoun }: Stem): readonly Role[] | undefined {
  const [listed] = governing?.object ?? []
  if (listed === undefined || pronoun === '' || !agrees(context.memory, listed.figure, pronoun)) return undefined
  return governing?.clause.verb.frames.some(({ frame: { key } }) => LISTING.has(key)) === true
    ? governing.object
    : undefined
}

const LISTING: ReadonlySet<string> = new Set(['designate', 'sanction', 'blacklist', 'freeze'])

/** "اتهمه X باغتيال Z، لكنه نفى ضلوعه فيه": whoever denies denies a deed of his own. */
function denierOf(
  { memory }: Context,
  { at, stem: { pronoun }, frame }: FramedNoun,
  governing: Told | undefined,
): Complement | undefined {
  const [denier, other] = governing?.subject ?? []
  if (!frame.events || governing?.clause.verb.speech !== 'deny' || denier === undefined || other !== undefined)
    return undefined
  if (memory.page.cast.head(denier.figure).described) return undefined
  return pronoun !== '' && agrees(memory, denier.figure, pronoun) ? { figures: [denier], next: at + 1 } : undefined
}

/** "أعلن X الذي يتزعمه فلان مسؤوليته": whoever announces it says it of himself. */
function announcerOf(
  context: Context,
  units: readonly Unit[],
  { at, stem: { pronoun }, frame }: FramedNoun,
  told: readonly Told[],
): Complement | undefined {
  if (frame.key !== 'claim' && frame.key !== 'found') return undefined
  const announced = told.findLast(({ clause }) => clause.at < at && clause.verb.speech === 'announce')
  const [own] = announced?.subject ?? []
  // "أعلنت X عن تأسيسها", and not "أعلن عن تأسيسها إثر اندماج X وY".
  const [announcer] = announced?.clause.after.bare[0] ?? []
  if (frame.key === 'found' && (announcer?.figure !== own?.figure || (announcer?.first ?? 0) > (units[at]?.first ?? 0)))
    return undefined
  if (own === undefined || pronoun === '' || !agrees(context.memory, own.figure, pronoun)) return undefined
  return { figures: [own], next: at + 1 }
}

/** "X تنظيم يحارب Y منذ تأسيسه": of whom the verb tells since when it does so. */
function begunSince(
  { memory }: Context,
  units: readonly Unit[],
  { at, stem: { pronoun }, frame: { key } }: FramedNoun,
  governing: Told | undefined,
): Complement | undefined {
  const [doer, other] = governing?.subject ?? []
  if (doer === undefined || other !== undefined || (key !== 'found' && key !== 'begin')) return undefined
  if (units[at - 1]?.word.norm !== 'منذ' || !/^(?:ه|ها)$/u.test(pronoun)) return undefined
  const isBody = memory.page.cast.head(doer.figure).type === 'organization'
  return isBody && agrees(memory, doer.figure, pronoun)
    ? { figures: [unnamed(doer.figure, units[at]?.end ?? 0)], next: at + 1 }
    : undefined
}

/** "أما X، التي انشق عنها Y، فقد بقيت على تعاونها مع Z": of the subject of the verb, when nobody that agrees is named behind that. */
function doerOf(
  context: Context,
  units: readonly Unit[],
  { at, stem: { pronoun } }: FramedNoun,
  governing: Told | undefined,
): Complement | undefined {
  const [doer, other] = governing?.subject ?? []
  if (doer === undefined || other !== undefined || governing === undefined) return undefined
  if (!/^(?:ه|ها)$/u.test(pronoun) || !agrees(context.memory, doer.figure, pronoun)) return undefined
  const { clause } = governing
  if (clause.verb.stem.conjunction !== 'ف' || doer.end > (units[clause.at]?.start ?? 0)) return undefined
  const isNearer = (unit: Unit): boolean => isFigure(unit) && agrees(context.memory, unit.figure, pronoun)
  return units.slice(clause.at, at).some(isNearer)
    ? undefined
    : { figures: [unnamed(doer.figure, units[at]?.end ?? 0)], next: at + 1 }
}

/** Those for whom the pronoun of the noun stands. */
function ownComplement(
  context: Context,
  units: readonly Unit[],
  at: number,
  stem: Stem,
  several: readonly Role[] | undefined,
): Complement | undefined {
  if (several !== undefined && several.length > 1 && (stem.pronoun.startsWith('هم') || JOINING.has(stem.base)))
    return { figures: several, next: at + 1 }
  const [state] = several ?? []
  if (state?.figure.type === 'place' && stem.pronoun === 'ها' && several?.length === 1)
    return { figures: [state], next: at + 1 }
  const listed = JOINING.has(stem.base) ? listBefore(units, at) : []
  if (listed.length > 1) return { figures: listed, next: at + 1 }
  const figure = referentOf(context, units, at, stem.pronoun, ['organization', 'person'])
  return figure === undefined ? undefined : { figures: [unnamed(figure, units[at]?.end ?? 0)], next: at + 1 }
}

/** "أعلن المتطرفون مبايعتهم لـ X": people without a name right before, whose it is, and no body's that was named. */
export function isOfCrowd(units: readonly Unit[], at: number, { pronoun }: Stem): boolean {
  const before = units[at - 1]
  return pronoun === 'هم' && before?.kind === 'word' && /^ال.{3,}ون$/u.test(before.word.norm)
}

/** As far back as a list may begin that a pronoun stands for. */
const LIST_REACH = 24

/** "X وY وZ … اندماجها": all who were listed last. */
function listBefore(units: readonly Unit[], at: number): readonly Role[] {
  for (let i = Math.max(0, at - LIST_REACH); i < at; i++) {
    const { figures } = listFrom(units, i, at)
    if (figures.length > 1 && figures.every(({ figure }) => figure.type === 'organization')) return figures.map(roleOf)
  }
  return []
}
