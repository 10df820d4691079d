/**
 * Learns how probable it is that two names are one and writes the weights to src/names/probability.json; prints how
 * well they are calibrated on names that they were not learned from (five folds, by asked name).
 *
 *   node scripts/build-names-probability.ts FOLDER
 *
 * FOLDER holds a folder for each set of pairs: `queries.tsv` (id, name, type, gold ids with | between them) and
 * `list.tsv` (id, name, type), or with `pairs.tsv` (query id, list id, 1 or 0) instead of gold ids.
 * Sets of any size weigh in by the root of their size, so that no list speaks for all.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType } from '../src/claims/entity.ts'
import { align } from '../src/names/alignment.ts'
import { compareNames } from '../src/names/compare.ts'
import { type Features, featuresOf } from '../src/names/features.ts'
import { nameList } from '../src/names/match.ts'
import { bearersAt, type NameIndex, nameAt } from '../src/names/name-index.ts'
import { preparedNames } from '../src/names/prepared.ts'
import { logistic, oddsOf, type Weights } from '../src/names/probability.ts'
import { retrieve } from '../src/names/retrieve.ts'
import { areToldApart } from '../src/names/told-apart.ts'

/** A pair of names, and whether those who annotated it say that they are one. */
interface Row {
  readonly set: string
  readonly query: string
  readonly type: EntityType
  readonly features: Features
  readonly isOne: boolean
}

const FOLDS = 5
const BINS = 10
/** So many likely pairs of each asked name are learned from: those that a list would show. */
const SHOWN = 10
const RETRIEVED = 25
const ROUNDS = 40
/** How strongly weights are held near zero (ridge). */
const RIDGE = 1
const SET_WEIGHT = 5

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: build-names-probability FOLDER')
const rows = readdirSync(folder)
  .toSorted()
  .flatMap((set) => rowsOf(set, join(folder, set)))
const sizes = new Map([...Map.groupBy(rows, ({ set }) => set)].map(([set, own]) => [set, queriesIn(own)]))
const names = Object.keys(rows[0]?.features ?? {}) as (keyof Features)[]
const learned: Record<string, Weights> = {}

for (const type of ['person', 'organization', 'place'] as const) {
  const own = rows.filter((row) => (row.type === 'event' ? 'organization' : row.type) === type)
  const weights = learn(own)
  learned[type] = Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]),
  ) as Weights
  printCalibration(type, own)
}
writeFileSync(new URL('../src/names/probability.json', import.meta.url), `${JSON.stringify(learned, null, 2)}\n`)

function queriesIn(own: readonly Row[]): number {
  return new Set(own.map(({ query }) => query)).size
}

function table(file: string): readonly (readonly string[])[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split('\t'))
}

function rowsOf(set: string, path: string): readonly Row[] {
  const list = nameList(
    table(join(path, 'list.tsv')).map(([id = '', name = '', type]) => ({ id, name, type: typeOf(type) })),
  )
  const pairsFile = join(path, 'pairs.tsv')
  const pairs = existsSync(pairsFile)
    ? new Map(table(pairsFile).map(([query, id, one]) => [`${query} ${id}`, one === '1']))
    : undefined
  return table(join(path, 'queries.tsv')).flatMap(([query = '', name = '', word, gold = '']) => {
    const type = typeOf(word)
    const index = list.indexes.get(type)
    const right = new Set(gold.split('|'))
    const likely = index === undefined ? [] : likeliest(name, index, pairs === undefined ? SHOWN : Infinity)
    return likely.flatMap(([id, features]) => {
      const isOne = pairs === undefined ? right.has(id) : pairs.get(`${query} ${id}`)
      return isOne === undefined ? [] : [{ set, query: `${set} ${query}`, type, features, isOne }]
    })
  })
}

function typeOf(word: string | undefined): EntityType {
  return word === 'person' || word === 'place' || word === 'event' ? word : 'organization'
}

/** The likeliest of a list for a name, each with the features of its likeliest name. */
function likeliest(name: string, index: NameIndex, most: number): readonly (readonly [string, Features])[] {
  const found = preparedNames(name, index.type).flatMap((asked) =>
    retrieve(asked, index, most === Infinity ? index.names.length : RETRIEVED).flatMap((number) => {
      const other = nameAt(index, number)
      const alignment = align(asked.parts, other.parts)
      // What the rules settle by themselves is not learned from.
      if (areToldApart(index.type, alignment)) return []
      const { score } = compareNames(asked, other)
      return bearersAt(index, number).map((id) => ({ id, score, features: featuresOf(alignment) }))
    }),
  )
  const best = new Map<string, Features>()
  for (const { id, features } of found.sort((a, b) => b.score - a.score)) if (!best.has(id)) best.set(id, features)
  return [...best].slice(0, most)
}

/** A pair as numbers, and how much it weighs. */
interface Measured {
  readonly values: readonly number[]
  readonly isOne: number
  readonly weight: number
}

/** Logistic regression by Newton's method. */
function learn(own: readonly Row[]): Weights {
  const pairs = own.map(({ features, isOne, set }) => ({
    values: [1, ...names.map((name) => features[name])],
    isOne: Number(isOne),
    weight: SET_WEIGHT / Math.sqrt(sizes.get(set) ?? 1),
  }))
  let weights: readonly number[] = new Array<number>(names.length + 1).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const step = solved(...slopeAndCurve(pairs, weights))
    weights = weights.map((weight, at) => weight + (step[at] ?? 0))
    if (Math.max(...step.map(Math.abs)) < 1e-6) break
  }
  return Object.fromEntries(['constant', ...names].map((name, at) => [name, weights[at] ?? 0])) as Weights
}

/** How the likelihood of what was annotated rises with each weight, and how that bends. */
function slopeAndCurve(pairs: readonly Measured[], weights: readonly number[]): [number[], number[][]] {
  const slope: number[] = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight))
  const curve: number[][] = weights.map((_, at) => weights.map((_, other) => (at === other ? RIDGE : 0)))
  for (const { values, isOne, weight } of pairs) {
    const p = logistic(values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0))
    for (const [at, line] of curve.entries()) {
      const value = values[at] ?? 0
      slope[at] = (slope[at] ?? 0) + weight * (isOne - p) * value
      for (const [other, sum] of line.entries()) line[other] = sum + weight * p * (1 - p) * value * (values[other] ?? 0)
    }
  }
  return [slope, curve]
}

/** The solution of a system of equations, by elimination. */
function solved(slope: readonly number[], curve: readonly (readonly number[])[]): readonly number[] {
  const lines = curve.map((line, at) => [...line, slope[at] ?? 0])
  for (let at = 0; at < lines.length; at++) {
    const pivot = lines.slice(at).toSorted((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0))[0] ?? []
    const place = lines.indexOf(pivot)
    lines[place] = lines[at] ?? []
    lines[at] = pivot
    for (const [other, line] of lines.entries()) {
      if (other === at) continue
      const times = (line[at] ?? 0) / (pivot[at] ?? 1)
      lines[other] = line.map((value, column) => value - times * (pivot[column] ?? 0))
    }
  }
  return lines.map((line, at) => (line.at(-1) ?? 0) / (line[at] ?? 1))
}

/** How probable pairs were said to be that were not learned from, and how many of them were one. */
function printCalibration(type: string, own: readonly Row[]): void {
  const said = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn(own.filter(({ query }) => foldOf(query) !== fold))
    return own
      .filter(({ query }) => foldOf(query) === fold)
      .map((row) => ({ row, p: logistic(oddsOf(weights, row.features)) }))
  }).flat()
  const bins = Array.from({ length: BINS }, (_, bin) =>
    said.filter(({ p }) => Math.min(BINS - 1, Math.floor(p * BINS)) === bin),
  )
  console.log(`\n${type}: ${own.length} pairs of ${queriesIn(own)} names`)
  console.log('| said | pairs | mean said | were one |\n|---|---|---|---|')
  let error = 0
  for (const [bin, inside] of bins.entries()) {
    const mean = inside.reduce((sum, { p }) => sum + p, 0) / inside.length
    const one = inside.filter(({ row }) => row.isOne).length / inside.length
    if (inside.length > 0) error += Math.abs(mean - one) * inside.length
    const figures = inside.length === 0 ? ['–', '–'] : [mean.toFixed(3), one.toFixed(3)]
    console.log(
      `| ${(bin / BINS).toFixed(1)}–${((bin + 1) / BINS).toFixed(1)} | ${inside.length} | ${figures.join(' | ')} |`,
    )
  }
  const brier = said.reduce((sum, { row, p }) => sum + (p - Number(row.isOne)) ** 2, 0) / said.length
  console.log(`expected calibration error ${(error / said.length).toFixed(4)}, Brier score ${brier.toFixed(4)}`)
}

/** Names are spread over the folds by their id, always the same. */
function foldOf(query: string): number {
  let hash = 7
  for (const letter of query) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  return hash % FOLDS
}
