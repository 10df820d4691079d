import type { Figure } from '../../cast.ts'
import { JOINING } from '../words/event-words.ts'
import { FRAME_NOUNS } from '../words/frames.ts'
import { FORMING } from '../words/name-words.ts'
import { LEADERSHIP } from '../words/office-words.ts'
import { isVerb } from '../words/word-kinds.ts'
import { type Memory, mainOf } from './memory.ts'
import { COMMAS, isFigure, isSign, QUOTES, type Unit } from './unit.ts'

/** How the first lines of a communiqué begin. */
const COMMUNIQUE =
  /(?:^|\n)[ \t"«]*(?:بسم الله الرحمن|(?:بيان|بلاغ|تصريح)[ \t]*(?:[:\n]|صادر|من |عن |رقم|هام|صحفي|عاجل|عسكري|توضيحي|توضيح|إلى|اندماج|توحد|تشكيل|تأسيس|نعي|انشقاق|انسحاب|انضمام|بيعة|مبايعة|تعيين|تكليف|مشترك|ختامي|سياسي|تبني|تنصل)|البيان رقم|تعزية|نعي )/u

/** As far into the text as its first lines go. */
const FIRST_LINES = 400

const SEEN = new WeakMap<Memory, boolean>()

/** Whether the text is a communiqué, in which a body speaks of itself as "we". */
export function isCommunique(memory: Memory): boolean {
  const known = SEEN.get(memory)
  if (known !== undefined) return known
  const found = COMMUNIQUE.test(memory.page.text.slice(0, FIRST_LINES))
  SEEN.set(memory, found)
  return found
}

/** For whom "we" stands: whom a communiqué says it to be, the body of whoever speaks in the sentence, else the one whose communiqué the text is. */
export function ourselves(memory: Memory, speaker?: Figure): Figure | undefined {
  if (memory.us !== undefined) return memory.us
  const own = speaker === undefined ? undefined : memory.page.cast.head(speaker)
  if (own?.type === 'organization' && !own.described) return own
  const led = own === undefined ? undefined : (memory.offices.get(own) ?? memory.groups.get(own))
  return led ?? (isCommunique(memory) ? mainOf(memory) : undefined)
}

/** As far behind "نحن" as the body may stand that says so. */
const REACH = 6

/** Notes who says "we": "إننا في حركة X", "نحن، قيادة X". */
export function noteOurselves(memory: Memory, units: readonly Unit[]): void {
  if (!isCommunique(memory)) return
  const we = units.findIndex(({ kind, word }) => kind === 'word' && /^[وف]?(?:اننا|نحن|انا)$/u.test(word.norm))
  if (we === -1) return
  for (const [i, unit] of units.slice(we + 1, we + REACH).entries()) {
    if (isFigure(unit)) {
      memory.together = bodiesFrom(units, we + 1 + i)
      if (memory.together.length === 1) memory.us = unit.figure
      return
    }
    if (isSign(unit, '(:') || isVerb(unit.word) || isDeed(unit)) return
  }
}

/** "نحن في X وY وZ": the bodies named there in a row. */
function bodiesFrom(units: readonly Unit[], at: number): readonly Figure[] {
  const bodies: Figure[] = []
  for (let i = at; i < units.length; i++) {
    const unit = units[i]
    if (isFigure(unit) && unit.figure.type === 'organization' && !unit.figure.described) {
      if (i > at && unit.conjunction === '' && !isSign(units[i - 1], COMMAS)) break
      bodies.push(unit.figure)
    } else if (!isSign(unit, COMMAS)) break
  }
  return bodies
}

/** "إننا ماضون في قتال X": what we do, and not who we are. */
function isDeed({ kind, word }: Unit): boolean {
  if (kind !== 'word') return false
  return word.norm.endsWith('ون') || word.stems.some(({ base }) => FRAME_NOUNS.has(base) && !LEADERSHIP.has(base))
}

/** As far behind "اندماج" as the name of what is formed may stand. */
const NAME_REACH = 14

/** "تحت مسمى", "باسم", "يحمل اسم": a name follows. */
const NAMING = /^(?:ب)?(?:اسم|مسمي|تسميه)$/u

/**
 * Notes the body that a communiqué says to be formed: of several that become one ("اندماجها تحت مسمى Z"), or by nobody that
 * has a name ("نعلن تشكيل Z"). From then on it is the body that speaks.
 */
export function noteFormed(memory: Memory, units: readonly Unit[]): void {
  const formed = memory.us === undefined ? formedIn(memory, units) : undefined
  if (formed === undefined) return
  memory.us = formed
  memory.main = formed
  memory.union = { body: formed, isMerger: units.some((unit) => hasStem(unit, JOINING)) }
}

/** The body that a sentence of a communiqué says to be formed. */
export function formedIn(memory: Memory, units: readonly Unit[]): Figure | undefined {
  if (!isCommunique(memory)) return undefined
  for (let at = 0; at < units.length; at++) {
    const formed = joinedInto(units, at) ?? formedByUnnamed(units, at)
    if (formed?.type === 'organization' && !formed.described) return formed
  }
  return undefined
}

/** The body whose name stands behind "اندماج". */
function joinedInto(units: readonly Unit[], at: number): Figure | undefined {
  return hasStem(units[at], JOINING) ? bodyNamed(units, at) : undefined
}

/** "تحت مسمى X": the body that is told to have the name, not far behind the unit. */
function bodyNamed(units: readonly Unit[], at: number): Figure | undefined {
  let isNamed = false
  for (const unit of units.slice(at + 1, at + NAME_REACH)) {
    isNamed ||= unit.kind === 'word' && NAMING.test(unit.word.norm)
    if (isFigure(unit)) return isNamed || unit.start < (unit.nameStart ?? 0) ? unit.figure : undefined
  }
  return undefined
}

/** The body behind "تشكيل" where not one alone is named before that forms it. */
function formedByUnnamed(units: readonly Unit[], at: number): Figure | undefined {
  if (!hasStem(units[at], FORMING)) return undefined
  const before = units.slice(0, at).filter(({ figure }) => figure?.type === 'organization')
  return before.length === 1 ? undefined : (bodyBehind(units, at) ?? bodyNamed(units, at))
}

function hasStem(unit: Unit | undefined, words: ReadonlySet<string>): boolean {
  return unit?.kind === 'word' && unit.word.stems.some(({ base }) => words.has(base))
}

/** The body that is named right behind, past a quotation mark. */
function bodyBehind(units: readonly Unit[], at: number): Figure | undefined {
  const next = isSign(units[at + 1], QUOTES) ? units[at + 2] : units[at + 1]
  return isFigure(next) && next.preposition === '' && next.conjunction === '' ? next.figure : undefined
}
