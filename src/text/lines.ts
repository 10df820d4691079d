/** A line of a text without the white space around it, as [start, end). */
export interface Line {
  readonly start: number
  readonly end: number
}

const NEWLINE = /\r\n?|\n/g
const SENTENCE_END = /[.!?؟:;…]["'”’»)\]]*$/u

/** Whether a line, as it stands without white space behind it, ends with what ends a sentence or announces the next. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line)
}

/** Every line of a text, found as it is asked for; null for one of white space alone. */
export function* linesOf(text: string): Generator<Line | null> {
  let from = 0
  for (const newline of text.matchAll(NEWLINE)) {
    yield lineIn(text, from, newline.index)
    from = newline.index + newline[0].length
  }
  yield lineIn(text, from, text.length)
}

function lineIn(text: string, from: number, to: number): Line | null {
  let [start, end] = [from, to]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return end === start ? null : { start, end }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff
}
