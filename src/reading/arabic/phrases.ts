import { aliasAfter, sayName } from './aliases.ts'
import { LEADERSHIP } from './leaders.ts'
import { CALLED, DESCRIBED_BARE, TITLE_TAILS, TRANSPARENT } from './lexicon.ts'
import { enterOrganisation } from './memory.ts'
import { nearest, referentOf } from './referent.ts'
import { isTakenUp, isTitle, type RolePhrase, rolePhraseAt } from './role-phrase.ts'
import { type Context, roleOf, spanning } from './statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, type Unit } from './unit.ts'
import { lookUp, standing } from './words.ts'

/** A noun phrase put together, and the index of the unit after it. */
interface Phrase {
  readonly unit: FigureUnit
  readonly next: number
  /** Its office, when it was introduced by one. */
  readonly office?: RolePhrase
}

/** Puts names together with their titles, offices, brackets and leaders, and notes what these say. */
export function assemble(context: Context, units: readonly Unit[]): Unit[] {
  const out: Unit[] = []
  let i = 0
  while (i < units.length) {
    const unit = units[i]
    if (unit === undefined) break
    const led = isLeadership(unit) ? leadersAt(context, units, i, out) : undefined
    if (led !== undefined) {
      i = led
      continue
    }
    const phrase = phraseAt(context, units, i, out)
    out.push(phrase?.unit ?? unit)
    i = phrase?.next ?? i + 1
  }
  return out
}

function phraseAt(context: Context, units: readonly Unit[], at: number, left: readonly Unit[]): Phrase | undefined {
  return (
    officePhrase(context, units, at, left) ??
    membersPhrase(context, units, at, left) ??
    ledPhrase(context, units, at, left) ??
    wingPhrase(context, units, at, left) ??
    transparentPhrase(context, units, at, left) ??
    namePhrase(context, units, at, left)
  )
}

/** "القائد العام فلان", "قائد كتائب X اللواء فلان (أبو Y)". */
function officePhrase(context: Context, units: readonly Unit[], at: number, left: readonly Unit[]): Phrase | undefined {
  const office = rolePhraseAt(context, units, at, left)
  if (office === undefined) return undefined
  const holder = holderAt(units, office.next, office.of !== undefined && !isTakenUp(office))
  const { conjunction, preposition, lead } = office.stem
  const start = office.first.start + lead
  if (holder === undefined) return described(context, office, start)
  const person = namePhrase(context, units, holder, left)
  if (person === undefined) return undefined
  const unit: FigureUnit = { ...person.unit, first: office.first.first, start, conjunction, preposition, titled: true }
  if (office.of !== undefined) sayOffice(context, unit, office, start)
  return { unit, next: person.next, office }
}

/** Where the holder of an office stands: after ranks, and after a comma when the office is complete. */
function holderAt(units: readonly Unit[], from: number, complete: boolean): number | undefined {
  let i = from
  if (complete && isSign(units[i], COMMAS)) i++
  if (isSign(units[i], '"“”«»')) i++
  if (units[i]?.kind === 'word' && units[i]?.word.stems.some(({ whole }) => CALLED.has(whole))) i++
  while (isTitle(units[i]) || (i > from && TITLE_TAILS.has(units[i]?.word.norm ?? ''))) i++
  const unit = units[i]
  return isFigure(unit) && unit.figure.type === 'person' && unit.conjunction === '' && unit.preposition === ''
    ? i
    : undefined
}

/** "قائد الجيش" without a name: a person known by the office alone, who speaks and acts for the organisation. */
function described(context: Context, office: RolePhrase, start: number): Phrase | undefined {
  const { memory, text } = context
  if (office.of === undefined || isTakenUp(office)) return undefined
  const { cast } = memory.page
  const group = cast.head(office.of.figure)
  const figure = cast.enter('person', text.slice(start, office.end), true)
  const { conjunction, preposition } = office.stem
  const { first } = office
  memory.groups.set(figure, group)
  const unit: FigureUnit = {
    kind: 'figure',
    first: first.first,
    last: first.last,
    start,
    end: office.end,
    conjunction,
    preposition,
    word: first.word,
    figure,
    nameStart: start,
    nameEnd: office.end,
    group,
    titled: true,
    office: { predicate: office.predicate, text: office.text, of: office.of },
  }
  return { unit, next: office.next, office }
}

function sayOffice(context: Context, person: FigureUnit, office: RolePhrase, start: number): void {
  if (office.of === undefined) return
  const { memory } = context
  const [from, to] = spanning(person)
  memory.offices.set(person.figure, memory.page.cast.head(office.of.figure))
  context.statements.push({
    subject: roleOf(person),
    predicates: [office.predicate],
    object: office.of,
    qualifiers: { role: office.text },
    valid: null,
    anchor: start,
    start: Math.min(from, start),
    end: Math.max(to, office.end),
    score: 0.85,
    standing: 'granted',
  })
}

/** "جناح من X", "فصيل منها": a part without a name of its own. */
function wingPhrase(context: Context, units: readonly Unit[], at: number, left: readonly Unit[]): Phrase | undefined {
  const unit = units[at]
  const stem =
    unit?.kind === 'word'
      ? unit.word.stems.find(({ base, pronoun, tanwin }) => WINGS.has(base) && pronoun === '' && tanwin !== true)
      : undefined
  const from = units[at + 1]
  if (unit === undefined || stem === undefined || from?.kind !== 'word') return undefined
  const pronoun = /^من(ها|ه|هم)$/u.exec(from.word.norm)?.[1]
  const whole = pronoun === undefined ? undefined : referentOf(context, left, left.length, pronoun, ['organization'])
  const named = from.word.norm === 'من' ? namePhrase(context, units, at + 2, left) : undefined
  const figure = whole ?? named?.unit.figure
  if (figure === undefined || context.memory.page.cast.head(figure).type !== 'organization') return undefined
  const name = `${standing(unit.word, stem)} من ${context.memory.page.cast.nameOf(figure)}`
  const part = enterOrganisation(context.memory, name, 'm', true)
  const end = named?.unit.end ?? from.end
  const { conjunction, preposition, lead } = stem
  const start = unit.start + lead
  return {
    unit: {
      kind: 'figure',
      first: unit.first,
      last: unit.last,
      start,
      end,
      conjunction,
      preposition,
      word: unit.word,
      figure: part,
      nameStart: start,
      nameEnd: end,
    },
    next: named?.next ?? at + 2,
  }
}

const BANDS: ReadonlySet<string> = new Set([
  'مجموعه',
  'فصيل',
  'جناح',
  'عناصر',
  'خليه',
  'فريق',
  'قوه',
  'مسلحين',
  'مقاتلين',
  'كتيبه',
])

/** "مجموعة بقيادة فلان" does what فلان does. */
function ledPhrase(context: Context, units: readonly Unit[], at: number, left: readonly Unit[]): Phrase | undefined {
  const unit = units[at]
  const lead = units[at + 1]
  if (unit?.kind !== 'word' || lead === undefined || !isLeadership(lead)) return undefined
  const stem = unit.word.stems.find(({ base, article, pronoun }) => BANDS.has(base) && !article && pronoun === '')
  const holder = stem === undefined ? undefined : holderAt(units, at + 2, false)
  const phrase = holder === undefined ? undefined : namePhrase(context, units, holder, left)
  if (stem === undefined || phrase === undefined) return undefined
  const { conjunction, preposition } = stem
  return {
    unit: { ...phrase.unit, first: unit.first, start: unit.start + stem.lead, conjunction, preposition },
    next: phrase.next,
  }
}

/** "مسلحين ينتمون إلى X", "مرتزقة من X": they are those of X. */
function membersPhrase(
  context: Context,
  units: readonly Unit[],
  at: number,
  left: readonly Unit[],
): Phrase | undefined {
  const unit = units[at]
  const stem = unit?.word.stems.find(({ whole, pronoun }) => pronoun === '' && DESCRIBED_BARE.has(whole))
  if (unit === undefined || stem === undefined) return undefined
  let i = at + 1
  while (i - at < 3 && units[i]?.kind === 'word' && !BELONGING.test(units[i]?.word.norm ?? '')) i++
  if (!BELONGING.test(units[i]?.word.norm ?? '')) return undefined
  if (units[i + 1]?.word.norm === 'الي') i++
  const phrase = namePhrase(context, units, i + 1, left)
  if (phrase === undefined || phrase.unit.figure.type !== 'organization') return undefined
  const { conjunction, preposition } = stem
  return {
    unit: { ...phrase.unit, first: unit.first, start: unit.start + stem.lead, conjunction, preposition },
    next: phrase.next,
  }
}

const BELONGING = /^(?:ينتمون|ينتمي|تابعين|تابعون|يتبعون|من|موالين|موالون)$/u

const WINGS: ReadonlySet<string> = new Set(['جناح', 'فصيل', 'فرع', 'مجموعه', 'قسم'])

/** "مقاتلي مجموعة X": those of an organisation are the organisation. */
function transparentPhrase(
  context: Context,
  units: readonly Unit[],
  at: number,
  left: readonly Unit[],
): Phrase | undefined {
  const unit = units[at]
  const next = units[at + 1]
  if (
    unit?.kind !== 'word' ||
    !isFigure(next) ||
    next.conjunction !== '' ||
    (next.preposition !== '' && next.preposition !== 'ل')
  )
    return undefined
  const stem = unit.word.stems.find(({ base, pronoun }) => TRANSPARENT.has(base) && pronoun === '')
  if (stem === undefined || next.figure.type !== 'organization') return undefined
  const phrase = namePhrase(context, units, at + 1, left)
  if (phrase === undefined) return undefined
  const { conjunction, preposition, lead } = stem
  return {
    unit: { ...phrase.unit, first: unit.first, start: unit.start + lead, conjunction, preposition },
    next: phrase.next,
  }
}

/** A name with everything that follows and belongs to it. */
function namePhrase(context: Context, units: readonly Unit[], at: number, left: readonly Unit[]): Phrase | undefined {
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
  for (let step = 0; step < 3; step++) {
    const after = aliasAfter(context, units, unit, next)
    const grown = after > next ? after : officeAfter(context, units, unit, next, left)
    if (grown <= next) break
    next = grown
    unit = { ...unit, end: Math.max(unit.end, units[next - 1]?.end ?? unit.end) }
  }
  return { unit, next }
}

function closeQuote(units: readonly Unit[], name: number): number {
  return isSign(units[name + 1], '"”»') && isSign(units[name - 1], '"“«') ? name + 2 : name + 1
}

/** Skips ranks before a person: "العميد فلان". */
function titlesBefore(units: readonly Unit[], at: number): { name: number; conjunction: string; preposition: string } {
  let i = at
  while (isTitle(units[i]) || (i > at && TITLE_TAILS.has(units[i]?.word.norm ?? ''))) i++
  const unit = units[i]
  if (i === at || !isFigure(unit) || unit.figure.type !== 'person' || unit.conjunction !== '')
    return { name: at, conjunction: '', preposition: '' }
  const stem = units[at]?.word.stems.find(({ article, pronoun }) => article && pronoun === '')
  return { name: i, conjunction: stem?.conjunction ?? '', preposition: stem?.preposition ?? '' }
}

/** "، قائد كتائب X": an office after the name. */
function officeAfter(
  context: Context,
  units: readonly Unit[],
  unit: FigureUnit,
  at: number,
  left: readonly Unit[],
): number {
  if (unit.figure.type !== 'person') return at
  let i = isSign(units[at], COMMAS) ? at + 1 : at
  while (/^(?:من|ابرز|وهو|هو|وكان|بصفته|بوصفه|باعتباره|احد)$/u.test(units[i]?.word.norm ?? '')) i++
  const office = rolePhraseAt(context, units, i, [...left, unit])
  if (office?.of === undefined || isTakenUp(office) || office.stem.conjunction !== '' || office.stem.preposition !== '')
    return at
  if (holderAt(units, office.next, true) !== undefined && !isSign(units[office.next], COMMAS)) return at
  sayOffice(context, unit, office, office.first.start)
  return office.next
}

const SHORT_AFTER_DASH = /\s[-–—]\s*(.+)$/u

/** "جبهة X – Y": the name holds a shorter one. */
function sayDashName(context: Context, unit: FigureUnit): void {
  const short = SHORT_AFTER_DASH.exec(context.text.slice(unit.nameStart, unit.nameEnd))?.[1]
  if (short !== undefined) sayName(context, unit, short.replace(/["“”«»]/gu, ''), unit.end)
}

function isLeadership(unit: Unit): boolean {
  return (
    unit.kind === 'word' &&
    lookUp(unit.word, LEADERS, ({ preposition, pronoun }) => preposition === 'ب' && pronoun === '') !== undefined
  )
}
const LEADERS: ReadonlyMap<string, true> = new Map([...LEADERSHIP].map((word) => [word, true]))

/** "بقيادة فلان والقائد الميداني فلان": the leaders of the organisation before it; returns the index after them. */
function leadersAt(context: Context, units: readonly Unit[], at: number, out: Unit[]): number | undefined {
  const owner = nearest(out, out.length, ({ figure }) => context.memory.page.cast.head(figure).type === 'organization')
  if (owner === undefined) return undefined
  let i = at + 1
  const leaders: FigureUnit[] = []
  while (i < units.length) {
    const phrase = leaderPhrase(context, units, i, out, leaders.length > 0)
    if (phrase === undefined) break
    sayLed(context, owner, phrase, units[at]?.start ?? owner.start)
    leaders.push({ ...phrase.unit, aside: true })
    i = phrase.next
  }
  out.push(...leaders)
  if (leaders.length === 0) return undefined
  return i
}

function leaderPhrase(
  context: Context,
  units: readonly Unit[],
  at: number,
  out: readonly Unit[],
  further: boolean,
): Phrase | undefined {
  const phrase = officePhrase(context, units, at, out) ?? namePhrase(context, units, at, out)
  if (phrase === undefined || phrase.unit.figure.type !== 'person' || phrase.unit.group !== undefined) return undefined
  if (further && (phrase.unit.conjunction !== 'و' || phrase.office?.of !== undefined)) return undefined
  return phrase
}

function sayLed(context: Context, owner: FigureUnit, phrase: Phrase, anchor: number): void {
  const { memory } = context
  const role = phrase.office?.text
  memory.offices.set(phrase.unit.figure, memory.page.cast.head(owner.figure))
  context.statements.push({
    subject: roleOf(phrase.unit),
    predicates: ['leader_of'],
    object: roleOf(owner),
    ...(role === undefined ? {} : { qualifiers: { role } }),
    valid: null,
    anchor,
    start: anchor,
    end: phrase.unit.end,
    score: 0.85,
    standing: 'granted',
  })
}
