import type { Source } from '../claims/source.ts'
import type { Reading } from '../reading/document.ts'
import { loadTagger } from '../reading/models/load.ts'
import { hasProseRules, languageRead, readDocument } from '../reading/read.ts'

/** Told again and again how far a text has been read, in UTF-16 units. */
export type Reached = (place: number) => void

/** Reads the text of a source, with the tagger of its language when there is one. */
export async function readSource(source: Source, reached?: Reached): Promise<Reading> {
  const document = documentOf(source)
  return readDocument(document, await loadTagger(languageRead(document)), reached)
}

/**
 * Reads the text of a source that is to be held. Where there are rules for its language, they alone say what is named: a
 * tagger marks names as widely as its annotators did ("the mountains of X"), and in a workspace each name is somebody.
 */
export async function readToHold(source: Source, reached?: Reached): Promise<Reading> {
  if (!hasProseRules(languageRead(source))) return await readSource(source, reached)
  return readDocument(documentOf(source), undefined, reached)
}

function documentOf({ id, text, language, title, publisher, published }: Source) {
  return { id, text, language, title, publisher, published }
}
