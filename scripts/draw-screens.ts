/**
 * Draws every screen in both languages into docs/screens, over a workspace of the samples: `npm run screens`; those whose
 * names begin with a word alone: `npm run screens -- map`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { addSamples } from '../src/workspace/demo.ts'
import { buildApplication } from '../test/support/build-application.ts'
import { chromiumOptions } from '../test/support/chromium.ts'
import { SCREENS } from '../test/support/screens.ts'
import { servedCopy } from '../test/support/served.ts'

const PLACE = fileURLToPath(new URL('../docs/screens/', import.meta.url))
const [, , beginning = ''] = process.argv
const LOCALES = ['en-GB', 'ar-SY'] as const

const folder = mkdtempSync(join(tmpdir(), 'stemma-screens-'))
const workspace = join(folder, 'samples.db')
await Promise.all([buildApplication(), addSamples(workspace)])
const served = await servedCopy(workspace)
const browser = await chromium.launch(await chromiumOptions())
mkdirSync(PLACE, { recursive: true })
for (const { name, path, ready } of SCREENS.filter((one) => one.isDrawn && one.name.startsWith(beginning))) {
  for (const locale of LOCALES) {
    const context = await browser.newContext({
      locale,
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(served.address + (await path(served.address)))
    await ready(page)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(PLACE, `${name}-${locale.slice(0, 2)}.png`) })
    await context.close()
  }
}
await browser.close()
await served.close()
rmSync(folder, { recursive: true, force: true })
