import { endsSentence } from '../../text/lines.ts'
import { decodeEntities } from '../entities.ts'
import type { Piece } from '../layout.ts'
import { ITEM_END } from './cell-words.ts'

const ARABIC = /\p{Script=Arabic}/u
/** A shorter line is a line of its own in a script without capitals. */
const SHORT_LINE = 60

/**
 * The lines that single breaks make of the words of a block: paragraphs of their own, unless the block was only wrapped,
 * or is a heading or an item.
 */
export function linesOf(words: string, kind: Piece['kind']): string[] {
  const lines = decodeEntities(words)
    .split(ITEM_END)
    .map(cleaned)
    .filter((line) => line !== '')
  if (lines.length < 2) return lines
  return kind === 'paragraph' && !isWrapped(lines) ? lines : [lines.join(' ')]
}

function cleaned(line: string): string {
  return line
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ,(?= )/g, ',')
    .trim()
    .replace(/^,\s*|,$/g, '')
}

/** Whether lines go on in the next: one begins with a small letter, or in Arabic a long one ends no sentence. */
function isWrapped(lines: readonly string[]): boolean {
  return lines.some((line, i) => {
    if (i > 0 && /^\p{Ll}/u.test(line)) return true
    return i < lines.length - 1 && line.length > SHORT_LINE && ARABIC.test(line) && !endsSentence(line)
  })
}
