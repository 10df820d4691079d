import { sentencesOf } from '../../src/text/sentences.ts'
import { type Token, tokensOf } from '../../src/text/tokens.ts'

/** The tokens of a text, sentence by sentence, cut as the reader cuts prose: line by line first. */
export function tokensOfSentences(text: string): Token[][] {
  const sentences: Token[][] = []
  let at = 0
  for (const line of text.split('\n')) {
    for (const [start, end] of sentencesOf(text, at, at + line.length)) {
      const tokens = tokensOf(text, start, end)
      if (tokens.length > 0) sentences.push(tokens)
    }
    at += line.length + 1
  }
  return sentences
}
