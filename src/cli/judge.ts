import { judgeByName } from '../workspace/decide.ts'
import { operand, type Run, textOption } from './invocation.ts'
import { withWorkspace } from './with-workspace.ts'

/** A command that judges two entities. */
export function judging(decision: 'same' | 'different'): Run {
  return async (invocation, shell) => {
    const because = textOption(invocation, 'because')
    const { left, right } = await withWorkspace(invocation, shell, async (workspace) => {
      return await judgeByName(workspace, [operand(invocation, 0), operand(invocation, 1)], {
        decision,
        because: because === undefined ? [] : [because],
      })
    })
    await shell.write(`${left.name} [${left.id}] and ${right.name} [${right.id}] are judged ${decision}\n`)
    return 0
  }
}
