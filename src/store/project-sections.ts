import { type Kysely, sql } from 'kysely'
import { searchWords } from '../text/search-words.ts'
import { sectionsOf } from '../text/sections.ts'
import type { Day } from '../time/day.ts'
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS } from '../time/day-bounds.ts'
import { boundsOf } from '../time/edtf.ts'
import type { DocumentRecord } from './entry.ts'
import type { SectionTable, Tables } from './tables.ts'
import type { WordIndex } from './word-index.ts'

/** Enters the sections of a document's source, and their words into the index. A source without text has one for its title. */
export async function projectSections(
  db: Kysely<Tables>,
  { source }: Pick<DocumentRecord, 'source'>,
  index: WordIndex,
): Promise<void> {
  const { id, text, language, publisher } = source
  const [published_from, published_to] = daysOf(source.published)
  const sections = sectionsOf(text)
  let number = await lastSection(db)
  for (const [place, [start, end]] of (sections.length === 0 ? [[0, 0] as const] : sections).entries()) {
    number += 1
    const row: SectionTable = { number, source: id, start, end, language, publisher, published_from, published_to }
    await db.insertInto('section').values(row).execute()
    const title = place === 0 ? searchWords(source.title ?? '') : []
    const words = searchWords(text, start, end)
    await index.insert(db, {
      section: number,
      title: title.map(({ word }) => word).join(' '),
      text: words.map(({ word }) => word).join(' '),
      joined: [...title, ...words].flatMap(({ joined }) => joined).join(' '),
    })
  }
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
