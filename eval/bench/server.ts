import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewEntry } from '../../src/store/entry.ts'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import { serving } from '../../test/support/serving.ts'
import { archiveOf, randomFrom } from './inquiry/archive.ts'
import { reportsOf } from './inquiry/reports.ts'
import { entriesOf } from './inquiry/store-load.ts'

const CLAIMS = 100_000
/** Documents that are recorded in one transaction. */
const DOCUMENTS = 500
/** The share of claims that are made by reports on attacks. */
const REPORTED = 0.1
const AT = '2026-01-10T08:00:00.000Z'
const STEPS = 60

/**
 * How fast `stemma serve` answers over HTTP, the reading of the answer among it, on a made-up workspace of a hundred
 * thousand claims: the first question of its kind, and the steps of a slider.
 */
export async function benchServer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const path = join(folder, 'bench.db')
  try {
    await fill(path, CLAIMS)
    const start = performance.now()
    const { child, address } = await serving(folder, ['serve', '--workspace', path, '--port', '0'])
    try {
      console.log(`the address is printed: ${words(performance.now() - start)}`)
      await ask(`${address}/api/v1`)
    } finally {
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Makes a workspace of so many made-up claims, a tenth of them of attacks in towns. */
export async function fill(path: string, claims: number): Promise<void> {
  const store = await openSqlite(path, { create: true })
  const firsts = new Map<string, string>()
  let batch: NewEntry[] = []
  for (const entry of documents(claims)) {
    batch.push(entry, ...joined(entry, firsts))
    if (batch.length < DOCUMENTS) continue
    await store.append(batch, { at: AT })
    batch = []
  }
  await store.append(batch, { at: AT })
  await store.close()
}

function* documents(claims: number): Generator<NewEntry> {
  const reports = Math.floor(claims * REPORTED)
  yield* entriesOf(archiveOf(claims - reports))
  yield* reportsOf(reports)
}

/** Every document calls a group by its name, so those of one name are judged to be one. */
function joined(entry: NewEntry, firsts: Map<string, string>): readonly NewEntry[] {
  if (entry.kind !== 'document') return []
  return entry.payload.entities.flatMap(({ id, names }): readonly NewEntry[] => {
    const name = names[0]?.text ?? ''
    const left = firsts.get(name)
    if (left === undefined) {
      firsts.set(name, id)
      return []
    }
    const judgement = {
      left,
      right: id,
      decision: 'same',
      score: 1,
      because: ['the same name'],
      by: 'bench',
      at: AT,
    } as const
    return [{ kind: 'judgement', payload: { judgement } }]
  })
}

async function ask(address: string): Promise<void> {
  const random = randomFrom(1)
  const year = (): string =>
    `${1995 + Math.floor(random() * 30)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`
  const get = async (question: string): Promise<unknown> => await (await fetch(address + question)).json()
  const first = await timeOf(async () => await get('/network?at=2010'))
  console.log(`the first network: ${words(first)}`)
  const { nodes, edges } = (await get('/network?at=2010&ended=true')) as {
    nodes: unknown[]
    edges: { subject: unknown[] }
  }
  console.log(`with what was over: ${nodes.length} nodes, ${edges.subject.length} edges`)
  const kinds: readonly (readonly [string, () => string])[] = [
    ['a step of the day', () => `/network?at=${year()}`],
    ['a step of the day, with what was over', () => `/network?at=${year()}&ended=true`],
    ['a step of what was known', () => `/network?at=2010&known=${year()}`],
    ['a step of the day, third parties only', () => `/network?at=${year()}&voices=third-party`],
    ['around an entity, two steps', () => `/network?around=Group%20${Math.floor(random() * 1000)}&hops=2&at=${year()}`],
    ['the map', () => `/map?at=${year()}`],
    ['the map at any date', () => `/map?known=${year()}`],
    ['a profile', () => `/entities/Group%20${Math.floor(random() * 1000)}/profile?at=${year()}`],
    ['a page of the queue', () => `/queue?predicate=leader_of&limit=${10 + Math.floor(random() * 40)}`],
    ['what the workspace holds', () => '/workspace'],
  ]
  for (const [name, question] of kinds) await step(name, async () => void (await get(question())))
  await step('an assessment, and the network again', async () => {
    const { items } = (await get('/queue?limit=1')) as { items: { claim: { id: string } }[] }
    const headers = { 'stemma-request': '1', 'content-type': 'application/json' }
    const body = JSON.stringify({ verdict: 'accepted' })
    await fetch(`${address}/claims/${items[0]?.claim.id}/assessment`, { method: 'POST', headers, body })
    await get(`/network?at=${year()}`)
  })
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const warm = await timeOf(work)
  const times: number[] = []
  for (let at = 0; at < STEPS; at += 1) times.push(await timeOf(work))
  times.sort((a, b) => a - b)
  const [median = 0, late = 0] = [times[STEPS >> 1], times[Math.floor(STEPS * 0.95)]]
  console.log(`${name}: median ${words(median)}, 95th percentile ${words(late)}, the first ${words(warm)}`)
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function words(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
}
