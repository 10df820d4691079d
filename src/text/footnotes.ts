import data from './footnotes.json' with { type: 'json' }

/** "[12]", "[a]", "[note 1]", "[citation needed]" and "[edit]", set right behind a word or sign. */
const MARK = new RegExp(
  `(?<=\\S)\\[(?:\\p{Nd}{1,3}(?:[,–-] ?\\p{Nd}{1,3}){0,3}|\\p{L}(?=\\](?!\\p{L}))|(?:${data.words.join('|')})[?؟]?|(?:${data.numbered.join('|')}) ?\\p{Nd}{1,3})\\]`,
  'giu',
)

/**
 * A text with spaces in place of the marks that a copied page has behind its words. Whatever else it says stands where it
 * stood.
 */
export function withoutFootnotes(text: string): string {
  return text.includes('[') ? text.replace(MARK, (mark) => ' '.repeat(mark.length)) : text
}
