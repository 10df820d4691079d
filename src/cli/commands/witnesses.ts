import { KnownError } from '../../claims/known-error.ts'
import { witnessesFor } from '../../workspace/asking/witnesses.ts'
import { meansClaim } from '../../workspace/reviewing/claim-meant.ts'
import { flag, jsonText, operand, paperOf, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { namesAsked } from '../names-in.ts'
import { witnessesText } from '../render/witnesses-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma witnesses CLAIM`, `stemma witnesses NAME NAME` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const first = operand(invocation, 0)
  const second = invocation.operands.length > 1 ? operand(invocation, 1) : undefined
  if (second === undefined && !meansClaim(first)) {
    throw new KnownError('bad-usage', `"${first}" is no id of a claim; give one (clm_…), or two names`)
  }
  if (second !== undefined && meansClaim(first)) throw new KnownError('bad-usage', 'give one claim, or two names')
  const answer = await withWorkspace(invocation, shell, async (workspace) => {
    const answer = await witnessesFor(workspace, second === undefined ? [first] : [first, second], moment)
    return await namesAsked(invocation, workspace, moment, answer)
  })
  await shell.write(flag(invocation, 'json') ? jsonText(answer) : witnessesText(paperOf(shell), answer))
  return 0
}
