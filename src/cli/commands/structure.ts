import { KnownError } from '../../claims/known-error.ts'
import { momentOf } from '../../workspace/asking/questions.ts'
import {
  changeCsv,
  STRUCTURE_TABLES,
  type StructureTable,
  structureAt,
  structureBetween,
  structureCsv,
} from '../../workspace/asking/structure.ts'
import {
  choiceOption,
  countOption,
  flag,
  type Invocation,
  jsonText,
  paperOf,
  type Run,
  textOption,
} from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { namesAsked } from '../names-in.ts'
import { changeText, structureText } from '../render/structure-text.ts'
import type { Shell } from '../shell.ts'
import { withWorkspace } from '../with-workspace.ts'

const TOP = 10

/** `stemma structure` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const table = tableOption(invocation)
  const against = textOption(invocation, 'against')
  if (against !== undefined && moment.at === null) throw new KnownError('bad-usage', '--against needs --at')
  const options = {
    certainty: flag(invocation, 'sure') ? 'sure' : 'possible',
    latest: flag(invocation, 'latest'),
  } as const
  const layout = layoutOf(invocation, shell)
  await withWorkspace(invocation, shell, async (workspace) => {
    if (against === undefined) {
      const structure = await namesAsked(invocation, workspace, moment, await structureAt(workspace, moment, options))
      await shell.write(layout(structure, structureText, () => structureCsv(structure, table)))
      return
    }
    const other = { ...moment, at: momentOf({ at: against }).at }
    const between = await structureBetween(workspace, { before: other, after: moment }, options)
    const change = await namesAsked(invocation, workspace, moment, between)
    await shell.write(layout(change, changeText, () => changeCsv(change, table)))
  })
  return 0
}

type Layout = <T>(
  value: T,
  text: (paper: ReturnType<typeof paperOf>, value: T, top: number) => string,
  csv: () => string,
) => string

function layoutOf(invocation: Invocation, shell: Shell): Layout {
  const top = countOption(invocation, 'top') ?? TOP
  return (value, text, csv) => {
    if (flag(invocation, 'json')) return jsonText(value)
    return invocation.options['csv'] === undefined ? text(paperOf(shell), value, top) : csv()
  }
}

/** `--csv` alone is a table of actors. */
function tableOption(invocation: Invocation): StructureTable {
  return choiceOption(invocation, 'csv', STRUCTURE_TABLES)
}
