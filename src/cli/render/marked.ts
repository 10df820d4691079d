import { isolated, type Paper, safe, styled } from './paper.ts'
import { wrap } from './width.ts'

/** A stretch of a text, in UTF-16 code units of it. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** Signs of Unicode that mean nothing any more and take no column: they stand for begin and end of what is marked. */
const BEGIN = '\u{e0001}'
const END = '\u{e007f}'
const TAGS = /[\u{e0000}-\u{e007f}]/gu
const SIGNS = new RegExp(`(${BEGIN}|${END})`, 'u')

/** A paragraph in lines that fit, indented, with some stretches of it in bold where the paper takes it. */
export function markedParagraph(
  paper: Paper,
  text: string,
  marked: readonly Stretch[],
  indent: number,
): readonly string[] {
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of marked) {
    pieces.push(plain(text.slice(from, start)), BEGIN, plain(text.slice(start, end)), END)
    from = end
  }
  pieces.push(plain(text.slice(from)))
  const lines = wrap(safe(pieces.join('')), Math.max(20, paper.columns - indent))
  let isMarked = false
  return lines.map((line) => {
    const shown = line.split(SIGNS).map((piece) => {
      if (piece !== BEGIN && piece !== END) return isMarked ? styled(paper, 'bold', piece) : piece
      isMarked = piece === BEGIN
      return ''
    })
    return ' '.repeat(indent) + isolated(paper, shown.join(''))
  })
}

function plain(piece: string): string {
  return piece.replace(TAGS, '')
}
