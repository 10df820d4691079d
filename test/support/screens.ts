import type { Page } from 'playwright-core'
import { idOf } from './answers.ts'

/** A screen of the application over the samples, as it is looked at by axe and drawn for the documents. */
export interface ScreenCase {
  /** Also what its picture is called. */
  readonly name: string
  /** Whether a picture of it is drawn. */
  readonly isDrawn: boolean
  /** Its path, from the address of the server. */
  readonly path: (address: string) => Promise<string>
  /** Resolves when the screen is there, with whatever is to be opened on it. */
  readonly ready: (page: Page) => Promise<void>
}

const source = async (address: string, title: string): Promise<string> =>
  `/read/${await idOf(address, '/sources', title)}`
const entity = async (address: string, name: string): Promise<string> =>
  `/entity/${await idOf(address, `/who?q=${encodeURIComponent(name)}`, name)}`

/** Chooses the first claim by keyboard. */
async function choose(page: Page, presses = 1): Promise<void> {
  for (let press = 0; press < presses; press += 1) await page.keyboard.press('j')
  await page.locator('main li[aria-current] article').waitFor()
}

/** Waits until everybody in the picture of the network has a place, and it is drawn. */
async function isArranged(page: Page): Promise<void> {
  await page.locator('main [role="img"] canvas').first().waitFor()
  await page.locator('main [role="status"]', { hasText: /Finding|يجري/ }).waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
}

/** Waits until land and places are drawn. */
async function isDrawnAsMap(page: Page): Promise<void> {
  await page.locator('main li:not([hidden]) > button[aria-pressed]').first().waitFor()
  await page.locator('main [data-drawn]').waitFor()
}

const NOTE_ENGLISH = {
  name: 'note.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('According to Sample Wire, Mihrac Ural is the leader of the Syrian Resistance.'),
}
const NOTE_ARABIC = {
  name: 'خبر.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('أعلنت المقاومة السورية أن قائدها علي كيالي زار اللاذقية.'),
}

/** Every screen, with what can be open on it. */
export const SCREENS: readonly ScreenCase[] = [
  {
    name: 'queue',
    isDrawn: true,
    path: async () => '/read',
    ready: async (page) => {
      await page.locator('main li').first().waitFor()
      await choose(page, 2)
    },
  },
  {
    name: 'queue-done',
    isDrawn: false,
    path: async () => '/read?assessed=rejected',
    ready: (page) => page.locator('main h1 ~ *').first().waitFor(),
  },
  {
    name: 'source-english',
    isDrawn: true,
    path: (address) => source(address, 'Syrian Resistance'),
    ready: async (page) => {
      await page.locator('[data-anchor]').first().waitFor()
      await choose(page, 9)
    },
  },
  {
    name: 'source-arabic',
    isDrawn: true,
    path: (address) => source(address, 'علي كيالي ينفي نبأ مقتله'),
    ready: async (page) => {
      await page.locator('[data-anchor]').first().waitFor()
      await page.locator('main summary').click()
      await choose(page, 3)
    },
  },
  {
    name: 'source-without-claims',
    isDrawn: false,
    path: (address) => source(address, 'قائد سابق في فارك يعلن العودة إلى السلاح'),
    ready: (page) => page.locator('main p[data-start]').first().waitFor(),
  },
  {
    name: 'claim-form',
    isDrawn: true,
    path: (address) => source(address, 'Syrian Resistance'),
    ready: async (page) => {
      await page.locator('[data-anchor]').first().waitFor()
      await choose(page, 9)
      await page.keyboard.press('e')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'entity',
    isDrawn: true,
    path: async (address) => `${await entity(address, 'Mihrac Ural')}?at=2016-06-30`,
    ready: async (page) => {
      await page.locator('main section li button[aria-expanded]').first().click()
      await page.locator('main li:has(button[aria-expanded="true"]) blockquote').first().waitFor()
      await page.locator('#timeline').waitFor()
    },
  },
  {
    name: 'entity-before-anything',
    isDrawn: false,
    path: async (address) => `${await entity(address, 'Mihrac Ural')}?known=1900-01-01`,
    ready: (page) => page.locator('main h1').waitFor(),
  },
  {
    name: 'network',
    isDrawn: true,
    path: async () => '/network?at=2016-06-30',
    ready: isArranged,
  },
  {
    name: 'network-pair',
    isDrawn: true,
    path: async (address) => {
      const event = await idOf(address, '/who?q=Reyhanl%C4%B1%20bombings', 'Reyhanlı bombings')
      const person = await idOf(address, '/who?q=Mihrac%20Ural', 'Mihrac Ural')
      return `/network?around=${person}&hops=2&pair=${person},${event}`
    },
    ready: async (page) => {
      await isArranged(page)
      await page.locator('main aside blockquote').first().waitFor()
    },
  },
  {
    name: 'network-changes',
    isDrawn: true,
    path: async () => '/network?at=2025-06-30&against=2010-01-01',
    ready: async (page) => {
      await isArranged(page)
      await page.locator('main aside button').first().waitFor()
    },
  },
  {
    name: 'network-table',
    isDrawn: true,
    path: async () => '/network?view=table&at=2016-06-30',
    ready: (page) => page.locator('main [role="row"] [role="gridcell"]').first().waitFor(),
  },
  {
    name: 'network-nobody',
    isDrawn: false,
    path: async () => '/network?known=1990',
    ready: (page) => page.locator('main h1').waitFor(),
  },
  {
    name: 'timeline',
    isDrawn: true,
    path: async () => '/timeline?at=2016-06-30',
    ready: (page) => page.locator('main section li button[aria-expanded]').first().waitFor(),
  },
  {
    name: 'timeline-entity',
    isDrawn: false,
    path: async (address) => {
      const person = await idOf(address, '/who?q=Mihrac%20Ural', 'Mihrac Ural')
      return `/timeline?at=2016-06-30&entity=${person}`
    },
    ready: async (page) => {
      await page.locator('main section li button[aria-expanded]').first().click()
      await page.locator('main li:has(button[aria-expanded="true"]) blockquote').first().waitFor()
    },
  },
  {
    name: 'timeline-years',
    isDrawn: false,
    path: async () => '/timeline?from=2011&to=2016&kinds=alliance,hostility',
    ready: (page) => page.locator('main section li button[aria-expanded]').first().waitFor(),
  },
  {
    name: 'timeline-nothing',
    isDrawn: false,
    path: async () => '/timeline?known=1900-01-01',
    ready: (page) => page.locator('main h1 ~ [role="status"] + *').waitFor(),
  },
  {
    name: 'map',
    isDrawn: true,
    path: async () => '/map?at=2016-06-30',
    ready: isDrawnAsMap,
  },
  {
    name: 'map-place',
    isDrawn: true,
    path: async (address) => {
      const place = await idOf(address, '/who?q=Latakia', 'Latakia')
      return `/map?at=2016-06-30&centre=35.4,37&zoom=5.6&place=${place}`
    },
    ready: async (page) => {
      await isDrawnAsMap(page)
      await page.locator('main aside button[aria-expanded]').first().click()
      await page.locator('main aside blockquote').first().waitFor()
    },
  },
  {
    name: 'map-table',
    isDrawn: true,
    path: async () => '/map?view=table&at=2016-06-30',
    ready: (page) => page.locator('main [role="row"] [role="gridcell"]').first().waitFor(),
  },
  {
    name: 'map-nothing',
    isDrawn: false,
    path: async () => '/map?known=1990',
    ready: (page) => page.locator('main canvas').waitFor(),
  },
  {
    name: 'entities',
    isDrawn: true,
    path: async () => '/search',
    ready: (page) => page.locator('main li a').first().waitFor(),
  },
  {
    name: 'search',
    isDrawn: true,
    path: async () => '/search?words=Ural',
    ready: (page) => page.locator('main li a').first().waitFor(),
  },
  {
    name: 'search-nobody',
    isDrawn: false,
    path: async () => '/search?words=Xyzzyq',
    ready: (page) => page.locator('main h1 ~ *').first().waitFor(),
  },
  {
    name: 'sources',
    isDrawn: true,
    path: async (address) => `/sources?source=${await idOf(address, '/sources', 'Syrian Resistance')}`,
    ready: (page) => page.locator('main aside dl').waitFor(),
  },
  {
    name: 'conflicts',
    isDrawn: true,
    path: async () => '/conflicts',
    ready: async (page) => {
      await page.locator('main ol > li').first().waitFor()
      await page.keyboard.press('j')
      await page.locator('main article blockquote').nth(1).waitFor()
      await page.locator('main article figcaption a').nth(1).waitFor()
    },
  },
  {
    name: 'conflicts-none',
    isDrawn: false,
    path: async () => '/conflicts?severity=medium',
    ready: (page) => page.locator('main h1').waitFor(),
  },
  {
    name: 'identity',
    isDrawn: true,
    path: async () => '/identity',
    ready: async (page) => {
      await page.locator('main ol > li').first().waitFor()
      await page.keyboard.press('j')
      await page.locator('main article h4').first().waitFor()
    },
  },
  {
    name: 'identity-history',
    isDrawn: true,
    path: async () => '/identity?view=history&program=true',
    ready: (page) => page.locator('main ol > li').first().waitFor(),
  },
  {
    name: 'identity-no-contradictions',
    isDrawn: false,
    path: async () => '/identity?view=contradictions',
    ready: (page) => page.locator('main [role=tabpanel] p').first().waitFor(),
  },
  {
    name: 'add',
    isDrawn: true,
    path: async () => '/add',
    ready: async (page) => {
      const isArabic = (await page.evaluate(() => document.documentElement.lang)).startsWith('ar')
      await page
        .locator('main input[type=file]')
        .setInputFiles([
          isArabic ? NOTE_ARABIC : NOTE_ENGLISH,
          { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
        ])
      await page.locator('main button[type=submit]').click()
      // The thread that reads is started with the first document.
      await page.locator('main section[role=alert]').waitFor({ timeout: 60_000 })
      await page.locator('main ol a').first().waitFor()
    },
  },
  {
    name: 'add-paste',
    isDrawn: true,
    path: async () => '/add',
    ready: async (page) => {
      await page.getByRole('tab').nth(1).click()
      await page.locator('main textarea').waitFor()
      await page.locator('main button[type=submit]').click()
      await page.locator('main [slot=errorMessage]').first().waitFor()
    },
  },
]
