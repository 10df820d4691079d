import data from './abbreviations.json' with { type: 'json' }

const ABBREVIATIONS = new Set(data.titles)
/** "انسحب المقاتلون.وقالت الحركة": an Arabic word that ends a sentence, right before the next; "موقع.كوم" is an address. */
const UNSPACED = String.raw`(?<=[\u0621-\u064a\d]{3}["”»)]{0,2}[.!?؟…]{1,3}["”»)]{0,2})[\u0621-\u064a]{3}(?<!كوم)`
const ENDS = new RegExp(String.raw`(?<![.!?؟…])[.!?؟…]+["'”’»)\]]*(?=\s|$|${UNSPACED})`, 'gu')
const LAST_WORD = /(?<![\p{L}.])([\p{L}.]+)$/u
const INITIALS = /^\p{Lu}(?:\.\p{Lu})*$/u
/** "ULIMO-K": a letter that ends a name. */
const ENDS_NAME = /\p{Lu}{2}[-‑]\p{Lu}$/u
const MAY_END = new Set(data.mayEnd)
const LOWER = /^[\s"'“‘«([]*\p{Ll}/u
/** How far back the word before a full stop is looked for: no abbreviation is longer. */
const WORD_WINDOW = 12

/**
 * Cuts a paragraph into sentences, as [start, end) offsets into the text.
 * What is longer than people write is cut at a space. A full stop after an abbreviation, after initials, or before a lower-case letter ends nothing.
 */
export function sentencesOf(text: string, start = 0, end: number = text.length): [number, number][] {
  const paragraph = text.slice(start, end)
  const sentences: [number, number][] = []
  let from = 0
  for (const match of paragraph.matchAll(ENDS)) {
    const to = match.index + match[0].length
    if (match[0].startsWith('.') && !endsSentence(paragraph, match.index, to)) continue
    push(sentences, paragraph, from, to, start)
    from = to
  }
  push(sentences, paragraph, from, paragraph.length, start)
  return sentences
}

function endsSentence(paragraph: string, stop: number, to: number): boolean {
  if (LOWER.test(paragraph.slice(to, to + WORD_WINDOW))) return false
  const before = paragraph.slice(Math.max(0, stop - WORD_WINDOW), stop)
  const word = LAST_WORD.exec(before)?.[1]
  if (word === undefined || ENDS_NAME.test(before)) return true
  return !(ABBREVIATIONS.has(word.toLowerCase()) || (INITIALS.test(word) && !MAY_END.has(word.toLowerCase())))
}

/** No sentence that people write is longer; what is longer is cut at a space, so that reading stays linear. */
const LONGEST_SENTENCE = 2000

function push(sentences: [number, number][], paragraph: string, from: number, to: number, offset: number): void {
  let a = from
  let b = to
  while (a < b && /\s/.test(paragraph.charAt(a))) a++
  while (b > a && /\s/.test(paragraph.charAt(b - 1))) b--
  while (b - a > LONGEST_SENTENCE) {
    const space = paragraph.lastIndexOf(' ', a + LONGEST_SENTENCE)
    const cut = space > a ? space : a + LONGEST_SENTENCE
    sentences.push([offset + a, offset + cut])
    a = cut
    while (/\s/.test(paragraph.charAt(a))) a++
  }
  if (b > a) sentences.push([offset + a, offset + b])
}
