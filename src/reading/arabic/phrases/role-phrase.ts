import type { EntityType } from '../../../claims/entity.ts'
import { foldArabic } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { enterOrganisation, mainOf } from '../context/memory.ts'
import { isCommunique, ourselves } from '../context/ourselves.ts'
import { bodyOf, referentOf } from '../context/referent.ts'
import type { Context } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Office, type Unit } from '../context/unit.ts'
import { FRAME_VERBS, HARMS } from '../words/frames.ts'
import { OWN_GROUPS } from '../words/group-words.ts'
import { ALWAYS_STATE, DIRECTIONS, isDemonym, STATES_OF, TRANSPARENT } from '../words/lexicon.ts'
import { INTERNATIONAL, REPORTERS_EPITHETS } from '../words/name-words.ts'
import { DEPUTIES, HEADS_OF_STATE, INNER, MEMBERS_OFFICES, OF_NO_STATE, OFFICE_JOINERS } from '../words/office-words.ts'
import { COMPOUND_ROLES, IN_ROLE, predicateOfRole, ROLE_NOUNS, type RolePredicate } from '../words/roles.ts'
import { isDefinite, isParticle, isVerb, titleStem } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'
import { aliasAfter } from './aliases.ts'
import { isOfOffice, ofStateBefore } from './heads-of-state.ts'
import { roleStem } from './role-stem.ts'
import { toldTo } from './told-to.ts'

/** An office as written: "قائد كتائب النور في الشمال", without its holder. */
export interface RolePhrase {
  readonly predicate: RolePredicate
  readonly stem: Stem
  readonly first: Unit
  /** The words of the office, for the qualifier. */
  readonly text: string
  /** The organisation, when the phrase names one or a pronoun stands for it. */
  readonly of: Role | undefined
  /** Another office that the same person holds there: "مؤسس وقائد X". */
  readonly also?: Office | undefined
  /** Index of the unit after the phrase. */
  readonly next: number
  readonly end: number
}

/** The office whose noun stands at the unit. */
export function rolePhraseAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  left: readonly Unit[],
): RolePhrase | undefined {
  const first = units[at]
  const stem = roleStem(first, units[at + 1])
  if (first === undefined || stem === undefined) return undefined
  const bases = [stem.base]
  let i = at + 1
  while (isPartOfRole(units[i], bases)) {
    bases.push(baseIn(units[i]))
    i++
  }
  const secretary = secretaryOf(stem, units[i])
  if (secretary !== undefined) {
    bases.push('سر')
    i++
  }
  const predicate = predicateOfRole(bases)
  if (predicate === undefined) return undefined
  const text = context.text.slice(first.start + stem.lead, units[i - 1]?.end ?? first.end)
  const pronoun = secretary ?? pronounIn([stem, ...lastStems(units[i - 1], at + 1 < i)])
  const complement =
    complementAt(context, units, i, pronoun, left, stem) ??
    (HEADS_OF_STATE.has(stem.base) && !isOfOffice(units[i - 1]) ? stateAt(context, units, i) : undefined) ??
    oursAt(context, units, i)
  const next = afterComplement(units, complement?.next ?? i)
  return {
    predicate: stem.base === 'نايب' && isOwned(context, stem, units[i]) ? 'leader_of' : predicate,
    stem,
    first,
    text,
    of: complement?.of,
    next,
    end: units[next - 1]?.end ?? first.end,
  }
}

/** "أمين سره", "رئيس أركانه": the pronoun of whose secretary or chief of staff somebody is. */
function secretaryOf({ base }: Stem, next: Unit | undefined): string | undefined {
  const norm = next?.word.norm ?? ''
  if (/^رييسا?$/u.test(base)) return /^ل?اركان(ه|ها|هم)$/u.exec(norm)?.[1]
  return base === 'امين' ? /^سر(ه|ها|هم)$/u.exec(norm)?.[1] : undefined
}

function pronounIn(stems: readonly Stem[]): string {
  return stems.find(({ pronoun }) => pronoun !== '')?.pronoun ?? ''
}

/** "نائبه", "نائبا له", "نائب فلان": the deputy of a leader, not of a constituency. */
function isOwned(context: Context, { pronoun }: Stem, next: Unit | undefined): boolean {
  if (pronoun !== '') return true
  if (isFigure(next) && next.figure.type === 'person') return ledByNamed(context, [next], 0) !== undefined
  return /^ل(?:ه|ها|هم)$/u.test(next?.word.norm ?? '')
}

/** "الرئيس الصومالي": the state of the demonym. */
function stateAt(context: Context, units: readonly Unit[], at: number): Complement | undefined {
  const unit = units[at]
  const state = unit?.kind === 'word' && isDefinite(unit.word) ? STATES_OF.get(unit.word.norm.slice(2)) : undefined
  if (unit === undefined || state === undefined) return undefined
  const figure = enterOrganisation(context.memory, state, 'f')
  return { of: { figure, start: unit.start, end: unit.end }, next: at + 1 }
}

/** "القائد العام لقواتنا": of whoever speaks in a communiqué. */
function oursAt({ memory }: Context, units: readonly Unit[], at: number): Complement | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || !isCommunique(memory)) return undefined
  const isOurs = unit.word.stems.some(
    ({ base, pronoun, preposition }) => preposition === 'ل' && pronoun === 'نا' && OWN_GROUPS.has(base),
  )
  const figure = isOurs ? ourselves(memory) : undefined
  return figure && { of: { figure, start: unit.end, end: unit.end }, next: at + 1 }
}

/** The stems of the last word of an office of several: "نائب قائده". */
function lastStems(unit: Unit | undefined, several: boolean): readonly Stem[] {
  return several ? (unit?.word.stems.filter(({ base }) => ROLE_NOUNS.has(base)) ?? []) : []
}

/** The word of an office without ل before it. */
function baseIn(unit: Unit | undefined): string {
  const stems = unit?.word.stems ?? []
  return (
    stems.find(({ base, preposition, pronoun }) => (preposition === 'ل' || pronoun !== '') && ROLE_NOUNS.has(base))
      ?.base ??
    stems[0]?.whole ??
    ''
  )
}

/** "العام", "المكتب السياسي", and after a deputy the office itself. */
function isPartOfRole(unit: Unit | undefined, bases: readonly string[]): boolean {
  if (unit?.kind !== 'word') return false
  if (IN_ROLE.has(unit.word.norm) || isOfCountry(unit, bases)) return true
  if (unit.word.norm === 'سر') return bases[0] === 'امين'
  if (unit.word.norm === 'لاركان') return /^رييسا?$/u.test(bases[0] ?? '')
  const last = bases[bases.length - 1] ?? ''
  const bare = last.startsWith('ال') ? last.slice(2) : last
  if (!(COMPOUND_ROLES.has(bare) || COMPOUND_ROLES.has(bare.slice(0, -1)))) return false
  return unit.word.stems.some(
    ({ base, conjunction, preposition }) =>
      conjunction === '' && (preposition === '' || preposition === 'ل') && ROLE_NOUNS.has(base),
  )
}

/** "قيادي عراقي في X": a demonym behind an office that no state has. */
function isOfCountry({ word }: Unit, [office = '']: readonly string[]): boolean {
  if (HEADS_OF_STATE.has(office) || !MEMBERS_OFFICES.has(office)) return false
  return isDemonym(word.norm.replace(/^ال/u, ''))
}

interface Complement {
  readonly of: Role
  readonly next: number
}

/** Of what the office is: "لحركة حماس", "في فتح", "باسم الجيش", "باسمها"; or the pronoun of the office itself. */
function complementAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  ofRole: string,
  left: readonly Unit[],
  office: Stem,
): Complement | undefined {
  const isDeputy = DEPUTIES.has(office.base)
  const name = units[at]
  const inName = name?.kind === 'word' ? /^(?:باسم|في|ل(?=ه))(ه|ها|هم)$/u.exec(name.word.norm)?.[1] : undefined
  const pronoun = ofRole === '' ? inName : ofRole
  if (pronoun !== undefined) {
    const figure = ownerOf(context, ofRole === '' ? left : aboveThose(withoutAttacker(left)), left, pronoun, office)
    const place = (ofRole === '' ? name?.end : units[at - 1]?.end) ?? 0
    const next = ofRole === '' ? at + 1 : at
    return figure === undefined ? undefined : { of: { figure, start: place, end: place }, next }
  }
  return (
    (isDeputy ? ledByNamed(context, units, at) : undefined) ??
    (toldTo(units[at], left, office) ? undefined : namedComplement(context, units, at)) ??
    farComplement(context, units, at) ??
    innerPronoun(context, units, at, left)
  )
}

/** How many units back the owner of an office is looked for first. */
const NEAR = 40

/** "اعتقلت السلطات قائدها": not the leader of those who have caught him. */
function withoutAttacker(left: readonly Unit[]): readonly Unit[] {
  const [verb, attacker] = left.slice(-2)
  const isHarm =
    verb?.kind === 'word' &&
    verb.word.stems.some(({ base }) => FRAME_VERBS.get(base)?.some(({ frame }) => HARMS.has(frame.key)) === true)
  return isHarm && isFigure(attacker) ? left.slice(0, -1) : left
}

/** "X التابعة لـ Y، وقائدها": X and not Y has a leader. */
function aboveThose(left: readonly Unit[]): readonly Unit[] {
  return left.slice(-NEAR).filter(({ preposition }) => preposition !== 'ل')
}

/** Whose office it is: "قائدها" a body's; "نائبه" that of the body which the one with a deputy leads. */
function ownerOf(
  context: Context,
  chief: readonly Unit[],
  left: readonly Unit[],
  pronoun: string,
  office: Stem,
): Figure | undefined {
  const { base } = office
  const state = ofStateBefore(context, left, pronoun, office)
  if (state !== undefined) return state
  const types: readonly EntityType[] = DEPUTIES.has(base) ? ['person', 'organization'] : ['organization']
  const meant = OF_NO_STATE.has(base) ? bodyOf : referentOf
  const figure =
    meant(context, chief, chief.length, pronoun, types) ?? meant(context, left, left.length, pronoun, types)
  if (figure !== undefined && INTERNATIONAL.test(foldArabic(context.memory.page.cast.nameOf(figure))))
    return OF_NO_STATE.has(base) || base === 'قايد' ? undefined : figure
  if (figure === undefined || context.memory.page.cast.head(figure).type === 'organization')
    return figure !== undefined && base === 'قايد' && isMinistry(context, figure) ? mainOf(context.memory) : figure
  return ledBy(context, figure) ?? ledByOneBefore(context, left)
}

function ledBy({ memory }: Context, figure: Figure): Figure | undefined {
  return memory.offices.get(figure) ?? memory.offices.get(memory.page.cast.head(figure))
}

/** "فلان قائدا، وعلان نائبا له": of the body that the last one leads who leads any. */
function ledByOneBefore(context: Context, left: readonly Unit[]): Figure | undefined {
  const chief = left.findLast(({ figure }) => figure?.type === 'person' && ledBy(context, figure) !== undefined)
  return chief?.figure === undefined ? undefined : ledBy(context, chief.figure)
}

/** "فرضت الوزارة عقوبات على … وقائدها": no ministry has a commander, but the body that a profile is about has. */
function isMinistry({ memory }: Context, figure: Figure): boolean {
  const [head = ''] = foldArabic(memory.page.cast.nameOf(figure)).split(' ')
  return memory.isProfile && ALWAYS_STATE.has(head.replace(/^ال/u, ''))
}

/** "نائب فلان": of the body that فلان leads. */
function ledByNamed(context: Context, units: readonly Unit[], at: number): Complement | undefined {
  const unit = units[at]
  if (!isFigure(unit) || unit.figure.type !== 'person' || unit.conjunction !== '') return undefined
  const figure = ledBy(context, unit.figure)
  return figure === undefined ? undefined : { of: { figure, start: unit.end, end: unit.end }, next: at + 1 }
}

/** "في كتائب X", "باسم X", "لـ X", past nouns and adjectives of the office. */
function namedComplement(context: Context, units: readonly Unit[], at: number): Complement | undefined {
  let i = at
  const joiner = units[i]
  if (joiner?.kind === 'word' && (OFFICE_JOINERS.has(joiner.word.norm) || joiner.word.norm === 'باسم')) i++
  while (units[i]?.kind === 'word' && isInner(units[i])) i++
  if (isSign(units[i], '"“«') || /^هذ[اه]$/u.test(units[i]?.word.norm ?? '')) i++
  const unit = units[i]
  if (!isFigure(unit) || !isOrganisationLike(context, unit, at === i)) return undefined
  const whole = units[i + 1]
  if (isPartOfBody(unit) && isFigure(whole) && whole.preposition === 'ل' && whole.figure.type === 'organization')
    return { of: roleFor(context, whole), next: i + 2 }
  const closed = closeQuote(units, i + 1)
  const next = isSign(units[closed], '(') ? aliasAfter(context, units, unit, closed) : closed
  return { of: roleFor(context, unit), next }
}

const TASK_REACH = 5

/** "مسؤولا عن الدعاية في الحركة", "آمر التسليح لدى X": past what the office is for. */
function farComplement(context: Context, units: readonly Unit[], at: number): Complement | undefined {
  for (let i = at; i <= at + TASK_REACH; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word' || unit.word.kind !== 'word' || isVerb(unit.word)) return undefined
    if (i > at && WITHIN.test(unit.word.norm)) return bodyAt(context, units, i + 1)
    if (!isOfTask(unit, i === at) || isTitle(unit)) return undefined
  }
  return undefined
}

function bodyAt(context: Context, units: readonly Unit[], at: number): Complement | undefined {
  const body = units[at]
  if (!isFigure(body) || body.figure.type !== 'organization' || !isOrganisationLike(context, body, false))
    return undefined
  return { of: roleFor(context, body), next: at + 1 }
}

/** Whether the word may tell what an office is for, first or further on. */
function isOfTask({ word }: Unit, isFirst: boolean): boolean {
  return isFirst ? /^(?:عن|ل.{3,}|ال.{3,}|شوون|ملف|برتبه|بصفه)/u.test(word.norm) : !isParticle(word)
}

const WITHIN = /^(?:في|لدي|داخل|ضمن)$/u

/** "رئيسا للجنة العسكرية للحركة": a part that has an office, of the body that is named after it. */
export function isPartOfBody({ word, figure }: FigureUnit): boolean {
  return figure.type === 'organization' && word.stems.some(({ base, article }) => article && INNER.has(base))
}

/** "قائد مفرزتها": the pronoun of a noun inside the office. */
function innerPronoun(
  context: Context,
  units: readonly Unit[],
  at: number,
  left: readonly Unit[],
): Complement | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || isParticle(unit.word) || isVerb(unit.word)) return undefined
  const pronoun = /(?:ت|قو|جيش|فصيل|مكتب|جناح|مجلس|جهاز|فرع|لجان|قوات|لواي)(ها|ه|هم)$/u.exec(unit.word.norm)?.[1]
  const after = isDefinite(units[at + 1]?.word) && !isTitle(units[at + 1]) && !isFigure(units[at + 1]) ? at + 2 : at + 1
  const next = units[after]
  if (pronoun === undefined || !(isTitle(next) || isFigure(next) || endsOffice(units, after))) return undefined
  const figure = referentOf(context, left, left.length, pronoun, ['organization'])
  return figure === undefined ? undefined : { of: { figure, start: unit.end, end: unit.end }, next: after }
}

/** "فلان، عضو مجلسها العسكري،": whether the office ends before the unit. */
function endsOffice(units: readonly Unit[], at: number): boolean {
  const next = units[at]
  return next === undefined || next.kind !== 'word' || next.word.stems[0]?.conjunction === 'و' || isParticle(next.word)
}

function closeQuote(units: readonly Unit[], at: number): number {
  return isSign(units[at], '"”»') && isSign(units[at - 2], '"“«') ? at + 1 : at
}

function isInner(unit: Unit | undefined): boolean {
  const word = unit?.word
  if (word === undefined) return false
  return (
    IN_ROLE.has(word.norm) ||
    word.stems.some(({ base, conjunction }) => conjunction === '' && (TRANSPARENT.has(base) || IN_ROLE.has(base)))
  )
}

/** An organisation, or straight after the office a country: "رئيس فرنسا". */
function isOrganisationLike(context: Context, unit: FigureUnit, direct: boolean): boolean {
  const { type } = context.memory.page.cast.head(unit.figure)
  if (unit.conjunction !== '' || (unit.preposition !== '' && unit.preposition !== 'ل' && unit.preposition !== 'ب'))
    return false
  return type === 'organization' || (type === 'place' && direct && unit.preposition !== 'ب')
}

function roleFor(context: Context, unit: FigureUnit): Role {
  const at = { start: unit.nameStart ?? unit.start, end: unit.nameEnd ?? unit.end }
  return { figure: unit.figure.type === 'place' ? unit.figure : context.memory.page.cast.head(unit.figure), ...at }
}

/** After the organisation: where, "السابق", "المتشددة", a demonym. */
function afterComplement(units: readonly Unit[], from: number): number {
  let i = from
  while (i < units.length) {
    const length = describes(units, i)
    if (length === 0) break
    i += length
  }
  return i
}

/** How many units from here say where the office is held or that it was held before. */
function describes(units: readonly Unit[], at: number): number {
  const unit = units[at]
  if (isPlace(unit) && unit?.preposition === 'ب') return 1
  if (unit?.kind !== 'word') return 0
  const { norm } = unit.word
  if (IN_ROLE.has(norm) || (norm.startsWith('ال') && isDemonym(norm.slice(2)))) return 1
  // "زعيم جماعة «X» المتشددة فلان".
  if (isDefinite(unit.word) && REPORTERS_EPITHETS.has(norm)) return 1
  if (norm !== 'في') return 0
  const within = units[at + 1]
  if (isPlace(within) || (isFigure(within) && within.figure.type === 'organization' && within.conjunction === ''))
    return 2
  return DIRECTIONS.has(units[at + 1]?.word.norm ?? '') && isPlace(units[at + 2]) ? 3 : 0
}

function isPlace(unit: Unit | undefined): boolean {
  return isFigure(unit) && unit.figure.type === 'place' && unit.conjunction === ''
}

/** Whether the office stands in the accusative: it is taken up, not held: "رئيسا". */
export function isTakenUp({ first, stem }: RolePhrase): boolean {
  return (
    !stem.article &&
    stem.pronoun === '' &&
    /[اً]$/u.test(first.word.text) &&
    first.word.norm.endsWith('ا') &&
    !stem.base.endsWith('ا')
  )
}

/** Whether the unit is a rank or form of address. */
export function isTitle(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && titleStem(unit.word) !== undefined
}
