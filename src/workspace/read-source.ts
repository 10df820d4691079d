import type { Source } from '../claims/source.ts'
import type { Reading } from '../reading/document.ts'
import { loadTagger } from '../reading/models/load.ts'
import { hasProseRules, languageRead, lookAtTagged, readDocument } from '../reading/read.ts'

/** Reads the text of a source, with the tagger of its language when there is one. */
export async function readSource(source: Source): Promise<Reading> {
  const document = documentOf(source)
  return readDocument(document, await loadTagger(languageRead(document)))
}

/**
 * Reads the text of a source that is to be held. Where there are rules for its language, they alone say what is named: a
 * tagger marks names as widely as its annotators did ("the mountains of X"), and in a workspace each name is somebody.
 * The rules see the tagger's names all the same, so that what is held is what `readSource` says.
 */
export async function readToHold(source: Source): Promise<Reading> {
  const document = documentOf(source)
  const language = languageRead(document)
  if (!hasProseRules(language)) return await readSource(source)
  return readDocument(document, lookAtTagged(language) ? await loadTagger(language) : undefined, 'ruled')
}

function documentOf({ id, text, language, title, publisher, published }: Source) {
  return { id, text, language, title, publisher, published }
}
