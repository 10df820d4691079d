import type { Mention } from '../../../src/claims/mention.ts'

/** The words around a mention: those before it, its own, those after it. */
export interface MentionContext {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** How many UTF-16 code units are shown on each side, as far as the line goes. */
const AROUND = 120
const CUT = '…'

/** The line of the text that a mention stands in, cut at words where it is long. */
export function contextOf(text: string, { start, end }: Pick<Mention, 'start' | 'end'>): MentionContext {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const lineEnd = newline === -1 ? text.length : newline
  return {
    before: ending(text.slice(lineStart, start)),
    words: text.slice(start, end),
    after: beginning(text.slice(end, lineEnd)),
  }
}

function ending(words: string): string {
  if (words.length <= AROUND) return words
  const kept = words.slice(-AROUND)
  return CUT + kept.slice(kept.indexOf(' ') + 1)
}

function beginning(words: string): string {
  if (words.length <= AROUND) return words
  const kept = words.slice(0, AROUND)
  const space = kept.lastIndexOf(' ')
  return (space === -1 ? kept : kept.slice(0, space)) + CUT
}
