/**
 * Scores the reader against the documents in eval/corpus that people annotated: `npm run eval`.
 * `npm run eval -- --errors 10` shows examples of what it misses and gets wrong in the open part;
 * `npm run eval -- --kit FOLDER` scores it on annotations of others instead.
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Claim } from '../src/claims/claim.ts'
import { readSource } from '../src/workspace/adding/read-source.ts'
import { type Corpus, loadCorpus } from './corpus.ts'
import { scoreKit } from './kit.ts'
import { type Score, score, type Tally } from './score.ts'

/** Nobody looks into the blind corpus, so that it tells how unseen documents are read. */
const BLIND = 'blind'
const CORPORA = [
  'open',
  'profiles',
  'arabic',
  'arabic-check',
  'arabic-turns',
  'arabic-passages',
  'arabic-passages-2',
  'arabic-passages-3',
  'arabic-texts',
  'arabic-texts-2',
  'arabic-texts-3',
  'arabic-texts-4',
  'arabic-texts-5',
  'arabic-texts-6',
  'arabic-texts-7',
  'arabic-texts-8',
  'english-check',
  'english-passages',
  'english-passages-2',
  'english-texts',
  'english-texts-2',
  BLIND,
]
const COLUMNS = ['gold', 'said', 'precision', 'recall', 'time', 'factuality', 'voice', 'quotes']
const WIDTH = 11

const { values } = parseArgs({ options: { errors: { type: 'string', default: '0' }, kit: { type: 'string' } } })

if (values.kit !== undefined) scoreKit(resolve(values.kit))
else for (const name of CORPORA) await scoreCorpus(name)

async function scoreCorpus(name: string): Promise<void> {
  const corpus = await loadCorpus(fileURLToPath(new URL(`corpus/${name}`, import.meta.url)))
  if (corpus === undefined) return
  print(corpus.name, score(corpus, await claimsOf(corpus)), name === BLIND ? 0 : Number(values.errors))
}

/** What `stemma read` says: with the tagger of the language. */
async function claimsOf({ sources }: Corpus): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const claims = new Map<string, readonly Claim[]>()
  for (const [id, source] of sources) claims.set(id, (await readSource(source)).claims)
  return claims
}

function print(name: string, { total, byDocument, byPredicate, errors }: Score, examples: number): void {
  const rows = [...byDocument, ...[...byPredicate].toSorted(([, a], [, b]) => b.gold - a.gold)]
  const first = Math.max(...rows.map(([key]) => key.length)) + 2
  console.log(`\n${name}: ${byDocument.size} documents`)
  console.log(' '.repeat(first) + COLUMNS.map((column) => column.padStart(WIDTH)).join(''))
  for (const [key, tally] of [...byDocument, ['all', total] as const]) console.log(key.padEnd(first) + cellsOf(tally))
  console.log('')
  for (const [key, tally] of rows.slice(byDocument.size)) console.log(key.padEnd(first) + cellsOf(tally))
  if (examples > 0) for (const [kind, lines] of errors) printExamples(kind, lines, examples)
}

function cellsOf({ gold, found, predicted, right, pairs, valid, factuality, voice, quotes }: Tally): string {
  const shares = [
    [right, predicted],
    [found, gold],
    [valid, pairs],
    [factuality, pairs],
    [voice, pairs],
    [quotes, predicted],
  ] as const
  const figures = shares.map(([part, whole]) => (whole === 0 ? '–' : (part / whole).toFixed(3)))
  return [String(gold), String(predicted), ...figures].map((figure) => figure.padStart(WIDTH)).join('')
}

/** Examples spread evenly over the list. */
function printExamples(kind: string, lines: readonly string[], examples: number): void {
  console.log(`\n${kind}: ${lines.length}`)
  const step = Math.max(1, Math.floor(lines.length / examples))
  for (let at = 0; at < Math.min(lines.length, step * examples); at += step) console.log(`  ${lines[at]}`)
}
