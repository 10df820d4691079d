/**
 * How fast documents are read and added.
 * The same English text is tagged by `compromise` in the same process, so that figures of two machines compare.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compromise from 'compromise'
import { captureFile } from '../../src/capture/capture.ts'
import { listFiles } from '../../src/capture/list-files.ts'
import type { Source } from '../../src/claims/source.ts'
import { readDocument } from '../../src/reading/read.ts'
import { addFiles } from '../../src/workspace/add-files.ts'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { entityNamed, momentOf, profileOf } from '../../src/workspace/questions.ts'

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
await printSpeed()
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

/** Reads the English samples again and again, then lets compromise tag the same words. */
async function printSpeed(): Promise<void> {
  const english = sources.filter(({ language }) => language.startsWith('en'))
  const bytes = english.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const rounds = Math.ceil(TEXT_SIZE / bytes)
  for (const source of english) readDocument(source)
  const read = elapsed(() => {
    for (let round = 0; round < rounds; round += 1) for (const source of english) readDocument(source)
  })
  const speed = (bytes * rounds) / MEGABYTE / (read / 1000)
  print(`warm: reading ${((bytes * rounds) / MEGABYTE).toFixed(1)} MB of English prose`, `${speed.toFixed(2)} MB/s`)
  const long = {
    ...english[0],
    text: english
      .map(({ text }) => text)
      .join('\n')
      .repeat(Math.ceil(LONG_SIZE / bytes)),
  }
  const longRead = elapsed(() => readDocument({ ...EMPTY, ...long }))
  print('warm: one document of 0.5 MB', `${(long.text.length / MEGABYTE / (longRead / 1000)).toFixed(2)} MB/s`)
  const tagRounds = Math.ceil(TAGGED_SIZE / bytes)
  for (const { text } of english) compromise(text)
  const tagged = elapsed(() => {
    for (let round = 0; round < tagRounds; round += 1) for (const { text } of english) compromise(text)
  })
  const tagSpeed = (bytes * tagRounds) / MEGABYTE / (tagged / 1000)
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
  console.log(`${what.padEnd(56)} ${figure.padStart(10)}`)
}
