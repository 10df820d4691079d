import type { FoundAttribution } from '../../page.ts'
import { hearsay } from './adverbs.ts'
import type { Attributed } from './attributed.ts'
import type { Range, Sentence } from './extents.ts'
import { markAttributions } from './mark-attributions.ts'
import { nounAttributions } from './noun-attributions.ts'
import { type Quotation, quotationBefore } from './quotations.ts'
import { verbAttributions } from './verb-attributions.ts'

/** Who, by which words, says, thinks or wants what, in one sentence. */
export function attributedIn(sentence: Sentence): Attributed[] {
  const found = [
    ...verbAttributions(sentence),
    ...markAttributions(sentence),
    ...nounAttributions(sentence),
    ...hearsay(sentence),
  ]
  return found
    .filter((one) => !found.some((other) => other !== one && holds(other.cue, one.cue)))
    .map((one) => ({ ...one, content: one.content.map((range) => quoted(sentence, range, one.cue)) }))
}

interface Nesting extends FoundAttribution {
  readonly cue: Range
  readonly inner: Nesting[]
}

/** Puts every attribution of a sentence among the `inner` of the nearest one whose content its cue stands in. */
export function nested(all: readonly Attributed[], { quotations }: Sentence): FoundAttribution[] {
  const found = all.map(({ source, cue, content, factuality }): Nesting => {
    return { source, cue, content, factuality, inner: [] }
  })
  const outer: Nesting[] = []
  for (const one of found) {
    const around = found
      .filter((other) => other !== one && other.content.some((range) => holds(range, one.cue)))
      .sort((a, b) => lengthOf(a) - lengthOf(b))[0]
    if (around !== undefined && !one.content.some((range) => holds(range, around.cue))) around.inner.push(one)
    else if (!insideQuotation(quotations, one.cue)) outer.push(one)
  }
  return outer.sort((a, b) => startOf(a) - startOf(b))
}

function holds([start, end]: Range, cue: Range): boolean {
  return start <= cue[0] && cue[1] <= end
}

/** How many characters are said. */
export function lengthOf({ content }: Pick<Attributed, 'content'>): number {
  return content.reduce((sum, [start, end]) => sum + end - start, 0)
}

function insideQuotation(quotations: readonly Quotation[], cue: Range): boolean {
  const last = quotationBefore(quotations, cue[0])
  return last !== undefined && last.end > cue[0]
}

/** A content that begins or ends inside a quotation takes all of it; one said inside a quotation stays there. */
function quoted({ quotations, text }: Sentence, [start, end]: Range, cue: Range): Range {
  const around = quotationBefore(quotations, cue[0])
  if (around !== undefined && around.end > cue[0])
    return [start, Math.max(start, Math.min(end, endOfWords(text, around)))]
  const first = quotationBefore(quotations, start + 1)
  const from = first !== undefined && first.end > start && apart(first, cue) ? first.start : start
  const last = quotationBefore(quotations, end)
  const closes = last !== undefined && last.end > end && apart(last, cue)
  return [from, closes ? last.end : end]
}

/** No more marks than these close a quotation. */
const MOST_MARKS = 4

/** Where the words of a quotation end, before its mark and the comma that the mark covers. */
function endOfWords(text: string, { end, closed }: Quotation): number {
  let last = closed ? end - 1 : end
  while (last > end - MOST_MARKS && /[,;\s'"]/u.test(text.charAt(last - 1))) last--
  return last
}

function apart(quotation: Quotation, cue: Range): boolean {
  return quotation.end <= cue[0] || quotation.start >= cue[1]
}

/**
 * A quotation that begins right behind the sentence of an attributed one, in the same paragraph, goes on with the same voice.
 * Both lists are in order, and are walked once.
 */
export function continued(
  found: readonly FoundAttribution[],
  quotations: readonly Quotation[],
  text: string,
): FoundAttribution[] {
  let next = 0
  return found.map((one, i) => {
    const end = endOf(one)
    while (next < quotations.length && (quotations[next] as Quotation).start < end) next++
    if (!one.content.some((range) => isQuoted(text, range))) return one
    const limit = startOf(found[i + 1])
    const more: Range[] = []
    for (let from = end; goesOn(text, from, quotations[next], limit, more.length > 0); next++) {
      const { start, end: last } = quotations[next] as Quotation
      more.push([start, last])
      from = last
    }
    return more.length === 0 ? one : { ...one, content: [...one.content, ...more] }
  })
}

/** How many characters may stand between a speaker and the quotation that goes on. */
const FURTHEST = 60

/** Whether a quotation goes on from `from`: in the paragraph, near, before the next attribution, and after a full stop. */
function goesOn(
  text: string,
  from: number,
  quotation: Quotation | undefined,
  limit: number,
  joined: boolean,
): quotation is Quotation {
  if (quotation === undefined || quotation.end > limit || quotation.start - from > FURTHEST) return false
  const between = text.slice(from, quotation.start)
  return !between.includes('\n') && (joined || /[.!?]/u.test(between))
}

function isQuoted(text: string, [start, end]: Range): boolean {
  return /["“”«»]|''/u.test(text.charAt(start) + text.slice(end - 2, end))
}

function startOf(one: FoundAttribution | undefined): number {
  if (one === undefined) return Number.POSITIVE_INFINITY
  return Math.min(
    one.cue?.[0] ?? Number.POSITIVE_INFINITY,
    one.source?.[0] ?? Number.POSITIVE_INFINITY,
    one.content[0]?.[0] ?? Number.POSITIVE_INFINITY,
  )
}

function endOf({ source, cue, content }: FoundAttribution): number {
  return Math.max(source?.[1] ?? 0, cue?.[1] ?? 0, ...content.map(([, end]) => end))
}
