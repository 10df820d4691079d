import { foldArabic } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import { begunAt, standingFor } from '../context/figure-unit.ts'
import { agrees, enterOrganisation, genderOf, headOf, type Memory, mainOf } from '../context/memory.ts'
import { isCommunique } from '../context/ourselves.ts'
import { bodyOf, referentOf } from '../context/referent.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, isSign, type Unit } from '../context/unit.ts'
import { isLeadership } from '../names/leaders.ts'
import {
  ANY_GROUP,
  BANDS,
  BELONGING,
  DESCRIBING_HEADS,
  MEMBERS,
  OWN_GROUPS,
  OWN_MEMBERS,
  WINGS,
} from '../words/group-words.ts'
import { COUNTRIES, DESCRIBED_BARE, DIRECTIONS, TRANSPARENT } from '../words/lexicon.ts'
import { FORMING, INTERNATIONAL } from '../words/name-words.ts'
import {
  hasStem,
  isComplementizerWord,
  isCopulaWord,
  isDefinite,
  isParticle,
  isVerb,
  rememberedStem,
} from '../words/word-kinds.ts'
import { type Stem, standing, startAfter, type Word } from '../words/words.ts'
import { holderAt, namePhrase, type Phrase, type PhraseReader } from './name-phrase.ts'
import { isTitle } from './role-phrase.ts'

export const bandStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, article, pronoun }) => BANDS.has(base) && !article && pronoun === '',
)

/** "مجموعة بقيادة فلان" does what فلان does. */
export const ledPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  const lead = units[at + 1]
  if (unit?.kind !== 'word' || lead === undefined || !isLeadership(lead)) return undefined
  const stem = bandStem(unit.word)
  const holder = stem === undefined ? undefined : holderAt(units, at + 2, false)
  const phrase = holder === undefined ? undefined : namePhrase(context, units, holder, left)
  if (stem === undefined || phrase === undefined) return undefined
  return { unit: begunAt(phrase.unit, unit, stem, unit.start + stem.lead), next: phrase.next }
}

export const membersStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ whole, base, article, pronoun }) =>
    pronoun === '' &&
    (DESCRIBED_BARE.has(whole) || MEMBERS.has(whole) || (article && MEMBERS.has(base) && /[يو]ن$/u.test(base))),
)

/** "مسلحين ينتمون إلى X", "مرتزقة من X": they are those of X. */
export const membersPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  const stem = membersStem(unit?.word)
  // "قوات X" is a body with a name.
  const isNamed = isFigure(unit) && !unit.figure.described
  if (unit === undefined || stem === undefined || isNamed) return undefined
  let i = at + 1
  while (i - at < 3 && units[i]?.kind === 'word' && !BELONGING.has(units[i]?.word.norm ?? '')) i++
  // "المقاتلين من X", and not "تلقت القوات أموالا من X".
  if (!BELONGING.has(units[i]?.word.norm ?? '') || (stem.article && i > at + 1)) return undefined
  if (units[i + 1]?.word.norm === 'الي') i++
  const phrase = namedOrQuoted(context, units, i + 1, left)
  if (phrase === undefined || phrase.unit.figure.type !== 'organization') return undefined
  return { unit: begunAt(phrase.unit, unit, stem, unit.start + stem.lead), next: phrase.next }
}

/** The name that begins at the unit, or between quotation marks there. */
function namedOrQuoted(...[context, units, at, left]: Parameters<PhraseReader>): Phrase | undefined {
  const isOpen = isSign(units[at], '"“«')
  const phrase = namePhrase(context, units, isOpen ? at + 1 : at, left)
  return phrase !== undefined && isOpen && isSign(units[phrase.next], '"”»')
    ? { ...phrase, next: phrase.next + 1 }
    : phrase
}

export const wingStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, pronoun, tanwin }) => WINGS.has(base) && pronoun === '' && tanwin !== true,
)

/** "جناح من X", "فصيل منها": a part without a name of its own. */
export const wingPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  const stem = unit?.kind === 'word' ? wingStem(unit.word) : undefined
  const from = units[at + 1]
  if (unit === undefined || stem === undefined || from?.kind !== 'word') return undefined
  const pronoun = /^من(ها|ه)$/u.exec(from.word.norm)?.[1]
  const whole = pronoun === undefined ? undefined : referentOf(context, left, left.length, pronoun, ['organization'])
  const named = from.word.norm === 'من' ? namePhrase(context, units, at + 2, left) : undefined
  const figure = whole ?? named?.unit.figure
  if (figure === undefined || context.memory.page.cast.head(figure).type !== 'organization') return undefined
  if (figure.described && genderOf(context.memory, figure) === 'p') return undefined
  const name = `${standing(unit.word, stem)} من ${context.memory.page.cast.nameOf(figure)}`
  const part = enterOrganisation(context.memory, name, DESCRIBING_HEADS.get(stem.base) ?? 'm', true)
  const end = named?.unit.end ?? from.end
  return {
    unit: standingFor(part, unit, stem, [unit.start + stem.lead, end]),
    next: named?.next ?? at + 2,
  }
}

export const transparentStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, pronoun }) => (TRANSPARENT.has(base) || base === 'قوات') && pronoun === '',
)

/** "مقاتلي مجموعة X": those of an organisation are the organisation. */
export const transparentPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  const next = isSign(units[at + 1], '"“«') ? units[at + 2] : units[at + 1]
  if (
    unit?.kind !== 'word' ||
    !isFigure(next) ||
    next.conjunction !== '' ||
    (next.preposition !== '' && next.preposition !== 'ل')
  )
    return undefined
  const stem = transparentStem(unit.word)
  if (stem === undefined || next.figure.type !== 'organization') return undefined
  if (stem.base === 'صفوف' && /^[وف]?في$/u.test(units[at - 1]?.word.norm ?? '')) return undefined
  const phrase = namedOrQuoted(context, units, at + 1, left)
  if (phrase === undefined) return undefined
  return { unit: begunAt(phrase.unit, unit, stem, unit.start + stem.lead), next: phrase.next }
}

/** "فرع X في Y": a body of its own, and a part of X. */
export const branchPhrase: PhraseReader = (context, units, at, left) => {
  const [noun, first] = [units[at], units[at + 1]]
  const stem = noun?.kind === 'word' ? branchStem(noun.word) : undefined
  if (noun === undefined || stem === undefined || !isFigure(first) || first.preposition + first.conjunction !== '')
    return undefined
  if (!isNamedAlone(left.at(-1))) return undefined
  const whole = namePhrase(context, units, at + 1, left)
  if (whole?.unit.figure.type !== 'organization') return undefined
  const [joiner, place] = [units[whole.next], units[whole.next + 1]]
  if (joiner?.word.norm !== 'في' || !isFigure(place) || place.figure.type !== 'place') return undefined
  const { memory } = context
  const { cast } = memory.page
  const name = `${cast.nameOf(whole.unit.figure)} في ${cast.nameOf(place.figure)}`
  const figure = enterOrganisation(memory, name, 'm')
  const start = noun.start + stem.lead
  memory.branch = figure
  context.statements.push({
    subject: { figure, start, end: place.end },
    predicates: ['part_of'],
    object: roleOf(whole.unit),
    valid: null,
    anchor: start,
    start,
    end: place.end,
    score: 0.7,
    standing: 'granted',
  })
  return { unit: standingFor(figure, noun, stem, [start, place.end]), next: whole.next + 2 }
}

/** "X، فرع Y في Z" tells what X is: a branch is named where it stands behind a verb, a preposition, أن or nothing. */
function isNamedAlone(before: Unit | undefined): boolean {
  if (before === undefined) return true
  if (before.kind !== 'word' || isCopulaWord(before.word)) return false
  return isParticle(before.word) || isVerb(before.word) || isComplementizerWord(before.word)
}

export const branchStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, article, pronoun }) => !article && pronoun === '' && base === 'فرع',
)

/** "إلى تحالف الجبهة X": the noun tells of what kind the body is; "تحالف الحركة مع Y" is what a movement does. */
export const alliancePhrase: PhraseReader = (context, units, at, left) => {
  const [unit, next, after] = [units[at], units[at + 1], units[at + 2]]
  const stem = unit?.kind === 'word' ? allianceStem(unit.word) : undefined
  if (unit === undefined || stem === undefined || !isFigure(next) || next.figure.type !== 'organization')
    return undefined
  if (next.conjunction + next.preposition !== '' || next.first === next.last || !isDefinite(next.word)) return undefined
  const before = units[at - 1]
  const isNamed = isParticle(before?.word) || isVerb(before?.word) || before?.word.stems.some(isForming) === true
  if (!isNamed || isFigure(after) || /^(?:مع|ضد|بين|و)$/u.test(after?.word.norm ?? '')) return undefined
  const phrase = namePhrase(context, units, at + 1, left)
  return phrase && { unit: begunAt(phrase.unit, unit, stem, unit.start + stem.lead), next: phrase.next }
}

export const allianceStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, article, pronoun, preposition }) =>
    !article && pronoun + preposition === '' && (base === 'تحالف' || base === 'ايتلاف'),
)

function isForming({ base, article }: Stem): boolean {
  return !article && FORMING.has(base)
}

const isOwnMembers = ({ base, pronoun }: Stem): boolean => pronoun !== '' && OWN_MEMBERS.has(base)

export const mayBeOwnMembers: (word: Word | undefined) => boolean = hasStem(isOwnMembers)

/** "عناصره", "مقاتلوها": those of the body that the pronoun stands for are that body. */
export const ownMembersPhrase: PhraseReader = (context, units, at, left) => {
  const [unit, next] = [units[at], units[at + 1]]
  if (isFigure(next) || isTitle(next)) return undefined
  const stem =
    unit?.kind === 'word'
      ? unit.word.stems.find((one) => isOwnMembers(one) && (one.pronoun !== 'نا' || isCommunique(context.memory)))
      : undefined
  if (unit === undefined || stem === undefined) return undefined
  const meant = left.at(-1)?.word.norm === 'من' ? bodyOf : referentOf
  const figure = fightersOf(context, meant(context, left, left.length, stem.pronoun, ['organization']), stem.pronoun)
  if (figure === undefined) return undefined
  const start = startAfter(unit.word, stem.lead)
  return { unit: standingFor(figure, unit, stem, [start, unit.end]), next: at + 1 }
}

/** "وتقدر الأمم المتحدة عدد مقاتليها": bodies of many states have no fighters of that kind; the one that the text is about has. */
function fightersOf({ memory }: Context, figure: Figure | undefined, pronoun: string): Figure | undefined {
  if (figure === undefined || !INTERNATIONAL.test(foldArabic(memory.page.cast.nameOf(figure)))) return figure
  const main = mainOf(memory)
  return main !== undefined && agrees(memory, main, pronoun) ? main : figure
}

export const directionStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, article, pronoun }) => !article && pronoun === '' && DIRECTIONS.has(base),
)

/** "شمال العراق": a part of a place is a place of its own. */
export const directionPhrase: PhraseReader = (context, units, at) => {
  const unit = units[at]
  const place = units[at + 1]
  if (unit?.kind !== 'word' || !isFigure(place) || place.figure.type !== 'place') return undefined
  if (place.conjunction !== '' || place.preposition !== '') return undefined
  const stem = directionStem(unit.word)
  if (stem === undefined) return undefined
  const start = startAfter(unit.word, stem.lead)
  const figure = context.memory.page.cast.enter('place', context.text.slice(start, place.end))
  return { unit: { ...begunAt(place, unit, stem, start), figure, nameStart: start }, next: at + 2 }
}

export const ownGroupStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, pronoun }) => pronoun === 'ه' && OWN_GROUPS.has(base),
)

/** Whether the body is a state as a whole, which is called after its land. */
function isLand(body: Figure, { cast }: Memory['page']): boolean {
  return body.type === 'organization' && COUNTRIES.has(foldArabic(cast.nameOf(body)))
}

/** What a person leads; "لواؤه" is no army of which he is the deputy, but the only brigade that the text names. */
function ledBy({ offices, heads, page }: Memory, leader: Figure, noun: string): Figure | undefined {
  const led = offices.get(leader)
  // "رسالة إلى الرئيس فلان عن صلة حركته": no movement is a state.
  if (led !== undefined && isLand(led, page)) return undefined
  const named = new Set((heads.get(noun) ?? []).map((figure) => page.cast.head(figure)))
  if (led === undefined || named.size !== 1 || headOf(led.founded) === noun || ANY_GROUP.has(noun)) return led
  const [only] = named
  return only
}

/** "قواته": the organisation that the person just spoken of leads. */
export const ownGroupPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  const stem = unit?.kind === 'word' ? ownGroupStem(unit.word) : undefined
  if (unit === undefined || stem === undefined) return undefined
  const leader = referentOf(context, left, left.length, stem.pronoun, ['person'])
  const figure = leader === undefined ? undefined : ledBy(context.memory, leader, stem.base)
  if (figure === undefined) return undefined
  const start = startAfter(unit.word, stem.lead)
  return { unit: standingFor(figure, unit, stem, [start, unit.end]), next: at + 1 }
}
