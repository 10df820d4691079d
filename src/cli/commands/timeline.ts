import { entityNamed, type Timeline, timelineOf } from '../../workspace/asking/questions.ts'
import { hearingOf, type PerhapsHeard, timelineHeard } from '../../workspace/asking/voices.ts'
import { hearingOption } from '../hearing.ts'
import { flag, jsonText, paperOf, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { namesAsked } from '../names-in.ts'
import { timelineText } from '../render/timeline-text.ts'
import { unheardText } from '../render/unheard.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma timeline [NAME]` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const [name] = invocation.operands
  const timeline: PerhapsHeard<Timeline> = await withWorkspace(invocation, shell, async (workspace) => {
    const entity = name === undefined ? null : await entityNamed(workspace, name, moment)
    const hearing = await hearingOf(workspace, hearingOption(invocation), moment)
    const answer: PerhapsHeard<Timeline> =
      hearing === null
        ? await timelineOf(workspace, entity?.id ?? null, moment)
        : await timelineHeard(workspace, entity?.id ?? null, moment, hearing)
    return await namesAsked(invocation, workspace, moment, answer)
  })
  const text = () => timelineText(paperOf(shell), timeline) + unheardText(timeline)
  await shell.write(flag(invocation, 'json') ? jsonText(timeline) : text())
  return 0
}
