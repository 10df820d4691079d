import { decodeEntities } from '../entities.ts'

/** Wikitext within one line, templates and links resolved, as plain words: no bold, tags, web links or entities. */
export function inlineText(line: string): string {
  const unquoted = line.replace(/'{2,}/g, (quotes) => (quotes.length === 4 || quotes.length > 5 ? "'" : ''))
  const unlinked = unquoted.replace(/\[(?:https?:|ftp:)?\/\/[^\s[\]]+(?:[ \t]([^\][]*))?\]/gi, (_, words) =>
    typeof words === 'string' ? words.trimStart() : '',
  )
  const untagged = unlinked.replace(/<\/?[a-z][^<>]*>/gi, (tag) => (/^<br\b/i.test(tag) ? ' ' : ''))
  return decodeEntities(untagged.replace(/__[A-Z]+__/g, ''))
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\(\s*(?:[;,،]\s*)?\)/g, '')
    .replace(/\(\s*[;,،]\s*/g, '(')
    .replace(/(?<!\s)\s*[;,،]\s*\)/g, ')')
    .replace(/(?<! ) +([,.;،؛)])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
}
