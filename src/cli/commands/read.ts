import { readFiles } from '../../workspace/adding/read-files.ts'
import { choiceOption, type Run } from '../invocation.ts'
import { metadataOptions } from '../metadata.ts'
import { modelReaderFrom } from '../model-reader.ts'
import { counted } from '../render/fact.ts'
import { LAYERS, layerLines } from '../render/layers.ts'
import { shareRead } from '../waiting.ts'

/** `stemma read FILE…` */
export const run: Run = async (invocation, shell) => {
  const layer = choiceOption(invocation, 'emit', LAYERS)
  const how = { waiting: shareRead(shell), reader: await modelReaderFrom(invocation, shell) }
  let code = 0
  let read = 0
  for await (const item of readFiles(invocation.operands, metadataOptions(invocation), how)) {
    if ('fault' in item) {
      shell.note(`stemma: ${item.fault.message}`)
      code = 2
      continue
    }
    for (const note of item.notes) shell.note(`stemma: ${item.documentId}: ${note}`)
    for (const lines of layerLines(layer, item)) await shell.write(lines)
    read += 1
    // On a terminal the claims themselves show how far it is.
    if (!shell.terminal) shell.progress(`${counted(read, 'document')}, last ${item.documentId}`)
  }
  shell.progress(null)
  return code
}
