import { type AddedDocument, addFiles } from '../../workspace/adding/add-files.ts'
import { contradictionsSince } from '../../workspace/asking/conflicts.ts'
import { closeWorkspace, openWorkspace, type Workspace, withoutPassword } from '../../workspace/open.ts'
import { flag, jsonText, paperOf, type Run, workspacePath } from '../invocation.ts'
import { metadataOptions } from '../metadata.ts'
import { modelReaderFrom } from '../model-reader.ts'
import { addedText, contradictionsText } from '../render/added-text.ts'
import { counted } from '../render/fact.ts'
import { shareRead } from '../waiting.ts'

/** `stemma add FILE|DIR…` */
export const run: Run = async (invocation, shell) => {
  const path = workspacePath(invocation, shell)
  let before: number | undefined
  const open = async () => {
    const workspace = await openWorkspace(path, { create: true })
    before ??= await workspace.store.head()
    return workspace
  }
  const added: AddedDocument[] = []
  const how = { waiting: shareRead(shell), reader: await modelReaderFrom(invocation, shell) }
  let code = 0
  for await (const item of addFiles(open, invocation.operands, metadataOptions(invocation), how)) {
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
  if (flag(invocation, 'json')) await shell.write(jsonText(added))
  else
    await shell.write(
      addedText(paperOf(shell), added, withoutPassword(path)) + (await contradictions(added, before ?? 0, open)),
    )
  return code
}

/** How many contradictions the new documents are part of; nothing where there are none. */
async function contradictions(
  added: readonly AddedDocument[],
  before: number,
  open: () => Promise<Workspace>,
): Promise<string> {
  if (!added.some(({ isNew }) => isNew)) return ''
  const workspace = await open()
  try {
    const count = await contradictionsSince(workspace, before)
    return contradictionsText(count)
  } finally {
    await closeWorkspace(workspace)
  }
}
