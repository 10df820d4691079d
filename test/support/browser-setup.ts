import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { type ChromiumOptions, chromiumOptions } from './chromium.ts'

/** Before the tests in a browser: builds the application and unpacks the browser, each once for all of them. */
export default async function setup(project: TestProject): Promise<void> {
  await build({ logLevel: 'warn' })
  project.provide('chromium', await chromiumOptions())
}

declare module 'vitest' {
  interface ProvidedContext {
    chromium: ChromiumOptions
  }
}
