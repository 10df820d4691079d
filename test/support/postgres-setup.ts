import type { TestProject } from 'vitest/node'
import { startPostgres, whyNoPostgres } from './postgres.ts'

/** Before the tests, once for all of them: starts the PostgreSQL that they share, where one can be started. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = whyNoPostgres() === null ? await startPostgres() : undefined
  project.provide('postgres', server?.url() ?? '')
  return async () => await server?.stop()
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a database; empty where no PostgreSQL can be started. */
    postgres: string
  }
}
