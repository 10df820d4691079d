import data from './footnotes.json' with { type: 'json' }

/** "[12]", "[a]", "[note 1]", "[citation needed]" and "[edit]", set right behind a word or sign. */
const MARK = new RegExp(
  `(?<=\\S)\\[(?:\\p{Nd}{1,3}(?:[,–-] ?\\p{Nd}{1,3}){0,3}|\\p{L}(?=\\](?!\\p{L}))|(?:${data.words.join('|')})[?؟]?|(?:${data.numbered.join('|')}) ?\\p{Nd}{1,3})\\]`,
  'giu',
)

const RAISED = '¹²³⁰⁴-⁹'

/** "most of them in Salva.21 Its commander", "in Yei,22 which", "the front.²": the number of a note that lost its height, or has it. */
const NUMBER = new RegExp(
  `\\d{1,3}(?=[ \\t\\n]|$)(?<=(?:\\p{Ll}{3}|\\))["”’']?[.,;]["”’']?\\d{1,3})(?<!\\b(?:${data.abbreviations.join('|')})\\.\\d{1,3})(?<!,\\d{1,3}(?= \\p{Lu}))|[${RAISED}]{1,3}(?<=\\p{Ll}[.,;:"”)]?[${RAISED}]{1,3})(?<!\\b[ck]?m[${RAISED}])`,
  'gu',
)

/**
 * A text with spaces in place of the marks that a copied page or report has behind its words. Whatever else it says
 * stands where it stood.
 */
export function withoutFootnotes(text: string): string {
  const unmarked = text.includes('[') ? text.replace(MARK, spaces) : text
  return unmarked.replace(NUMBER, spaces)
}

function spaces(mark: string): string {
  return ' '.repeat(mark.length)
}
