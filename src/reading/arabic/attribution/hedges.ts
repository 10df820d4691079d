import { isComplementizer, verbAt } from '../clauses/clause-marks.ts'
import type { Range, Scope } from '../context/scope.ts'
import type { Context } from '../context/statement.ts'
import { COMMAS, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { IMPERSONAL } from '../words/frames.ts'
import { exactly, written } from '../words/word-kinds.ts'
import { ALLEGED, HEDGE_PHRASES, HEDGES, phraseLength, SO_CALLED } from './cues.ts'
import { endOfContent, startOfContent, wordsIn } from './said.ts'

/** What nobody in particular says: guesses, reports without a speaker, names from which the text stands off. */
export function hedgeScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  return (
    impersonalScope(context, units, at) ??
    phraseScope(context, units, at) ??
    guessScope(context, units, at) ??
    soCalledScope(context, units, at) ??
    soNamedScope(context, units[at]) ??
    allegedScope(context, units, at)
  )
}

const isImpersonal = exactly(IMPERSONAL)

/** "يعتقد أن", "تردد أن": a report without a speaker. */
function impersonalScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word' || !isImpersonal(cue.word)) return undefined
  return isComplementizer(units[at + 1]) ? nobody(context, units, at + 1, [cue.start, cue.end]) : undefined
}

/** "من المرجح أن", and "على الأرجح" in the midst of what it is said of. */
function phraseScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const length = phraseLength(units, at, HEDGE_PHRASES)
  const [first, last] = [units[at], units[at + length - 1]]
  if (length === 0 || first === undefined || last === undefined) return undefined
  const cue: Range = [first.start, last.end]
  if (isComplementizer(units[at + length])) return nobody(context, units, at + length, cue)
  const start = startOfContent(context, units, at)
  const end = endOfContent(context, units, at + length)
  const content = [wordsIn(context.text, start, cue[0]), wordsIn(context.text, cue[1], end)]
  return { ...unsaid(cue), start, end, content: content.filter((range) => range !== undefined) }
}

const isHedge = exactly(HEDGES)
const isQad = written(/^[وف]?قد$/u)

/** "ربما قتل", "قد يكون": the verb after it may be so. */
function guessScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word') return undefined
  if (!isHedge(cue.word) && !(isQad(cue.word) && isPresent(units, at + 1))) return undefined
  const joined = /^[وف](?:ربما|لعل|قد)/u.test(cue.word.norm) ? 1 : 0
  return nobody(context, units, at + 1, [cue.start + joined, cue.end])
}

/** "قد يكون" and not "قد تأسس": ت begins past verbs too, which are masculine here. */
function isPresent(units: readonly Unit[], at: number): boolean {
  const norm = units[at]?.kind === 'word' ? (units[at]?.word.norm ?? '') : ''
  const gender = verbAt(units, at)?.gender
  return /^ي.{2}/u.test(norm) || (/^ت.{2}/u.test(norm) && !norm.endsWith('ت') && gender !== undefined && gender !== 'm')
}

const LONGEST_NAME = 5

/** "ما يسمى بالحكومة المؤقتة": what is named so. */
function soCalledScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const length = phraseLength(units, at, SO_CALLED)
  const [first, last] = [units[at], units[at + length - 1]]
  if (length === 0 || first === undefined || last === undefined) return undefined
  let end = at + length
  const quoted = isSign(units[end], QUOTES)
  if (quoted)
    end = isFigure(units[end + 1]) ? end + 1 : units.findIndex((unit, i) => i > at + length && isSign(unit, QUOTES))
  else while (end - at - length < LONGEST_NAME && !isFigure(units[end]) && isPlain(units[end + 1])) end++
  const named = units[end]
  const opened = quoted || (named !== undefined && QUOTES.includes(context.text.charAt(named.start - 1)))
  const closed = named !== undefined && opened && QUOTES.includes(context.text.charAt(named.end)) ? 1 : 0
  const content = named === undefined ? undefined : wordsIn(context.text, last.end, named.end + closed)
  return content === undefined
    ? undefined
    : { ...unsaid([first.start, last.end]), start: content[0], end: content[1], content: [content], voiced: false }
}

/** The same where the words and the name were put together to whom they name. */
function soNamedScope({ words, text }: Context, unit: Unit | undefined): Scope | undefined {
  if (!isFigure(unit) || unit.nameStart === undefined || unit.nameEnd === undefined || unit.nameStart <= unit.start)
    return undefined
  const [first, second] = [words[unit.first], words[unit.first + 1]]
  if (first === undefined || second === undefined) return undefined
  if (!SO_CALLED.some(([what, called]) => first.norm.endsWith(what ?? '') && second.norm === called)) return undefined
  const quoted = QUOTES.includes(text.charAt(unit.nameStart - 1)) && QUOTES.includes(text.charAt(unit.nameEnd)) ? 1 : 0
  const [start, end] = [unit.nameStart - quoted, unit.nameEnd + quoted]
  const content: Range[] = [[start, end]]
  return { ...unsaid([unit.start, second.end]), start, end, content, voiced: false }
}

function isPlain(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && /^ال|ي?ة$/u.test(unit.word.text)
}

/** "الانتصار المزعوم": what the adjective is said of. */
function allegedScope(context: Context, units: readonly Unit[], at: number): Scope | undefined {
  const [named, cue] = [units[at - 1], units[at]]
  if (cue?.kind !== 'word' || named === undefined || named.kind === 'sign' || named.kind === 'time') return undefined
  if (!cue.word.norm.startsWith('ال') || !ALLEGED.has(cue.word.norm.slice(2))) return undefined
  const content = wordsIn(context.text, named.start, named.end)
  return content === undefined
    ? undefined
    : { ...unsaid([cue.start, cue.end]), start: content[0], end: content[1], content: [content], voiced: false }
}

function nobody(context: Context, units: readonly Unit[], from: number, cue: Range): Scope | undefined {
  const start = units[from]?.start
  if (start === undefined || isSign(units[from], COMMAS)) return undefined
  const end = endOfContent(context, units, from)
  const content = wordsIn(context.text, start, end)
  return content === undefined ? undefined : { ...unsaid(cue), start, end, content: [content] }
}

function unsaid(cue: Range): Pick<Scope, 'voice' | 'source' | 'cue' | 'factuality' | 'voiced'> {
  return { voice: undefined, source: null, cue, factuality: 'alleged', voiced: true }
}
