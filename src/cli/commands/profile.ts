import { entityNamed, profileOf } from '../../workspace/questions.ts'
import { flag, formatOption, jsonText, listOption, operand, paperOf, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { profileMarkdown } from '../render/profile-markdown.ts'
import { profileText } from '../render/profile-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma profile NAME` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const format = formatOption(invocation, ['text', 'md', 'json'])
  const profile = await withWorkspace(invocation, shell, async (workspace) => {
    const entity = await entityNamed(workspace, operand(invocation, 0), moment)
    return await profileOf(workspace, entity.id, moment, listOption(invocation, 'include'))
  })
  if (format === 'json') await shell.write(jsonText(profile))
  else if (format === 'md') await shell.write(profileMarkdown(profile))
  else await shell.write(profileText(paperOf(shell), profile, flag(invocation, 'all')))
  return 0
}
