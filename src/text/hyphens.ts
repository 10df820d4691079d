import type { Edit } from './edited.ts'
import data from './hyphens.json' with { type: 'json' }

const [BEFORE, BEHIND, APART] = [data.before, data.behind, data.apart].map((words) => new Set(words))
/** A hyphen at the end of a line between letters, with the words before and behind it. */
const AT_LINE_END = /(?<=\p{L})([-\u2010\u00ad])[ \t]*\r?\n[ \t]*(?=\p{L})(\S{1,60})([ \t]?)/gu
const WORD_BEFORE = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u
const WORD_BEHIND = /^[\p{L}\p{M}]+/u
const LONGEST_WORD = 40
/** Lines are broken at so many characters at least; a shorter one goes on behind the word, else a new line begins there. */
const SHORTEST_LINE = 40

/**
 * The edits that put words together which a hyphen parts at the end of a line: "move-⏎ment" is "movement". A hyphen that
 * stands in the word anyway ("Saudi-⏎led", "al-⏎Shabaab") stays. The line ends behind the word.
 */
export function joinedHyphens(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(AT_LINE_END)) {
    const [whole, sign = '', behind = '', space = ''] = match
    const before = WORD_BEFORE.exec(text.slice(Math.max(0, match.index - LONGEST_WORD), match.index))?.[0] ?? ''
    const next = WORD_BEHIND.exec(behind)?.[0] ?? ''
    if (APART?.has(next)) continue
    const end = match.index + whole.length - behind.length - space.length
    edits.push({ start: match.index + (keepsHyphen(sign, before, next) ? sign.length : 0), end })
    const isShort = match.index - text.lastIndexOf('\n', match.index) < SHORTEST_LINE
    if (space !== '' && !isShort) edits.push({ start: end + behind.length, end: end + behind.length + 1, by: '\n' })
  }
  return edits
}

function keepsHyphen(sign: string, before: string, behind: string): boolean {
  if (sign === '\u00ad') return false
  return !/^\p{Ll}/u.test(behind) || BEFORE?.has(before.toLowerCase()) === true || BEHIND?.has(behind) === true
}
