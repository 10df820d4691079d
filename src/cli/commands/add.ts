import { type AddedFile, addFiles } from '../../workspace/add-files.ts'
import { flag, type Invocation, jsonText, paperOf, type Run, workspacePath } from '../invocation.ts'
import { metadataOptions } from '../metadata.ts'
import { addedText } from '../render/added-text.ts'
import type { Shell } from '../shell.ts'
import { inWorkspace } from '../with-workspace.ts'

/** `stemma add FILE|DIR…` */
export const run: Run = async (invocation, shell) => {
  const path = workspacePath(invocation, shell)
  const { added, code } = await inWorkspace(path, { create: true }, async (workspace) => {
    return await collect(addFiles(workspace, invocation.operands, metadataOptions(invocation)), invocation, shell)
  })
  await shell.write(flag(invocation, 'json') ? jsonText(added) : addedText(paperOf(shell), added, path))
  return code
}

interface Collected {
  readonly added: readonly AddedFile[]
  readonly code: number
}

async function collect(items: ReturnType<typeof addFiles>, invocation: Invocation, shell: Shell): Promise<Collected> {
  const added: AddedFile[] = []
  let code = 0
  for await (const item of items) {
    if ('fault' in item) {
      shell.note(`stemma: ${item.fault.message}`)
      code = 2
      continue
    }
    for (const note of item.notes) shell.note(`stemma: ${item.documentId}: ${note}`)
    if (!flag(invocation, 'json')) shell.note(`${item.documentId}`)
    added.push(item)
  }
  return { added, code }
}
