import { isBoxLabel } from '../text/box-labels.ts'
import { headingOf } from '../text/headings.ts'
import type { Drawn } from './drawn.ts'

/** How far down the title of a flattened page may stand. */
const TOP = 2000
const HEADLINE_LENGTH = 100
const SENTENCE_END = /[.!?؟:;،,»”"]$/u

/** Plain text: exactly its characters, so that offsets equal those of the file. */
export function readPlain(characters: string): Drawn {
  const headline = headlineOf(characters)
  return {
    text: characters,
    mediaType: 'text/plain',
    reader: 'plain@1',
    declared: {},
    guessed: headline === undefined ? {} : { title: headline },
    notes: [],
  }
}

/** An encyclopedia page flattened to `= Title =`, `- Key: value` and prose: exactly its characters. */
export function readFlatWiki(characters: string): Drawn {
  const title = titleOf(characters)
  return {
    text: characters,
    mediaType: 'text/plain',
    reader: 'flat-wiki@1',
    declared: title === undefined ? {} : { title },
    guessed: {},
    notes: [],
  }
}

/** Whether a text has a `= Title =` line on top, as flattened encyclopedia pages do. */
export function looksFlat(characters: string): boolean {
  return titleOf(characters) !== undefined
}

/** The words between the signs of a first line such as `= Title =`. */
function titleOf(characters: string): string | undefined {
  const [line = ''] = characters.slice(0, TOP).trimStart().split('\n', 1)
  const heading = headingOf(line.trimEnd())
  return heading?.level === 1 ? heading.words : undefined
}

/** A first line that is short, has no full stop and stands over something longer. */
function headlineOf(characters: string): string | undefined {
  const lines = characters
    .slice(0, 5000)
    .split(/\r?\n/)
    .map((line) => line.trim())
  const [first, next] = lines.filter((line) => line !== '')
  if (first === undefined || next === undefined || first.length > HEADLINE_LENGTH) return undefined
  return isBoxLabel(first) || SENTENCE_END.test(first) || next.length < first.length ? undefined : first
}
