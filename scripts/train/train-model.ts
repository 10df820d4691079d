import type { WordEntry } from '../../src/reading/models/lexicon.ts'
import { MODEL_FORMAT, type ModelFile, packWords, wordsFrom } from '../../src/reading/models/model-file.ts'
import { createPreparer } from '../../src/reading/models/prepare.ts'
import type { AnnotatedDocument } from './annotated.ts'
import { trainLooks } from './layers.ts'

/** What is known of words, and the documents to learn from. */
export interface Lessons {
  readonly language: string
  readonly words: ReadonlyMap<number, WordEntry>
  readonly documents: readonly AnnotatedDocument[]
  readonly trainedOn: readonly string[]
}

/** Set whose documents are learned as reports on conflict, apart from the others: its names are marked more widely. */
const CONFLICT_SET = 're3d'

/** Trains a tagger. The same lessons give the same file, byte for byte. */
export function trainModel({ language, words, documents, trainedOn }: Lessons): ModelFile {
  const packed = packWords(words)
  const prepare = createPreparer(language, wordsFrom(packed))
  const reportsConflict = ({ set }: AnnotatedDocument): boolean => set === CONFLICT_SET
  const course = { documents, reportsConflict, prepare, language }
  return {
    format: MODEL_FORMAT,
    language,
    trainedOn,
    words: packed,
    general: trainLooks({ ...course, documents: documents.filter((document) => !reportsConflict(document)) }),
    conflict: documents.some(reportsConflict) ? trainLooks(course) : null,
  }
}
