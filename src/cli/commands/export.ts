import { writeFile } from 'node:fs/promises'
import { KnownError } from '../../claims/known-error.ts'
import { EXPORT_FORMATS, exportClaims, inPieces, outgoing } from '../../workspace/importing/export-claims.ts'
import { choiceOption, jsonText, listOption, type Run, textOption } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { counted } from '../render/fact.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma export` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const format = choiceOption(invocation, 'format', EXPORT_FORMATS)
  const include = listOption(invocation, 'include')
  const { claims, withheld, pseudonyms, names, losses } = await withWorkspace(invocation, shell, async (workspace) => {
    const exported = await exportClaims(workspace, moment, include)
    const { lines, losses } = await outgoing(exported, format)
    for (const piece of inPieces(lines())) await shell.write(piece)
    return { ...exported, losses }
  })
  for (const { told } of losses) shell.note(`stemma: ${told}`)
  if (withheld > 0) shell.note(`stemma: ${counted(withheld, 'sensitive fact')} withheld (--include PREDICATE)`)
  if (pseudonyms + names > 0) {
    const told = names === 0 ? '' : `, ${counted(names, 'claim')} of their names withheld`
    const persons = counted(pseudonyms, 'private person')
    shell.note(`stemma: ${persons} under pseudonyms${told} (--include private-persons)`)
  }
  const report = textOption(invocation, 'report')
  if (report !== undefined) await save(report, { format, claims: claims.length, withheld, pseudonyms, names, losses })
  return 0
}

/** Writes what did not leave, and why, as JSON. */
async function save(path: string, report: unknown): Promise<void> {
  try {
    await writeFile(path, jsonText(report))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new KnownError('unwritable', `export: cannot write "${path}": ${why}`, { cause: error })
  }
}
