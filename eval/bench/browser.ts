import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Served, serve } from '../../src/server/serve.ts'
import { chromiumOptions } from '../../test/support/chromium.ts'
import { fill } from './server.ts'

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url))
/** Claims with so many relations that the most are drawn that ever are, 20,000, between some 6,000 entities. */
const CLAIMS = 50_000
/** Where the mouse is pressed, in parts of the width and of the height: where nobody is, and among the entities. */
type Press = readonly [across: number, down: number]
const CORNER: Press = [0.03, 0.05]
const MIDDLE: Press = [0.5, 0.5]
/** How long the picture is dragged, ms. */
const FRAMES_FOR = 6000
/** How long the picture may take to come, ms. */
const PATIENCE = 600_000

/**
 * At how many frames a second the largest picture of a network that is drawn moves, in the browser of the tests, which draws
 * with the processor. The application must be built: `npm run build:web`.
 */
export async function benchBrowser(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const path = join(folder, 'bench.db')
  const browser = await chromium.launch(await chromiumOptions())
  try {
    await fill(path, CLAIMS)
    const note = (line: string): void => console.log(line)
    const served = await serve({ path, port: 0, web: WEB, version: 'bench', note })
    try {
      await benchFrames(browser, served)
    } finally {
      await served.close()
    }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Drags a small picture about, which tells what the machine can do at all, and the largest that is drawn. */
async function benchFrames(browser: Browser, { address }: Served): Promise<void> {
  const page = await browser.newPage({
    locale: 'en-GB',
    viewport: { width: 1360, height: 860 },
    reducedMotion: 'reduce',
  })
  // Whatever the server computes but once is not what is measured here.
  await (await fetch(`${address}/api/v1/network?events=true&ended=true`)).text()
  await open(page, `${address}/network?around=Group%207`)
  await printFrames(page, 'a small picture', CORNER)
  await open(page, `${address}/network`)
  await printFrames(page, 'the largest, dragged about', CORNER)
  await printFrames(page, 'the largest, where it is densest', MIDDLE)
  await page.close()
}

/** Opens a picture, and waits until everybody in it has a place. */
async function open(page: Page, address: string): Promise<void> {
  const start = performance.now()
  await page.goto(address)
  await page.locator('main [role="img"] canvas').first().waitFor({ timeout: PATIENCE })
  await page.getByText('Finding a place').waitFor({ state: 'detached', timeout: PATIENCE })
  print('until everybody has a place', `${((performance.now() - start) / 1000).toFixed(1)} s`)
  const drawn = await page.locator('main header [role="status"]').innerText()
  print('what there is', drawn.split('\n')[0] ?? '')
}

async function printFrames(page: Page, name: string, at: Press): Promise<void> {
  print(`frames a second, ${name}`, (await framesWhileDragging(page, at)).toFixed(1))
}

/** Drags what is under the mouse in circles, a step each frame, and counts the frames. It ends where it began. */
async function framesWhileDragging(page: Page, press: Press): Promise<number> {
  return await page.evaluate(
    async ([across, down, lasting]) => {
      const canvas = document.querySelector('main [role="img"] canvas:last-of-type')
      if (canvas === null) throw new Error('there is no picture')
      const { left, top, width, height } = canvas.getBoundingClientRect()
      const at = (angle: number): MouseEventInit => ({
        clientX: left + width * across + 120 - Math.cos(angle) * 120,
        clientY: top + height * down + Math.sin(angle) * 120,
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
      document.dispatchEvent(new MouseEvent('mousemove', at(0)))
      document.dispatchEvent(new MouseEvent('mouseup', at(0)))
      return (frames * 1000) / took
    },
    [...press, FRAMES_FOR] as const,
  )
}

function print(name: string, figure: string): void {
  console.log(`${name.padEnd(50)}${figure}`)
}
