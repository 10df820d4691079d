import { onTestFinished } from 'vitest'
import { type Added, record } from '../../src/workspace/adding/record.ts'
import { closeWorkspace, openWorkspace, type Workspace } from '../../src/workspace/open.ts'
import { NOW, type Written } from '../store/documents.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'
import { sameNames } from './naming/same-names.ts'

/** An empty workspace in a file of its own, closed when the test is over; the time stands still unless it is given. */
export async function opened(
  path: string = freshPath(temporaryFolder()),
  clock: Workspace['clock'] = () => new Date(NOW),
): Promise<Workspace> {
  const workspace = await openWorkspace(path, { create: true, clock, user: 'tester' })
  onTestFinished(async () => await closeWorkspace(workspace))
  return workspace
}

/** Records a document written by hand. */
export async function recorded(workspace: Workspace, { captured, reading }: Written): Promise<Added> {
  return await record(workspace, captured, reading, sameNames)
}
