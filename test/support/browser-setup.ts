import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { addSamples } from '../../src/workspace/demo.ts'
import { type ChromiumOptions, chromiumOptions } from './chromium.ts'

/**
 * Before the tests in a browser, once for all of them: builds the application, unpacks the browser, and adds the samples
 * to a workspace that each file of tests takes a copy of.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-samples-'))
  const workspace = join(folder, 'samples.db')
  await Promise.all([buildApplication(), addSamples(workspace)])
  project.provide('workspace', workspace)
  project.provide('chromium', await chromiumOptions())
  return () => rmSync(folder, { recursive: true, force: true })
}

/** As `npm run build:web` does. Not inside of the tests, whose NODE_ENV would give the development build of React. */
async function buildApplication(): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn'], { env })
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The file of a workspace with the samples. */
    workspace: string
    chromium: ChromiumOptions
  }
}
