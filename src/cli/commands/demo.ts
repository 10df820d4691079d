import { addSamples, demonstration } from '../../workspace/demo.ts'
import { withoutPassword } from '../../workspace/open.ts'
import { flag, paperOf, type Run, textOption } from '../invocation.ts'
import { dossierText } from '../render/dossier.ts'
import { counted } from '../render/fact.ts'
import { safe } from '../render/paper.ts'

const DEFAULT_PLACE = 'demo.db'

/** `stemma demo` */
export const run: Run = async (invocation, shell) => {
  const path = textOption(invocation, 'workspace') ?? DEFAULT_PLACE
  const shown = withoutPassword(path)
  const added = await addSamples(path)
  const fresh = added.filter(({ isNew }) => isNew)
  const claims = fresh.reduce((sum, one) => sum + one.claims, 0)
  await shell.write(
    fresh.length === 0
      ? `${safe(shown)} holds the ${counted(added.length, 'sample')} already; nothing was changed\n`
      : `${counted(fresh.length, 'document')} and ${counted(claims, 'claim')} added to ${safe(shown)}\n`,
  )
  await shell.write(dossierText(paperOf(shell), await demonstration(path), shown))
  if (!flag(invocation, 'serve')) return 0
  const { portOption, serveUntilEnded } = await import('./serve.ts')
  return await serveUntilEnded(shell, path, { port: portOption(invocation) })
}
