import type { EntityType } from '../../claims/entity.ts'
import { hasArabic } from '../../text/normalise.ts'
import { type TimeExpression, validOf } from '../../time/expressions.ts'
import { isAcronymOf, isAllCapitals } from './acronym.ts'
import { LONGEST_PIECE } from './item.ts'
import {
  aliasCueOf,
  isAllegation,
  isBirth,
  isFiller,
  isKunya,
  isLeaving,
  languageNamed,
  statusOf,
  voiceCueOf,
} from './marks.ts'
import { piecesOf } from './pieces.ts'
import { type Span, trimmed, within, wordsOf } from './span.ts'

/** What the brackets behind a name say of it. */
export interface Remarks {
  /** When the statement holds: one claim each; empty when no time is said. */
  readonly valid: string[]
  readonly statuses: { readonly status: string; readonly valid: string | null }[]
  readonly aliases: Alias[]
  /** Words that say in what capacity or where. */
  role: string | null
  alleged: boolean
  /** Whose view it is said to be. */
  voice: (Span & { readonly cue: string | null }) | null
}

/** Another name of the item, in its brackets. */
export interface Alias extends Span {
  readonly kind: string
  readonly language?: string | undefined
}

/** A name and the text it stands in, to which remarks are made. */
export interface Remarked {
  readonly text: string
  readonly name: string
  readonly type: EntityType
}

const EDGE_SIGNS = /^[\s:;,.–—\-'’"“”«»]+|(?<![\s:;,–—\-'’"“”«»])[\s:;,–—\-'’"“”«»]+$/gu
const OPENS_NAME = /^[\p{Lu}\p{Lt}\p{Lo}"“«'‘]/u

/** Reads the insides of brackets, each cut at its commas and semicolons. */
export function remarksOf(of: Remarked, insides: readonly Span[], times: readonly TimeExpression[]): Remarks {
  const remarks: Remarks = { valid: [], statuses: [], aliases: [], role: null, alleged: false, voice: null }
  for (const inside of insides.filter(({ start, end }) => end - start <= LONGEST_PIECE)) {
    for (const piece of piecesOf(of.text, inside, times)) readPiece(of, piece, within(times, piece), remarks)
  }
  return remarks
}

function readPiece(of: Remarked, piece: Span, times: readonly TimeExpression[], remarks: Remarks): void {
  const words = wordsOf(of.text, piece)
  const rest = withoutTimes(of.text, piece, times)
  if (/^\d{0,3}\p{L}?$/u.test(words) || isBirth(rest) || /\p{Nd}[\p{Nd},.]{2}/u.test(rest)) return
  const status = statusOf(rest) ?? (rest === '' && !times.some(isPeriod) ? lastStatus(remarks) : null)
  if (status !== null && of.type === 'person') {
    remarks.statuses.push({ status, valid: times.find((time) => time.edtf !== null)?.edtf ?? null })
    return
  }
  const alias = aliasIn(of, piece)
  if (alias !== null && times.length === 0) remarks.aliases.push(alias)
  else readCapacity(of.text, piece, rest, remarks)
  remarks.valid.push(...times.flatMap((time) => validIn(boundedByDash(of.text, piece, time), rest)))
}

/** What befell somebody did so on a day, so "(killed) (1996–2002)" tells how long the office was held. */
function isPeriod({ edtf }: TimeExpression): boolean {
  return edtf?.includes('/') === true
}

/** What another date tells of again: "(arrested 2007, 2010)". */
function lastStatus({ statuses, valid }: Remarks): string | null {
  return valid.length === 0 ? (statuses.at(-1)?.status ?? null) : null
}

/** What stands before a date until which something held, when nobody knows since when: "(–2018)", "(unknown to 2018)". */
const UNKNOWN_BEGIN = /^(?:unknown|\?)?\s*(?:[–—-]|\bto|\buntil)\s*$/iu

/** A date with a dash and no second date: "(2018–)" goes on, "(–2018)" ended then. */
export function boundedByDash(text: string, piece: Span, time: TimeExpression): TimeExpression {
  if (time.bound !== 'at') return time
  if (/^\s*[–—-]\s*\??$/u.test(text.slice(time.end, piece.end))) return { ...time, bound: 'since' }
  return UNKNOWN_BEGIN.test(text.slice(piece.start, time.start)) ? { ...time, bound: 'until' } : time
}

function validIn(time: TimeExpression, rest: string): string[] {
  const valid = isLeaving(rest) && time.bound === 'at' ? validOf({ ...time, bound: 'until' }) : validOf(time)
  return valid === null || time.relative ? [] : [valid]
}

/** Reads words that are neither a date nor a name: doubt, somebody's view, or a capacity. */
function readCapacity(text: string, piece: Span, rest: string, remarks: Remarks): void {
  const voiceCue = voiceCueOf(rest)
  if (voiceCue !== null) {
    const voice = withoutArticle(text, behindCue(text, piece, voiceCue))
    remarks.alleged = true
    if (voice !== null && OPENS_NAME.test(wordsOf(text, voice)))
      remarks.voice = { ...voice, cue: text.slice(piece.start, voice.start).trim() }
  } else if (isAllegation(rest)) remarks.alleged = true
  else if (rest !== '' && !isFiller(rest) && !isLeaving(rest)) remarks.role ??= rest
}

function withoutArticle(text: string, name: Span | null): Span | null {
  if (name === null) return null
  return { ...name, start: name.start + (/^the\s+/u.exec(wordsOf(text, name))?.[0].length ?? 0) }
}

/** The words of a piece without its dates and what binds them. */
function withoutTimes(text: string, piece: Span, times: readonly TimeExpression[]): string {
  let rest = ''
  let from = piece.start
  for (const time of times) {
    rest += `${text.slice(from, Math.max(from, time.cueStart))} `
    from = time.end
  }
  const behind = text.slice(from, piece.end)
  const bare = times.length === 0 ? behind : behind.replace(/^['’]\S+(?:\s+(?:beri|itibaren|kadar|sonra|önce))?/u, '')
  return (rest + bare).replace(EDGE_SIGNS, '').replace(/\s+/gu, ' ')
}

/** The other name that a piece gives: announced as one, short for the name, in another script or in quotation marks. */
function aliasIn(of: Remarked, piece: Span): Alias | null {
  if (of.type === 'place' || of.type === 'event') return null
  const words = wordsOf(of.text, piece)
  const cue = aliasCueOf(words)
  if (cue !== null) return announced(of.text, piece, cue)
  if (isAcronymOf(words, of.name) && of.type === 'organization') return { ...piece, kind: 'acronym' }
  const labelled = withLanguage(of.text, piece)
  if (labelled !== null) return labelled
  if (hasArabic(words) !== hasArabic(of.name) && isProper(words)) return named(of.text, piece, 'alias')
  if (of.type === 'person' && isKunya(words)) return named(of.text, piece, 'nom_de_guerre')
  const isQuoted = /^["“«'‘].+["”»'’]$/u.test(words)
  return isQuoted ? named(of.text, piece, of.type === 'person' ? 'nom_de_guerre' : 'alias') : null
}

function announced(text: string, piece: Span, { kind, cue }: { kind: string; cue: string }): Alias | null {
  const name = behindCue(text, piece, cue)
  return name === null || !OPENS_NAME.test(wordsOf(text, name)) ? null : named(text, name, kind)
}

/** A name behind its language: "Arabic: X". */
function withLanguage(text: string, piece: Span): Alias | null {
  const label = /^(\p{L}+)\s*:\s*(?=\S)/u.exec(wordsOf(text, piece))
  const language = languageNamed(label?.[1] ?? '')
  if (label === null || language === undefined) return null
  return { ...named(text, { start: piece.start + label[0].length, end: piece.end }, 'alias'), language }
}

/** Whether words of another script are a name of their own and not a remark. */
function isProper(words: string): boolean {
  return hasArabic(words) || /^\p{Lu}/u.test(words)
}

function named(text: string, span: Span, kind: string): Alias {
  const words = wordsOf(text, span)
  const lead = /^["“«'‘\s:]+/u.exec(words)?.[0].length ?? 0
  const tail = /(?<!["”»'’\s])["”»'’\s]+$/u.exec(words)?.[0].length ?? 0
  const name = lead + tail < words.length ? trimmed(text, span.start + lead, span.end - tail) : span
  const shown = wordsOf(text, name)
  const isShort = kind === 'alias' && isAllCapitals(shown)
  return { ...name, kind: isShort ? 'acronym' : kind, language: hasArabic(shown) ? 'ar' : undefined }
}

/** What follows the cue; null when nothing does. The cue is folded, so its words are counted, not its letters. */
function behindCue(text: string, piece: Span, cue: string): Span | null {
  const words = wordsOf(text, piece)
  const letters = cue.replace(/ /gu, '').length
  let seen = 0
  let at = 0
  while (at < words.length && seen < letters) {
    if (/[\p{L}\p{N}]/u.test(words.charAt(at))) seen++
    at++
  }
  const lead = /^[\s.:،,\-ـ]*/u.exec(words.slice(at))?.[0].length ?? 0
  const name = trimmed(text, piece.start + at + lead, piece.end)
  return name.end > name.start ? name : null
}
