import { join } from 'node:path'
import { type AnnotatedDocument, readAnnotated, readConll } from './annotated.ts'

/** What a language is trained on. */
export interface TrainingSets {
  /** Documents that a cross-validation leaves out by turns. */
  readonly documents: readonly AnnotatedDocument[]
  /** Documents that are always learned from. */
  readonly always: readonly AnnotatedDocument[]
  /** For people: set, licence. */
  readonly trainedOn: readonly string[]
}

/** Not for training: CC BY-NC. */
const CLOSED = ['BBC Online']

/** The data sets of each language in a folder; docs/models.md says where they come from. */
export const SETS: Readonly<Record<string, (folder: string) => TrainingSets>> = {
  en: (folder) => ({
    documents: [...readAnnotated(join(folder, 'ner-en')), ...readAnnotated(join(folder, 're3d'), CLOSED)],
    always: [],
    trainedOn: [
      'WikiGold, CC BY 4.0',
      'Universal NER English-EWT, CC BY-SA 4.0',
      're3d without BBC, see docs/models.md',
    ],
  }),
  ar: (folder) => ({
    documents: readAnnotated(join(folder, 'ner-ar')),
    always: readConll(join(folder, 'ner-ar', 'train.conll'), 'anercorp'),
    trainedOn: ['ANERcorp as split by CAMeL Lab, CC BY-SA 4.0', 'AQMAR, CC BY-SA 3.0'],
  }),
  tr: (folder) => ({
    documents: readAnnotated(join(folder, 'ner-tr')),
    always: readConll(join(folder, 'ner-tr', 'train.conll'), 'trwiki'),
    trainedOn: ['Turkish-WikiNER, CC BY-SA 4.0'],
  }),
}
