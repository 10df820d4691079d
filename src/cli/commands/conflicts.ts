import { conflictsOf, entityNamed } from '../../workspace/asking/questions.ts'
import { conflictsHeard, hearingOf } from '../../workspace/asking/voices.ts'
import { hearingOption } from '../hearing.ts'
import { flag, jsonText, paperOf, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { namesAsked } from '../names-in.ts'
import { conflictsText } from '../render/conflicts-text.ts'
import { unheardLine } from '../render/unheard.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma conflicts [NAME]` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const [name] = invocation.operands
  const { conflicts, unheard } = await withWorkspace(invocation, shell, async (workspace) => {
    const entity = name === undefined ? null : await entityNamed(workspace, name, moment)
    const hearing = await hearingOf(workspace, hearingOption(invocation), moment)
    const answer =
      hearing === null
        ? { conflicts: await conflictsOf(workspace, entity?.id ?? null, moment), unheard: undefined }
        : await conflictsHeard(workspace, entity?.id ?? null, moment, hearing)
    return await namesAsked(invocation, workspace, moment, answer)
  })
  await shell.write(flag(invocation, 'json') ? jsonText(conflicts) : conflictsText(paperOf(shell), conflicts))
  // The JSON is a list of contradictions, which has no place for it.
  if (unheard !== undefined) shell.note(`stemma: ${unheardLine(unheard)}`)
  return flag(invocation, 'fail') && conflicts.length > 0 ? 1 : 0
}
