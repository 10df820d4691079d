import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Served, serve } from '../../src/server/serve.ts'
import type { NewEntry } from '../../src/store/entry.ts'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import { isoOf } from '../../src/time/day.ts'
import { chromiumOptions } from '../../test/support/chromium.ts'
import { archiveOf } from './inquiry/archive.ts'
import { entriesOf } from './inquiry/store-load.ts'

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const AT = '2026-01-01T00:00:00.000Z'
/** Entries that are recorded in one transaction. */
const BATCH = 5000
/** Claims of the workspace whose slider is moved, and of that whose picture is. */
const FOR_STEPS = 100_000
const FOR_FRAMES = 50_000
const STEPS = 40
const [FIRST_STEP, DAYS_A_STEP] = [9000, 250]
const FRAMES_FOR = 6000

/**
 * How fast the network is: what a step of the time slider takes over HTTP, and at how many frames a second a large picture
 * moves in the browser of the tests, which draws with the processor. The application must be built: `npm run build:web`.
 */
export async function benchBrowser(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const browser = await chromium.launch(await chromiumOptions())
  try {
    await withServed(join(folder, 'steps.db'), FOR_STEPS, benchSteps)
    await withServed(join(folder, 'frames.db'), FOR_FRAMES, (served) => benchFrames(browser, served))
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withServed(path: string, claims: number, bench: (served: Served) => Promise<void>): Promise<void> {
  console.log(`\n${words(claims)} claims`)
  await makeWorkspace(path, claims)
  const served = await serve({ path, port: 0, web: WEB, version: 'bench', note: (line) => console.log(line) })
  try {
    await bench(served)
  } finally {
    await served.close()
  }
}

/** A made-up workspace in which groups of one name are judged to be one. */
async function makeWorkspace(path: string, claims: number): Promise<void> {
  const store = await openSqlite(path, { create: true })
  const first = new Map<string, string>()
  const documents = [...entriesOf(archiveOf(claims))]
  const judgements = documents.flatMap((entry) => judgementsOf(entry, first))
  for (const [entries, size] of [
    [documents, 100],
    [judgements, BATCH],
  ] as const) {
    for (let at = 0; at < entries.length; at += size) await store.append(entries.slice(at, at + size), { at: AT })
  }
  await store.close()
}

function judgementsOf(entry: NewEntry, first: Map<string, string>): readonly NewEntry[] {
  if (entry.kind !== 'document') return []
  return entry.payload.entities.flatMap(({ id, names: [name] }): NewEntry[] => {
    const known = first.get(name?.text ?? '')
    if (known === undefined) first.set(name?.text ?? '', id)
    if (known === undefined || known === id) return []
    const judged = { decision: 'same', score: null, because: ['the same name'], by: 'bench', at: AT } as const
    return [{ kind: 'judgement', payload: { judgement: { left: known, right: id, ...judged } } }]
  })
}

/** Asks for the network of one day after another, as the slider does. */
async function benchSteps({ address }: Served): Promise<void> {
  const ask = async (
    query: string,
  ): Promise<{ readonly took: number; readonly edges: number; readonly size: number }> => {
    const start = performance.now()
    const response = await fetch(`${address}/api/v1/network?${query}`)
    const text = await response.text()
    const took = performance.now() - start
    const { edges } = JSON.parse(text) as { readonly edges: { readonly subject: readonly number[] } }
    return { took, edges: edges.subject.length, size: text.length }
  }
  const whole = await ask('events=true&ended=true')
  print('everything, the first time', `${whole.took.toFixed(0)} ms, ${words(whole.edges)} relations`)
  const around = await someEntity(address)
  for (const [name, scope] of [
    ['a step, the whole network', ''],
    ['a step, with what ended', '&ended=true'],
    ['a step, two hops around one', `&around=${around}&hops=2`],
  ] as const) {
    const answers: Awaited<ReturnType<typeof ask>>[] = []
    for (let step = 0; step < STEPS; step += 1) {
      answers.push(await ask(`events=true&at=${isoOf(FIRST_STEP + step * DAYS_A_STEP)}${scope}`))
    }
    const sorted = answers.map(({ took }) => took).sort((one, other) => one - other)
    const mean = (of: (answer: (typeof answers)[number]) => number): number =>
      Math.round(answers.reduce((sum, answer) => sum + of(answer), 0) / STEPS)
    print(
      name,
      `median ${part(sorted, 0.5)} ms, 95th percentile ${part(sorted, 0.95)} ms, ${words(mean(({ edges }) => edges))} relations, ${words(mean(({ size }) => size / 1000))} kB`,
    )
  }
}

async function someEntity(address: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/entities?limit=1`)
  const { items } = (await response.json()) as { readonly items: readonly { readonly id: string }[] }
  return items[0]?.id ?? ''
}

/** Opens the largest picture that is drawn and drags it about. */
async function benchFrames(browser: Browser, { address }: Served): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, reducedMotion: 'reduce' })
  const start = performance.now()
  await page.goto(`${address}/network`)
  await page.locator('main [role="img"] canvas').first().waitFor({ timeout: 120_000 })
  await page.getByText('Finding a place').waitFor({ state: 'detached', timeout: 300_000 })
  print('until everybody has a place', `${((performance.now() - start) / 1000).toFixed(1)} s`)
  const drawn = await page.locator('main header [role="status"]').innerText()
  print('in the workspace', drawn.split('\n')[0] ?? '')
  const frames = await framesWhileDragging(page)
  print('frames a second while it is dragged', frames.toFixed(1))
  await page.close()
}

/** Drags the picture in circles, a step each frame, and counts the frames. */
async function framesWhileDragging(page: Page): Promise<number> {
  return await page.evaluate(async (lasting) => {
    const canvas = document.querySelector('main [role="img"] canvas:last-of-type')
    if (canvas === null) throw new Error('there is no picture')
    const { left, top, width, height } = canvas.getBoundingClientRect()
    const at = (angle: number): MouseEventInit => ({
      clientX: left + width / 2 + Math.cos(angle) * 120,
      clientY: top + height / 2 + Math.sin(angle) * 120,
      bubbles: true,
      button: 0,
    })
    canvas.dispatchEvent(new MouseEvent('mousedown', at(0)))
    let frames = 0
    const start = performance.now()
    await new Promise<void>((resolve) => {
      const step = (now: number): void => {
        frames += 1
        document.dispatchEvent(new MouseEvent('mousemove', at(frames / 10)))
        if (now - start < lasting) requestAnimationFrame(step)
        else resolve()
      }
      requestAnimationFrame(step)
    })
    const took = performance.now() - start
    document.dispatchEvent(new MouseEvent('mouseup', at(0)))
    return (frames * 1000) / took
  }, FRAMES_FOR)
}

function part(sorted: readonly number[], share: number): string {
  return (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)
}

function print(name: string, figure: string): void {
  console.log(`${name.padEnd(40)}${figure}`)
}

function words(count: number): string {
  return count.toLocaleString('en')
}
