/**
 * How fast documents are read and added.
 * The same English text is tagged by `compromise` in the same process, so that figures of two machines compare.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compromise from 'compromise'
import { captureFile } from '../../src/capture/capture.ts'
import { listFiles } from '../../src/capture/list-files.ts'
import type { Source } from '../../src/claims/source.ts'
import { loadTagger } from '../../src/reading/models/load.ts'
import type { Tagger } from '../../src/reading/models/tagger.ts'
import { readDocument } from '../../src/reading/read.ts'
import { addFiles } from '../../src/workspace/adding/add-files.ts'
import { Readers } from '../../src/workspace/adding/readers.ts'
import { doneAhead } from '../../src/workspace/ahead.ts'
import { entityNamed, momentOf, profileOf } from '../../src/workspace/asking/questions.ts'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SAMPLES = join(ROOT, 'samples')
const MEGABYTE = 1_000_000
const TEXT_SIZE = 2 * MEGABYTE
const TAGGED_SIZE = MEGABYTE / 4
const LONG_SIZE = MEGABYTE / 2
const RUNS = 5

const EMPTY = { id: 'src_0', language: 'en', title: null, publisher: null, published: null }

const sources = await samples()
print('cold: stemma read of all samples, a process each time', `${milliseconds(coldRead)} ms`)
const speed = await printSpeed('en', 'English')
await printSpeed('ar', 'Arabic')
await printThreads('en', 'English')
await printThreads('ar', 'Arabic')
printGrowth('en', 'English')
printGrowth('ar', 'Arabic')
printRatio(speed)
await printWorkspace()

async function samples(): Promise<readonly Source[]> {
  const found: Source[] = []
  for (const file of (await listFiles([SAMPLES])).files) {
    for await (const item of captureFile(file)) if (!('fault' in item)) found.push(item.source)
  }
  return found
}

function coldRead(): void {
  spawnSync(process.execPath, [join(ROOT, 'bin/stemma.js'), 'read', SAMPLES], { stdio: 'ignore' })
}

/**
 * Reads the samples of a language again and again, by rules alone and as `stemma read` does. The first figure is of a
 * process that has just begun; of hundreds of rules most are tried seldom, so that it takes as long until all are compiled.
 */
async function printSpeed(language: string, called: string): Promise<number> {
  const own = sources.filter((source) => source.language.startsWith(language))
  const bytes = own.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const rounds = Math.ceil(TEXT_SIZE / bytes)
  const megabytes = (bytes * rounds) / MEGABYTE
  const read = (tagger?: Tagger): void => {
    for (const source of own) readDocument(source, tagger)
  }
  const speedOf = (tagger?: Tagger): number => {
    const seconds = spent(() => {
      for (let round = 0; round < rounds; round += 1) read(tagger)
    })
    return megabytes / seconds
  }
  print(`reading the first ${megabytes.toFixed(1)} MB of ${called} by rules`, `${speedOf().toFixed(2)} MB/s`)
  const speed = speedOf()
  print(`warm: reading ${megabytes.toFixed(1)} MB of ${called} by rules`, `${speed.toFixed(2)} MB/s`)
  const tagger = await loadTagger(language)
  speedOf(tagger)
  const tagged = speedOf(tagger)
  print(`warm: reading ${megabytes.toFixed(1)} MB of ${called}, names tagged`, `${tagged.toFixed(2)} MB/s`)
  return speed
}

/** Reads the samples as many documents are read, in a thread for each processor: by the clock, what one process does. */
async function printThreads(language: string, called: string): Promise<void> {
  const own = sources.filter((source) => source.language.startsWith(language))
  const bytes = own.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const rounds = Math.ceil((TEXT_SIZE * availableParallelism()) / bytes)
  const megabytes = (bytes * rounds) / MEGABYTE
  const readers = new Readers('print', 0)
  const read = async (): Promise<void> => {
    const documents = repeated(own, rounds)
    for await (const _ of doneAhead(
      documents,
      async (source) => await readers.read(source),
      () => readers.ahead,
    ));
  }
  await read()
  const start = performance.now()
  await read()
  const seconds = (performance.now() - start) / 1000
  await readers.close()
  const threads = `${availableParallelism()} threads`
  print(
    `warm: reading ${megabytes.toFixed(1)} MB of ${called} in ${threads}, by the clock`,
    `${(megabytes / seconds).toFixed(2)} MB/s`,
  )
}

async function* repeated(documents: readonly Source[], rounds: number): AsyncGenerator<Source> {
  for (let round = 0; round < rounds; round += 1) yield* documents
}

/** One document of half a megabyte and one of a whole: twice the text should take twice the time. */
function printGrowth(language: string, called: string): void {
  const own = sources.filter((source) => source.language.startsWith(language))
  const once = own.map(({ text }) => text).join('\n')
  const half = { ...EMPTY, language, text: once.repeat(Math.ceil(LONG_SIZE / once.length)) }
  const whole = { ...half, text: half.text.repeat(2) }
  const [one, two] = [spent(() => readDocument(half)), spent(() => readDocument(whole))]
  print(`warm: one ${called} document, twice as long, takes so many times`, (two / one).toFixed(2))
}

/** Lets compromise tag the English words, and compares. */
function printRatio(speed: number): void {
  const english = sources.filter(({ language }) => language.startsWith('en'))
  const bytes = english.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const rounds = Math.ceil(TAGGED_SIZE / bytes)
  for (const { text } of english) compromise(text)
  const seconds = spent(() => {
    for (let round = 0; round < rounds; round += 1) for (const { text } of english) compromise(text)
  })
  const tagSpeed = (bytes * rounds) / MEGABYTE / seconds
  print('warm: compromise tagging the same English text', `${tagSpeed.toFixed(2)} MB/s`)
  print('ratio: reading to tagging', (speed / tagSpeed).toFixed(2))
}

/** Adds the samples to a new workspace, and asks for a profile. */
async function printWorkspace(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const open = async () => await openWorkspace(join(folder, 'bench.db'), { create: true })
  let documents = 0
  const start = performance.now()
  for await (const _ of addFiles(open, [SAMPLES], {})) documents += 1
  print(`add: ${documents} samples to a new workspace`, `${(performance.now() - start).toFixed(0)} ms`)
  const workspace = await open()
  const asked = performance.now()
  const { id } = await entityNamed(workspace, 'Syrian Resistance')
  await profileOf(workspace, id, momentOf({ at: '2016-06-30' }))
  print('profile: the first question to it', `${(performance.now() - asked).toFixed(1)} ms`)
  const again = performance.now()
  await profileOf(workspace, id, momentOf({ at: '2025-06-30' }))
  print('profile: the second', `${(performance.now() - again).toFixed(1)} ms`)
  await closeWorkspace(workspace)
  rmSync(folder, { recursive: true })
}

/** Processor seconds, which others on the machine change less than the clock. */
function spent(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / MEGABYTE
}

function elapsed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The median of some runs. */
function milliseconds(work: () => void): string {
  const times = Array.from({ length: RUNS }, () => elapsed(work)).sort((a, b) => a - b)
  return (times[Math.floor(RUNS / 2)] ?? 0).toFixed(0)
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(64)} ${figure.padStart(10)}`)
}
