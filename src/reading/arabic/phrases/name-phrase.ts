import { foldArabic } from '../../../text/tokens.ts'
import type { Role } from '../../page.ts'
import { mainOf } from '../context/memory.ts'
import { type Context, roleOf, type Statement, spanning, unnamed } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, type Office, QUOTES, type Unit } from '../context/unit.ts'
import { CALLED, COUNTRIES, KIN, TITLE_TAILS } from '../words/lexicon.ts'
import { BRANCHES, NICKNAMED } from '../words/name-words.ts'
import { BEFORE_OFFICE, PLURAL_OFFICES } from '../words/office-words.ts'
import { isCopulaWord, isParticle, titleStem } from '../words/word-kinds.ts'
import { aliasAfter } from './aliases.ts'
import { officeAt } from './joint-office.ts'
import { isTakenUp, isTitle, type RolePhrase } from './role-phrase.ts'
import { sayName } from './say-name.ts'

/** A noun phrase put together, and the index of the unit after it. */
export interface Phrase {
  readonly unit: FigureUnit
  readonly next: number
  /** Its office, when it was introduced by one. */
  readonly office?: RolePhrase
}

/** Reads the phrase of one kind that begins at a unit; `left` is what the units before were put together to. */
export type PhraseReader = (
  context: Context,
  units: readonly Unit[],
  at: number,
  left: readonly Unit[],
) => Phrase | undefined

/** A name with everything that follows and belongs to it. */
export const namePhrase: PhraseReader = (context, units, at, left) => {
  const first = titlesBefore(units, at)
  const named = units[first.name]
  if (!isFigure(named)) return undefined
  let unit: FigureUnit =
    first.name === at
      ? named
      : {
          ...named,
          start: units[at]?.start ?? named.start,
          first: units[at]?.first ?? named.first,
          conjunction: first.conjunction,
          preposition: first.preposition,
          titled: true,
        }
  if (unit.figure.type === 'organization') sayDashName(context, unit)
  let next = closeQuote(units, first.name)
  let hasOffice = false
  for (let step = 0; step < 3; step++) {
    const after =
      bracketOffice(context, units, unit, next, left) ?? aliasAfter(context, units, bearerOf(unit, left), next)
    const grown: number = after > next ? after : officeAfter(context, units, unit, next, left, hasOffice)
    if (grown <= next) break
    hasOffice ||= grown !== after
    next = grown
    unit = { ...unit, end: Math.max(unit.end, units[next - 1]?.end ?? unit.end) }
  }
  return { unit, next }
}

/** "حزب X في Y، ويعرف بـ …": the other name is the body's, not the place's. */
function bearerOf(unit: FigureUnit, left: readonly Unit[]): FigureUnit {
  const [body, preposition] = left.slice(-2)
  const isWithin = unit.figure.type !== 'person' && preposition?.word.norm === 'في' && isFigure(body)
  return isWithin && body.figure.type === 'organization' ? body : unit
}

function closeQuote(units: readonly Unit[], name: number): number {
  return isSign(units[name + 1], '"”»') && isSign(units[name - 1], '"“«') ? name + 2 : name + 1
}

/** "أول ركن", "المتقاعد", and "السلفي" in "الشيخ السلفي فلان". */
function isAfterTitle(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && (TITLE_TAILS.has(unit.word.norm) || /^ال.{2,}ي$/u.test(unit.word.text))
}

/** Skips ranks before a person: "العميد فلان". */
function titlesBefore(units: readonly Unit[], at: number): { name: number; conjunction: string; preposition: string } {
  let i = at
  while (isTitle(units[i]) || (i > at && isAfterTitle(units[i]))) i++
  const unit = units[i]
  if (i === at || !isFigure(unit) || unit.figure.type !== 'person' || unit.conjunction !== '')
    return { name: at, conjunction: '', preposition: '' }
  const stem = units[at]?.word.stems.find(({ article, pronoun }) => article && pronoun === '')
  return { name: i, conjunction: stem?.conjunction ?? '', preposition: stem?.preposition ?? '' }
}

/** "، قائد كتائب X": an office after the name, and behind one another that is joined to it: "والأمين العام لحزب Y". */
function officeAfter(
  context: Context,
  units: readonly Unit[],
  unit: FigureUnit,
  at: number,
  left: readonly Unit[],
  isFurther: boolean,
): number {
  if (unit.figure.type !== 'person') return at
  const inLine = left.length === 0 && isInLine(context, units[at]) ? officeInLine(context, units, unit, at + 1) : at
  if (inLine > at) return inLine
  let i = isSign(units[at], COMMAS) ? at + 1 : at
  while (BEFORE_OFFICE.has(units[i]?.word.norm ?? '')) i++
  const office = officeAt(context, units, i, [...left, unit])
  if (office?.of === undefined || isTakenUp(office) || office.stem.preposition !== '') return at
  const isJoined = office.stem.conjunction !== ''
  if (isJoined && !(isFurther && i === at)) return at
  if (holderAt(units, office.next, true) !== undefined && (isJoined || !isSign(units[office.next], COMMAS))) return at
  sayOffice(context, unit, office, office.first.start)
  sayHeldTogether(context, office, [units[i], unit], left)
  return office.next
}

/** "ويعد فلان وعلان أبرز مؤسسيها": those to whom the last is joined, of whom a copula says that they hold an office of several. */
function sayHeldTogether(
  context: Context,
  office: RolePhrase,
  [noun, last]: readonly [Unit | undefined, FigureUnit],
  left: readonly Unit[],
): void {
  if (last.conjunction !== 'و' || !noun?.word.stems.some(({ base }) => PLURAL_OFFICES.has(base))) return
  const others: FigureUnit[] = []
  for (let i = left.length - 1; i >= 0; i--) {
    const other = left[i]
    if (!isFigure(other) || other.figure.type !== 'person' || other.preposition !== '') return
    others.push(other)
    if (other.conjunction === 'و') continue
    if (isCopulaWord(left[i - 1]?.word)) for (const one of others) sayOffice(context, one, office, office.first.start)
    return
  }
}

/** "فلان (أمير X)": an office in brackets behind a person, which is no other name; "فلان (الأمير)" may be one. */
function bracketOffice(
  context: Context,
  units: readonly Unit[],
  unit: FigureUnit,
  at: number,
  left: readonly Unit[],
): number | undefined {
  if (unit.figure.type !== 'person' || !isSign(units[at], '(')) return undefined
  const office = officeAt(context, units, at + 1, [...left, unit])
  const close = units.findIndex((one, i) => i > at && isSign(one, ')'))
  if (office === undefined || close < office.next || office.stem.preposition + office.stem.conjunction !== '')
    return undefined
  if (office.of === undefined && close === at + 2) return undefined
  if (office.of !== undefined) sayOffice(context, unit, office, office.first.start)
  return close + 1
}

/** A colon, or in a list that the text has told to be of leaders or the like a comma. */
function isInLine({ memory }: Context, sign: Unit | undefined): boolean {
  return isSign(sign, ':') || (memory.introduced !== undefined && isSign(sign, COMMAS))
}

/** "فلان: الأمين العام، اعتقل عام …": in a line of a list, an office of the body that the text is about where it names none. */
function officeInLine(context: Context, units: readonly Unit[], unit: FigureUnit, at: number): number {
  const office = officeAt(context, units, at, [])
  if (office === undefined || isTakenUp(office) || office.stem.conjunction + office.stem.preposition !== '')
    return at - 1
  const main = mainOf(context.memory)
  const of = office.of ?? (main === undefined ? undefined : unnamed(main, office.end))
  if (of === undefined || !endsLine(units[office.next])) return at - 1
  sayOffice(context, unit, { ...office, of }, office.first.start)
  return office.next
}

function endsLine(unit: Unit | undefined): boolean {
  return unit === undefined || unit.kind === 'sign' || isParticle(unit.word)
}

const SHORT_AFTER_DASH = /\s[-–—]\s*(\S.*)$/u

/** "حزب X – القيادة الثورية", "حركة X – إيران": what tells one branch from another is no name of it. */
function isFaction(short: string): boolean {
  const folded = foldArabic(short)
  return BRANCHES.test(folded) || COUNTRIES.has(folded)
}

/** "جبهة X – Y": the name holds a shorter one. */
function sayDashName(context: Context, unit: FigureUnit): void {
  const short = SHORT_AFTER_DASH.exec(context.text.slice(unit.nameStart, unit.nameEnd))?.[1]
  if (short !== undefined && !isFaction(short)) sayName(context, unit, short.replace(/["“”«»]/gu, ''), unit.end)
}

/** Where the holder of an office stands: after ranks, and after a comma when the office is complete. */
export function holderAt(units: readonly Unit[], from: number, complete: boolean): number | undefined {
  let i = complete ? afterOffices(units, from) : from
  if (isSign(units[i], '"“”«»')) i++
  if (i > from && isAnother(units[i])) return undefined
  i = afterCalled(units, i)
  const named = afterNickname(units, i)
  const isNickname = named > i
  i = named
  while (isTitle(units[i]) || (i > from && isAfterTitle(units[i]))) i++
  const unit = units[i]
  return isFigure(unit) &&
    unit.figure.type === 'person' &&
    unit.conjunction === '' &&
    (unit.preposition === '' || isNickname)
    ? i
    : undefined
}

/** "قائد X ويدعى "فلان"": where the name may begin; in "شقيق قائد X، ويدعى فلان" it is another's. */
function afterCalled(units: readonly Unit[], at: number): number {
  const called = units[at]
  if (called?.kind !== 'word') return at
  const joined = JOINED_CALLED.test(called.word.norm)
  if (joined && units.slice(Math.max(0, at - OTHERS_REACH), at).some(isBesideOther)) return at
  if (!joined && !called.word.stems.some(({ whole }) => CALLED.has(whole))) return at
  return joined && isSign(units[at + 1], QUOTES) ? at + 2 : at + 1
}

const JOINED_CALLED = /^و[يت]دعي$/u
const OTHERS_REACH = 9

/** "شقيق", "مرافق": a noun for somebody told by whom he belongs to. */
function isBesideOther({ kind, word }: Unit): boolean {
  return (
    kind === 'word' && word.stems.some(({ base }) => KIN.has(base) || /^(?:مرافق|حارس|سائق|سايق|مساعد)$/u.test(base))
  )
}

/** "الناطق باسمها، والعقيد فلان": somebody else, with a rank that is joined. */
function isAnother(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && titleStem(unit.word)?.conjunction === 'و'
}

/** "مؤسسوها أيضا", "قائدها هو": past what may stand between a complete office and its holder. */
function afterOffices(units: readonly Unit[], from: number): number {
  let i = /^(?:ايضا|كذلك)$/u.test(units[from]?.word.norm ?? '') ? from + 1 : from
  if (isSign(units[i], `${COMMAS}:`)) i++
  return /^[فو]?هو$/u.test(units[i]?.word.norm ?? '') ? i + 1 : i
}

/** "المتحدث باسمها الملقب أبو فلان": where the name may begin. */
function afterNickname(units: readonly Unit[], at: number): number {
  if (!NICKNAMED.has(units[at]?.word.norm ?? '')) return at
  if (isSign(units[at + 1], '"“«')) return at + 2
  return isFigure(units[at + 1]) ? at + 1 : at
}

/** That a person holds the office, from `start` on; nothing where it is not known of what. */
export function sayOffice(context: Context, person: FigureUnit, office: RolePhrase, start: number): void {
  const [from, to] = spanning(person)
  const spans = { anchor: start, start: Math.min(from, start), end: Math.max(to, office.end) }
  if (office.of !== undefined)
    claimOffice(context, roleOf(person), { ...office, of: office.of }, { ...spans, score: 0.85, standing: 'granted' })
}

/** Claims an office of a person, and remembers whom the person stands for. */
export function claimOffice(
  { memory, statements }: Context,
  subject: Role,
  { predicate, text, of, also }: Office,
  said: Pick<Statement, 'anchor' | 'start' | 'end' | 'score' | 'standing'> & Partial<Pick<Statement, 'valid'>>,
): void {
  // Who leads X and was once in Y is followed in X.
  if (predicate === 'leader_of' || !memory.offices.has(subject.figure))
    memory.offices.set(subject.figure, memory.page.cast.head(of.figure))
  statements.push({ subject, predicates: [predicate], object: of, qualifiers: { role: text }, valid: null, ...said })
  if (also === undefined) return
  const role = { qualifiers: { role: also.text }, valid: null }
  statements.push({ subject, predicates: [also.predicate], object: also.of, ...role, ...said })
}
