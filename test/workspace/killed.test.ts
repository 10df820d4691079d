import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { verify } from '../../src/workspace/verify.ts'
import { ENGINES } from '../store/engines.ts'
import { papers } from './papers.ts'

const CHILD = fileURLToPath(new URL('adding-child.ts', import.meta.url))
const ROUNDS = 6

/** Lets a process add papers and kills it after so many milliseconds of work. */
async function addAndKill(path: string, round: number, after: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, path, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  await once(child.stdout, 'data')
  setTimeout(() => child.kill('SIGKILL'), after)
  await exit
}

test.each(ENGINES.filter(({ isHere }) => isHere))(
  'a process killed at any moment leaves whole documents in $title',
  async (engine) => {
    const path = await engine.fresh()
    const reached: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      await addAndKill(path, round, Math.random() * 300)
      const workspace = await openWorkspace(path, { create: false })
      const { faults } = await verify(workspace)
      expect(faults).toEqual([])
      const { sources, claims, judgements } = await workspace.store.holdings()
      for (const { captured, reading } of papers(round)) {
        const found = claims.filter(({ evidence }) => evidence[0]?.source === captured.source.id)
        expect(found.length).toBe(sources.has(captured.source.id) ? reading.claims.length : 0)
      }
      // Every document but the first found all of its 82 entities held.
      const entities = (await workspace.store.documentEntities()).length
      expect(judgements.length).toBe(Math.max(0, entities - 82))
      reached.push(sources.size)
      await closeWorkspace(workspace)
    }
    console.log(`documents after each round: ${reached.join(' ')}`)
  },
  180_000,
)
