import { type AddedDocument, addFiles } from '../../workspace/add-files.ts'
import { openWorkspace } from '../../workspace/open.ts'
import { flag, jsonText, paperOf, type Run, workspacePath } from '../invocation.ts'
import { metadataOptions } from '../metadata.ts'
import { addedText } from '../render/added-text.ts'
import { counted } from '../render/fact.ts'

/** `stemma add FILE|DIR…` */
export const run: Run = async (invocation, shell) => {
  const path = workspacePath(invocation, shell)
  const open = async () => await openWorkspace(path, { create: true })
  const added: AddedDocument[] = []
  let code = 0
  for await (const item of addFiles(open, invocation.operands, metadataOptions(invocation))) {
    if ('fault' in item) {
      shell.note(`stemma: ${item.fault.message}`)
      code = 2
      continue
    }
    for (const note of item.notes) shell.note(`stemma: ${item.document}: ${note}`)
    added.push(item)
    shell.progress(`${counted(added.length, 'document')}, last ${item.document}`)
  }
  shell.progress(null)
  await shell.write(flag(invocation, 'json') ? jsonText(added) : addedText(paperOf(shell), added, path))
  return code
}
