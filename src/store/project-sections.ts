import { type Kysely, sql } from 'kysely'
import type { Source } from '../claims/source.ts'
import { type SearchWord, searchWords } from '../text/search-words.ts'
import { sectionsOf } from '../text/sections.ts'
import type { Day } from '../time/day.ts'
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS } from '../time/day-bounds.ts'
import { boundsOf } from '../time/edtf.ts'
import type { SectionTable, Tables } from './tables.ts'
import type { SectionWords } from './word-index.ts'

/** A section as it stands in its table, and what the index of words is told of it. */
interface Section {
  readonly row: SectionTable
  readonly words: SectionWords
}

/**
 * The sections of a source that came with an entry of the log, numbered from after `last`. A source without text has one
 * for its title.
 */
export function* sectionsAfter(last: number, source: Source, entry: number): Generator<Section> {
  const { text, language, publisher } = source
  const [published_from, published_to] = daysOf(source.published)
  const sections = sectionsOf(text)
  for (const [place, [start, end]] of (sections.length === 0 ? [[0, 0] as const] : sections).entries()) {
    const number = last + place + 1
    const title = place === 0 ? searchWords(source.title ?? '') : []
    const words = searchWords(text, start, end)
    yield {
      row: { number, source: entry, start, end, language, publisher, published_from, published_to },
      words: {
        section: number,
        title: title.map(({ word }) => word).join(' '),
        text: words.map(({ word }) => word).join(' '),
        joined: [title, words].flatMap(joinedForms).join(' '),
      },
    }
  }
}

/** The other forms of words, most of which have none. */
function joinedForms(words: readonly SearchWord[]): readonly string[] {
  const forms: string[] = []
  for (const { joined } of words) if (joined.length > 0) forms.push(...joined)
  return forms
}

function daysOf(published: string | null): readonly [from: Day | null, to: Day | null] {
  const bounds = published === null ? null : boundsOf(published)
  return bounds === null ? [null, null] : [bounds.earliest ?? BEFORE_ALL_DAYS, bounds.latest ?? AFTER_ALL_DAYS]
}

/** The number of the last section; 0 when there is none. */
export async function lastSection(db: Kysely<Tables>): Promise<number> {
  const last = await db.selectFrom('section').select(sql<number | null>`max(number)`.as('number')).executeTakeFirst()
  return last?.number ?? 0
}
