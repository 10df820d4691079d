import type { SourceMetadata } from '../claims/source.ts'
import { languageTag } from './language.ts'
import { publishedDay } from './published.ts'
import { toldPublication } from './told-publication.ts'

/** What one carrier (a line, a sidecar, a page) says of a document. */
export interface Told {
  readonly metadata: Partial<SourceMetadata>
  readonly notes: readonly string[]
}

const PLAIN_KEYS = ['title', 'url', 'publisher', 'author'] as const

/**
 * Reads the keys title, url, publisher, author, published (or date) and language of a record somebody wrote.
 * A value of the wrong type, an unclear date or an unknown language is left out with a note.
 */
export function metadataOf(record: ReadonlyMap<string, unknown>): Told {
  const metadata: { -readonly [Key in keyof SourceMetadata]?: SourceMetadata[Key] } = {}
  const notes: string[] = []
  for (const key of PLAIN_KEYS) {
    const value = wordsAt(record, key, notes)
    if (value !== null) metadata[key] = value
  }
  const date = wordsAt(record, 'published', notes) ?? wordsAt(record, 'date', notes)
  const published = date === null ? null : publishedDay(date)
  if (published !== null) metadata.published = published
  else if (date !== null) notes.push(`the published date ${JSON.stringify(date)} cannot be told`)
  const language = wordsAt(record, 'language', notes) ?? wordsAt(record, 'lang', notes)
  const tag = language === null ? null : languageTag(language)
  if (tag !== null) metadata.language = tag
  else if (language !== null && language !== 'und') notes.push(`${JSON.stringify(language)} is not a language tag`)
  return { metadata, notes }
}

/**
 * What holds of a document when several speak, and at last its own text, of its language and of when it was published; a note says
 * that the text did.
 */
export function settled(
  text: string,
  language: string,
  layers: readonly Partial<SourceMetadata>[],
): { readonly metadata: SourceMetadata; readonly notes: readonly string[] } {
  const metadata = settle([...layers, { language }])
  if (metadata.published !== null) return { metadata, notes: [] }
  const told = toldPublication(text, metadata.language)
  if (told === undefined) return { metadata, notes: [] }
  const note = `published ${told.published}, as its words ${JSON.stringify(told.words)} say`
  return { metadata: { ...metadata, published: told.published }, notes: [note] }
}

/** What holds when several speak: for each key the first that says something. */
export function settle(layers: readonly Partial<SourceMetadata>[]): SourceMetadata {
  const first = <Key extends keyof SourceMetadata>(key: Key): SourceMetadata[Key] | null =>
    layers.map((layer) => layer[key]).find((value) => value !== undefined && value !== null && value !== 'und') ?? null
  return {
    title: first('title'),
    url: first('url'),
    publisher: first('publisher'),
    author: first('author'),
    published: first('published'),
    language: first('language') ?? 'und',
  }
}

/** The members of a JSON object; undefined for any other value. */
export function recordOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map(Object.entries(value))
}

function wordsAt(record: ReadonlyMap<string, unknown>, key: string, notes: string[]): string | null {
  const value = record.get(key)
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'))
    return value.join(', ')
  notes.push(`${JSON.stringify(key)} is not text and is left out`)
  return null
}
