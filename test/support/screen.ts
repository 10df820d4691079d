import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import type { Served } from '../../src/server/serve.ts'
import type { Reads } from '../../src/server/wire/routes.ts'
import { answerOf, idOf } from './answers.ts'
import { type Serving, servedCopy } from './served.ts'

/** The application in a browser, over a workspace of its own. */
export interface Stage {
  readonly address: () => string
  /** Ends the server, as somebody might while the application is open. */
  readonly endServer: () => Promise<void>
  /** What the server answers to a question. */
  readonly ask: <Path extends keyof Reads>(path: string) => Promise<Reads[Path]['answer']>
  /** The id of the item of a list that bears a name. */
  readonly idOf: (path: string, name: string) => Promise<string>
  /** A page in a fresh profile; whatever goes wrong in it fails the test that calls `expectQuiet`. */
  readonly open: (path: string, options?: PageOptions) => Promise<Screen>
}

export interface PageOptions {
  /** The language of the browser, and so of the interface. */
  readonly locale?: 'en-GB' | 'ar-SY'
  readonly colorScheme?: 'light' | 'dark'
}

export interface Screen {
  readonly page: Page
  /** Every address that the page asked for. */
  readonly requests: readonly string[]
  /** Errors and warnings of the console, and faults that nobody caught. */
  readonly troubles: readonly string[]
}

/** One browser and one served workspace, with the samples or empty, for all tests of a file. */
export function startStage({ isEmpty = false, ...serving }: Serving & { readonly isEmpty?: boolean } = {}): Stage {
  let served: Served | undefined
  let browser: Browser | undefined
  const opened: BrowserContext[] = []
  beforeAll(async () => {
    served = await servedCopy(isEmpty ? null : inject('workspace'), serving)
    browser = await chromium.launch(inject('chromium'))
  })
  // A page that is left open goes on drawing and asking; one that was opened before all tests is for all of them.
  beforeEach(() => {
    opened.length = 0
  })
  afterEach(async () => {
    await Promise.all(opened.map((context) => context.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  const address = (): string => served?.address ?? ''
  return {
    address,
    endServer: async () => await served?.close(),
    ask: (path) => answerOf(address(), path),
    idOf: (path, name) => idOf(address(), path, name),
    open: async (path, options = {}) => {
      const viewport = { width: 1360, height: 860 }
      const context = await browser?.newContext({ locale: 'en-GB', viewport, reducedMotion: 'reduce', ...options })
      context?.setDefaultTimeout(30_000)
      const page = await context?.newPage()
      if (context === undefined || page === undefined) throw new Error('the browser did not start')
      opened.push(context)
      const screen = { page, ...watch(page) }
      await page.goto(address() + path)
      return screen
    },
  }
}

function watch(page: Page): Pick<Screen, 'requests' | 'troubles'> {
  const requests: string[] = []
  const troubles: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text())
  })
  return { requests, troubles }
}

/** The source of axe, run by the test itself: the policy of the page lets no script in from outside. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Lets axe look at what is shown; a finding is told with how serious it is and where. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE)
  const runOnly = { type: 'tag', values: TAGS }
  const results = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run: (place: Document, options: object) => Promise<AxeResults> } }).axe.run(
        document,
        options,
      ),
    { runOnly, resultTypes: ['violations'] },
  )
  const findings = results.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${impact} ${id}: ${html}\n${failureSummary}`),
  )
  expect(findings).toEqual([])
}
