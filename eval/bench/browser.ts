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
  print('frames a second, a small picture', (await framesOf(page, `${address}/network?around=Group%207`)).toFixed(1))
  print('frames a second, the largest', (await framesOf(page, `${address}/network`)).toFixed(1))
  await page.close()
}

async function framesOf(page: Page, address: string): Promise<number> {
  const start = performance.now()
  await page.goto(address)
  await page.locator('main [role="img"] canvas').first().waitFor({ timeout: PATIENCE })
  await page.getByText('Finding a place').waitFor({ state: 'detached', timeout: PATIENCE })
  print('until everybody has a place', `${((performance.now() - start) / 1000).toFixed(1)} s`)
  const drawn = await page.locator('main header [role="status"]').innerText()
  print('what there is', drawn.split('\n')[0] ?? '')
  return await framesWhileDragging(page)
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

function print(name: string, figure: string): void {
  console.log(`${name.padEnd(40)}${figure}`)
}
