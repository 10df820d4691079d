import anyAscii from 'any-ascii'
import { distance } from 'fastest-levenshtein'
import Fuse from 'fuse.js'
import type { NameRow } from '../../src/exchange/name-rows.ts'
import { findCandidates } from '../../src/names/find.ts'
import { type NameList, nameList } from '../../src/names/match.ts'
import { groupsBy } from '../../src/names/name-indexes.ts'
import { proposeJudgements } from '../../src/names/propose.ts'
import { type Matcher, matcherHere, matcherInThreads } from '../../src/workspace/naming/matcher.ts'
import { chances, type MadeName, madeNames } from './made-names.ts'

const MANY = 1_000_000
const LIST = 100_000
const QUESTIONS = 500
/** Those who look through the whole list for each question are asked less. */
const RIVAL_QUESTIONS = 5
/** As many as a long spreadsheet has: the first thousands warm a thread up. */
const MATCHED = 20_000
const ENTITIES = 100
const BATCH = 64
const TOP = 10
const SEED = 1

/**
 * How fast names are found: who bears a name, among a million names, asked in Arabic letters where the list is in Latin;
 * and how fast one list is reconciled with another. The same questions are put to fuse.js and to Levenshtein distance,
 * both after any-ascii, in the same process.
 */
export async function benchNames(): Promise<void> {
  const names = [...madeNames(MANY, SEED)]
  const before = memory()
  const { value: list, time } = timed(() => nameList(names.map(rowOf)))
  print(`index: ${MANY.toLocaleString('en')} names`, `${(time / 1000).toFixed(1)} s`)
  print('index: memory it takes', `${((memory() - before) / 1e6).toFixed(0)} MB`)
  whoAmong(names, list)
  await reconcile(names.slice(0, LIST))
  propose(names.slice(0, LIST))
}

function whoAmong(names: readonly MadeName[], { indexes, groupOf }: NameList): void {
  const questions = some(names, QUESTIONS)
  const own = ask(questions, ({ arabic }) => findCandidates(arabic, indexes, groupsBy(groupOf))[0]?.name)
  printAsked('who: among a million names', own)
  const ascii = names.map(({ latin }) => anyAscii(latin).toLowerCase())
  const rivalQuestions = questions.slice(0, RIVAL_QUESTIONS)
  const byDistance = ask(rivalQuestions, ({ arabic }) => names[nearest(anyAscii(arabic).toLowerCase(), ascii)]?.latin)
  printAsked('who: any-ascii and Levenshtein', byDistance)
  const fuse = new Fuse(ascii)
  const byFuse = ask(
    rivalQuestions,
    ({ arabic }) => names[fuse.search(anyAscii(arabic), { limit: 1 })[0]?.refIndex ?? -1]?.latin,
  )
  printAsked('who: any-ascii and fuse.js', byFuse)
  print('ratio: Levenshtein to who', (byDistance.median / own.median).toFixed(0))
  print('ratio: fuse.js to who', (byFuse.median / own.median).toFixed(0))
}

async function reconcile(names: readonly MadeName[]): Promise<void> {
  const rows = names.map(rowOf)
  const queries = some(names, MATCHED).map(({ id, type, arabic }) => ({ id, type, name: arabic }))
  const here = await speedOf(matcherHere(nameList(rows), TOP), queries)
  print(`match: against ${LIST.toLocaleString('en')} names, one thread`, `${here.toFixed(0)} names/s`)
  const threads = matcherInThreads(rows, TOP)
  // The first batch waits for the indexes of the threads.
  await Promise.all(Array.from({ length: threads.count }, async () => await threads.ask(queries.slice(0, 1))))
  const speed = await speedOf(threads, queries)
  print(`match: against ${LIST.toLocaleString('en')} names, ${threads.count} threads`, `${speed.toFixed(0)} names/s`)
  const ascii = names.map(({ latin }) => anyAscii(latin).toLowerCase())
  const rival = timed(() => {
    for (const { name } of queries.slice(0, RIVAL_QUESTIONS)) nearest(anyAscii(name).toLowerCase(), ascii)
  })
  print(
    'ratio: match in threads to any-ascii and Levenshtein',
    ((speed * rival.time) / 1000 / RIVAL_QUESTIONS).toFixed(0),
  )
}

/** How long a new document waits until it is known which of its entities may be among those held. */
function propose(names: readonly MadeName[]): void {
  const held = { ...nameList(names.map(rowOf)), namesOf: () => [] }
  const entities = some(names, ENTITIES).map(({ id, type, arabic }) => {
    return { id, type, names: [{ text: arabic, kind: 'primary' }] }
  })
  proposeJudgements(entities, held)
  const { time } = timed(() => proposeJudgements(entities, held))
  print(`propose: ${ENTITIES} entities among ${LIST.toLocaleString('en')} names`, `${time.toFixed(0)} ms`)
}

/** Names a second, closing the matcher. */
async function speedOf(matcher: Matcher, queries: readonly NameRow[]): Promise<number> {
  const start = performance.now()
  const batches = Array.from({ length: Math.ceil(queries.length / BATCH) }, (_, at) =>
    queries.slice(at * BATCH, (at + 1) * BATCH),
  )
  await Promise.all(batches.map(async (batch) => await matcher.ask(batch)))
  const time = performance.now() - start
  await matcher.close()
  return (1000 * queries.length) / time
}

interface Asked {
  readonly median: number
  readonly late: number
  readonly found: number
}

/** Puts questions one after another: the median and the 95th percentile in milliseconds, and the share answered right. */
function ask(questions: readonly MadeName[], answer: (question: MadeName) => string | undefined): Asked {
  const times: number[] = []
  let right = 0
  for (const question of questions) {
    const { value, time } = timed(() => answer(question))
    times.push(time)
    right += Number(value === question.latin)
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? 0
  return { median: at(0.5), late: at(0.95), found: right / questions.length }
}

function printAsked(what: string, { median, late, found }: Asked): void {
  print(`${what}: median`, `${median.toFixed(1)} ms`)
  print(`${what}: 95th percentile`, `${late.toFixed(1)} ms`)
  print(`${what}: the name itself first`, found.toFixed(2))
}

function nearest(asked: string, names: readonly string[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [number, name] of names.entries()) {
    const far = distance(asked, name)
    if (far < least) [best, least] = [number, far]
  }
  return best
}

function some(names: readonly MadeName[], count: number): readonly MadeName[] {
  const chance = chances(SEED + 1)
  return Array.from({ length: count }, () => names[Math.floor(chance() * names.length)]).filter(
    (name) => name !== undefined,
  )
}

function rowOf({ id, type, latin }: MadeName): NameRow {
  return { id, type, name: latin }
}

function timed<T>(work: () => T): { readonly value: T; readonly time: number } {
  const start = performance.now()
  const value = work()
  return { value, time: performance.now() - start }
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(60)} ${figure.padStart(16)}`)
}
