import type { Writing } from './writing.ts'

/** The names of styles, which are these in every language of Word. */
const HEADING = /^heading (\d)$/i
const TITLE = /^title$/i
const CONTENTS = /^toc (?:\d|heading)$/i

/** Says what the paragraph that is written is by the name of its style. */
export function styled(writing: Writing, style: string): void {
  const level = TITLE.test(style) ? 0 : HEADING.exec(style)?.[1]
  if (level !== undefined) writing.isHeading(Number(level) + 1)
  else if (CONTENTS.test(style)) writing.isContents()
}
