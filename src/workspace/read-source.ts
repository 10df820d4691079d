import type { Source } from '../claims/source.ts'
import type { Reading, ReadingDocument } from '../reading/document.ts'
import { loadTagger } from '../reading/models/load.ts'
import type { Tagger } from '../reading/models/tagger.ts'
import { hasProseRules, languageRead, readDocument } from '../reading/read.ts'
import { type ModelReader, readWithModel } from './model-reader.ts'

/** Reads the text of a source, with the tagger of its language when there is one, and a language model when one is given. */
export async function readSource(source: Source, reader?: ModelReader): Promise<Reading> {
  return await readWith(documentOf(source), await loadTagger(languageRead(source)), reader)
}

/**
 * Reads the text of a source that is to be held. Where there are rules for its language, they alone say what is named: a
 * tagger marks names as widely as its annotators did ("the mountains of X"), and in a workspace each name is somebody.
 */
export async function readToHold(source: Source, reader?: ModelReader): Promise<Reading> {
  return hasProseRules(languageRead(source))
    ? await readWith(documentOf(source), undefined, reader)
    : await readSource(source, reader)
}

async function readWith(document: ReadingDocument, tagger?: Tagger, reader?: ModelReader): Promise<Reading> {
  return reader === undefined ? readDocument(document, tagger) : await readWithModel(document, tagger, reader)
}

function documentOf({ id, text, language, title, publisher, published }: Source): ReadingDocument {
  return { id, text, language, title, publisher, published }
}
