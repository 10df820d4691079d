import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { isCommunique } from '../context/ourselves.ts'
import { bodyOf, nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { isNameLike } from '../names/introduced.ts'
import {
  ADVERBS,
  ALL_OF_THEM,
  LISTED_GROUPS,
  NEW_BODY,
  PARTS_OF_PLACES,
  THAT_TIME,
  WITH_ITS_PRONOUN,
} from '../words/clause-words.ts'
import { EVENT_NOUNS, JOINING } from '../words/event-words.ts'
import { FRAME_NOUNS, FRAME_PARTICIPLES, SOURCE_NOUNS } from '../words/frames.ts'
import { PEOPLE, SOMEBODY } from '../words/group-words.ts'
import { CALLED, DIRECTIONS, TRANSPARENT } from '../words/lexicon.ts'
import { IN_PLACE_OF } from '../words/office-words.ts'
import { COMMON_VERBS, LIGHT_WORDS, PAIR_WORDS } from '../words/particles.ts'
import {
  among,
  hasStem,
  isCopulaWord,
  isDefinite,
  isParticle,
  plain,
  remembered,
  written,
} from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { isFiniteVerb } from './clause-marks.ts'
import { introducedList, isPairWord } from './introduced-list.ts'
import { isPairOfGroups, lastTwo, standIn } from './last-two.ts'
import { listFrom } from './list.ts'
import { isTemporal, meantBehind, prepositionAt, ranksBehind } from './preposition-at.ts'

/** Figures that a preposition brings. */
export interface Oblique {
  /** إلى, جانب, على يد … as slots name it; `agent` for على يد, من قبل and the like. */
  readonly preposition: string
  readonly figures: readonly Role[]
  /** Index of the unit of the preposition. */
  readonly at: number
  readonly byPronoun: boolean
}

/** The noun phrases of a stretch of a sentence. */
export interface Arguments {
  /** Lists of figures without a preposition, in order: subject and object. */
  readonly bare: readonly (readonly FigureUnit[])[]
  readonly obliques: readonly Oblique[]
}

/** Gathers the noun phrases of the units from `from` up to `to`. */
export function argumentsIn(context: Context, units: readonly Unit[], from: number, to: number): Arguments {
  const bare: FigureUnit[][] = []
  const obliques: Oblique[] = []
  let at = from
  while (at < to) {
    const skipped = skippedAt(units, at) || describedBy(context, units, at, to)
    const oblique = skipped === 0 ? obliqueAt(context, units, at, to) : undefined
    const list = skipped === 0 && oblique === undefined ? bareAt(context, units, at, to) : undefined
    if (oblique !== undefined) addOblique(units, obliques, oblique.value)
    if (list !== undefined && list.figures.length > 0) bare.push(list.figures)
    at = oblique?.next ?? list?.next ?? at + Math.max(1, skipped)
  }
  return { bare, obliques }
}

/** "عليه وعلى X": what the same preposition brings again belongs to what it brought before. */
function addOblique(units: readonly Unit[], obliques: Oblique[], next: Oblique): void {
  const last = obliques.at(-1)
  const again = last?.preposition === next.preposition && last.figures.length > 0 && last.preposition !== 'بين'
  if (last === undefined || !again || !/^و/u.test(units[next.at]?.word.norm ?? '') || isFigure(units[next.at]))
    obliques.push(next)
  else obliques[obliques.length - 1] = { ...last, figures: [...last.figures, ...next.figures] }
}

const isInPlaceOf = among(IN_PLACE_OF)

/** How many units are passed over: those beside another, "كل من", and "خلفا لفلان", whom no verb or noun brings. */
function skippedAt(units: readonly Unit[], at: number): number {
  const unit = units[at]
  if (unit?.aside === true) return 1
  if (unit?.kind !== 'word') return 0
  const next = units[at + 1]?.word.norm
  if (isInPlaceOf(unit.word) && units[at + 1]?.preposition === 'ل') return 2
  if (next === 'ذلك' && isTemporal(unit)) return THAT_TIME.has(units[at + 2]?.word.norm ?? '') ? 3 : 2
  if (next !== 'من') return 0
  if (/^[وبل]?(?:كل|كلا|كلتا)$/u.test(unit.word.norm)) return 2
  const isSome = /^(?:عددا?|العديد|عشرات|مجموعه|عده|بعض|جمله)$/u.test(unit.word.norm)
  return isSome && introducedList(units, at + 2) !== undefined ? 2 : 0
}

/** "X المدعومة من Y": how many units a definite participle takes with whom its preposition brings, who is nobody's but its own. */
function describedBy(context: Context, units: readonly Unit[], at: number, to: number): number {
  const unit = units[at]
  if (unit?.kind !== 'word' || !(isFigure(units[at - 1]) || isNamePart(units[at - 1])) || !isDefinite(unit.word))
    return 0
  if (!FRAME_PARTICIPLES.has(unit.word.norm.slice(2))) return 0
  const own = obliqueAt(context, units, at + 1, to)
  return own === undefined || own.value.byPronoun ? 0 : own.next - at
}

/** A word that no lexicon knows: the rest of a foreign name. */
function isNamePart(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && isNameLike(unit.word) && !isDefinite(unit.word)
}

function bareAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  to: number,
): { readonly figures: FigureUnit[]; readonly next: number } | undefined {
  const unit = units[at]
  if (isFigure(unit)) {
    const list = listFrom(units, at, to)
    // "لا سيما X", "ومنهم X": one of those told before.
    const isAmong = /^(?:سيما|و?منهم)$/u.test(units[at - 1]?.word.norm ?? '')
    return isAmong || isComplement(units, at) || isWhereabouts(unit) ? { figures: [], next: list.next } : list
  }
  const listed = introducedList(units, at)
  // "بعد اندماج ثلاثة تنظيمات هي X وY": those who have become one are the noun's.
  if (listed !== undefined) return isJoining(units[at - 2]?.word) ? { figures: [], next: listed.next } : listed
  const most = mostAt(context, units, at)
  if (most !== undefined) return { figures: [most], next: at + 1 }
  const parties = partiesAt(context, units, at)
  return parties.length === 0 ? undefined : { figures: parties, next: at + 1 }
}

const isJoining = hasStem(({ base, pronoun }) => pronoun === '' && JOINING.has(base))

/** "ينتشر معظمها في X": the body for which the pronoun stands. */
function mostAt(context: Context, units: readonly Unit[], at: number): FigureUnit | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || !isMost(unit.word)) return undefined
  const figure = referentOf(context, units, at, unit.word.norm.slice(-2), ['organization'])
  return figure === undefined ? undefined : standIn(unit, figure)
}

const isMost = written(/^(?:معظم|اغلب|غالبيت|اكثر|جميع|باقي)(?:ها|هم)$/u)

/** "شرقي حلب" says where. */
function isWhereabouts({ figure, word, preposition }: FigureUnit): boolean {
  return figure.type === 'place' && preposition === '' && DIRECTIONS.has(word.norm)
}

/** "الجماعتين", "هذه الفصائل": those named before for whom the word stands. */
export function partiesAt(context: Context, units: readonly Unit[], at: number): FigureUnit[] {
  const unit = units[at]
  if (unit?.kind !== 'word') return []
  // "اللواءين 45 و46" are named by their numbers.
  if (units[at + 1]?.word.kind === 'number') return []
  if (isPairWord(unit.word)) return lastTwo(context, units, at, 'organization', isPairOfGroups(unit))
  if (isPairOfPersons(unit.word)) return lastTwo(context, units, at, 'person')
  return isAllListed(units, at) ? context.memory.listed.map((figure) => standIn(unit, figure)) : []
}

/** "هذه الفصائل", "الفصائل المذكورة", "الأحزاب الأربعة". */
function isAllListed(units: readonly Unit[], at: number): boolean {
  if (!isListedGroup(units[at]?.word)) return false
  return (
    /(?:^|[^ا])(?:هذه|تلك|هاته)$/u.test(units[at - 1]?.word.norm ?? '') ||
    ALL_OF_THEM.has(units[at + 1]?.word.norm ?? '')
  )
}

/** "الرجلان": the two persons last named. */
const isPairOfPersons = written(/^[وف]?الرجل(?:ان|ين)$/u)
const isListedGroup = among(LISTED_GROUPS)

/** Whether the figure belongs to the noun before it ("مواقع الجيش") and is no argument itself. */
function isComplement(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  const before = units[at - 1]
  if (unit?.conjunction !== '' || unit.preposition !== '' || before?.kind !== 'word') return false
  return isConstruct(units, at - 1)
}

function isConstruct(units: readonly Unit[], at: number): boolean {
  const before = units[at]
  if (before?.kind !== 'word' || before.word.kind !== 'word') return false
  const { norm } = before.word
  if (
    /^اخر(?:ي|ين)$/u.test(norm) ||
    isParticle(before.word) ||
    isDefinite(before.word) ||
    isFiniteVerb(units, at) ||
    ADVERBS.has(norm) ||
    isCopulaWord(before.word) ||
    (COMMON_VERBS.has(norm) && !isParticle(units[at - 1]?.word))
  )
    return false
  if (isPluralAlone(norm)) return false
  // "منظمات حقوقية X": an adjective of the noun before it.
  if (norm.endsWith('يه') && /..ات$/u.test(units[at - 1]?.word.norm ?? '')) return false
  if (norm === 'ذلك' || WITH_ITS_PRONOUN.has(norm) || /.{3}ه$/u.test(before.word.text)) return false
  if (LIGHT_WORDS.has(norm) || CALLED.has(norm) || /^(?:بال|وال|لل|فال)/u.test(norm) || /(?:ا|هم|ها|نا)$/u.test(norm))
    return false
  return plain(before.word) !== undefined
}

/** "ناشطون X", "سكان محليون X": a plural that keeps its ن is joined to nothing. */
function isPluralAlone(norm: string): boolean {
  if (!/(?:ون|ين)$/u.test(norm)) return false
  return SOURCE_NOUNS.has(norm.replace(/^و/u, '')) || SOMEBODY.has(norm) || PEOPLE.has(norm) || NISBA_PLURAL.test(norm)
}

const NISBA_PLURAL = /^(?!.*(?:مليون|تلفزيون)$).{3,}(?:يون|يين)$/u

/** What a preposition brings, and the index of the unit after it. */
export interface ObliqueAt {
  readonly value: Oblique
  readonly next: number
}

const WITH_PRONOUN = /^[وف]?(عن|من|مع|الي|علي|في|ضد|ب|ل|لدي|جانب|بين|تحت)(ه|ها|هم|هما|نا)$/u

function obliqueAt(context: Context, units: readonly Unit[], at: number, to: number): ObliqueAt | undefined {
  const unit = units[at]
  if (unit === undefined) return undefined
  if (isFigure(unit)) {
    if (unit.preposition === '') return undefined
    const list = listFrom(units, at, to)
    return {
      value: { preposition: unit.preposition, figures: list.figures.map(roleOf), at, byPronoun: false },
      next: list.next,
    }
  }
  if (unit.kind !== 'word') return undefined
  const own = withPronoun(context, units, at, unit) ?? ranksAt(context, units, at)
  if (own !== undefined) return own
  const meant = meantBehind(units, at)
  if (meant !== undefined) {
    const found = pronounOblique(context, units, at, ...meant)
    return found && { ...found, next: at + 2 }
  }
  if (isFigure(units[at + 2]) && isTemporal(unit) && OWNED.test(units[at + 1]?.word.text ?? '')) return undefined
  const [preposition, after] = prepositionAt(units, at)
  return preposition === undefined ? undefined : broughtBy(context, units, preposition, at, after, to)
}

/** "إلى صفوفها", "بصفوفه": the body whose ranks they are. */
function ranksAt(context: Context, units: readonly Unit[], at: number): ObliqueAt | undefined {
  const ranks = ranksBehind(units, at)
  const figure = ranks && bodyOf(context, units, at, ranks.pronoun)
  if (ranks === undefined || figure === undefined) return undefined
  const figures = [unnamed(figure, units[ranks.next - 1]?.end ?? 0)]
  return { value: { preposition: ranks.preposition, figures, at, byPronoun: true }, next: ranks.next }
}

const hasPronoun = written(WITH_PRONOUN)

/** "معها", "ضدنا". */
function withPronoun(context: Context, units: readonly Unit[], at: number, { word }: Unit): ObliqueAt | undefined {
  const [, preposition, pronoun] = hasPronoun(word) ? (WITH_PRONOUN.exec(word.norm) ?? []) : []
  if (preposition === undefined || pronoun === undefined) return undefined
  return pronoun === 'نا' && !isCommunique(context.memory)
    ? undefined
    : pronounOblique(context, units, at, preposition, pronoun)
}

function pronounOblique(
  context: Context,
  units: readonly Unit[],
  at: number,
  preposition: string,
  pronoun: string,
): ObliqueAt | undefined {
  if (pronoun === 'هما') return twoMeant(context, units, at, preposition)
  const figure: Figure | undefined = referentOf(context, units, at, pronoun, ['organization', 'person'])
  if (figure === undefined) return undefined
  return { value: { preposition, figures: [unnamed(figure, units[at]?.end ?? 0)], at, byPronoun: true }, next: at + 1 }
}

/** "تعرف إلى فلان وعلان وشارك معهما": the two last named, of the kind of the last, when the sentence names both. */
function twoMeant(context: Context, units: readonly Unit[], at: number, preposition: string): ObliqueAt | undefined {
  const { cast } = context.memory.page
  const last = nearest(units, at, ({ figure }) => figure.type !== 'place')
  const two = last === undefined ? [] : lastTwo(context, units, at, last.figure.type)
  const named = new Set(units.flatMap(({ figure }) => (figure === undefined ? [] : [cast.head(figure)])))
  if (two.length < 2 || !two.every(({ figure }) => named.has(cast.head(figure)))) return undefined
  return { value: { preposition, figures: two.map(roleOf), at, byPronoun: true }, next: at + 1 }
}

const FAR = 4

/** The first figure after a preposition, past nouns and adjectives that stand for it. */
function broughtBy(
  context: Context,
  units: readonly Unit[],
  preposition: string,
  at: number,
  after: number,
  to: number,
): ObliqueAt | undefined {
  const from = after + skippedAt(units, after)
  let limit = from + FAR
  for (let i = from; i < to && i < limit; i++) {
    const unit = units[i]
    const within = partOfPlace(units, i, from, to)
    if (within !== undefined) return brought(units, preposition, at, within, to)
    const several = severalAt(context, units, preposition, i)
    if (several !== undefined) return { value: { ...several, at, byPronoun: false }, next: several.next }
    if (unit === undefined || endsPhrase(units, i, from)) return undefined
    if (isFigure(unit)) return brought(units, preposition, at, i, to)
    if (isNewBody(unit)) limit = after + 8
  }
  return undefined
}

/** "على أجزاء واسعة من X": the place of which some parts are meant. */
function partOfPlace(units: readonly Unit[], at: number, from: number, to: number): number | undefined {
  const norm = units[at]?.word.norm
  if (at === from || at + 1 >= to || (norm !== 'من' && norm !== 'في')) return undefined
  const place = units[at + 1]
  const isPart = units.slice(from, at).some(({ kind, word }) => kind === 'word' && PARTS_OF_PLACES.has(word.norm))
  return isPart && isFigure(place) && place.figure.type === 'place' && place.preposition === '' ? at + 1 : undefined
}

/** Those for whom a noun for several stands: named behind it, listed before, or the two last named. */
function severalAt(
  context: Context,
  units: readonly Unit[],
  preposition: string,
  at: number,
): (Pick<Oblique, 'preposition' | 'figures'> & { readonly next: number }) | undefined {
  const listed = introducedList(units, at)
  if (listed !== undefined) return { preposition, figures: listed.figures.map(roleOf), next: listed.next }
  if (isAllListed(units, at) && preposition !== 'بين')
    return { preposition, figures: partiesAt(context, units, at).map(roleOf), next: at + 1 }
  const unit = units[at]
  return unit?.kind === 'word' && PAIR_WORDS.has(unit.word.norm)
    ? { preposition: 'pair', figures: [], next: at + 1 }
    : undefined
}

/** "تشكيل جديد يحمل اسم": the name of what is new follows. */
function isNewBody(unit: Unit): boolean {
  return unit.kind === 'word' && NEW_BODY.has(unit.word.norm)
}

function brought(
  units: readonly Unit[],
  preposition: string,
  at: number,
  from: number,
  to: number,
): { value: Oblique; next: number } {
  const list = listFrom(units, from, to)
  return { value: { preposition, figures: list.figures.map(roleOf), at, byPronoun: false }, next: list.next }
}

/** A time, a verb, another preposition or a sign that is no quotation mark ends what a preposition brings. */
function endsPhrase(units: readonly Unit[], at: number, after: number): boolean {
  const unit = units[at]
  if (unit?.kind === 'time' || isFiniteVerb(units, at)) return true
  if (unit?.kind === 'sign') return !isSign(unit, '"“”«»')
  if (unit?.kind === 'figure') return at > after && (unit.conjunction !== '' || unit.preposition !== '')
  if (/^(?:ذلك|اخري|اخرين|(?:بعد|قبل|خلف|دون)(?:ه|ها|هم))$/u.test(unit?.word.norm ?? '')) return true
  if (ownsTransparent(unit?.word)) return true
  if (unit?.kind === 'word' && isCompleteBefore(unit.word, units[at + 1])) return true
  return unit !== undefined && !isNewBody(unit) && (isEventful(unit) || (at > after && isParticle(unit.word)))
}

/** "إلى جماهير شعبنا القائد فلان": behind a noun with its owner stands whom the verb mourns, and not to whom. */
function isCompleteBefore(word: Word, next: Unit | undefined): boolean {
  return isOwned(word) ? isBody(next) : next?.figure?.type === 'person' && isOurs(word)
}

const isOurs = written(/.{2}نا$/u)

/** "من أنصاره": a noun with its owner is complete: the body after it is brought by nothing. */
const OWNED = /.{3}(?:ه|ها|هم)$/u
const isOwned = (word: Word): boolean => word.kind === 'word' && endsInPronoun(word)
const endsInPronoun = remembered(({ text }) => OWNED.test(text))
const ownsTransparent = hasStem(({ base, pronoun }) => pronoun !== '' && TRANSPARENT.has(base))

function isBody(unit: Unit | undefined): boolean {
  return isFigure(unit) && unit.figure.type === 'organization' && unit.conjunction === '' && unit.preposition === ''
}

/** Nouns that open a frame of their own keep what follows them. */
function isEventful(unit: Unit): boolean {
  return unit.kind === 'word' && tellsEvent(unit.word)
}

const tellsEvent = hasStem(({ base, pronoun }) => pronoun === '' && (FRAME_NOUNS.has(base) || EVENT_NOUNS.has(base)))
