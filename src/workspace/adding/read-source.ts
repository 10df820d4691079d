import type { Source } from '../../claims/source.ts'
import type { Reading, ReadingDocument } from '../../reading/document.ts'
import { loadTagger } from '../../reading/models/load.ts'
import type { Tagger } from '../../reading/models/tagger.ts'
import { hasProseRules, languageRead, lookAtTagged, type ReadingOptions, readDocument } from '../../reading/read.ts'
import { type ModelReader, readWithModel } from './model-reader.ts'

/** Told again and again how far a text has been read, in UTF-16 units. */
export type Reached = (place: number) => void

/** Who is told how far a text has been read, and the language model that reads it besides the rules; nobody and none. */
export interface Attending {
  readonly reached?: Reached | undefined
  readonly reader?: ModelReader | undefined
}

/** Reads the text of a source, with the tagger of its language when there is one, and a language model when one is given. */
export async function readSource(source: Source, attending: Attending = {}): Promise<Reading> {
  return await readWith(documentOf(source), await loadTagger(languageRead(source)), 'all', attending)
}

/**
 * Reads the text of a source that is to be held. Where there are rules for its language, they alone say what is named: a
 * tagger marks names as widely as its annotators did ("the mountains of X"), and in a workspace each name is somebody.
 * The rules see the tagger's names all the same, so that what is held is what `readSource` says.
 */
export async function readToHold(source: Source, attending: Attending = {}): Promise<Reading> {
  const language = languageRead(source)
  if (!hasProseRules(language)) return await readSource(source, attending)
  const tagger = lookAtTagged(language) ? await loadTagger(language) : undefined
  return await readWith(documentOf(source), tagger, 'ruled', attending)
}

async function readWith(
  document: ReadingDocument,
  tagger: Tagger | undefined,
  kept: ReadingOptions['kept'] & string,
  { reached, reader }: Attending,
): Promise<Reading> {
  if (reader !== undefined) return await readWithModel(document, { tagger, kept }, reader)
  return readDocument(document, tagger, { kept, ...(reached && { reached }) })
}

function documentOf({ id, text, language, title, publisher, published }: Source): ReadingDocument {
  return { id, text, language, title, publisher, published }
}
