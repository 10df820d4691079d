import type { Edit } from '../text/edited.ts'
import data from './glued-keys.json' with { type: 'json' }

/** The longest first, so that "Active regions" is not "Active". */
const KEYS = data.keys
  .toSorted((a, b) => b.length - a.length)
  .map((key) => key.replace(/[()]/gu, '\\$&'))
  .join('|')
/** A key at the beginning of a line, and what parts it from its value: nothing, a space, or the lines of a table. */
const ROW = new RegExp(`^(?:${KEYS})(?=[\\p{Lu}\\p{Nd}(]|[ \\t]+[\\p{Lu}\\p{Nd}(]| ?\\||$)`, 'u')
const BETWEEN = /^(?:[ \t]*\|[ \t]*|[ \t]+)/u
/** A row is a short line; a longer one is prose. */
const LONGEST_ROW = 200
/** What a box has at least, and how many lines may stand above its end. */
const LEAST_ROWS = 4
const MOST_LINES = 80
/** Stands for the value of a key that has none in its line. */
const NO_VALUE = '\t–'

interface Row {
  readonly key: string
  readonly start: number
  readonly words: string
}

/**
 * The edits that part the keys of a box from their values where it was copied without what stood between them, as many
 * programs do: "LeadersKarim Tahouri", "Active 2013–present", "Allies | X |". Only above the first paragraph.
 */
export function gluedRows(text: string): Edit[] {
  const rows: Row[] = []
  let start = 0
  for (const line of text.split('\n', MOST_LINES)) {
    const words = line.trimEnd()
    if (words.length > LONGEST_ROW) break
    const key = words.includes('\t') || words.includes(': ') ? undefined : ROW.exec(words)?.[0]
    if (key !== undefined) rows.push({ key, start, words })
    start += line.length + 1
  }
  const telling = new Set(rows.filter(({ key, words }) => words.length > key.length).map(({ key }) => key))
  return telling.size < LEAST_ROWS ? [] : rows.flatMap(editsOf)
}

function editsOf({ key, start, words }: Row): Edit[] {
  const end = start + key.length
  const rest = words.slice(key.length)
  const value = rest.endsWith('|') ? rest.slice(0, -1).trimEnd() : rest
  const between = BETWEEN.exec(value)?.[0].length ?? 0
  const isEmpty = value.slice(between).trim() === ''
  const parted = { start: end, end: end + between, by: isEmpty ? NO_VALUE : '\t' }
  return value === rest ? [parted] : [parted, { start: end + value.length, end: start + words.length }]
}
