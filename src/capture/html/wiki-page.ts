import { attributesOf, scan } from './scan.ts'

const OUTPUT = /<div\b[^<>]{0,500}\bmw-parser-output\b[^<>]{0,500}>/gi
const DIV = /<(\/?)div\b[^<>]{0,4000}>/gi

/** The content of an encyclopedia page made by MediaWiki: the longest `mw-parser-output`. Undefined on other pages. */
export function wikiContent(html: string): string | undefined {
  let longest: string | undefined
  let from = 0
  for (const match of html.matchAll(OUTPUT)) {
    if (match.index < from) continue
    const end = endOfDiv(html, match.index)
    if (longest === undefined || end - match.index > longest.length) longest = html.slice(match.index, end)
    from = end
  }
  return longest
}

/** The heading of the page, without its markup. */
export function firstHeading(html: string): string | undefined {
  let words: string | undefined
  for (const token of scan(html)) {
    if (words !== undefined && token.kind === 'text') words += token.text
    if (token.kind === 'open' && token.name === 'h1') {
      const attributes = attributesOf(token.attributes)
      if (attributes.get('id') === 'firstHeading' || words === undefined) words = ''
    }
    if (token.kind === 'close' && token.name === 'h1' && words !== undefined) return words.replace(/\s+/g, ' ').trim()
  }
  return undefined
}

function endOfDiv(html: string, from: number): number {
  DIV.lastIndex = from
  let depth = 0
  for (let match = DIV.exec(html); match !== null; match = DIV.exec(html)) {
    depth += match[1] === '' ? 1 : -1
    if (depth === 0) return match.index + match[0].length
  }
  return html.length
}
