import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { addSamples } from '../../src/workspace/demo.ts'
import { buildApplication } from './build-application.ts'
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

declare module 'vitest' {
  interface ProvidedContext {
    /** The file of a workspace with the samples. */
    workspace: string
    chromium: ChromiumOptions
  }
}
