import { foldArabic } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { timed } from '../clauses/timing.ts'
import { agrees, isState, mainOf } from '../context/memory.ts'
import { ourselves } from '../context/ourselves.ts'
import { referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { isTakenUp, rolePhraseAt } from '../phrases/role-phrase.ts'
import { GENERAL, IN_PLACE_OF, LEADERSHIP, LEADING_ITSELF, OF_LANDS, POSTS, REPLACING } from '../words/office-words.ts'
import { bodyLed, headshipAt, type Office } from './headships.ts'

/** Where an appointment is told, and when. */
interface Place {
  readonly at: number
  readonly to: number
  readonly time: string | null
}

/** "عين X Y قائدا لـ Z", "انتخب Y رئيسا", "أصبح Y أميرا لـ Z": an office taken up. */
export function appointment(
  context: Context,
  units: readonly Unit[],
  place: Place,
  appointed: readonly Role[],
  appointer: Role | undefined,
): void {
  const { at, to, time } = place
  const persons = appointed.filter(({ figure }) => context.memory.page.cast.head(figure).type === 'person')
  let isTaken = false
  let turn: Turn = { taking: persons, isOpen: true }
  for (let i = at + 1; i < to; i++) {
    turn = turnAt(units, i, turn)
    const office = turn.isOpen ? officeAt(context, units, at, to, i, turn.taking) : undefined
    const of =
      ofAppointer(context, units[i + 1], appointer) ??
      office?.of ??
      bodyOver(context, units, office, i) ??
      groupOf(context, office, appointer) ??
      ownBody(context, office, units[i + 1], POSTS.has(units[i - 1]?.word.norm ?? ''))
    if (office === undefined || of === undefined) continue
    isTaken = true
    for (const person of turn.taking) sayTaken(context, person, of, office, units[at], time)
    sayGivenUp(context, units, i, to, of, office, time)
    while (i + 1 < to && (units[i]?.end ?? 0) < office.end) i++
    turn = { ...turn, isOpen: false }
  }
  if (!isTaken) sayInPlaceOf(context, units, place, persons, appointer)
}

/** "حاكما عسكريا", "سفيرا": an office over a land or abroad, and none in the body that appoints. */
function isOfLand(office: Office | undefined): boolean {
  const [noun = ''] = foldArabic(office?.text ?? '').split(' ')
  return OF_LANDS.has(noun)
}

/** "منصب وزير الداخلية": an office of a state, and none of the body that a profile tells of; "واليا" may be one of it. */
function isOfState(office: Office): boolean {
  return isOfLand(office) && !foldArabic(office.text).startsWith('وال')
}

/** "أعلنت X، وهي تقاتل Y، تعيين فلان قائدا لها": of the body that appoints, whoever is named nearer. */
function ofAppointer({ memory }: Context, next: Unit | undefined, appointer: Role | undefined): Role | undefined {
  const pronoun = OVER.exec(next?.word.norm ?? '')?.[1]
  if (pronoun === undefined || next === undefined || appointer === undefined) return undefined
  if (memory.page.cast.head(appointer.figure).type !== 'organization') return undefined
  return agrees(memory, appointer.figure, pronoun) ? unnamed(appointer.figure, next.end) : undefined
}

const OVER = /^(?:علي|ل)(ها|ه)$/u

/** "أميرا عليها", "قائدا له": of the body for which the pronoun behind the office stands. */
function bodyOver(context: Context, units: readonly Unit[], office: Office | undefined, at: number): Role | undefined {
  const next = units[at + 1]
  const pronoun = OVER.exec(next?.word.norm ?? '')?.[1]
  if (office === undefined || next === undefined || pronoun === undefined) return undefined
  const figure =
    (pronoun === 'ه' ? ledBeside(context, units, at) : undefined) ??
    referentOf(context, units, at, pronoun, ['organization', 'person'])
  return figure?.type === 'organization' ? unnamed(figure, next.end) : undefined
}

/** "تشكيل X بقيادة فلان، وعين علان نائبا له": what the one leads who was named beside. */
function ledBeside({ memory }: Context, units: readonly Unit[], at: number): Figure | undefined {
  const leader = units.slice(0, at).findLast((unit) => unit.aside === true)
  return leader?.figure === undefined ? undefined : memory.offices.get(leader.figure)
}

/** "انتخب أمينا عاما": of the body that the text is about, when no word says of what. */
function ownBody(
  context: Context,
  office: Office | undefined,
  next: Unit | undefined,
  isPost: boolean,
): Role | undefined {
  if (office === undefined || isOfState(office) || next?.preposition === 'ل' || isOfAnother(context, next))
    return undefined
  const isOwn = context.memory.isProfile && (isPost || office.predicate === 'leader_of')
  const isGeneral = isOwn || GENERAL.test(foldArabic(office.text))
  const main = ourselves(context.memory) ?? (isGeneral ? mainOf(context.memory) : undefined)
  return main === undefined ? undefined : unnamed(main, office.end)
}

/** "قائدا للشرطة", and outside of a life not "قائدا للمنطقة الشمالية", which is a command within the body. */
function isOfAnother({ memory: { protagonist } }: Context, next: Unit | undefined): boolean {
  if (next?.kind !== 'word' || !next.word.norm.startsWith('لل')) return false
  return protagonist !== undefined || !/^لل(?:منطقه|قطاع|محور|ساحه|جناح|عمليات)/u.test(next.word.norm)
}

/** "تعيين فلان خلفا لعلان", "عين مكانه فلانا": the office of the one replaced. */
function sayInPlaceOf(
  context: Context,
  units: readonly Unit[],
  { at, to, time }: Place,
  persons: readonly Role[],
  appointer: Role | undefined,
): void {
  const cue = units.findIndex((unit, i) => i > at && i < to && REPLACING.has(unit.word.norm))
  const replaced = cue === -1 ? undefined : replacedAt(context, units, at, cue, persons)
  const led = replaced === undefined ? undefined : context.memory.offices.get(context.memory.page.cast.head(replaced))
  // "اختارت X فلانا خلفا لعلان": of the body that chooses, where nothing was told of whom the other led.
  const body = led ?? (replaced === undefined ? undefined : choosing(context, units[cue], appointer))
  const word = units[cue]
  if (body === undefined || word === undefined) return
  const of = unnamed(body, word.end)
  const office: Office = { predicate: 'leader_of', text: word.word.text, of, end: word.end }
  for (const person of persons)
    if (context.memory.page.cast.head(person.figure) !== replaced)
      sayTaken(context, person, of, office, units[at], time)
}

/** A body that chooses its own leader; a ministry appoints others. */
function choosing(context: Context, cue: Unit | undefined, appointer: Role | undefined): Figure | undefined {
  if (cue?.word.norm !== 'خلفا') return undefined
  const body = groupOf(context, undefined, appointer)?.figure
  return body === undefined || isState(context.memory.page.cast.nameOf(body)) ? undefined : body
}

/** Who is named behind "خلفا لـ", or for whom "خلفا له" stands: for somebody before, and not for who is appointed. */
function replacedAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  cue: number,
  persons: readonly Role[],
): Figure | undefined {
  const named = units.slice(cue + 1, cue + 4).find(isFigure)
  if (IN_PLACE_OF.has(units[cue]?.word.norm ?? '') && named !== undefined)
    return context.memory.page.cast.head(named.figure)
  const near = referentOf(context, units, cue, 'ه', ['person'])
  const isAppointed = persons.some(({ figure }) => figure === near)
  return isAppointed ? referentOf(context, units, at, 'ه', ['person']) : near
}

/** Who takes up the next office, and whether one may stand here. */
interface Turn {
  readonly taking: readonly Role[]
  readonly isOpen: boolean
}

/** "قائدا لـ X، ثم عضوا في Y": another office opens the turn again; so does another person with an office. */
function turnAt(units: readonly Unit[], at: number, turn: Turn): Turn {
  if (turn.isOpen) return turn
  const other = joinedPerson(units[at])
  return other === undefined ? { ...turn, isOpen: isThen(units, at) } : { taking: [other], isOpen: true }
}

function officeAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  to: number,
  i: number,
  taking: readonly Role[],
): Office | undefined {
  return (
    officeOf(units, i) ??
    takenUpAt(context, units, i) ??
    headshipAt(context, units, i) ??
    leadershipAt(context, units, i, units.slice(at + 1, to), taking)
  )
}

/** "عين X قائدا، وY ناطقا": another who takes up another office. */
function joinedPerson(unit: Unit | undefined): Role | undefined {
  return isFigure(unit) && unit.figure.type === 'person' && unit.conjunction === 'و' ? roleOf(unit) : undefined
}

/** "أصبح قائدا لـ X، ثم عضوا في Y". */
function isThen(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.word.norm === 'ثم' || /^و.{3}/u.test(units[at]?.word.norm ?? '')
}

/** "خلفا لفلان": the office given up that day. */
function sayGivenUp(
  context: Context,
  units: readonly Unit[],
  from: number,
  to: number,
  of: Role,
  office: Office,
  time: string | null,
): void {
  const cue = units.findIndex(
    (unit, i) => i > from && i < to && unit.kind === 'word' && IN_PLACE_OF.has(unit.word.norm),
  )
  if (/^(?:ل|من)(?:ه|ها)$/u.test(units[cue + 1]?.word.norm ?? '')) return
  const person = cue === -1 ? undefined : units.slice(cue + 1, cue + 4).find(isFigure)
  const anchor = units[cue]
  if (person === undefined || anchor === undefined || person.figure.type !== 'person') return
  context.memory.offices.set(person.figure, context.memory.page.cast.head(of.figure))
  context.statements.push({
    subject: roleOf(person),
    predicates: [office.predicate],
    object: of,
    valid: timed(time, 'end'),
    anchor: anchor.start,
    start: anchor.start,
    end: person.end,
    score: 0.6,
    standing: 'said',
  })
}

/** The office of a unit that was read as one known by it: "منصب الأمين العام للحركة". */
function officeOf(units: readonly Unit[], at: number): Office | undefined {
  const unit = units[at]
  if (unit?.office === undefined || unit.office.predicate === 'founder_of') return undefined
  const { norm } = units[at - 1]?.word ?? { norm: '' }
  const isPost = POSTS.has(norm) || /^(?:اول|ثاني|ثالث|رابع|اخر)$/u.test(norm) || unit.preposition !== ''
  return isPost ? { ...unit.office, end: unit.end } : undefined
}

/** "قائدا لـ X", "نائبين له": an office in the accusative, or after "منصب". */
function takenUpAt(context: Context, units: readonly Unit[], at: number): Office | undefined {
  const office = rolePhraseAt(context, units, at, units.slice(0, at))
  if (office === undefined || office.predicate === 'founder_of') return undefined
  return isTakenUp(office) || POSTS.has(units[at - 1]?.word.norm ?? '') || office.of !== undefined ? office : undefined
}

/** "تولى القيادة": that of whom the one before led, who is named beside, else of whom the text is about. */
function leadershipAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  beside: readonly Unit[],
  taking: readonly Role[],
): Office | undefined {
  const unit = units[at]
  const owned = unit?.kind === 'word' ? ownLeadership(context, units, at, unit) : undefined
  if (unit !== undefined && owned !== undefined)
    return { predicate: 'leader_of', text: unit.word.text, of: unnamed(owned, unit.end), end: unit.end }
  if (unit === undefined) return undefined
  const charged = chargedWith(unit, units[at + 1])
  if (charged !== undefined) return charged
  if (!LEADING_ITSELF.has(unit.word.norm)) return undefined
  const body = bodyLed(units, at)
  if (body !== undefined) return { predicate: 'leader_of', text: unit.word.text, of: roleOf(body), end: body.end }
  const { memory } = context
  const cue = beside.findIndex(({ word }) => IN_PLACE_OF.has(word.norm))
  const isHis = /^(?:ل|من)ه$/u.test(beside[cue + 1]?.word.norm ?? '')
  const replaced = cue === -1 || !isHis ? undefined : referentOf(context, units, at, 'ه', ['person'])
  const office = replaced === undefined ? undefined : memory.offices.get(memory.page.cast.head(replaced))
  const led =
    office ??
    [...taking, ...beside].flatMap(({ figure }) => (figure === undefined ? [] : (memory.offices.get(figure) ?? [])))[0]
  const figure = led ?? mainOf(memory)
  if (figure === undefined) return undefined
  return { predicate: 'leader_of', text: unit.word.text, of: { figure, start: unit.end, end: unit.end }, end: unit.end }
}

/** "كلف برئاسة X", "تولى قيادة X". */
function chargedWith(unit: Unit, body: Unit | undefined): Office | undefined {
  if (unit.kind !== 'word' || !isFigure(body) || body.figure.type !== 'organization') return undefined
  if (body.preposition + body.conjunction !== '' || body.group !== undefined) return undefined
  const isLeading = unit.word.stems.some(
    ({ base, pronoun, article, conjunction }) => LEADERSHIP.has(base) && pronoun + conjunction === '' && !article,
  )
  return isLeading
    ? { predicate: 'leader_of', text: unit.word.text.replace(/^ب/u, ''), of: roleOf(body), end: body.end }
    : undefined
}

/** "تولى إمارتها": that of the body for which the pronoun stands. */
function ownLeadership(context: Context, units: readonly Unit[], at: number, unit: Unit): Figure | undefined {
  const stem = unit.word.stems.find(({ base, pronoun }) => pronoun !== '' && LEADERSHIP.has(base))
  return stem === undefined ? undefined : referentOf(context, units, at, stem.pronoun, ['organization'])
}

/** Who appoints, in whose body the office is. */
function groupOf(context: Context, office: Office | undefined, appointer: Role | undefined): Role | undefined {
  if (isOfLand(office)) return undefined
  return appointer !== undefined && context.memory.page.cast.head(appointer.figure).type === 'organization'
    ? appointer
    : undefined
}

function sayTaken(
  context: Context,
  person: Role,
  of: Role,
  office: Office,
  anchor: Unit | undefined,
  time: string | null,
): void {
  if (anchor === undefined) return
  const starts = [anchor.start, person.start].filter((at) => at >= context.start)
  context.memory.offices.set(person.figure, context.memory.page.cast.head(of.figure))
  context.statements.push({
    subject: person,
    predicates: [office.predicate],
    object: of,
    qualifiers: { role: office.text },
    valid: office.predicate === 'leader_of' ? timed(time, 'start') : time === null ? null : timed(time, 'start'),
    anchor: anchor.start,
    start: Math.min(...starts),
    end: Math.max(office.end, person.end, anchor.end),
    score: 0.8,
    standing: 'said',
  })
}
