import type { WordEntry } from '../../src/reading/models/lexicon.ts'
import { MODEL_FORMAT, type ModelFile, packWords, wordsFrom } from '../../src/reading/models/model-file.ts'
import { createPreparer } from '../../src/reading/models/prepare.ts'
import type { AnnotatedDocument } from './annotated.ts'
import { type Recipe, trainLooks } from './layers.ts'

/** What is known of words, and the documents to learn from. */
export interface Lessons {
  readonly language: string
  readonly words: ReadonlyMap<number, WordEntry>
  readonly documents: readonly AnnotatedDocument[]
  readonly trainedOn: readonly string[]
}

/** Set whose documents are learned as reports on conflict, apart from the others: its names are marked more widely. */
const CONFLICT_SET = 're3d'

/** How a language is learned. */
interface Plan {
  readonly recipe: Recipe
  readonly twice: boolean
}

/** English has little to learn from, so that each sentence is learned without much of what tells its names; a second look makes it worse. */
const ENGLISH: Plan = {
  recipe: { rounds: 12, rate: 0.1, vectorRate: 0.02, dropout: 0.4, missed: 1.5, settling: 4 },
  twice: false,
}
const OTHERS: Plan = {
  recipe: { rounds: 6, rate: 0.1, vectorRate: 0, dropout: 0, missed: 0, settling: 5 },
  twice: true,
}

/** Trains a tagger. The same lessons give the same file, byte for byte. */
export function trainModel({ language, words, documents, trainedOn }: Lessons): ModelFile {
  const packed = packWords(words)
  const prepare = createPreparer(language, wordsFrom(packed))
  const reportsConflict = ({ set }: AnnotatedDocument): boolean => set === CONFLICT_SET
  const course = { documents, reportsConflict, prepare, language, ...(language === 'en' ? ENGLISH : OTHERS) }
  return {
    format: MODEL_FORMAT,
    language,
    trainedOn,
    words: packed,
    general: trainLooks({ ...course, documents: documents.filter((document) => !reportsConflict(document)) }),
    conflict: documents.some(reportsConflict) ? trainLooks(course) : null,
  }
}
