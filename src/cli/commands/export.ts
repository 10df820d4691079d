import { EXPORT_FORMATS, exportClaims, exportText } from '../../workspace/importing/export-claims.ts'
import { choiceOption, listOption, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { counted } from '../render/fact.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma export` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const format = choiceOption(invocation, 'format', EXPORT_FORMATS)
  const include = listOption(invocation, 'include')
  const { withheld, pseudonyms, names } = await withWorkspace(invocation, shell, async (workspace) => {
    const exported = await exportClaims(workspace, moment, include)
    for (const piece of exportText(exported, format)) await shell.write(piece)
    return exported
  })
  if (withheld > 0) shell.note(`stemma: ${counted(withheld, 'sensitive fact')} withheld (--include PREDICATE)`)
  if (pseudonyms + names > 0) {
    const told = names === 0 ? '' : `, ${counted(names, 'claim')} of their names withheld`
    const persons = counted(pseudonyms, 'private person')
    shell.note(`stemma: ${persons} under pseudonyms${told} (--include private-persons)`)
  }
  return 0
}
