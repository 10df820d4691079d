import type { WordEntry } from '../../src/reading/models/lexicon.ts'
import { MODEL_FORMAT, type ModelFile, packWords, wordsFrom } from '../../src/reading/models/model-file.ts'
import { lettersFrom } from '../../src/reading/models/name-letters.ts'
import { createPreparer } from '../../src/reading/models/prepare.ts'
import type { AnnotatedDocument } from './annotated.ts'
import { type Recipe, trainLooks } from './layers.ts'

/** What is known of words, and the documents to learn from. */
export interface Lessons {
  readonly language: string
  readonly words: ReadonlyMap<number, WordEntry>
  /** What letters tell of words, packed; empty when that is not asked. */
  readonly letters: string
  readonly documents: readonly AnnotatedDocument[]
  readonly trainedOn: readonly string[]
}

/** Set whose documents are learned as reports on conflict, apart from the others: its names are marked more widely. */
const CONFLICT_SET = 're3d'

/** How a language is learned: the first look, and the second when there is one. */
interface Plan {
  readonly recipe: Recipe
  readonly second: Recipe | null
}

const SECOND: Recipe = { rounds: 4, rate: 0.05, vectorRate: 0, dropout: 0, missed: 0, settling: 3 }
/** English has little to learn from, so that each sentence is learned without much of what tells its names; a second look makes it worse. */
const ENGLISH: Plan = {
  recipe: { rounds: 12, rate: 0.1, vectorRate: 0.02, dropout: 0.4, missed: 1.5, settling: 4 },
  second: null,
}
/** Arabic is learned so too; in articles about one matter much hangs on the second look. */
const ARABIC: Plan = {
  recipe: { rounds: 8, rate: 0.1, vectorRate: 0, dropout: 0.4, missed: 1.5, settling: 3 },
  second: { ...SECOND, missed: 1 },
}
const OTHERS: Plan = {
  recipe: { rounds: 6, rate: 0.1, vectorRate: 0, dropout: 0, missed: 0, settling: 5 },
  second: SECOND,
}
const PLANS: Readonly<Record<string, Plan>> = { en: ENGLISH, ar: ARABIC }

/** Trains a tagger. The same lessons give the same file, byte for byte. */
export function trainModel({ language, words, letters, documents, trainedOn }: Lessons): ModelFile {
  const packed = packWords(words)
  const prepare = createPreparer(language, wordsFrom(packed), letters === '' ? null : lettersFrom(letters))
  const reportsConflict = ({ set }: AnnotatedDocument): boolean => set === CONFLICT_SET
  const course = { documents, reportsConflict, prepare, language, ...(PLANS[language] ?? OTHERS) }
  return {
    format: MODEL_FORMAT,
    language,
    trainedOn,
    words: packed,
    letters,
    general: trainLooks({ ...course, documents: documents.filter((document) => !reportsConflict(document)) }),
    conflict: documents.some(reportsConflict) ? trainLooks(course) : null,
  }
}
