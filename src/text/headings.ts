/** A line such as `= Title =` or `== Heading ==`. */
export interface Heading {
  /** How many signs stand on each side: 1 for the title of a page, 2 to 6 for a heading. */
  readonly level: number
  readonly words: string
}

const DEEPEST = 6

/** The heading that a line without white space around it is, in the notation of wikis; null when it is none. */
export function headingOf(line: string): Heading | null {
  if (!line.startsWith('=') || !line.endsWith('=')) return null
  const most = Math.min(DEEPEST, Math.floor((line.length - 1) / 2))
  let level = 0
  while (level < most && line[level] === '=' && line[line.length - 1 - level] === '=') level++
  const words = line.slice(level, line.length - level).trim()
  const isTitle = level === 1 && !words.startsWith('=')
  return words === '' || (level < 2 && !isTitle) ? null : { level, words }
}
