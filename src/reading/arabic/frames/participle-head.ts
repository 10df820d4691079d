import type { Role } from '../../page.ts'
import { isBoundary, isComplementizer, isFiniteVerb, isRelative } from '../clauses/clause-marks.ts'
import { copulaBefore, subjectAfterCopula, subjectOfCopula } from '../clauses/copula-subject.ts'
import { agrees, agreesWith, isState } from '../context/memory.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, DASHES, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { STILL_BEING } from '../words/clause-words.ts'
import { FRAME_PARTICIPLES, FRAME_VERBS } from '../words/frames.ts'
import { DESCRIBING_HEADS, HOLDINGS, MANY_BODIES, MEMBERS, PARTS, WINGS } from '../words/group-words.ts'
import { CALLED, TRANSPARENT } from '../words/lexicon.ts'
import { ONE_AMONG } from '../words/turn-words.ts'
import { hasStem, isDefinite, isParticle } from '../words/word-kinds.ts'

/** Of whom the participle is said, when it joins no other. */
export function headOf(context: Context, units: readonly Unit[], at: number): Role | undefined {
  return (
    standsFor(context, units, units[at - 1]?.kind === 'time' ? at - 2 : at - 1) ??
    headAmongMany(context, units, at) ??
    headOfBeing(context, units, at) ??
    heroBefore(context, units, at) ??
    headOfCopula(context, units, at) ??
    headAfterThat(context, units, at) ??
    headBeforeAside(units, at) ??
    headMadeOf(units, at) ??
    (COUNTED.test(units[at - 1]?.word.norm ?? '') ? headBeforeCopula(context, units, at) : undefined) ??
    (addsOn(units, at) ? headAgreeing(context, units, at) : headBefore(context, units, at)) ??
    headOfSame(context, units, at) ??
    headBeforeCopula(context, units, at) ??
    calledAfter(units, at)
  )
}

/** All of whom the participle is said: those to whom its head is joined, when it is of several. */
export function headsWith(units: readonly Unit[], at: number, head: Role): readonly Role[] {
  const all = allOfThem(units, at)
  return all.length > 0 ? all : [...beforeLast(units, at, head), head]
}

/** "X وY وZ، وجميعها منضوية في W": all who are joined before. */
function allOfThem(units: readonly Unit[], at: number): readonly Role[] {
  if (!/^و?(?:جميع|كل)(?:ها|هم)$/u.test(units[at - 1]?.word.norm ?? '')) return []
  const all: Role[] = []
  for (let i = at - 2; i >= 0 && at - i < ALL_REACH; i--) {
    const unit = units[i]
    if (!isFigure(unit) || unit.aside === true || unit.figure.type !== 'organization') continue
    all.unshift(roleOf(unit))
    if (unit.conjunction !== 'و') break
  }
  return all
}

const ALL_REACH = 30

/** "X وY المدعومين من Z": those to whom the last is joined that a participle of several describes. */
function beforeLast(units: readonly Unit[], at: number, head: Role): readonly Role[] {
  if (!/^ال.+(?:ين|ون|ان)$/u.test(units[at]?.word.norm ?? '')) return []
  const others: Role[] = []
  let i = at - 1
  while (isFigure(units[i]) && units[i]?.conjunction === 'و' && isFigure(units[i - 1]))
    others.push(roleOf(units[--i] as FigureUnit))
  return units[at - 1]?.nameStart === head.start ? others.filter(({ figure }) => !isState(figure.founded)) : []
}

/** "تتألف X من منشقين عن Y": the body that those make up. */
function headMadeOf(units: readonly Unit[], at: number): Role | undefined {
  if (units[at - 1]?.word.norm !== 'من' || isDefinite(units[at]?.word)) return undefined
  const before = units.slice(Math.max(0, at - 1 - BETWEEN), at - 1)
  const body = before.findLast(isFigure)
  const isMade = before.some(({ kind, word }) => kind === 'word' && comprises(word))
  return isMade && body?.figure.type === 'organization' && body.preposition === '' ? roleOf(body) : undefined
}

const comprises = hasStem(
  ({ base, pronoun }) =>
    pronoun === '' && FRAME_VERBS.get(base)?.some(({ frame: { key } }) => key === 'comprise') === true,
)

const BETWEEN = 3

/** The figure that the participle describes: right before it, past adjectives, a comma and a copula. */
function headBefore(context: Context, units: readonly Unit[], at: number): Role | undefined {
  if (describesOther(units, at) || describesObject(units, at)) return undefined
  const copula = copulaBefore(units, at)
  if (copula !== undefined && (isSign(units[copula - 1], COMMAS) || becomes(units, copula)))
    return subjectOfCopula(context, units, copula)
  for (let i = at - 1; i >= 0 && at - i <= BETWEEN + 1; i--) {
    const unit = units[i]
    if (isFigure(unit) && !isLeaderBeside(context, unit, units[at])) return headAt(context, units, i, unit, at)
    if (isFigure(unit)) continue
    if (unit === undefined || endsHead(unit)) return undefined
  }
  return undefined
}

/** "انضوى ضمن X وأصبح تابعا لـ Y": what a preposition brings before "و" becomes nothing. */
function becomes(units: readonly Unit[], copula: number): boolean {
  const [before, brought] = [units[copula - 2], units[copula - 1]]
  return isFigure(brought) && isParticle(before?.word) && BECOMING.test(units[copula]?.word.norm ?? '')
}

const BECOMING = /^و(?:[ايت]صبحت?|صارت?|باتت?|غدت?|[يت]ظل|ظلت?|بقيت?)$/u

/** "X بقيادة فلان المتحالفة مع Y": the leader told beside, with whom the participle does not agree. */
function isLeaderBeside({ memory }: Context, { aside, figure }: FigureUnit, participle: Unit | undefined): boolean {
  if (aside !== true || figure.type !== 'person' || participle === undefined || !isDefinite(participle.word))
    return false
  return !isWing(participle.word) && !agreesWith(memory, figure, genderOfForm(participle))
}

/** The figure itself, the body of the one in office, or what stands before whom a preposition brings. */
function headAt(context: Context, units: readonly Unit[], i: number, unit: FigureUnit, at: number): Role | undefined {
  if (isBroughtApart(context, unit, units[at])) return headAgreeing(context, units, at)
  const deemed = DEEMED.exec(units[i - 1]?.kind === 'word' ? (units[i - 1]?.word.norm ?? '') : '')?.[1]
  if (deemed !== undefined) {
    const figure = referentOf(context, units, i - 1, deemed, ['organization', 'person'])
    return figure === undefined ? undefined : unnamed(figure, unit.end)
  }
  const isOfPersons = units[at]?.word.stems.some(({ base }) => FRAME_PARTICIPLES.get(base)?.frame.key === 'hide')
  return (
    (isOfPersons ? undefined : bodyBehind(context, unit, at - i)) ??
    roleOf(isHome(units, i) ? (units[i - 2] as FigureUnit) : unit)
  )
}

/** "التي تعدها X امتدادا لـ Y": whom X deems to be so. */
const DEEMED = /^[وف]?[يت](?:عد|عتبر|صف|ري|صنف)(ها|ه|هم)$/u

/** "X التابعة للجيش مسؤولة عن": who a preposition brings is not what is said to be so, nor what the participle does not agree with. */
function isBroughtApart(
  { memory }: Context,
  { figure, preposition }: FigureUnit,
  participle: Unit | undefined,
): boolean {
  if (preposition !== 'ل' || participle === undefined || isWing(participle.word)) return false
  return !isDefinite(participle.word) || !agreesWith(memory, figure, genderOfForm(participle))
}

/** "لـ X، الذراع المدنية لـ Y": a noun that agrees with nothing. */
const isWing = hasStem(({ base, article }) => article && FRAME_PARTICIPLES.get(base)?.frame.key === 'wing')

function genderOfForm({ word }: Unit): 'f' | 'm' {
  return /[هة]$/u.test(word.text) ? 'f' : 'm'
}

/** "فلان، المتحدث باسم X المدعومة من Y": what stands right behind an office describes its body. */
function bodyBehind(
  { memory }: Context,
  { figure, start, end, nameEnd }: FigureUnit,
  distance: number,
): Role | undefined {
  if (figure.type !== 'person' || distance > 2 || (nameEnd ?? end) >= end) return undefined
  const body = memory.offices.get(figure) ?? memory.offices.get(memory.page.cast.head(figure))
  return body === undefined ? undefined : { figure: body, start, end }
}

/** What stands between a participle and no head of it: a sign, another clause, a preposition, a noun of its own. */
function endsHead(unit: Unit): boolean {
  if (unit.kind === 'sign') return !isSign(unit, `${COMMAS}${DASHES}"”»`)
  if (unit.kind !== 'word') return false
  return isNewBody(unit) || isOfBodies(unit) || isBoundary(unit) || (isParticle(unit.word) && unit.word.norm !== 'لا')
}

/** "قوات المعارضة الموالية لـ X", "X والجماعات المدعومة من Y": bodies without a name are what the participle describes. */
function isOfBodies({ word }: Unit): boolean {
  return word.stems.some(({ base, article, pronoun, conjunction }) =>
    article
      ? conjunction === 'و' && (MANY_BODIES.has(base) || DESCRIBING_HEADS.get(base) === 'p')
      : pronoun + conjunction === '' && DESCRIBING_HEADS.get(base) === 'p',
  )
}

/** "شكل جناحا مواليا لـ X": an object without a name is what the participle describes. */
function isNewBody({ word }: Unit): boolean {
  return word.stems.some(
    ({ base, tanwin, article }) => !article && tanwin === true && (WINGS.has(base) || DESCRIBING_HEADS.has(base)),
  )
}

/** "جماعة X في سيناء، الموالية لـ Y": a place that only says where the body before it is. */
function isHome(units: readonly Unit[], at: number): boolean {
  const [body, preposition, place] = units.slice(at - 2, at + 1)
  return (
    place?.figure?.type === 'place' &&
    preposition?.word.norm === 'في' &&
    isFigure(body) &&
    body.figure.type === 'organization'
  )
}

/** "تأسس X مطلع 2013 كجناح لـ Y": past a time. */
function headOfSame(context: Context, units: readonly Unit[], at: number): Role | undefined {
  if (!units[at]?.word.norm.startsWith('ك') || units[at - 1]?.kind !== 'time') return undefined
  return headBefore(context, units, at - 1)
}

/** "وقوف خلايا تابعة لـ X": an indefinite participle after a noun that another noun owns. */
function describesOther(units: readonly Unit[], at: number): boolean {
  const [owner, noun] = [units[at - 2], units[at - 1]]
  if (isDefinite(units[at]?.word) || noun?.kind !== 'word' || owner?.kind !== 'word') return false
  return !isDefinite(noun.word) && !isParticle(noun.word) && !isParticle(owner.word) && PARTS.has(noun.word.norm)
}

/** "هاجم X قوات تابعة لـ Y", "داهم X مقرات تابعة لـ Y": an indefinite participle behind the object of a verb, which is of the noun and not of X. */
function describesObject(units: readonly Unit[], at: number): boolean {
  const [doer, noun] = [units[at - 2], units[at - 1]]
  if (isDefinite(units[at]?.word) || noun?.kind !== 'word') return false
  if (isHolding(noun.word)) return true
  if (!isFigure(doer) || !isFiniteVerb(units, at - 3)) return false
  return noun.word.stems.some(({ base, article }) => !article && MEMBERS.has(base))
}

/** "مقرات", "مقرا", "مسلحين": what a body has, and is not. */
const isHolding = hasStem(({ base, article }) => !article && (HOLDINGS.has(base) || TRANSPARENT.has(base)))

/** "… في الجزائر، وكان مقربا من X": the one whose life is told, when the copula has no noun of its own. */
function heroBefore({ memory }: Context, units: readonly Unit[], at: number): Role | undefined {
  const { protagonist } = memory
  const isLone = /^و?(?:كان|يعد|ظل|بقي|بات|اصبح)$/u.test(units[at - 1]?.word.norm ?? '')
  if (protagonist === undefined || !isLone || !(at < 2 || isSign(units[at - 2], COMMAS))) return undefined
  return agreesWith(memory, protagonist, 'm') ? unnamed(protagonist, units[at]?.start ?? 0) : undefined
}

/** Words before what somebody is counted as. */
const COUNTED = /^[وف]?(?:يعد|تعد|يعتبر|تعتبر)$/u

/** "X، التي …، والمنضوية تحت": a definite participle that is joined after a comma. */
export function addsOn(units: readonly Unit[], at: number): boolean {
  return isSign(units[at - 1], COMMAS) && units[at]?.word.norm.startsWith('وال') === true
}

/** The nearest figure that agrees with the participle. */
function headAgreeing(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const participle = units[at]
  const gender = participle === undefined ? 'm' : genderOfForm(participle)
  const head = nearest(
    units,
    at,
    ({ figure, aside }) => aside !== true && figure.type !== 'place' && agreesWith(context.memory, figure, gender),
  )
  return head === undefined || at - units.indexOf(head) > THAT_REACH ? undefined : roleOf(head)
}

/** "أما X، …، فلا يزال متواريا": past an apposition when a copula stands between. */
function headBeforeCopula(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const counted = units.findLastIndex((unit, i) => i < at && unit.kind === 'word' && COUNTED.test(unit.word.norm))
  if (counted !== -1 && at - counted < 16) {
    const described = isRelative(units[counted - 1]) ? units[counted - 2] : undefined
    if (isFigure(described) && described.figure.type !== 'place') return roleOf(described)
    const first = units.slice(counted, at).find(isFigure)
    return first === undefined ? subjectOfCopula(context, units, counted) : roleOf(first)
  }
  if (!STILL_BEING.has(units[at - 1]?.word.norm ?? '')) return undefined
  const head = nearest(units, at, ({ aside, preposition }) => aside !== true && preposition === '')
  if (head === undefined || at - units.indexOf(head) > 12) return undefined
  return units.slice(units.indexOf(head), at).some(isComplementizer) ? undefined : roleOf(head)
}

/** "X من أبرز الفصائل الموالية لـ Y": one of many is whoever stands before من, or is meant by هو there. */
function headAmongMany(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const from = units.findLastIndex(
    (unit, i) => i < at && at - i <= MANY_REACH && /^(?:من|احد|احدي)$/u.test(unit.word.norm),
  )
  const between = units.slice(from + 1, at)
  if (
    from < 1 ||
    between.some((unit) => unit.kind !== 'word') ||
    !between.some(({ word }) => MANY_BODIES.has(word.norm))
  )
    return undefined
  const before = units[from - 1]
  if (isFigure(before))
    return before.figure.type === 'organization' && before.preposition === '' ? roleOf(before) : undefined
  return standsFor(context, units, from - 1) ?? subjectOfCopula(context, units, from - 1) ?? undefined
}

const MANY_REACH = 5

/** "بوصفها كيانا مرتبطا بـ X": whom the pronoun stands for. */
function headOfBeing(context: Context, units: readonly Unit[], at: number): Role | undefined {
  for (let i = at - 1; i >= 0 && at - i <= BETWEEN; i--) {
    const unit = units[i]
    const pronoun = /^(?:ب(?:وصف|صفت|اعتبار)|باعتبار|كون)(ها|ه)$/u.exec(
      unit?.kind === 'word' ? unit.word.norm : '',
    )?.[1]
    if (pronoun !== undefined) return beingThat(context, units, i, pronoun)
    if (unit?.kind !== 'word' || isParticle(unit.word)) return undefined
  }
  return undefined
}

function beingThat(context: Context, units: readonly Unit[], at: number, pronoun: string): Role | undefined {
  const described = describedWithin(context, units, at, pronoun)
  if (described !== undefined) return described
  const figure = referentOf(context, units, at, pronoun, ['organization', 'person'])
  return figure === undefined ? undefined : unnamed(figure, units[at]?.end ?? 0)
}

/** "هو جيش X، الذي تأسس بوصفه ذراعا لـ Y": whom the clause describes in which the pronoun stands. */
function describedWithin(context: Context, units: readonly Unit[], at: number, pronoun: string): Role | undefined {
  const opening = units.findLastIndex((unit, i) => i < at && (isSign(unit, COMMAS) || isRelative(unit)))
  if (opening === -1 || !isRelative(units[opening])) return undefined
  const described = units[isSign(units[opening - 1], COMMAS) ? opening - 2 : opening - 1]
  return isFigure(described) && agrees(context.memory, described.figure, pronoun) ? roleOf(described) : undefined
}

/** "، وكان جزءا من X", "ظلت تابعة لـ X", "هي أحد الأجنحة العسكرية لـ X". */
function headOfCopula(context: Context, units: readonly Unit[], at: number): Role | undefined {
  if (isDefinite(units[at]?.word) && !ONE_AMONG.has(units[at - 1]?.word.norm ?? '')) return undefined
  const copula = units[at - 1]?.kind === 'word' ? copulaBefore(units, at) : undefined
  return copula === undefined ? subjectAfterCopula(units, at) : subjectOfCopula(context, units, copula)
}

const THAT_REACH = 14

/** "إن X، …، متورطة في": of whom it is said after an apposition. */
function headAfterThat(context: Context, units: readonly Unit[], at: number): Role | undefined {
  if (isDefinite(units[at]?.word) || !isSign(units[at - 1], COMMAS)) return undefined
  const that = units.findLastIndex((unit, i) => i < at && at - i < THAT_REACH && isComplementizer(unit))
  const head = that === -1 ? undefined : units[that + 1]
  const gender = /[هة]$/u.test(units[at]?.word.text ?? '') ? 'f' : 'm'
  return isFigure(head) && agreesWith(context.memory, head.figure, gender) ? roleOf(head) : undefined
}

/** "X، المدعوم من Y، متحالف مع Z": of whom it is said past what another participle tells between two commas. */
function headBeforeAside(units: readonly Unit[], at: number): Role | undefined {
  if (isDefinite(units[at]?.word) || !isSign(units[at - 1], COMMAS)) return undefined
  const opening = units.findLastIndex((unit, i) => i < at - 1 && at - i < THAT_REACH && isSign(unit, COMMAS))
  const [head, participle] = [units[opening - 1], units[opening + 1]]
  if (opening < 1 || !isFigure(head) || head.preposition !== '' || participle?.kind !== 'word') return undefined
  return isDefinite(participle.word) && FRAME_PARTICIPLES.has(participle.word.norm.slice(2)) ? roleOf(head) : undefined
}

/** "وهي منضوية": whom هو or هي stands for. */
function standsFor(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const { norm } = units[at]?.word ?? { norm: '' }
  const pronoun = /^[وف]?ه([وي])$/u.exec(norm)?.[1] ?? /^[وفبل]?(?:ا?ن|كون|لكن)(ها|ه)$/u.exec(norm)?.[1]
  if (pronoun === undefined) return undefined
  const leader = pronoun === 'و' ? leaderBeside(context, units, at) : undefined
  if (leader !== undefined) return roleOf(leader)
  const figure = referentOf(context, units, at, pronoun === 'و' || pronoun === 'ه' ? 'ه' : 'ها', [
    'organization',
    'person',
  ])
  return figure === undefined ? undefined : unnamed(figure, units[at]?.end ?? 0)
}

/** "جماعة X بزعامة فلان وهو منشق عن Y": the man told right before, where the body is no "هو". */
function leaderBeside({ memory }: Context, units: readonly Unit[], at: number): FigureUnit | undefined {
  const leader = units[at - 1]
  if (!isFigure(leader) || leader.aside !== true || leader.figure.type !== 'person') return undefined
  const body = nearest(units, at - 1, ({ figure }) => figure.type === 'organization')
  return body !== undefined && !agreesWith(memory, body.figure, 'm') ? leader : undefined
}

/** "عميل تابع لـ X يدعى Y": the name comes after. */
function calledAfter(units: readonly Unit[], at: number): Role | undefined {
  for (let i = at + 1; i < units.length && i - at < 8; i++) {
    const unit = units[i]
    if (unit?.kind === 'word' && unit.word.stems.some(({ whole }) => CALLED.has(whole))) {
      const named = units.slice(i + 1, i + 3).find(isFigure)
      return named === undefined || named.figure.type !== 'person' ? undefined : roleOf(named)
    }
    if (unit?.kind === 'sign' && !isSign(unit, '()')) return undefined
  }
  return undefined
}
