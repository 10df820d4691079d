import { closeWorkspace, openWorkspace, withoutPassword } from '../../workspace/open.ts'
import { train } from '../../workspace/reviewing/train.ts'
import { flag, jsonText, paperOf, type Run, textOption, workspacePath } from '../invocation.ts'
import { trainedText } from '../render/trained-text.ts'

/** `stemma train --from WORKSPACE` */
export const run: Run = async (invocation, shell) => {
  const path = textOption(invocation, 'from') ?? workspacePath(invocation, shell)
  const workspace = await openWorkspace(path, { create: false })
  try {
    const trained = await train(workspace)
    const text = trainedText(paperOf(shell), trained, withoutPassword(path))
    await shell.write(flag(invocation, 'json') ? jsonText(trained) : text)
    return 0
  } finally {
    await closeWorkspace(workspace)
  }
}
