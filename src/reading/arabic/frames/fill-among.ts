import { listFrom } from '../clauses/list.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { COMMAS, isFigure, isSign, type Unit } from '../context/unit.ts'
import { type Frame, HARMS } from '../words/frames.ts'
import { AMONG_THOSE } from '../words/group-words.ts'
import { AGENT_PHRASES } from '../words/particles.ts'
import type { Word } from '../words/words.ts'
import { hasPerson } from './fill-slots.ts'
import type { Slots } from './slots.ts'

/** Frames of which some persons are named among the many that they tell of. */
const AMONG: ReadonlySet<string> = new Set(['found', 'begin', 'join', 'sanction', 'blacklist', 'freeze', 'designate'])

/** Whether some may be named among many of whom the verb tells: nobody is named yet. */
export function mayNameAmong(context: Context, { key }: Frame, slots: Slots): boolean {
  if (!HARMS.has(key) && !AMONG.has(key)) return false
  return key === 'begin' ? !slots.has('agent') : !hasPerson(context, slots)
}

/** As far as "أحد قادتها، وهو فلان" goes. */
const ONE_REACH = 8

/** "قتل ثمانية … بينهم فلان": those named among the many. */
export function fillNamedAmong(units: readonly Unit[], at: number, frame: Frame, slots: Slots): void {
  for (let i = at + 1; i < units.length; i++) {
    const unit = units[i]
    const isOne = i - at < ONE_REACH && isSign(units[i - 1], COMMAS) && /^و(?:هو|هما|هم)$/u.test(unit?.word.norm ?? '')
    if (unit?.kind !== 'word' || !(isOne || AMONG_THOSE.has(unit.word.norm))) continue
    const from = /^(?:يدعي|المدعو|هو|هم|هما)$/u.test(units[i + 1]?.word.norm ?? '') ? i + 2 : i + 1
    const named = listFrom(units, from, units.length).figures.filter(({ figure }) => figure.type === 'person')
    if (named.length > 0 && (frame.key !== 'begin' || isByMany(units, at, i)))
      slots.set(frame.claims[0]?.subject ?? 'object', named.map(roleOf))
    return
  }
}

/** "تأسست على يد مجموعة من الطلاب، أبرزهم": those before whom many stand by whom it was done. */
function isByMany(units: readonly Unit[], at: number, among: number): boolean {
  const by = units.findIndex(
    ({ word }, i) => i > at && i < among && AGENT_PHRASES.includes(agentPhrase(units, i, word)),
  )
  return by !== -1 && !units.slice(by + 2, among).some((unit) => isFigure(unit) && unit.figure.type === 'person')
}

/** The word as a cue of who did it, with the one behind it where the cue has two. */
function agentPhrase(units: readonly Unit[], at: number, { norm }: Word): string {
  return AGENT_PHRASES.includes(norm) ? norm : `${norm} ${units[at + 1]?.word.norm ?? ''}`
}

/** "حظرتها 32 دولة من بينها X وY": those named among the many who have put it on their lists. */
export function fillListersAmong(units: readonly Unit[], from: number, to: number, slots: Slots): void {
  const among = units.findIndex(
    ({ kind, word }, i) => i > from && i < to && kind === 'word' && AMONG_THOSE.has(word.norm),
  )
  if (among === -1 || (slots.has('subject') && slots.has('object'))) return
  const { figures } = listFrom(units, among + 1, units.length)
  if (figures.length > 0 && figures.every(({ figure }) => figure.type !== 'person'))
    slots.set(slots.has('subject') ? 'object' : 'subject', figures.map(roleOf))
}
