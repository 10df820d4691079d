import { type Edit, type Edited, edit, unedited } from './edited.ts'
import furniture from './furniture.json' with { type: 'json' }
import { joinedHyphens } from './hyphens.ts'
import { pageBreaks } from './page-breaks.ts'
import { alerts, postSigns } from './post-signs.ts'

/** Marks that are not seen: soft hyphens within a line, spaces without width, directions of writing, byte order. */
const UNSEEN = /\u00ad(?!\s*\n)|[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
/** Letters that printers cast as one. */
const LIGATURE = /[\ufb00-\ufb06]/gu
/** The stroke that stretches a word. */
const STRETCHED = /(?<=[\u0620-\u064a][\u064b-\u0652]?)\u0640{1,40}(?=[\u0620-\u063f\u0641-\u0652])/gu
const ANY_HIDDEN = /[\u0640\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufb00-\ufb06]/u
/** The signs before each line of a mail that is quoted. */
const QUOTED_LINE = /^[ \t]*(?:>[ \t]?)+/gmu
const LEAST_QUOTED = 2
/** Who asks and who answers, where it is said by a letter or a word for it. */
const ASKS = new RegExp(`^[ \\t]*(?:${furniture.asking.join('|')})[:：][ \\t]+(?=\\S)`, 'gmu')
const LEAST_ASKED = 2
/** When words of a recording were said, before them: "[00:12:03]". */
const TIME_OF_RECORDING =
  /^[ \t]*(?:[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?)[ \t–—-]*(?=\p{L})/gmu

/**
 * A text without what only the way it was written down or printed put between its words: marks that are not seen, signs
 * before quoted lines, page numbers and running heads, hyphens at the ends of lines.
 */
export function asRead(text: string): Edited {
  let read = unedited(text)
  if (ANY_HIDDEN.test(text)) read = edit(read, hiddenIn(text))
  read = edit(read, postSigns(read.text))
  read = edit(read, alerts(read.text))
  read = edit(read, quotedIn(read.text))
  read = edit(read, pageBreaks(read.text))
  return edit(read, joinedHyphens(read.text))
}

function hiddenIn(text: string): Edit[] {
  const unseen = [UNSEEN, STRETCHED].flatMap((marks) =>
    Array.from(text.matchAll(marks), (mark) => ({ start: mark.index, end: mark.index + mark[0].length })),
  )
  const cast = Array.from(text.matchAll(LIGATURE), (letter) => ({
    start: letter.index,
    end: letter.index + 1,
    by: letter[0].normalize('NFKD'),
  }))
  return [...unseen, ...cast].sort((a, b) => a.start - b.start)
}

/** Signs of quotation, of questions and times of recording; where a quotation within another begins or ends, so does a paragraph. */
function quotedIn(text: string): Edit[] {
  const quoted = text.includes('>') ? [...text.matchAll(QUOTED_LINE)] : []
  const times = text.includes(':') ? [...text.matchAll(TIME_OF_RECORDING)] : []
  let depth = 0
  const edits: Edit[] = (quoted.length < LEAST_QUOTED ? [] : quoted).map((signs) => {
    const deep = signs[0].replace(/[^>]/gu, '').length
    const isSame = deep === depth
    depth = deep
    return { start: signs.index, end: signs.index + signs[0].length, by: isSame ? '' : '\n' }
  })
  const asked = text.includes(':') ? [...text.matchAll(ASKS)] : []
  if (asked.length < LEAST_ASKED) asked.length = 0
  for (const time of [...times, ...asked]) edits.push({ start: time.index, end: time.index + time[0].length })
  return edits.sort((a, b) => a.start - b.start)
}
