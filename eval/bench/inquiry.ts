import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClaimIndex } from '../../src/inquiry/claim-index/claim-index.ts'
import { indexFromSections, sectionsOf } from '../../src/inquiry/claim-index/sections.ts'
import type { NewEntry } from '../../src/store/entry.ts'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import { readIndexFile, writeIndexFile } from '../../src/workspace/asking/index-file.ts'
import { IndexKeeper } from '../../src/workspace/asking/index-keeper.ts'
import { viewAround } from '../../src/workspace/asking/view-around.ts'
import { type Archive, archiveOf } from './inquiry/archive.ts'
import { duckdbEngine } from './inquiry/duckdb.ts'
import type { Engine } from './inquiry/engine.ts'
import { kindsFor, type Timing, timed } from './inquiry/measure.ts'
import { oxigraphEngine } from './inquiry/oxigraph.ts'
import { sqliteEngine } from './inquiry/sqlite.ts'
import { bytesOf, indexOf, stemmaEngine } from './inquiry/stemma.ts'
import { entriesOf } from './inquiry/store-load.ts'
import { fillWorkspace, workspaceTimings } from './inquiry/workspace.ts'

const MILLION = 1_000_000
/** What Oxigraph can bear in the memory that WebAssembly has, and in patience. */
const FOR_OXIGRAPH = 50_000
const FOR_THE_STORE = 100_000
/** Documents that are recorded in one transaction, where not all are. */
const DOCUMENTS = 100

/**
 * How fast questions over time are answered by the index, and in the same run by engines that one might take instead. All
 * answer the same questions of the same made-up workspace. `STEMMA_BENCH_CLAIMS` sets the largest size, ten million unless
 * it says otherwise.
 */
export async function benchInquiry(): Promise<void> {
  const largest = Number(process.env['STEMMA_BENCH_CLAIMS'] ?? 10 * MILLION)
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  try {
    await benchStore(archiveOf(FOR_THE_STORE), folder)
    await benchWorkspace(archiveOf(Math.min(MILLION, largest)), folder)
    await benchOxigraph(archiveOf(FOR_OXIGRAPH))
    const small = await benchIndex(archiveOf(Math.min(MILLION, largest)), folder, true)
    if (largest <= MILLION) return
    const large = await benchIndex(archiveOf(largest), folder, false)
    console.log(`\nGrowth from ${words(MILLION)} to ${words(largest)} claims: median, 95th percentile`)
    for (const [name, timing] of large) {
      const before = small.get(name)
      if (before === undefined) continue
      print(name, `${(timing.median / before.median).toFixed(1)}×, ${(timing.late / before.late).toFixed(1)}×`)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function benchIndex(archive: Archive, folder: string, withRivals: boolean): Promise<ReadonlyMap<string, Timing>> {
  console.log(`\n${words(archive.claims)} claims about ${words(archive.entities)} entities`)
  const start = performance.now()
  let index = indexOf(archive)
  const built = performance.now() - start
  print('index made of rows', `${words(Math.round(archive.claims / (built / 1000)))} claims/s`)
  print('index in memory', `${(bytesOf(index) / archive.claims).toFixed(1)} bytes a claim`)
  index = await benchFile(index, join(folder, 'bench.index'))
  const engines: Engine[] = [stemmaEngine(index)]
  if (withRivals) {
    const { engine, bytes } = sqliteEngine(archive, folder)
    print('SQLite on the disk, numbers only', `${(bytes / archive.claims).toFixed(1)} bytes a claim`)
    engines.push(engine, await duckdbEngine(archive))
  }
  const timings = await compare(archive, engines)
  for (const engine of engines) await engine.close()
  return timings
}

async function benchFile(index: ClaimIndex, path: string): Promise<ClaimIndex> {
  const { sections } = sectionsOf(index)
  const written = performance.now()
  await writeIndexFile(path, { place: { sequence: 1, hash: '' }, sections })
  print('index written to its file', `${(performance.now() - written).toFixed(0)} ms`)
  print('index file', `${(statSync(path).size / MILLION).toFixed(0)} MB`)
  const opened = performance.now()
  const file = await readIndexFile(path)
  const again = file === null ? null : indexFromSections(file.sections)
  print('index opened from its file', `${(performance.now() - opened).toFixed(0)} ms`)
  return again ?? index
}

async function benchOxigraph(archive: Archive): Promise<void> {
  console.log(`\n${words(archive.claims)} claims, with Oxigraph`)
  await compare(archive, [stemmaEngine(indexOf(archive)), oxigraphEngine(archive)])
}

/** Prints a line for each question and engine; the timings of ours are given back. */
async function compare(archive: Archive, engines: readonly Engine[]): Promise<ReadonlyMap<string, Timing>> {
  console.log(
    `${'question'.padEnd(24)}${'engine'.padEnd(10)}${'median ms'.padStart(11)}${'95th %'.padStart(11)}${'ratio'.padStart(8)}${'asked'.padStart(7)}${'facts or steps, mean'.padStart(22)}`,
  )
  const ours = new Map<string, Timing>()
  for (const kind of kindsFor(archive)) {
    const timings = await timed(kind, engines)
    const [first] = timings
    if (first === undefined) continue
    ours.set(kind.name, first)
    for (const [place, timing] of timings.entries()) {
      const cells = [
        timing.median.toFixed(4).padStart(11),
        timing.late.toFixed(4).padStart(11),
        `${(timing.median / first.median).toFixed(1)}×`.padStart(8),
        String(timing.asked).padStart(7),
        (timing.sum / timing.asked).toFixed(2).padStart(22),
      ]
      console.log(`${(place === 0 ? kind.name : '').padEnd(24)}${engines[place]?.name.padEnd(10)}${cells.join('')}`)
    }
  }
  return ours
}

/** The real store with its log: how fast it takes claims in, and answers before there is an index. */
async function benchStore(archive: Archive, folder: string): Promise<void> {
  console.log(`\n${words(archive.claims)} claims in a workspace, with its log and all its tables`)
  const path = join(folder, 'workspace.db')
  const entries = [...entriesOf(archive)]
  const atOnce = await timeToRecord(path, [entries])
  print('recorded at once, as an import does', `${rate(archive.claims, atOnce.took)} claims/s`)
  print('the same, time of the processor', `${(atOnce.worked / archive.claims).toFixed(1)} µs a claim`)
  print('on the disk, log and words and all', `${(statSync(path).size / archive.claims).toFixed(0)} bytes a claim`)
  const parts = Array.from({ length: Math.ceil(entries.length / DOCUMENTS) }, (_, part) =>
    entries.slice(part * DOCUMENTS, (part + 1) * DOCUMENTS),
  )
  const byParts = await timeToRecord(join(folder, 'parts.db'), parts)
  print(`recorded ${DOCUMENTS} documents at a time`, `${rate(archive.claims, byParts.took)} claims/s`)
  const store = await openSqlite(path, { create: false })
  const made = performance.now()
  await store.read(async (reader) => await new IndexKeeper(null).view(reader, null))
  print('index made from the store', `${(performance.now() - made).toFixed(0)} ms`)
  const times: number[] = []
  const scope = { moment: { at: 12_000, known: null }, types: ['organization'] as const }
  for (const entry of entries.slice(0, 200)) {
    const around = entry.kind === 'document' ? (entry.payload.entities[0]?.id ?? '') : ''
    const asked = performance.now()
    await store.read(async (reader) => await viewAround(reader, entries.length, { around, rings: 1, scope }))
    times.push(performance.now() - asked)
  }
  const sorted = times.toSorted((a, b) => a - b)
  print('network, 1 hop, from the store: median', `${(sorted[100] ?? 0).toFixed(2)} ms`)
  print('network, 1 hop, from the store: 95th percentile', `${(sorted[190] ?? 0).toFixed(2)} ms`)
  await store.close()
}

/** Questions as a user asks them: a name is looked up, the answer is found in the index and read from the store. */
async function benchWorkspace(archive: Archive, folder: string): Promise<void> {
  console.log(`\n${words(archive.claims)} claims in a workspace, asked as a user asks, ms of the processor`)
  const path = join(folder, 'joined.db')
  await fillWorkspace(path, archive)
  for await (const [what, milliseconds] of workspaceTimings(path, archive)) print(what, milliseconds.toFixed(0))
  for (const file of [path, `${path}.index`, `${path}.names`]) rmSync(file, { force: true })
}

/** How long it takes to record entries, each part in a transaction: milliseconds, and microseconds of the processor. */
async function timeToRecord(
  path: string,
  parts: readonly (readonly NewEntry[])[],
): Promise<{ readonly took: number; readonly worked: number }> {
  const store = await openSqlite(path, { create: true })
  const [start, before] = [performance.now(), process.cpuUsage()]
  for (const part of parts) await store.append(part, { at: '2026-01-01T00:00:00.000Z' })
  const [took, { user, system }] = [performance.now() - start, process.cpuUsage(before)]
  await store.close()
  return { took, worked: user + system }
}

function rate(count: number, took: number): string {
  return words(Math.round(count / (took / 1000)))
}

function words(count: number): string {
  return count.toLocaleString('en')
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(56)} ${figure.padStart(22)}`)
}
