import { foldArabic } from '../../../text/tokens.ts'
import { isState } from '../context/memory.ts'
import type { Context } from '../context/statement.ts'
import { bracketed, DASHES, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { isLeadership } from '../names/leaders.ts'
import { BESIDE_CALLING, CALLED_BY_BA } from '../words/clause-words.ts'
import { FRAME_PARTICIPLES, SOURCE_NOUNS } from '../words/frames.ts'
import { GIVEN_NAMES, KUNYA, ORGANISATION_HEADS } from '../words/lexicon.ts'
import { CALLED_BY, FORMER, LEADS_IN, NAMES_AT_ONCE } from '../words/name-words.ts'
import { BESIDE_ONE } from '../words/office-words.ts'
import {
  among,
  beginsPhrase,
  isCommon,
  isCopulaWord,
  isDefinite,
  isParticle,
  isVerb,
  titleStem,
  written,
} from '../words/word-kinds.ts'
import { isListOfBodies, piecesOf } from './bracket-pieces.ts'
import { sayName } from './say-name.ts'
import { isOfWing, wholeOfWing } from './wing-of.ts'

const LONGEST = 9
/** A bracket may give several names, each in a language of its own. */
const LONGEST_BRACKET = 40

/** What follows a name and gives another one: a bracket, a dash and a short name, "known as". */
export function aliasAfter(context: Context, units: readonly Unit[], owner: FigureUnit, at: number): number {
  return (
    bracketAfter(context, units, owner, at) ??
    dashAfter(context, units, owner, at) ??
    kunyaAfter(context, units, owner, at) ??
    calledAfter(context, units, owner, at) ??
    orAfter(context, units, owner, at) ??
    at
  )
}

/** "محمد علي (أبو عمر)", "المنظمة (ABC)". */
function bracketAfter(context: Context, units: readonly Unit[], owner: FigureUnit, at: number): number | undefined {
  const close = closingBracket(units, at)
  if (close === undefined) return undefined
  const inside = units.slice(at + 1, close)
  if (isPlaceHeld(inside, owner)) return undefined
  if (namesNothing(inside) || isHolder(inside, owner) || owner.figure.type === 'place') return close + 1
  const pieces = piecesOf(inside)
  if (isListOfBodies(context, pieces, owner)) return close + 1
  for (const { piece, former } of pieces) {
    const [first] = piece
    const name = piece.length > LONGEST ? undefined : nameOf(context, piece)
    if (
      name === undefined ||
      MEANING.test(first?.word.norm ?? '') ||
      (first?.figure === undefined && (isVerb(first?.word) || isParticle(first?.word)))
    )
      continue
    sayName(context, owner, name, units[close]?.end ?? owner.end, former)
  }
  return close + 1
}

/** "القيادي في X (العقيد فلان)": who holds the office, and no name of X. */
function isHolder([first, second]: readonly Unit[], { figure }: FigureUnit): boolean {
  if (figure.type !== 'organization') return false
  return first?.titled === true || (titleStem(first?.word) !== undefined && second?.figure?.type === 'person')
}

/** "فلان (قاضي X)", "فلان (مساعد علان أمير X)": what somebody is in a body, which is read on as if there were no bracket. */
function isPlaceHeld([first, ...rest]: readonly Unit[], { figure }: FigureUnit): boolean {
  if (figure.type !== 'person' || first?.kind !== 'word' || first.word.kind !== 'word') return false
  if (isDefinite(first.word) || KUNYA.has(first.word.norm) || !BESIDE_ONE.has(first.word.norm)) return false
  return rest.some((unit) => isFigure(unit) && unit.figure.type !== 'place')
}

/** "(ومعناها "حامل السيف")": what a name means is no name. */
const MEANING = /^[وف]?(?:معنا(?:ه|ها)|[يت]عني|بمعني|ترجمت(?:ه|ها))$/u

/** "القوات الثورية (فارك)": a title that gives its body a second name; in other brackets a title only tells one body from another. */
export function sayTitledName(context: Context, [owner, open, name, close]: readonly Unit[]): void {
  if (!isFigure(owner) || owner.figure.type !== 'organization' || !isSign(open, '(') || !isSign(close, ')')) return
  if (name?.figure?.type !== 'organization' && !/^[A-Z]{2}/u.test(name?.word.text ?? '')) return
  const short = name === undefined ? undefined : nameOf(context, [name])
  if (short !== undefined) sayName(context, owner, short, close?.end ?? owner.end)
}

/** Where a bracket that opens at the unit ends; one that brings a leader is read as if there were none. */
function closingBracket(units: readonly Unit[], at: number): number | undefined {
  const opening = units[at + 1]
  if (!isSign(units[at], '(') || opening === undefined || isLeadership(opening)) return undefined
  let close = at + 1
  while (close < units.length && close - at < LONGEST_BRACKET && !isSign(units[close], ')')) close++
  return isSign(units[close], ')') && close > at + 1 ? close : undefined
}

/** A date, a number, only where somebody is, or whose wing. */
function namesNothing(inside: readonly Unit[]): boolean {
  if (wholeOfWing(inside, 0) !== undefined) return true
  // "(ناشطون)": from whom a picture is.
  if (inside.length === 1 && (inside[0]?.figure?.type === 'place' || SOURCE_NOUNS.has(inside[0]?.word.norm ?? '')))
    return true
  if (/^(?:قطاع|فرع|جناح|قسم|ولايه|محافظه|منطقه|شمال|جنوب|شرق|غرب|ريف)$/u.test(inside[0]?.word.norm ?? '')) return true
  if (inside.some(({ word }) => /[a-z]{2}/iu.test(word.text))) return false
  if (isOnlyKind(inside)) return true
  return inside.some((unit) => unit.kind === 'time' || /\d/u.test(unit.word.norm))
}

/** "موقع X (رسمي)", "لجان X (لجنتان أهليتان)": of what kind somebody is. */
function isOnlyKind(inside: readonly Unit[]): boolean {
  const last = inside.at(-1)
  if (last?.kind !== 'word' || inside.length > 2 || isDefinite(last.word)) return false
  const { norm } = last.word
  if (inside.length === 2 && isKindOfBody(inside[0])) return /ي(?:ه|ان|تان|ين)?$/u.test(norm)
  return inside.length === 1 && /ي(?:ه|ان|تان)?$/u.test(norm) && isCommon(last.word)
}

const isKindOfBody = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' &&
  unit.word.stems.some(
    ({ base, article }) =>
      !article && ORGANISATION_HEADS.has(base.replace(/ت(?:ان|ين)$/u, 'ه').replace(/(?:ان|ين)$/u, '')),
  )

/** `المجلس العسكري، أو "مجلس الدير"،`: another name in quotation marks or Latin letters, or where a text defines its body. */
function orAfter(context: Context, units: readonly Unit[], owner: FigureUnit, at: number): number | undefined {
  const or = isSign(units[at], '،,') ? at + 1 : at
  if (units[or]?.word.norm !== 'او' || owner.figure.type === 'place') return undefined
  const next = units[or + 1]
  if (!isSign(next, QUOTES) && !/^[a-z]/iu.test(next?.word.text ?? '') && !isDefinedAs(units, owner, or + 1))
    return undefined
  return calledName(context, units, owner, or + 1, false)
}

/** "القوات الثورية (…) أو فارك، كانت منظمة": one name behind that with which the sentence opens, before what both are. */
function isDefinedAs(units: readonly Unit[], owner: FigureUnit, at: number): boolean {
  const [name, next] = [units[at], units[at + 1]]
  if (owner.first !== units[0]?.first || owner.figure.type !== 'organization' || name === undefined) return false
  const isName = isFigure(name) ? name.figure.type === 'organization' && name.preposition === '' : isUnknown(name)
  return isName && (isSign(next, '،,(') || /^(?:هو|هي|كان|كانت)$/u.test(next?.word.norm ?? ''))
}

function isUnknown(unit: Unit): boolean {
  return isNameWord(unit) && !isCommon(unit.word) && !beginsPhrase(unit.word)
}

/** `تحالف البناء – "بناء"`. A short name without quotation marks is part of the name: see the organisation reader. */
function dashAfter(context: Context, units: readonly Unit[], owner: FigureUnit, at: number): number | undefined {
  if (owner.figure.type !== 'organization') return undefined
  if (isSign(units[at], QUOTES)) return quotedAfter(context, units, owner, at)
  if (!isSign(units[at], DASHES)) return undefined
  if (!isSign(units[at + 1], QUOTES)) return undefined
  const close = closing(units, at + 2)
  if (close === undefined) return undefined
  const name = nameOf(context, units.slice(at + 2, close))
  if (name !== undefined) sayName(context, owner, name, units[close]?.end ?? owner.end)
  return close + 1
}

/** `حزب الحياة الحرة "بيجاك"`: one word in quotation marks right after a full name that has none itself. */
function quotedAfter(context: Context, units: readonly Unit[], owner: FigureUnit, at: number): number | undefined {
  const [word, close] = [units[at + 1], units[at + 2]]
  if (word?.word.stems.some(({ base }) => FRAME_PARTICIPLES.has(base)) === true) return undefined
  if (!isSign(close, QUOTES) || word === undefined || word.kind === 'sign' || owner.last === owner.first)
    return undefined
  if (word.figure === undefined && (isVerb(word.word) || isParticle(word.word))) return undefined
  if (
    isSign(
      units.find(({ last }) => last === owner.first - 1),
      QUOTES,
    )
  )
    return undefined
  // "قوات محمد فلان "حميد"": what its leader goes by.
  if (GIVEN_NAMES.has(foldArabic(owner.figure.founded.split(' ')[1] ?? ''))) return undefined
  if (isState(owner.figure.founded) || isLongName(word)) return undefined
  const name = nameOf(context, [word])
  if (name === undefined) return undefined
  sayName(context, owner, name, close?.end ?? owner.end)
  return at + 3
}

/** A body's name of more than two words is its own, and "أول من ترأس X "فلان الفلاني"" names who leads X. */
function isLongName({ figure, first, last }: Unit): boolean {
  return figure !== undefined && last - first > (figure.type === 'person' ? 0 : 1)
}

/** `فلان الفلاني "أبو عمر"`: in quotation marks right behind a name, what a fighter goes by. */
function kunyaAfter(context: Context, units: readonly Unit[], owner: FigureUnit, at: number): number | undefined {
  if (owner.figure.type !== 'person' || owner.figure.described || !isSign(units[at], QUOTES)) return undefined
  const first = units[at + 1]
  const close = closing(units, at + 1)
  if (close === undefined || first === undefined || close - at > KUNYA_REACH) return undefined
  if (KUNYA.has(owner.word.norm) || !(/^اب[ويا]$/u.test(first.word.norm) || isNickname(units, owner, at + 1)))
    return undefined
  const name = nameOf(context, units.slice(at + 1, close))
  if (name === undefined) return undefined
  sayName(context, owner, name, units[close]?.end ?? owner.end)
  return close + 1
}

/** `محمد فلان "حميدتي"،`: one word that no lexicon knows, behind a full name and before what goes on about it. */
function isNickname(units: readonly Unit[], owner: FigureUnit, at: number): boolean {
  const [word, close, next] = [units[at], units[at + 1], units[at + 2]]
  if (word?.kind !== 'word' || word.word.kind !== 'word' || !isSign(close, QUOTES) || owner.last === owner.first)
    return false
  if (isVerb(word.word) || isParticle(word.word) || isCommon(word.word) || beginsPhrase(word.word)) return false
  return (
    next === undefined ||
    next.kind !== 'word' ||
    isVerb(next.word) ||
    isParticle(next.word) ||
    /^و/u.test(next.word.norm)
  )
}

/** As far as a kunya goes that is one figure or three words. */
const KUNYA_REACH = 4

function closing(units: readonly Unit[], from: number): number | undefined {
  for (let i = from; i < units.length && i - from < LONGEST; i++) if (isSign(units[i], QUOTES)) return i
  return undefined
}

const callsBy = among(CALLED_BY)

/** "الملقب بأبي عمر", "المعروفة باسم …", "التي كانت تعرف سابقا باسم …". */
function calledAfter(context: Context, units: readonly Unit[], owner: FigureUnit, at: number): number | undefined {
  let i = pastAdjectives(units, owner, at)
  if (isSign(units[i], '،,')) i++
  if (/^(?:الذي|التي|وهو|وهي)$/u.test(units[i]?.word.norm ?? '')) i++
  const cue = units[i]
  if (cue?.kind !== 'word' || !callsBy(cue.word) || isOfWing(units, at - 1)) return undefined
  if (/^و[يت](?:عرف|سمي|دعي|لقب)$/u.test(cue.word.norm) && isBrought(units, owner)) return undefined
  // "وقع اتفاقا مع الحكومة عرف باسم Z": what was made is called so.
  if (isState(owner.figure.founded) && /^(?:عرف|سمي|دعي)ت?$/u.test(cue.word.norm)) return undefined
  let former = FORMER.has(cue.word.norm)
  let led = !/^[وف]?(?:كان|كانت|عرف|عرفت)$/u.test(cue.word.norm)
  i++
  while (units[i]?.kind === 'word' && LEADS_IN.has(units[i]?.word.norm ?? '')) {
    const norm = units[i]?.word.norm ?? ''
    former ||= FORMER.has(norm)
    led ||= NAMES_AT_ONCE.has(norm)
    i++
  }
  return led ? calledName(context, units, owner, i, former, bringsAt(units, cue, i)) : undefined
}

/** The word that brings the name at the unit, right before it or past "أيضا". */
function bringsAt(units: readonly Unit[], cue: Unit, at: number): string | undefined {
  const isBehindAlso = cue === units[at - 2] && BESIDE_CALLING.has(units[at - 1]?.word.norm ?? '')
  return isBehindAlso || cue === units[at - 1] ? cue.word.norm : undefined
}

/** "X الإيرانية المعروفة باسم": behind the adjectives that a body has. */
function pastAdjectives(units: readonly Unit[], { figure }: FigureUnit, at: number): number {
  let i = at
  while (figure.type === 'organization' && i - at < 2 && isAdjective(units[i])) i++
  return i > at && callsBy(units[i]?.word) ? i : at
}

function isAdjective(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && isNisba(unit.word) && !callsBy(unit.word)
}

const isNisba = written(/^ال.{2,}ي(?:ه)?$/u)

/** "فصيل في X، ويعرف بـ": what goes on behind a preposition is of whom the sentence began with. */
function isBrought(units: readonly Unit[], owner: FigureUnit): boolean {
  const place = units.findIndex(({ first }) => first === owner.first)
  return owner.preposition !== '' || isParticle(units[place - 1]?.word)
}

function calledName(
  context: Context,
  units: readonly Unit[],
  owner: FigureUnit,
  at: number,
  former: boolean,
  bringing?: string,
): number | undefined {
  const close = isSign(units[at], QUOTES) ? closing(units, at + 1) : bracketed(units, at)
  const [from, to] = close === undefined ? [at, plainNameEnd(units, at)] : [at + 1, close]
  const first = units[from]
  if (isFigure(first) && (first.figure.type === 'person') !== (owner.figure.type === 'person')) return undefined
  const words = to === undefined ? undefined : nameOf(context, units.slice(from, to))
  if (to === undefined || words === undefined) return undefined
  const isBare = first?.figure === undefined || (first.preposition === '' && CALLED_BY_BA.has(bringing ?? ''))
  const name = bringing !== undefined && from === at && isBare ? words.replace(/^ب(?=.{3})/u, '') : words
  const next = close === undefined ? to : to + 1
  sayName(context, owner, name, units[next - 1]?.end ?? owner.end, former)
  return next
}

/** Where a name without quotation marks ends: a figure with its adjectives, or up to three words. */
function plainNameEnd(units: readonly Unit[], at: number): number | undefined {
  const first = units[at]
  if (first === undefined || first.kind === 'sign' || first.kind === 'time') return undefined
  if (first.figure === undefined && (isParticle(first.word) || isVerb(first.word))) return undefined
  if (first.figure === undefined && isDefinite(first.word) && isCommon(first.word)) return undefined
  let to = at + 1
  while (to - at < 3 && goesOn(first, units[to])) to++
  return to
}

/** Behind a figure only an adjective, a word that no lexicon knows, or after a body whose it is. */
function goesOn(first: Unit, next: Unit | undefined): boolean {
  const { figure } = first
  if (isFigure(next) && figure === undefined && next.figure.type === 'person')
    return !isDefinite(first.word) && next.start === startOf(next)
  if (isFigure(next))
    return next.figure.type === 'person' && figure?.type === 'organization' && next.start === startOf(next)
  if (!isNameWord(next)) return false
  if (figure === undefined || isDefinite(next?.word)) return true
  return figure.type === 'organization' && !isCommon(next?.word) && next !== undefined && !beginsPhrase(next.word)
}

/** Where a figure begins that nothing is joined to. */
function startOf({ word }: FigureUnit): number {
  return word.start
}

function isNameWord(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && !isParticle(unit.word) && !isVerb(unit.word) && !isCopulaWord(unit.word)
}

/** The words as a name, with ب and ل taken off the first and أبي made أبو. */
function nameOf(context: Context, inside: readonly Unit[]): string | undefined {
  const pieces = inside.filter((unit) => unit.kind !== 'sign' || DASHES.includes(unit.word.norm))
  const colon = pieces.findIndex((unit) => unit.word.norm === ':')
  const inner = inside.findIndex((unit) => isSign(unit, ':'))
  if (inner !== -1 && colon === -1) return nameOf(context, inside.slice(inner + 1))
  const [first, last] = [pieces[0], pieces[pieces.length - 1]]
  if (first === undefined || last === undefined) return undefined
  let name = context.text.slice(first.start, last.end).replace(/["“”«»]/gu, '')
  if (first.figure === undefined && /^بأ?[بم]و?ي? /u.test(name)) name = name.slice(1)
  name = name
    .replace(/^ب(?=ال|أب|ابن |أم )/u, '')
    .replace(/^(?:أبي|أبا) /u, 'أبو ')
    .trim()
  // "تنظيماً إرهابياً" tells what somebody is said to be.
  return name.length < 2 || /[؟!:؛]|اً(?: |$)/u.test(name) ? undefined : name
}
