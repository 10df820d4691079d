import type { EntityType } from '../../claims/entity.ts'
import { hasArabic } from '../../text/normalise.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import {
  ARABIC_AND,
  aliasCueOf,
  isCountry,
  isNoItem,
  isOfNoBody,
  isPartOfLand,
  looksLikeOrganization,
  officePredicateOf,
} from './marks.ts'
import { bracketsOf, piecesOf } from './pieces.ts'
import { type Span, trimmed, within, wordsOf } from './span.ts'

/** One item of a value: its name and what is remarked on it. */
export interface Item extends Span {
  readonly name: Span
  /** What stands in its brackets, without them, and behind a dash. */
  readonly brackets: readonly Span[]
  /** Letters and signs glued to the name that tell what became of the person: KIA, WIA, POW, MIA, †. */
  readonly marks: readonly string[]
  /** Dates of the item that stand outside its brackets. */
  readonly dates: readonly TimeExpression[]
}

/** Image sizes, flags, dashes and joining words before a name. */
const LEAD = /^(?:x?\d{1,4}(?:x\d{1,4})?(?:px|بك)|(?:and|[Tt]he)\s+(?=\p{L})|&|[^\p{L}\p{N}([{"“«'’])+/u
const MARK = /(?<!\s)\s*(?:(?<!\p{Lu})(KIA|WIA|POW|MIA|DOW)|(?<=\p{Ll})(X)|([†‡✝]))$/u
const LOOSE_END = /(?<![^\p{L}\p{N}\p{M}.)\]"”»'’!+])[^\p{L}\p{N}\p{M}.)\]"”»'’!+]+$/u
const TWO_PERSONS = new RegExp(`^([^()\\s]+(?: [^()\\s]+)+)( (?:and|&|ve) |${ARABIC_AND})[^()\\s]+ [^()\\s]+`, 'u')
const STRAY = /[()[\]{}]/u
const STRAY_QUOTE = /^["“«'‘](?=[^"”»'’]*$)\s*/u
const QUOTED = /^(?:"([^"]+)"|“([^”]+)”|«([^»]+)»|'([^']+)')$/u
const JOINS = /^(?:and\b|&|with\b|\+)/u
/** Longer words are a sentence, not a name. */
const LONGEST_NAME = 150
/** A longer piece is no list item; nothing is read from it. */
export const LONGEST_PIECE = 400
/** More dates behind one name are noise. */
const MOST_DATES = 8

/**
 * The items of a value in order; `usual` is what they mostly are, null when they are words. A piece that is only a date
 * belongs to the item before it.
 */
export function itemsOf(text: string, value: Span, times: readonly TimeExpression[], usual: EntityType | null): Item[] {
  const items: Item[] = []
  for (const piece of piecesOf(text, value, times)) {
    if (piece.end - piece.start > LONGEST_PIECE) continue
    const dates = within(times, piece)
    const last = items.at(-1)
    if (last !== undefined && isOnlyDate(text, piece, dates)) items[items.length - 1] = withDate(last, piece, dates)
    else items.push(...itemsIn(text, piece, dates, usual, items.length > 0))
  }
  return items
}

function withDate(item: Item, { end }: Span, dates: readonly TimeExpression[]): Item {
  return item.dates.length < MOST_DATES ? { ...item, end, dates: [...item.dates, ...dates] } : item
}

function itemsIn(
  text: string,
  piece: Span,
  dates: readonly TimeExpression[],
  usual: EntityType | null,
  goesOn: boolean,
): Item[] {
  const parts =
    usual === 'person'
      ? personsOf(text, piece)
      : usual === 'organization' || usual === 'event'
        ? withArticles(text, piece, usual)
        : usual === 'place' && (goesOn || hasArabic(wordsOf(text, piece)))
          ? placesOf(text, piece)
          : [piece]
  return parts.map((part) => itemOf(text, part, within(dates, part), usual === 'event')).filter((item) => item !== null)
}

/** Two persons joined by "and", when each has a name of two words or more. */
function personsOf(text: string, piece: Span): Span[] {
  const both = TWO_PERSONS.exec(wordsOf(text, piece))
  if (both?.[1] === undefined || both[2] === undefined) return [piece]
  const second = piece.start + both[1].length + both[2].length
  return [trimmed(text, piece.start, piece.start + both[1].length), trimmed(text, second, piece.end)]
}

const TWO_BODIES = /^(\p{Lu}[^(),]*?)(?<!\s)(\s+and the\s+)(?=\p{Lu}[^(),]*$)/u
const TWO_WARS = /^(\p{Lu}[^(),]*?)(?<!\s)(\s+and the\s+)(?=\p{Lu}[^(),]*(?:\([^()]*\))?$)/u

/**
 * Two bodies or wars, each with an article: "the X Front and the Y Network", which "Front for X and the Y" is not. A date in
 * brackets is that of the second.
 */
function withArticles(text: string, piece: Span, usual: 'organization' | 'event'): Span[] {
  const article = /^the\s+/iu.exec(wordsOf(text, piece))?.[0].length ?? 0
  const both = (usual === 'event' ? TWO_WARS : TWO_BODIES).exec(text.slice(piece.start + article, piece.end))
  if (both?.[1] === undefined) return [piece]
  const start = piece.start + article
  const [one, other] = [both[1], text.slice(start + both[0].length, piece.end)]
  const isOne =
    usual === 'event'
      ? !isOfNoBody(one) || !isOfNoBody(other)
      : /\s(?:of|for)\s/u.test(one) && !looksLikeOrganization(other)
  if (isOne) return [piece]
  return [
    { start: piece.start, end: start + both[1].length },
    { start: start + both[0].length, end: piece.end },
  ]
}

const TWO_PLACES = /^(\p{Lu}[^(),]*?)(?<!\s)\s+(?:and|&|ve)\s+(?=\p{Lu}[^(),]*$)/u
const ARABIC_PLACES = new RegExp(ARABIC_AND, 'gu')

/** The last two places of a list, unless they are one: "X, Y and Z", "X, Bosnia and Herzegovina". */
function placesOf(text: string, piece: Span): Span[] {
  const words = wordsOf(text, piece)
  if (hasArabic(words)) return arabicPlaces(words, piece)
  const both = isCountry(words) ? null : TWO_PLACES.exec(words)
  if (both?.[1] === undefined) return [piece]
  return [
    { start: piece.start, end: piece.start + both[1].length },
    { start: piece.start + both[0].length, end: piece.end },
  ]
}

/** "نينوى وكركوك وديالى": each place that و joins, unless the name of one holds it. */
function arabicPlaces(words: string, piece: Span): Span[] {
  const joints = [...words.matchAll(ARABIC_PLACES)].map(({ index }) => index)
  if (joints.length === 0 || isCountry(words) || /[()]/u.test(words)) return [piece]
  const [head = ''] = words.slice(0, joints[0]).split(' ').slice(-1)
  if (isPartOfLand(head)) return [piece]
  const starts = [0, ...joints.map((at) => at + 2)]
  return starts.map((from, i) => ({ start: piece.start + from, end: piece.start + (joints[i] ?? words.length) }))
}

function isOnlyDate(text: string, piece: Span, dates: readonly TimeExpression[]): boolean {
  const [date] = dates
  if (date === undefined || date.edtf === null || dates.length > 1) return false
  return !/[\p{L}\p{N}]/u.test(text.slice(piece.start, date.cueStart) + text.slice(date.end, piece.end))
}

/** The item that a piece makes; null when it names nothing. */
function itemOf(text: string, piece: Span, dates: readonly TimeExpression[], events: boolean): Item | null {
  const start = piece.start + (LEAD.exec(wordsOf(text, piece))?.[0].length ?? 0)
  const all = bracketsOf(text, { start, end: piece.end })
  const from = events ? start : behindLabel(text, start, all[0])
  const [brackets, ofLabel] = from === start ? [all, []] : [all.slice(1), all.slice(0, 1)]
  const region = regionOf(text, { start: from, end: piece.end }, brackets)
  const behind = brackets.at(-1)?.end ?? piece.end
  const dated = undated(text, region, within(dates, region), events)
  const [bare, marks] = unmarked(text, dated.name)
  const shown = events ? withDates(text, bare, brackets, dates) : bare
  const [called, remarked] = events ? [shown, []] : beforeRemark(text, shown)
  const name = unquoted(text, called)
  const words = wordsOf(text, name)
  if (isNoItem(words) || words.length > LONGEST_NAME || words.includes('://') || isHeading(text, piece)) return null
  return {
    start: Math.min(start, name.start),
    end: piece.end,
    name,
    brackets: [
      ...remarked,
      ...[...ofLabel, ...brackets.filter((bracket) => bracket.start >= name.end)]
        .map((bracket) => trimmed(text, bracket.start + 1, bracket.end - 1))
        .filter((inside) => inside.end > inside.start),
    ],
    marks: behind < region.end ? marks : [...marks, ...unmarked(text, trimmed(text, behind, piece.end))[1]],
    dates: [...dated.dates, ...datesBehind(text, { start: behind, end: piece.end }, dates)],
  }
}

const LABEL_END = /^:\s+(?=\p{L})/u

/** Where the name begins behind an office with brackets, "Leader (2014): X"; `start` when no such label is there. */
function behindLabel(text: string, start: number, bracket: Span | undefined): number {
  if (bracket === undefined || officePredicateOf(text.slice(start, bracket.start)) === null) return start
  const colon = LABEL_END.exec(text.slice(bracket.end, bracket.end + 4))
  return colon === null ? start : bracket.end + colon[0].length
}

/** The date behind brackets and a colon: "Office of Justice (OJ): May 2012". */
function datesBehind(text: string, tail: Span, dates: readonly TimeExpression[]): readonly TimeExpression[] {
  return /^\s*:/u.test(wordsOf(text, tail)) ? within(dates, tail) : []
}

/** Whether the piece only says what the items behind it are: "State allies:". */
function isHeading(text: string, piece: Span): boolean {
  return text.charAt(piece.end - 1) === ':'
}

/** Where the name stands: before the brackets, or around them when it goes on behind. */
function regionOf(text: string, piece: Span, brackets: readonly Span[]): Span {
  let from = piece.start
  let index = 0
  while (brackets[index]?.start === from) {
    from = trimmed(text, brackets[index]?.end ?? from, piece.end).start
    index++
  }
  const first = brackets[index]
  if (first === undefined) return beforeStray(text, from, piece.end)
  const tail = trimmed(text, brackets.at(-1)?.end ?? piece.end, piece.end)
  const words = wordsOf(text, unmarked(text, tail)[0])
  const goesOn = /^\p{L}/u.test(words) && !isNoItem(words) && !JOINS.test(words)
  return goesOn ? trimmed(text, from, piece.end) : beforeStray(text, from, first.start)
}

/** The words up to a bracket that has no partner. */
function beforeStray(text: string, start: number, end: number): Span {
  const length = text.slice(start, end).search(STRAY)
  const words = length < 0 ? text.slice(start, end) : text.slice(start, start + length)
  const quote = STRAY_QUOTE.exec(words)?.[0].length ?? 0
  return trimmed(text, start + quote, start + words.length)
}

/** The name without the letters glued to its end, and those. */
function unmarked(text: string, name: Span): readonly [Span, readonly string[]] {
  const marks: string[] = []
  let words = wordsOf(text, name)
  for (let mark = MARK.exec(words); mark !== null; mark = MARK.exec(words)) {
    marks.push(mark[1] ?? mark[2] ?? 'killed')
    words = words.slice(0, mark.index)
  }
  const bare = words.replace(LOOSE_END, '')
  return [{ start: name.start, end: name.start + bare.length }, marks]
}

/** The name without a date before or behind it, as in "2001–2003: X" and "X since 2003". */
function undated(
  text: string,
  region: Span,
  times: readonly TimeExpression[],
  events: boolean,
): { readonly name: Span; readonly dates: readonly TimeExpression[] } {
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return { name: region, dates: [] }
  const colon = /^\s*:\s*/u.exec(text.slice(first.end, region.end))
  if (first.cueStart === region.start && colon !== null) {
    return { name: { start: first.end + colon[0].length, end: region.end }, dates: [first] }
  }
  const before = text.slice(region.start, last.cueStart)
  const isBehind = before !== '' && !/[\p{L}\p{N}]{4}/u.test(text.slice(last.end, region.end).replace(/^['’]\S+/u, ''))
  const isApart = /[:–—]\s*$/u.test(before) || (last.bound !== 'at' && !(events && last.bound === 'from_to'))
  if (!isBehind || !isApart) return { name: region, dates: [] }
  return { name: trimmed(text, region.start, last.cueStart), dates: [last] }
}

const DASH = /(?<!\s)\s+[–—-]\s+(?=\p{Ll})/u

/** The name and what is remarked behind it: "X alias Y", "X – deputy commander". */
function beforeRemark(text: string, name: Span): readonly [Span, readonly Span[]] {
  const [called, remarked] = atDash(text, name)
  const words = wordsOf(text, called)
  for (
    let space = words.indexOf(' ');
    space > 0 && words.length <= LONGEST_NAME;
    space = words.indexOf(' ', space + 1)
  ) {
    if (aliasCueOf(words.slice(space + 1)) === null) continue
    const alias = trimmed(text, called.start + space, called.end)
    return [trimmed(text, called.start, called.start + space), [alias, ...remarked]]
  }
  return [called, remarked]
}

/** The name and what is remarked behind a dash: "X – deputy commander". */
function atDash(text: string, name: Span): readonly [Span, readonly Span[]] {
  const dash = DASH.exec(wordsOf(text, name))
  if (dash === null) return [name, []]
  const end = name.start + dash.index
  return [{ start: name.start, end }, [{ start: end + dash[0].length, end: name.end }]]
}

/** An event's name keeps the dates in brackets behind it: they tell it from others of the name. */
function withDates(text: string, name: Span, brackets: readonly Span[], times: readonly TimeExpression[]): Span {
  const next = brackets.find((bracket) => bracket.start >= name.end)
  if (next === undefined || text.slice(name.end, next.start).trim() !== '') return name
  const [date] = within(times, next)
  const inside = trimmed(text, next.start + 1, next.end - 1)
  if (date === undefined || date.start !== inside.start || date.end !== inside.end || date.cueStart !== date.start)
    return name
  return { start: name.start, end: next.end }
}

function unquoted(text: string, name: Span): Span {
  const words = wordsOf(text, name)
  const inner = QUOTED.exec(words)
    ?.slice(1)
    .find((group) => group !== undefined)
  if (inner === undefined) return name
  return trimmed(text, name.start + 1, name.start + 1 + inner.length)
}
