import { claimFrom } from '../../src/claims/draft.ts'
import type { NewEntry } from '../../src/store/entry.ts'
import { judge } from '../../src/workspace/judging/judge.ts'
import { undoLast } from '../../src/workspace/judging/undo.ts'
import type { Workspace } from '../../src/workspace/open.ts'
import { assess } from '../../src/workspace/reviewing/assess.ts'
import { NOW, parted, type Written } from '../store/documents.ts'
import { opened, recorded } from './opened.ts'

const DAY = 86_400_000

/** A workspace and its time, which goes on by a day with every entry. */
export interface Running {
  readonly workspace: Workspace
  readonly tomorrow: () => string
}

export async function running(path?: string): Promise<Running> {
  let now = Date.parse(NOW)
  const tomorrow = (): string => {
    now += DAY
    return new Date(now).toISOString()
  }
  return { workspace: await opened(path, () => new Date(tomorrow())), tomorrow }
}

/** Adds papers; of some the last claims come later in an entry of their own, and may quote another paper too. */
async function added({ workspace, tomorrow }: Running, all: readonly Written[], seed: number): Promise<void> {
  const brought: NewEntry[] = []
  for (const [index, paper] of all.entries()) {
    if ((index + seed) % 2 === 1) {
      await recorded(workspace, paper)
      continue
    }
    const [first, entry] = parted(paper, 1 + (seed % 3))
    await recorded(workspace, first)
    brought.push(seed % 3 === 0 ? quoting(entry, all[0]) : entry)
  }
  for (const entry of brought) await workspace.store.append([entry], { at: tomorrow() })
}

/** Adds papers, then judges and concludes a little, some of it taken back. */
export async function filled(run: Running, all: readonly Written[], seed: number): Promise<void> {
  const { workspace } = run
  await added(run, all, seed)
  const { claims, entities } = await workspace.store.holdings()
  const ids = [...entities.keys()]
  const [left = '', right = ''] = [ids[seed % ids.length], ids[(seed * 7 + 1) % ids.length]]
  if (left !== right) await judge(workspace, { left, right }, seed % 2 === 0 ? 'same' : 'different', [])
  const claim = claims[seed % claims.length]
  if (claim !== undefined) await assess(workspace, claim.id, seed % 3 === 0 ? 'rejected' : 'contested', null)
  if (seed % 5 === 0) await undoLast(workspace, [])
}

/** Claims that a second paper makes too, in other words. */
export function quoting(entry: ReturnType<typeof parted>[1], other: Written | undefined): NewEntry {
  const span = other?.reading.claims[0]?.evidence ?? []
  const claims = entry.payload.claims.map((claim) => claimFrom({ ...claim, evidence: [...claim.evidence, ...span] }))
  return { ...entry, payload: { ...entry.payload, claims } }
}
