import type { Source } from '../claims/source.ts'
import type { Reading } from '../reading/document.ts'
import { loadTagger } from '../reading/models/load.ts'
import { languageRead, readDocument } from '../reading/read.ts'

/** Reads the text of a source, with the tagger of its language when there is one. */
export async function readSource({ id, text, language, title, publisher, published }: Source): Promise<Reading> {
  const document = { id, text, language, title, publisher, published }
  return readDocument(document, await loadTagger(languageRead(document)))
}
