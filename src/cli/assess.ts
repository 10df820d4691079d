import type { Assessment } from '../claims/judgement.ts'
import { assessByPrefix } from '../workspace/judging/decide.ts'
import { operand, type Run, textOption } from './invocation.ts'
import { withWorkspace } from './with-workspace.ts'

/** A command that concludes something about a claim. */
export function assessing(verdict: Assessment['verdict']): Run {
  return async (invocation, shell) => {
    const id = await withWorkspace(invocation, shell, async (workspace) => {
      const note = textOption(invocation, 'note') ?? null
      return await assessByPrefix(workspace, operand(invocation, 0), { verdict, note })
    })
    await shell.write(`${id} is ${verdict}\n`)
    return 0
  }
}
