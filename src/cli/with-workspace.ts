import { closeWorkspace, openWorkspace, type Workspace } from '../workspace/open.ts'
import { type Invocation, workspacePath } from './invocation.ts'
import type { Shell } from './shell.ts'

/** Opens the workspace that was asked for, hands it over, and closes it again whatever happens. */
export async function withWorkspace<T>(
  invocation: Invocation,
  shell: Shell,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace(workspacePath(invocation, shell), { create: false })
  try {
    return await work(workspace)
  } finally {
    await closeWorkspace(workspace)
  }
}
