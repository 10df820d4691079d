import type { Source } from '../claims/source.ts'
import type { Reading } from '../reading/document.ts'
import { loadTagger } from '../reading/models/load.ts'
import { hasProseRules, languageRead, lookAtTagged, readDocument } from '../reading/read.ts'

/** Told again and again how far a text has been read, in UTF-16 units. */
export type Reached = (place: number) => void

/** Reads the text of a source, with the tagger of its language when there is one. */
export async function readSource(source: Source, reached?: Reached): Promise<Reading> {
  const document = documentOf(source)
  return readDocument(document, await loadTagger(languageRead(document)), { ...(reached && { reached }) })
}

/**
 * Reads the text of a source that is to be held. Where there are rules for its language, they alone say what is named: a
 * tagger marks names as widely as its annotators did ("the mountains of X"), and in a workspace each name is somebody.
 * The rules see the tagger's names all the same, so that what is held is what `readSource` says.
 */
export async function readToHold(source: Source, reached?: Reached): Promise<Reading> {
  const document = documentOf(source)
  const language = languageRead(document)
  if (!hasProseRules(language)) return await readSource(source, reached)
  const tagger = lookAtTagged(language) ? await loadTagger(language) : undefined
  return readDocument(document, tagger, { kept: 'ruled', ...(reached && { reached }) })
}

function documentOf({ id, text, language, title, publisher, published }: Source) {
  return { id, text, language, title, publisher, published }
}
