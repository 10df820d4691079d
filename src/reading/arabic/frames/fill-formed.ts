import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { isFiniteVerb, isRelative } from '../clauses/clause-marks.ts'
import { headOf } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { COMMAS, isFigure, isSign, type Unit } from '../context/unit.ts'
import { FRAME_NOUNS, FRAME_PARTICIPLES, type Frame } from '../words/frames.ts'
import { MEMBERS } from '../words/group-words.ts'
import { DESCRIBED_BARE, ORGANISATION_HEADS, TRANSPARENT } from '../words/lexicon.ts'
import { FEW, NUMBER_WORDS } from '../words/number-words.ts'
import type { Word } from '../words/words.ts'
import type { Slots } from './slots.ts'

const REACH = 4

/** "شكلت X وY جبهة موحدة": the body that is formed has no name, and those named are who forms it. */
export function fillFormers(units: readonly Unit[], { at, to, pronoun }: Clause, slots: Slots): void {
  const formed = slots.get('object')
  if (pronoun !== undefined || slots.has('subject') || formed === undefined) return
  const isNamed = ({ figure }: Unit): boolean => formed.some((role) => role.figure === figure)
  const last = units.findLastIndex((unit, i) => i > at && i < to && isFigure(unit) && isNamed(unit))
  const from = last === -1 ? at + 1 : last + 1
  if (!units.slice(from, Math.min(to, last === -1 ? to : from + REACH)).some(isNewBody)) return
  slots.set('subject', formed)
  slots.delete('object')
}

/** "جبهة", "تحالفا": an indefinite noun for a body, brought by nothing. */
function isNewBody(unit: Unit): boolean {
  return (
    unit.kind === 'word' &&
    unit.word.stems.some(
      ({ base, article, preposition, conjunction, pronoun }) =>
        !article && preposition === '' && conjunction === '' && pronoun === '' && ORGANISATION_HEADS.has(base),
    )
  )
}

/** "يضم مقاتلين من X": that X has fighters there does not make it a part. */
export function dropFighters({ words }: Context, units: readonly Unit[], slots: Slots): void {
  const isFighters = ({ start }: Role): boolean => {
    const unit = units.find(({ figure, nameStart }) => figure !== undefined && nameStart === start)
    const first = unit === undefined || unit.start === unit.nameStart ? undefined : words[unit.first]
    return first?.stems.some(({ base, whole }) => FIGHTING.has(base) || DESCRIBED_BARE.has(whole)) === true
  }
  for (const slot of ['object', 'members']) {
    const roles = slots.get(slot)
    if (roles !== undefined)
      slots.set(
        slot,
        roles.filter((role) => !isFighters(role)),
      )
  }
}

/** "انضم مع مقاتليه": who comes with his own fighters comes alone; "مع X وY" names others that join. */
export function dropOwnFighters({ memory, text }: Context, slots: Slots): void {
  const others = slots.get('with')?.filter(({ figure, start, end }) => {
    const isNamed = end > start && !/^\S+(?:ه|ها|هم)$/u.test(text.slice(start, end))
    return isNamed && memory.page.cast.head(figure).type === 'organization'
  })
  const [subject] = slots.get('subject') ?? []
  const isBody = subject !== undefined && memory.page.cast.head(subject.figure).type === 'organization'
  if (others === undefined || others.length === 0 || !isBody) slots.delete('with')
  else slots.set('with', others)
}

const FIGHTING: ReadonlySet<string> = new Set([...MEMBERS, ...TRANSPARENT])

/** "تشكل X من Y وZ": several bodies of which another is made are its parts. */
export function fillFormedOf(units: readonly Unit[], { at, after }: Clause, slots: Slots): void {
  const made = after.obliques.find(
    ({ preposition, figures, at: place }) =>
      preposition === 'من' &&
      (place === at + 1 || units[place - 1]?.kind !== 'word') &&
      figures.length > 1 &&
      figures.every(({ figure }) => figure.type === 'organization'),
  )
  if (made !== undefined) slots.set('members', made.figures)
}

/** "ويتكون X من كتيبة مدفعية", "ويضم X خمسة عشر لواء": of whom it is told, where his parts have no name; of no place. */
export function fillWhole(units: readonly Unit[], { at, after, verb }: Clause, slots: Slots): void {
  const [whole, next] = [units[at + 1], wordBehind(units, at + 2)]
  if (isFigure(whole) && after.bare.length === 1 && next !== undefined && isOfParts(next, verb.stem.base)) {
    slots.set('subject', [roleOf(whole)])
    if (slots.get('object')?.every(({ figure }) => figure === whole.figure) === true) slots.delete('object')
  }
  if (slots.get('subject')?.[0]?.figure.type === 'place') slots.delete('subject')
}

/** "قاد مليشيا موالية لـ X", "قاد كتيبة تابعة لـ X": he led what has no name, and not the body to which it is tied. */
export function dropTied(units: readonly Unit[], { after }: Clause, slots: Slots): void {
  const tied = after.obliques.find(({ at }) => isTie(units[at - 1]))
  const [led] = slots.get('object') ?? []
  if (led !== undefined && tied?.figures.some(({ figure }) => figure === led.figure) === true) slots.delete('object')
}

/** "موالية", "تابعة": an indefinite participle. */
function isTie(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'word' &&
    unit.word.stems.some(({ base, article, pronoun }) => !article && pronoun === '' && FRAME_PARTICIPLES.has(base))
  )
}

/** Where a place may stand that is no body. */
const PLACED: ReadonlyMap<string, string> = new Map([
  ['quit', 'object'],
  ['join', 'to'],
  ['move', 'to'],
])

/** "غادر فلان تشاد", "انضم إلى تحالف المعارضة في تشاد": who has left a country, or joined others there, was no member of it; nor of the school that he went to. */
export function dropPlace({ key }: Frame, slots: Slots): void {
  const slot = PLACED.get(key) ?? ''
  if (slots.get(slot)?.some(({ figure }) => figure.type === 'place' || isSchool(figure))) slots.delete(slot)
}

/** "التحق بالجامعة الإسلامية", and not "انضمت إلى جامعة الدول العربية". */
function isSchool({ founded }: Figure): boolean {
  return SCHOOLS.has(headOf(founded)) && !/^\S+ الدول/u.test(founded)
}

const SCHOOLS: ReadonlySet<string> = new Set(['جامعه', 'كليه', 'مدرسه', 'معهد'])

/** "أسسها فلان بعد خلافه مع علان": with whom somebody has fallen out founds nothing. */
export function dropQuarrel(units: readonly Unit[], { after }: Clause, slots: Slots): void {
  const beside = after.obliques.find(({ preposition }) => preposition === 'مع')
  const noun = beside === undefined ? undefined : units[beside.at - 1]
  if (noun?.kind === 'word' && noun.word.stems.some(({ base, pronoun }) => pronoun !== '' && FRAME_NOUNS.has(base)))
    slots.delete('with')
}

/** "ويضم X التي كان يتزعمها فلان، وY بزعامة علان", "انقسمت إلى X التي …، وY": what is told of one part, where it names no body, does not end the list. */
export function fillFurtherParts(
  units: readonly Unit[],
  { to }: Clause,
  slots: Slots,
  slot: 'into' | 'object' | 'subject',
): void {
  const parts = slots.get(slot)
  if (parts === undefined || !isRelative(units[to])) return
  const further: Role[] = []
  let isPast = false
  for (let i = to + 1; i < units.length; i++) {
    const unit = units[i]
    if (isSign(unit, COMMAS)) isPast = true
    if (!isFigure(unit) || unit.figure.type !== 'organization') continue
    // "وY التي انشقت عن Z، وW": whom the clause that describes Y names stands in no list.
    if (!isPast && slot !== 'into') continue
    const isJoined = unit.conjunction === 'و' && unit.preposition === '' && isSign(units[i - 1], COMMAS)
    if (!isJoined || isFiniteVerb(units, i + 1)) break
    further.push(roleOf(unit))
  }
  slots.set(slot, [...parts, ...further])
}

/** The word at the place, past "اليوم", a date and "نحو". */
function wordBehind(units: readonly Unit[], at: number): Word | undefined {
  let i = at
  while (i - at < 2 && (units[i]?.kind === 'time' || PASSED.test(units[i]?.word.norm ?? ''))) i++
  return units[i]?.word
}

const PASSED = /^(?:اليوم|حاليا|نحو|حوالي|قرابه|زهاء)$/u

/** Whether parts without a name follow: a number of them, or those of which something is made up. */
function isOfParts({ kind, norm }: Word, verb: string): boolean {
  return kind === 'number' || NUMBER_WORDS.has(norm) || FEW.has(norm) || (norm === 'من' && MADE_UP.test(verb))
}

const MADE_UP = /^[يت]?ت(?:كون|الف)ت?$/u
