import { foldArabic } from '../../../text/tokens.ts'
import type { Role } from '../../page.ts'
import { begunAt, standingFor } from '../context/figure-unit.ts'
import { isOfAnyBody, mainOf } from '../context/memory.ts'
import { ourselves } from '../context/ourselves.ts'
import { nearest } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { isLeadership, isObeyed, isUnderLeadership } from '../names/leaders.ts'
import { DESCRIBING_HEADS } from '../words/group-words.ts'
import { isDemonym } from '../words/lexicon.ts'
import { DEPUTIES, OF_ONE_BODY, PARTS_OF_BODIES, PLURAL_OFFICES } from '../words/office-words.ts'
import { ROLE_NOUNS } from '../words/roles.ts'
import { isCopulaWord, isParticle, isRelativeWord, isVerb, rememberedOf, titleStem } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { broughtApart, calledBetweenMarks, isQuoted } from './between-marks.ts'
import { callingPhrase, callingStem } from './calling-phrase.ts'
import { unnamedBefore } from './described-noun.ts'
import { noteDescription } from './descriptions.ts'
import { foundedPhrase, foundedStem } from './founded-phrase.ts'
import {
  alliancePhrase,
  allianceStem,
  bandStem,
  branchPhrase,
  branchStem,
  directionPhrase,
  directionStem,
  ledPhrase,
  mayBeOwnMembers,
  membersPhrase,
  membersStem,
  ownGroupPhrase,
  ownGroupStem,
  ownMembersPhrase,
  transparentPhrase,
  transparentStem,
  wingPhrase,
  wingStem,
} from './group-phrase.ts'
import { officeAt } from './joint-office.ts'
import { isKinNoun, kinPhrase, kinStem } from './kin-phrase.ts'
import { formerPhrase, isOfTwo, latterPhrase, mayBeLatter } from './latter-phrase.ts'
import { isOfLeavers, isTiedTo, leftBy, ONE_OF_PARTS } from './left-by.ts'
import { holderAt, namePhrase, type Phrase, type PhraseReader, sayOffice } from './name-phrase.ts'
import { isTakenUp, type RolePhrase } from './role-phrase.ts'
import { hasRole } from './role-stem.ts'
import { calledGroupPhrase, calledGroupStem, mayBeSoNamed, soNamedPhrase } from './so-named-phrase.ts'
import { isPredecessor, successionPhrase } from './succession-phrase.ts'
import { armyAt, isFightingUnit, sayUnitOf } from './unit-of-army.ts'

/** Puts names together with their titles, offices, brackets and leaders, and notes what these say. */
export function assemble(context: Context, units: readonly Unit[]): Unit[] {
  const out: Unit[] = []
  let i = 0
  while (i < units.length) {
    const unit = units[i]
    if (unit === undefined) break
    i = ledAt(context, units, i, out) ?? addPhrase(context, units, i, out) ?? addUnit(unit, i, out)
  }
  return out
}

/** The leaders whom "بقيادة" or "تحت قيادة" brings; the index after them. */
function ledAt(context: Context, units: readonly Unit[], at: number, out: Unit[]): number | undefined {
  const unit = units[at]
  if (unit !== undefined && (isLeadership(unit) || isObeyed(units, at))) return leadersAt(context, units, at, out)
  return isUnderLeadership(units, at) ? leadersAt(context, units, at + 1, out) : undefined
}

function addUnit(unit: Unit, at: number, out: Unit[]): number {
  out.push(unit)
  return at + 1
}

/** Adds the phrase that begins at the unit; the index after it. */
function addPhrase(context: Context, units: readonly Unit[], at: number, out: Unit[]): number | undefined {
  const phrase = phraseAt(context, units, at, out)
  if (phrase === undefined) return undefined
  noteDescription(context, units, phrase.unit, phrase.next)
  const called = calledBetweenMarks(units, out, phrase)
  if (called !== undefined) {
    out.splice(-2, 2, called)
    return isSign(units[phrase.next - 1], '"”»') ? phrase.next : phrase.next + 1
  }
  if (isQuoted(units, out, phrase)) out.pop()
  out.push(broughtApart(out, phrase.unit))
  return isTopic(units, out, phrase.next) ? phrase.next + 1 : phrase.next
}

/** "قوات X: فصيل مسلح …": the colon after whom the sentence is about. */
function isTopic(units: readonly Unit[], out: readonly Unit[], at: number): boolean {
  const noun = units[at + 1]
  if (out.length !== 1 || !isFigure(out[0]) || !isSign(units[at], ':') || noun?.kind !== 'word') return false
  return noun.word.stems.some(({ base, article }) => !article && DESCRIBING_HEADS.has(base))
}

function phraseAt(context: Context, units: readonly Unit[], at: number, left: readonly Unit[]): Phrase | undefined {
  const unit = units[at]
  const readers = unit === undefined || unit.word.stems.length === 0 ? [] : readersFor(unit.word)
  for (const read of readers) {
    const phrase = read(context, units, at, left)
    if (phrase !== undefined) return phrase
  }
  return namePhrase(context, units, at, left)
}

/** What may begin with a word, by its letters, in the order in which it is asked: what is closer to a name, later. */
const READERS: readonly (readonly [mayBegin: (word: Word) => unknown, read: PhraseReader])[] = [
  [mayBeOwnMembers, ownMembersPhrase],
  [hasRole, officePhrase],
  [titleStem, rankPhrase],
  [callingStem, callingPhrase],
  [membersStem, membersPhrase],
  [bandStem, ledPhrase],
  [wingStem, wingPhrase],
  [branchStem, branchPhrase],
  [transparentStem, transparentPhrase],
  [allianceStem, alliancePhrase],
  [directionStem, directionPhrase],
  [ownGroupStem, ownGroupPhrase],
  [kinStem, kinPhrase],
  [isPredecessor, successionPhrase],
  [mayBeLatter, latterPhrase],
  [isOfTwo, formerPhrase],
  [mayBeSoNamed, soNamedPhrase],
  [calledGroupStem, calledGroupPhrase],
  [foundedStem, foundedPhrase],
]

const readersFor = rememberedOf((word) =>
  READERS.filter(([mayBegin]) => Boolean(mayBegin(word))).map(([, read]) => read),
)

/** "القائد العام فلان", "قائد كتائب X اللواء فلان (أبو Y)". */
function officePhrase(context: Context, units: readonly Unit[], at: number, left: readonly Unit[]): Phrase | undefined {
  if (isDeputyOf(units, at)) return undefined
  const office = officeAt(context, units, at, left)
  if (office === undefined) return undefined
  const holder =
    holderAt(units, office.next, office.of !== undefined && !isTakenUp(office)) ?? holderInArmy(context, units, office)
  if (holder === office.next && isDeputyOfNamed(office)) return undefined
  const start = office.first.start + office.stem.lead
  const further = holder === undefined ? heldByOfficer(context, units, office, left) : undefined
  if (further !== undefined) {
    sayOffice(context, further.unit, office, start)
    return {
      unit: { ...begunAt(further.unit, office.first, office.stem, start), titled: true },
      next: further.next,
      office,
    }
  }
  if (holder === undefined) return described(context, office, start)
  const person = namePhrase(context, units, holder, left)
  if (person === undefined) return undefined
  const unit = { ...begunAt(person.unit, office.first, office.stem, start), titled: true }
  const of = office.of ?? ownBody(context, office, left)
  if (of !== undefined) sayOffice(context, unit, { ...office, of }, start)
  if (PLURAL_OFFICES.has(office.stem.base)) sayOfficeOfOthers(context, units, person.next, office, left)
  return { unit, next: person.next, office }
}

/** "نائب فلان": who is named is the one that has a deputy. */
function isDeputyOfNamed({ stem: { base, article, pronoun }, text, of }: RolePhrase): boolean {
  return of === undefined && !article && pronoun === '' && DEPUTIES.has(base) && !text.includes(' ')
}

/** "ونائب لرئيس X فلان": who is named holds the office behind ل, and somebody told before is his deputy. */
function isDeputyOf(units: readonly Unit[], at: number): boolean {
  const [deputy, office] = [units[at], units[at + 1]]
  if (deputy?.kind !== 'word' || office?.kind !== 'word') return false
  if (!deputy.word.stems.some(({ base, article, pronoun }) => !article && pronoun === '' && DEPUTIES.has(base)))
    return false
  return office.word.stems.some(
    ({ base, article, preposition }) => !article && preposition === 'ل' && ROLE_NOUNS.has(base),
  )
}

/** "قائد الفرقة 21 بالجيش الصومالي العقيد فلان": who holds an office in a unit of an army. */
function holderInArmy(context: Context, units: readonly Unit[], { next }: RolePhrase): number | undefined {
  const found = armyAt(units, next)
  const part = units[next - 1]
  if (found === undefined || !isFigure(part) || !isFightingUnit(part)) return undefined
  const holder = holderAt(units, found.next, true)
  if (holder !== undefined) sayUnitOf(context, part, found.army)
  return holder
}

/** "مؤسسها هو القيادي في X فلان": whoever holds the office is told by another one. */
function heldByOfficer(
  context: Context,
  units: readonly Unit[],
  office: RolePhrase,
  left: readonly Unit[],
): Phrase | undefined {
  if (office.of === undefined || isTakenUp(office) || !/^[فو]?هو$/u.test(units[office.next]?.word.norm ?? ''))
    return undefined
  const officer = officePhrase(context, units, office.next + 1, left)
  return officer === undefined || officer.unit.group !== undefined ? undefined : officer
}

/** "العميد في الاستخبارات العسكرية فلان": a rank held in a body. */
function rankPhrase(context: Context, units: readonly Unit[], at: number, left: readonly Unit[]): Phrase | undefined {
  const rank = units[at]
  const stem = titleStem(rank?.word)
  const place = FORMER_RANK.test(units[at + 1]?.word.norm ?? '') ? at + 2 : at + 1
  if (rank?.kind !== 'word' || stem === undefined || units[place]?.word.norm !== 'في') return undefined
  const body = namePhrase(context, units, place + 1, left)
  if (body === undefined || body.unit.figure.type !== 'organization') return undefined
  const holder = holderAt(units, body.next, true)
  const person = holder === undefined ? undefined : namePhrase(context, units, holder, left)
  if (person === undefined) return undefined
  const start = rank.start + stem.lead
  const office: RolePhrase = {
    predicate: 'member_of',
    stem,
    first: rank,
    text: context.text.slice(start, rank.end),
    of: roleOf(body.unit),
    next: body.next,
    end: body.unit.end,
  }
  const unit = { ...begunAt(person.unit, rank, stem, start), titled: true }
  sayOffice(context, unit, office, start)
  return { unit, next: person.next, office }
}

const FORMER_RANK = /^ال(?:سابق|منشق|متقاعد|اسبق)$/u

/** "الأمين العام فلان": of the body that the text is about, when the sentence names none before. */
function ownBody(context: Context, office: RolePhrase, left: readonly Unit[]): Role | undefined {
  if (left.some(({ figure }) => figure?.type === 'organization' && !isOfAnyBody(figure.founded))) return undefined
  const isOwn = OF_ONE_BODY.has(foldArabic(office.text)) || (context.memory.isProfile && isOfPart(office))
  const main = isOwn ? (ourselves(context.memory) ?? mainOf(context.memory)) : undefined
  return main === undefined ? undefined : unnamed(main, office.end)
}

/** "رئيس المكتب السياسي": the head of a part that any body has. */
function isOfPart({ predicate, text }: RolePhrase): boolean {
  const [, noun = ''] = foldArabic(text).split(' ')
  return predicate === 'leader_of' && noun.startsWith('ال') && PARTS_OF_BODIES.has(noun.slice(2))
}

/** "القياديان في X فلان وفلان": the office is of all who are joined. */
function sayOfficeOfOthers(
  context: Context,
  units: readonly Unit[],
  from: number,
  office: RolePhrase,
  left: readonly Unit[],
): void {
  for (let i = from; i < units.length; i++) {
    const isBehindComma = isSign(units[i], COMMAS) && !isKinNoun(units[i + 1])
    const other = namePhrase(context, units, isBehindComma ? i + 1 : i, left)
    if (other?.unit.figure.type !== 'person' || !(other.unit.conjunction === 'و' || isBehindComma)) return
    sayOffice(context, other.unit, office, office.first.start)
    i = other.next - 1
  }
}

/** "قائد الجيش" without a name: a person known by the office alone, who speaks and acts for the organisation. */
function described(context: Context, office: RolePhrase, start: number): Phrase | undefined {
  const { memory, text } = context
  if (office.of === undefined || isTakenUp(office)) return undefined
  const { cast } = memory.page
  const group = cast.head(office.of.figure)
  const figure = cast.enter('person', text.slice(start, office.end), true)
  memory.groups.set(figure, group)
  const unit: FigureUnit = {
    ...standingFor(figure, office.first, office.stem, [start, office.end]),
    group,
    titled: true,
    office: { predicate: office.predicate, text: office.text, of: office.of, also: office.also },
  }
  return { unit, next: office.next, office }
}

/** "بقيادة فلان والقائد الميداني فلان": the leaders of the organisation before it; returns the index after them. */
function leadersAt(context: Context, units: readonly Unit[], at: number, out: Unit[]): number | undefined {
  const owner =
    nearest(
      out,
      out.length,
      (unit) => context.memory.page.cast.head(unit.figure).type === 'organization' && !isTiedTo(out, unit, units[at]),
    ) ?? silentOwner(context, units, at, out.at(-1))
  if (owner === undefined || ONE_OF_PARTS.test(units[at - 1]?.word.norm ?? '')) return undefined
  if (isOfUnnamed(out) || isOfAnother(out, owner) || isOfLeavers(context, out, owner)) return undefined
  const led = leftBy(context, out, owner) ?? owner
  let i = at + 1
  const leaders: FigureUnit[] = []
  while (i < units.length) {
    const phrase = quotedLeader(context, units, i, out, leaders.length > 0)
    if (phrase === undefined) break
    sayLed(context, led, phrase, units[at]?.start ?? owner.start)
    leaders.push({ ...phrase.unit, aside: true })
    i = phrase.next
  }
  out.push(...leaders)
  if (leaders.length === 0) return undefined
  return i
}

/** "لكن فصيلا متشددا بقيادة فلان رفض", "مجموعة رفضت الهدنة بقيادة فلان": a body without a name is led, and none before it. */
function isOfUnnamed(out: readonly Unit[]): boolean {
  const band = out.findLastIndex(({ kind, word }) => kind !== 'word' || bandStem(word) !== undefined)
  if (out[band]?.kind === 'word' && isVerb(out[band + 1]?.word)) return true
  const noun = unnamedBefore(out, out.length)
  const before = noun === undefined ? undefined : out[noun - 1]
  if (isFigure(before)) return /^(?:عن|من)$/u.test(out[out.indexOf(before) - 1]?.word.norm ?? '')
  if (noun === undefined || before === undefined || isSign(before, '،,()')) return false
  return !isCopulaWord(before.word) && (isParticle(before.word) || isVerb(before.word))
}

/** "X بقيادة فلان والاتفاق الوطني بقيادة علان": of what is joined behind the leader of X, and no body that is known. */
function isOfAnother(out: readonly Unit[], owner: FigureUnit): boolean {
  const leader = out.findLastIndex(({ aside }) => aside === true)
  if (leader < out.lastIndexOf(owner)) return false
  return out
    .slice(leader + 1)
    .some(
      ({ kind, word }) =>
        kind === 'word' && /^وال.{2,}[^ن]$/u.test(word.norm) && !isVerb(word) && !isRelativeWord(word),
    )
}

/** "تأسست عام 2012 بقيادة فلان": the body that the text is about, where a verb begins the sentence and no body is named. */
function silentOwner(
  { memory }: Context,
  units: readonly Unit[],
  at: number,
  before: Unit | undefined,
): FigureUnit | undefined {
  const main = mainOf(memory)
  const [unit, first] = [units[at], units[0]]
  if (main === undefined || unit === undefined || first?.kind !== 'word' || !isVerb(first.word)) return undefined
  if (before !== first && before?.kind !== 'time' && before?.figure?.type !== 'place') return undefined
  return { ...unit, kind: 'figure', figure: main, nameStart: unit.start, nameEnd: unit.start }
}

/** "بقيادة "أبو عمر"": a leader whose name may stand between marks. */
function quotedLeader(...[context, units, at, out, further]: Parameters<typeof leaderPhrase>): Phrase | undefined {
  const isQuoted = isSign(units[at], '"“«')
  const phrase = leaderPhrase(context, units, isQuoted || isOfLand(units, at) ? at + 1 : at, out, further)
  if (phrase === undefined || !isQuoted || !isSign(units[phrase.next], '"”»')) return phrase
  return { ...phrase, next: phrase.next + 1 }
}

/** "بزعامة الجزائري فلان": whence the person is who is named behind. */
function isOfLand(units: readonly Unit[], at: number): boolean {
  const [unit, next] = [units[at], units[at + 1]]
  if (unit?.kind !== 'word' || !unit.word.norm.startsWith('ال') || !isFigure(next)) return false
  return (
    isDemonym(unit.word.norm.slice(2)) && next.figure.type === 'person' && next.conjunction + next.preposition === ''
  )
}

function leaderPhrase(
  context: Context,
  units: readonly Unit[],
  at: number,
  out: readonly Unit[],
  further: boolean,
): Phrase | undefined {
  const phrase =
    officePhrase(context, units, at, out) ??
    callingPhrase(context, units, at, out) ??
    namePhrase(context, units, at, out)
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
