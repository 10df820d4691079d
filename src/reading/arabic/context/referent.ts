import type { EntityType } from '../../../claims/entity.ts'
import type { Figure } from '../../cast.ts'
import { AMONG_THOSE, PEOPLE } from '../words/group-words.ts'
import { POSTS } from '../words/office-words.ts'
import { RELATIVES } from '../words/particles.ts'
import { isCopulaWord, isDefinite, isParticle, isVerb } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { agrees, genderOf, isOnlooker, isStaff, isState, mainOf } from './memory.ts'
import { isCommunique, ourselves } from './ourselves.ts'
import type { Context } from './statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from './unit.ts'

/**
 * Whom a pronoun stands for: the nearest unit before it that agrees, else what the text was talking of in the sentence
 * before, its subject, or another figure named earlier.
 */
export function referentOf(...[context, ...asked]: Parameters<typeof findReferent>): Figure | undefined {
  const [, , pronoun] = asked
  const figure =
    pronoun === 'نا' && isCommunique(context.memory) ? ourselves(context.memory) : findReferent(context, ...asked)
  if (figure?.type === 'organization') context.memory.nextCentre ??= figure
  return figure
}

/** Whose office or member a pronoun tells: of the body that the text is about rather than of a state's. */
export function bodyOf(
  context: Context,
  units: readonly Unit[],
  before: number,
  pronoun: string,
  types: readonly EntityType[] = ['organization'],
): Figure | undefined {
  const figure = referentOf(context, units, before, pronoun, types)
  const { memory } = context
  const main = mainOf(memory)
  if (figure === undefined || main === undefined || !agrees(memory, main, pronoun)) return figure
  return figure.type === 'organization' && isState(memory.page.cast.nameOf(figure)) ? main : figure
}

function findReferent(
  context: Context,
  units: readonly Unit[],
  before: number,
  pronoun: string,
  types: readonly EntityType[],
): Figure | undefined {
  const fits = (figure: Figure): boolean =>
    types.includes(context.memory.page.cast.head(figure).type) &&
    agrees(context.memory, figure, pronoun) &&
    !(figure.type === 'organization' && (isOnlooker(figure.founded) || isStaff(figure.founded)))
  /** The body in whose name a person was just introduced: "الناطق باسم المجلس فلان … رئيسه". */
  const bodyBehind = (figure: Figure, group: Figure | undefined): Figure | undefined =>
    [group, figure.type === 'person' ? context.memory.offices.get(figure) : undefined].find(
      (body) => body !== undefined && fits(body),
    )
  const isNear = (unit: FigureUnit): boolean =>
    isNamedNear(unit) &&
    !actsUpon(units, unit, before, pronoun) &&
    !isPost(units, unit) &&
    !isOneAmong(units, unit, before)
  const isBeside = toldBeside(units, before)
  const isNamedNear = ({ figure, group, aside, start }: FigureUnit): boolean =>
    aside !== true &&
    !(figure.described && figure.type === 'organization' && genderOf(context.memory, figure) === 'p') &&
    !isBeside(start) &&
    (fits(figure) || bodyBehind(figure, group) !== undefined)
  const near = namedBefore(units, nearest(units, before, isNear), fits)
  if (isOfPeople(units, near, before, pronoun)) return undefined
  if (near !== undefined) {
    const close = fits(near.figure) ? near.figure : bodyBehind(near.figure, near.group)
    return salient(context, units, { before, near, pronoun }, fits) ?? close
  }
  return heroOrBody(context, pronoun, types, fits) ?? spokenOf(context, fits)
}

/** "أسس فلان، الذي قاتل مع X، جماعة Y بعد انشقاقه": whether what starts at a place stands in what is told beside the first figure of the sentence. */
function toldBeside(units: readonly Unit[], before: number): (start: number) => boolean {
  const opening = units.findIndex((unit, i) => i < before && isSign(unit, COMMAS))
  const teller = units[opening + 1]?.word
  if (opening === -1 || teller === undefined || !isFigure(units[opening - 1])) return () => false
  const closing = units.findIndex((unit, i) => i > opening && i < before && isSign(unit, COMMAS))
  if (closing === -1 || !RELATIVES.has(teller.norm)) return () => false
  const [from, to] = [units[opening]?.start ?? 0, units[closing]?.start ?? 0]
  return (start) => start > from && start < to
}

/** Whose life the text tells; of bodies the one that he leads: "مقاتلوه". */
function heroOrBody(
  { memory }: Context,
  pronoun: string,
  types: readonly EntityType[],
  fits: (figure: Figure) => boolean,
): Figure | undefined {
  const { protagonist } = memory
  if (protagonist === undefined || fits(protagonist)) return protagonist
  const led = pronoun === 'ه' ? memory.offices.get(protagonist) : undefined
  return led !== undefined && types.includes(led.type) ? led : undefined
}

/** What the text was talking of before the sentence, else what it is about. */
function spokenOf(context: Context, fits: (figure: Figure) => boolean): Figure | undefined {
  const { centre } = context.memory
  if (centre !== undefined && fits(centre)) return rather(context, centre, fits)
  for (let i = context.before.length - 1; i >= 0; i--) {
    const figure = context.before[i]
    if (figure !== undefined && fits(figure)) return rather(context, dominant(context, figure, fits), fits)
  }
  const { topic } = context.memory.page
  return topic !== null && fits(topic) ? topic : undefined
}

/** "وتتهمها X بقتل المدنيين، ونسب إليها": who does something to whom the pronoun means is another. */
function actsUpon(units: readonly Unit[], unit: FigureUnit, before: number, pronoun: string): boolean {
  if (unit.figure.type !== 'organization') return false
  const at = units.indexOf(unit)
  const isOnWhom =
    units[at - 1]?.word.stems.some((stem) => stem.pronoun === pronoun) === true && isVerb(units[at - 1]?.word)
  if (!isOnWhom) return false
  const isBefore = ACTS_BEFORE.test(units[at - 2]?.word.norm ?? '')
  return units.slice(at + 1, before).some(({ word }) => isVerb(word) && (isBefore || isJoined(word)))
}

/** "بعد أن طرده X، لجأ إلى Y": what X did to him comes before what is told of him. */
const ACTS_BEFORE = /^[وف]?(?:ان|بعدما|عندما|حينما|حين|لما)$/u

/** "شغل منصب نائب رئيس X، وأدرجته": an office that somebody holds, and nobody. */
function isPost(units: readonly Unit[], unit: FigureUnit): boolean {
  return unit.figure.described && POSTS.has(units[units.indexOf(unit) - 1]?.word.norm ?? '')
}

/** "ونسب", and not "وقع". */
function isJoined({ stems }: Word): boolean {
  return stems.some(({ conjunction, base }) => conjunction === 'و' && base.length > 2)
}

/** A name, or what joins it to another. */
function isInList(unit: Unit | undefined): boolean {
  return isFigure(unit) || isSign(unit, LISTING) || unit?.word.norm === 'و'
}

const LISTING = `${COMMAS}${QUOTES}`

/** "من اندماج فصائل، أبرزها X وY، ثم انضمت إليها": behind the comma that closes it none of a list that only tells of what the sentence is made up. */
function isOneAmong(units: readonly Unit[], unit: FigureUnit, before: number): boolean {
  if (unit.figure.type !== 'organization' || unit.preposition !== '') return false
  let first = units.indexOf(unit)
  const behind = units.slice(first + 1, before)
  // "أبرزها X، وY الذي انشق عنها": what describes one of them may be of another.
  if (!behind.some((one) => isSign(one, COMMAS)) || behind.some(({ word }) => RELATIVES.has(word.norm))) return false
  while (first > 0 && isInList(units[first])) first--
  return AMONG_THOSE.has(units[first]?.word.norm ?? '')
}

/** "فلان أمير X …، وقد قتلته": rather whoever was named than one who is known by an office only. */
function namedBefore(
  units: readonly Unit[],
  found: FigureUnit | undefined,
  fits: (figure: Figure) => boolean,
): FigureUnit | undefined {
  if (found?.figure.type !== 'person' || !found.figure.described || !fits(found.figure)) return found
  const named = nearest(
    units,
    units.indexOf(found),
    ({ figure, aside }) => aside !== true && figure.type === 'person' && !figure.described && fits(figure),
  )
  return named ?? found
}

/** In a profile no state's body that was named in passing, but the one that it is about. */
function rather({ memory }: Context, last: Figure, fits: (figure: Figure) => boolean): Figure {
  const main = memory.isProfile ? mainOf(memory) : undefined
  return main !== undefined && fits(main) && isState(memory.page.cast.nameOf(last)) ? main : last
}

/** The one that the text has spoken of far more often than of the last that agrees. */
function dominant({ memory }: Context, last: Figure, fits: (figure: Figure) => boolean): Figure {
  const times = (figure: Figure): number => memory.seen.get(figure)?.times ?? 0
  const least = Math.max(OFTEN, 2 * times(last))
  return memory.recent.reduce(
    (best, one) => (fits(one) && times(one) >= Math.max(least, times(best)) ? one : best),
    last,
  )
}

const OFTEN = 3

const ADJACENT = 4

/**
 * "على يد الشرطة …، ثم آلت زعامتها": of several in the sentence the one that the text is about, when the nearest is
 * brought by a preposition or stands farther off.
 */
function salient(
  context: Context,
  units: readonly Unit[],
  { before, near, pronoun }: { readonly before: number; readonly near: FigureUnit; readonly pronoun: string },
  fits: (figure: Figure) => boolean,
): Figure | undefined {
  const head = (figure: Figure): Figure => context.memory.page.cast.head(figure)
  const place = units.lastIndexOf(near)
  const word = units[place - 1]?.word
  const { protagonist } = context.memory
  // "شارك مع فلان": who came along is not whom a life goes on about.
  if (word?.norm === 'مع' && near.preposition === '' && protagonist !== undefined && fits(protagonist))
    return protagonist
  const isBesides =
    near.preposition !== '' ||
    isParticle(word) ||
    (near.figure.type === 'organization' && pronoun !== 'هم' && isBrought(context, units, place))
  const isDoer = isVerb(word) && !RELATIVES.has(units[place - 2]?.word.norm ?? '')
  if (!isBesides && (before - place < ADJACENT || isDoer)) return undefined
  // The body that a life names first is none that it goes on about right behind another.
  const isOfLife = protagonist !== undefined && before - place < ADJACENT
  if (isListedBeside(units, place, before)) return undefined
  const heroes = isOfLife ? [protagonist] : [protagonist, mainOf(context.memory)]
  const hero = heroes.find(
    (hero) =>
      hero !== undefined &&
      head(near.figure) !== hero &&
      fits(hero) &&
      ((hero === context.memory.protagonist && namesNoSubject(units, place)) ||
        isSilent(units, place) ||
        units.slice(0, place).some(({ figure }) => figure !== undefined && head(figure) === hero)),
  )
  return hero ?? saidToBe(units, place, fits)
}

/** "يعد X الجناح السياسي لـY، وقد تزعمه": of whom the copula that opens the sentence says something. */
function saidToBe(units: readonly Unit[], place: number, fits: (figure: Figure) => boolean): Figure | undefined {
  const [copula, subject] = units
  if (units[place]?.preposition !== 'ل' || !isFigure(subject) || subject.preposition !== '') return undefined
  return isCopulaWord(copula?.word) && fits(subject.figure) ? subject.figure : undefined
}

/** "أبرزها X بزعامة فلان، وY الذي انشق عنها": right before the clause that describes Y stands X, whom it is joined to. */
function isListedBeside(units: readonly Unit[], place: number, before: number): boolean {
  const relative = units.findLastIndex(({ word }, i) => i > place && i < before && RELATIVES.has(word.norm))
  const described = units[relative - 1]
  if (!isFigure(described) || described.conjunction !== 'و') return false
  return units
    .slice(place + 1, relative - 1)
    .every((unit) => unit.aside === true || unit.kind === 'sign' || !isFigure(unit))
}

/** "من اندماج X وY", "من تحالف ضم X", "مقاتلين من X": whether a preposition brings the figure, alone or with the nouns before it. */
function isBrought({ text }: Context, units: readonly Unit[], place: number): boolean {
  const near = units[place]
  if (isFigure(near) && / من\s/u.test(text.slice(near.start, near.nameStart ?? near.start))) return true
  for (let i = place; i >= 0; i--) {
    const [unit, before] = [units[i], units[i - 1]]
    if (unit?.preposition !== '' || isParticle(before?.word)) return !BEFORE_EVENTS.test(before?.word.norm ?? '')
    if (before === undefined || endsNoun(units, i - 1, before, unit.conjunction)) return false
  }
  return false
}

/** Whether what stands before a noun is no part of the nouns that a preposition brings: a mark, a date, a verb, a name. */
function endsNoun(units: readonly Unit[], at: number, { kind, word }: Unit, conjunction: string): boolean {
  if (kind === 'figure') return conjunction !== 'و'
  return kind !== 'word' || (isVerb(word) && !isWithoutRelative(units, at))
}

/** "بعد انسحاب X": what happens is told of, and no body is brought. */
const BEFORE_EVENTS = /^[وف]?(?:بعد|قبل|منذ|عقب|اثر|حتي|خلال|عند)$/u

/** "تحالف ضم …": a verb that describes the indefinite noun before it. */
function isWithoutRelative(units: readonly Unit[], at: number): boolean {
  const noun = units[at - 1]
  if (noun?.kind !== 'word' || units[at]?.word.stems[0]?.conjunction !== '') return false
  // "في عهده سيطر X": a noun with its owner is described by no verb.
  return (
    !isParticle(noun.word) && !isVerb(noun.word) && !isDefinite(noun.word) && !/..(?:ه|ها|هم)$/u.test(noun.word.text)
  )
}

/** Whether the sentence goes on about somebody without naming a subject: a verb opens it, and prepositions bring all it names. */
function isSilent(units: readonly Unit[], place: number): boolean {
  const [first] = units
  return first?.kind === 'word' && isVerb(first.word) && namesNoSubject(units, place)
}

/** Whether prepositions bring all whom the units name. */
function namesNoSubject(units: readonly Unit[], place: number): boolean {
  return units
    .slice(0, place)
    .every((unit, i) => !isFigure(unit) || unit.preposition !== '' || isParticle(units[i - 1]?.word))
}

/** "X بإعدام أشخاص يشتبه في دعمهم": people without a name stand nearer, and theirs it is. */
function isOfPeople(units: readonly Unit[], near: FigureUnit | undefined, before: number, pronoun: string): boolean {
  if (pronoun !== 'هم') return false
  return units
    .slice(near === undefined ? 0 : units.lastIndexOf(near) + 1, before)
    .some(
      ({ kind, word, figure }) =>
        (figure?.described === true && figure.type === 'organization') ||
        (kind === 'word' && word.stems.some(({ base, pronoun }) => pronoun === '' && isOfPerson(base))),
    )
}

function isOfPerson(base: string): boolean {
  return PEOPLE.has(base) || ATTACKERS.test(base)
}

/** "مهاجمون", "مسلحين": who did something and has no name. */
const ATTACKERS = /^(?:مهاجم|مسلح|مقاتل|متشدد|جهادي)(?:ون|ين)$/u

/** The nearest figure before an index that is accepted. */
export function nearest(
  units: readonly Unit[],
  before: number,
  accepts: (unit: FigureUnit) => boolean,
): FigureUnit | undefined {
  for (let i = before - 1; i >= 0; i--) {
    const unit = units[i]
    if (isFigure(unit) && accepts(unit)) return unit
  }
  return undefined
}
