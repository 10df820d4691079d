import { KnownError } from '../../claims/known-error.ts'
import { type Undone, undoAssessment, undoJudgement, undoLast } from '../../workspace/judging/undo.ts'
import type { Workspace } from '../../workspace/open.ts'
import { meansClaim } from '../../workspace/reviewing/claim-meant.ts'
import { type Invocation, operand, paperOf, type Run, reasons } from '../invocation.ts'
import { undoneText } from '../render/undone-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma undo [A B | CLAIM]`; exits with 1 when judgements now contradict one another. */
export const run: Run = async (invocation, shell) => {
  const undone = await withWorkspace(invocation, shell, async (workspace) => await undo(workspace, invocation))
  await shell.write(undoneText(paperOf(shell), undone))
  return undone.contradictions.length === 0 ? 0 : 1
}

async function undo(workspace: Workspace, invocation: Invocation): Promise<Undone> {
  const because = reasons(invocation)
  const { length } = invocation.operands
  if (length === 0) return await undoLast(workspace, because)
  const one = operand(invocation, 0)
  if (length === 2) return await undoJudgement(workspace, [one, operand(invocation, 1)], because)
  if (meansClaim(one)) return await undoAssessment(workspace, one, because)
  throw new KnownError('bad-usage', `undo: "${one}" alone is no pair and no claim; give two names, or a claim's id`)
}
