import { closeWorkspace, openWorkspace, type Workspace } from '../workspace/open.ts'
import { type Invocation, workspacePath } from './invocation.ts'
import type { Shell } from './shell.ts'

/** Opens the workspace that was asked for, hands it over, and closes it again whatever happens. */
export async function withWorkspace<T>(
  invocation: Invocation,
  shell: Shell,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  return await inWorkspace(workspacePath(invocation, shell), { create: false }, work)
}

/** The same for a path, which may be created. */
export async function inWorkspace<T>(
  path: string,
  options: { readonly create: boolean },
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace(path, options)
  try {
    return await work(workspace)
  } finally {
    await closeWorkspace(workspace)
  }
}
