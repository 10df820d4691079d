/** Elements whose content is not read, with their closing tags. `ref` is the one that matters. */
const UNREAD = 'ref|gallery|math|timeline|score|syntaxhighlight|source|imagemap|templatestyles|style|script|chem|graph'
const OPENING = new RegExp(`<!--|<nowiki\\s*/>|<(${UNREAD})\\b[^<>]*>`, 'gi')

/** Wikitext without comments, references and other elements that are not read. One that is not closed hides nothing. */
export function clean(wikitext: string): string {
  const lower = wikitext.toLowerCase()
  const unclosed = new Set<string>()
  const kept: string[] = []
  let from = 0
  OPENING.lastIndex = 0
  for (let match = OPENING.exec(wikitext); match !== null; match = OPENING.exec(wikitext)) {
    kept.push(wikitext.slice(from, match.index))
    from = endOf(match, lower, unclosed)
    OPENING.lastIndex = from
  }
  kept.push(wikitext.slice(from))
  return kept
    .join('')
    .replace(/<\/?(?:nowiki|onlyinclude|includeonly|noinclude)\s*\/?>/gi, '')
    .replace(/\r\n?/g, '\n')
}

function endOf(match: RegExpExecArray, lower: string, unclosed: Set<string>): number {
  const after = match.index + match[0].length
  const name = match[1]?.toLowerCase()
  if (match[0].endsWith('/>')) return after
  const closing = name === undefined ? '-->' : `</${name}`
  if (unclosed.has(closing)) return after
  const at = lower.indexOf(closing, after)
  if (at === -1) {
    unclosed.add(closing)
    return after
  }
  if (name === undefined) return at + closing.length
  const bracket = lower.indexOf('>', at)
  return bracket === -1 ? lower.length : bracket + 1
}
