import type { Judgement } from '../claims/judgement.ts'
import { judgeByName } from '../workspace/judging/decide.ts'
import { operand, paperOf, type Run, reasons } from './invocation.ts'
import { judgedText } from './render/judged-text.ts'
import { withWorkspace } from './with-workspace.ts'

/** A command that judges two entities; exits with 1 when judgements now contradict one another. */
export function judging(decision: Judgement['decision']): Run {
  return async (invocation, shell) => {
    const judged = await withWorkspace(invocation, shell, async (workspace) => {
      return await judgeByName(workspace, [operand(invocation, 0), operand(invocation, 1)], {
        decision,
        because: reasons(invocation),
      })
    })
    await shell.write(judgedText(paperOf(shell), judged))
    return judged.contradictions.length === 0 ? 0 : 1
  }
}
