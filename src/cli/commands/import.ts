import { type ImportedFile, importFiles } from '../../workspace/importing/import.ts'
import { withoutPassword } from '../../workspace/open.ts'
import { flag, jsonText, paperOf, type Run, workspacePath } from '../invocation.ts'
import { metadataOptions } from '../metadata.ts'
import { importedText, refusedLines } from '../render/imported-text.ts'

/** `stemma import FILE…` */
export const run: Run = async (invocation, shell) => {
  const path = workspacePath(invocation, shell)
  const options = { path, metadata: metadataOptions(invocation), dryRun: flag(invocation, 'dryRun') }
  const imported: ImportedFile[] = []
  let code = 0
  for await (const item of importFiles(invocation.operands, options)) {
    if ('fault' in item) {
      shell.note(`stemma: ${item.fault.message}`)
      code = 2
      continue
    }
    for (const line of refusedLines(item)) shell.note(`stemma: ${line}`)
    if (item.refused.length > 0) code = 2
    imported.push(item)
    shell.progress(`imported ${item.file}`)
  }
  shell.progress(null)
  await shell.write(
    flag(invocation, 'json') ? jsonText(imported) : importedText(paperOf(shell), imported, withoutPassword(path)),
  )
  return code
}
