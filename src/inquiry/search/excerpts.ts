import { type Span, spanOf } from '../../claims/evidence.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Hit } from './hits.ts'

/** Words of a text around what was found. All offsets are those of the whole text, and its slice there is the quote. */
export interface Excerpt extends Span {
  /** In their order, without overlaps. */
  readonly hits: readonly Span[]
}

type Stretch = readonly [start: number, end: number]

/** A stretch of a text, with the hits in it. */
interface Found {
  readonly stretch: Stretch
  readonly hits: readonly Hit[]
}

const LONGEST = 400
/** How much of a longer sentence is shown before the first hit, about. */
const BEFORE = 120

/**
 * The sentences of a section that tell most of what was found, in the order of the text: those with the most different
 * terms are chosen first, then those with the most hits. Without hits, the beginning of the section.
 */
export function excerptsOf(text: string, { stretch: section, hits }: Found, most: number): readonly Excerpt[] {
  const sentences = sentencesIn(text, section)
  const found = hits.length === 0 ? beginning(text, sentences) : gathered(text, sentences, hits)
  return found
    .map((one) => ({ ...one, terms: new Set(one.hits.map(({ term }) => term)).size }))
    .toSorted((a, b) => b.terms - a.terms || b.hits.length - a.hits.length || a.stretch[0] - b.stretch[0])
    .slice(0, most)
    .toSorted((a, b) => a.stretch[0] - b.stretch[0])
    .map(({ stretch: [start, end], hits: within }) => ({
      ...spanOf(text, start, end),
      hits: within.map((hit) => spanOf(text, hit.start, hit.end)),
    }))
}

function sentencesIn(text: string, [start, end]: Stretch): readonly Stretch[] {
  const sentences: Stretch[] = []
  for (let line = start; line < end; ) {
    const lineBreak = text.indexOf('\n', line)
    const lineEnd = lineBreak < 0 || lineBreak > end ? end : lineBreak
    sentences.push(...sentencesOf(text, line, lineEnd))
    line = lineEnd + 1
  }
  return sentences
}

function beginning(text: string, [first]: readonly Stretch[]): readonly Found[] {
  return first === undefined ? [] : [{ stretch: shortened(text, first, [first[0], first[0]]), hits: [] }]
}

/** Each hit with those that follow it in its sentence, or as much of the sentence as is shown. */
function gathered(text: string, sentences: readonly Stretch[], hits: readonly Hit[]): readonly Found[] {
  const found: { stretch: Stretch; hits: Hit[] }[] = []
  let sentence = 0
  for (const hit of hits) {
    const last = found.at(-1)
    if (last !== undefined && hit.start < last.stretch[1]) {
      last.hits.push(hit)
      last.stretch = [last.stretch[0], Math.max(last.stretch[1], hit.end)]
      continue
    }
    while ((sentences[sentence]?.[1] ?? Number.POSITIVE_INFINITY) <= hit.start) sentence += 1
    const start = Math.min(sentences[sentence]?.[0] ?? hit.start, hit.start)
    while ((sentences[sentence]?.[1] ?? hit.end) < hit.end) sentence += 1 // A phrase may run on into the next one.
    const end = Math.max(sentences[sentence]?.[1] ?? hit.end, hit.end)
    const stretch = shortened(text, [Math.max(start, last?.stretch[1] ?? 0), end], [hit.start, hit.end])
    found.push({ stretch, hits: [hit] })
  }
  return found
}

/** As much of a stretch as is shown around the part of it that must be. Words are left whole where there are spaces. */
function shortened(text: string, [start, end]: Stretch, [from, to]: Stretch): Stretch {
  if (end - start <= LONGEST) return [start, end]
  const early = Math.max(start, from - BEFORE)
  const space = early === start ? -1 : text.indexOf(' ', early)
  const begin = space >= 0 && space < from ? space + 1 : early === start ? start : from
  const late = Math.max(to, begin + LONGEST)
  if (late >= end) return [begin, end]
  const lastSpace = text.lastIndexOf(' ', late)
  return [begin, lastSpace > to ? lastSpace : late]
}
