/**
 * Trains the model of ties between bodies and writes it to src/reading/models/weights/ties.json.
 *
 *   npm run train:ties -- FOLDER [--folds 5]
 *
 * FOLDER holds `re3d` as docs/models.md says. The other examples are in this repository: scripts/train/ties/sentences.txt
 * and the annotated documents of eval/corpus/open and profiles. With --folds nothing is written: the examples are
 * cross-validated by document, and for several thresholds it is printed how often a tie that is told is right.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { featuresCalled } from '../src/reading/english/ties/feature-names.ts'
import { likeliest, TIES } from '../src/reading/english/ties/tie-model.ts'
import { fitTies, packTies, tieModelOf } from './train/ties/fit-ties.ts'
import { corpusExamples, re3dExamples, type TieExample, writtenExamples } from './train/ties/tie-examples.ts'

const USAGE = 'usage: npm run train:ties -- FOLDER [--folds N]'
/** Not for training: CC BY-NC. */
const CLOSED = ['BBC Online']
const TRAINED_ON = [
  'sentences written for this project',
  'eval/corpus, open and profiles',
  're3d without BBC, see docs/models.md',
]
/** How many sets of names each written sentence is read with. */
const ROUNDS = 3
const THRESHOLDS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

const { values, positionals } = parseArgs({ allowPositionals: true, options: { folds: { type: 'string' } } })
const [folder] = positionals
if (folder === undefined) {
  console.error(USAGE)
  process.exit(2)
}

const here = (path: string): URL => new URL(path, import.meta.url)
const examples: readonly TieExample[] = [
  ...writtenExamples(here('./train/ties/sentences.txt'), ROUNDS),
  ...(await corpusExamples(fileURLToPath(here('../eval/corpus/open')))),
  ...(await corpusExamples(fileURLToPath(here('../eval/corpus/profiles')))),
  ...re3dExamples(join(folder, 're3d'), CLOSED),
]
for (const [set, some] of Map.groupBy(examples, (example) => example.set)) {
  console.log(`${set.padEnd(10)} ${some.length} pairs, ${some.filter(({ tie }) => tie !== 'none').length} with a tie`)
}
if (values.folds === undefined) write()
else crossValidate(Number(values.folds))

function write(): void {
  const text = `${JSON.stringify(packTies(fitTies(examples), TRAINED_ON))}\n`
  writeFileSync(here('../src/reading/models/weights/ties.json'), text)
  console.log(`ties: ${(text.length / 1e3).toFixed(0)} kB`)
}

function crossValidate(folds: number): void {
  const documents = [...new Set(examples.map(({ document }) => document))]
  const told: { readonly set: string; readonly gold: number; readonly label: number; readonly likely: number }[] = []
  for (let fold = 0; fold < folds; fold++) {
    const out = new Set(documents.filter((_, i) => i % folds === fold))
    const model = tieModelOf(fitTies(examples.filter(({ document }) => !out.has(document))))
    for (const { document, set, features, tie } of examples) {
      if (!out.has(document)) continue
      const shares = model(featuresCalled(features))
      const label = likeliest(shares)
      told.push({ set, gold: TIES.indexOf(tie), label, likely: shares[label] ?? 0 })
    }
  }
  for (const [set, some] of Map.groupBy(told, (one) => one.set)) {
    for (const least of THRESHOLDS) {
      const said = some.filter(({ label, likely }) => label > 0 && likely >= least)
      const right = said.filter(({ label, gold }) => label === gold).length
      const gold = some.filter((one) => one.gold > 0).length
      console.log(
        `${set.padEnd(10)} from ${least}  precision ${share(right, said.length)}  recall ${share(right, gold)}`,
      )
    }
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}
