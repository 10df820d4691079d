import { verify } from '../../workspace/verify.ts'
import { flag, jsonText, paperOf, type Run } from '../invocation.ts'
import { verifyText } from '../render/verify-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma verify` */
export const run: Run = async (invocation, shell) => {
  const findings = await withWorkspace(invocation, shell, verify)
  await shell.write(flag(invocation, 'json') ? jsonText(findings) : verifyText(paperOf(shell), findings))
  return findings.faults.length === 0 ? 0 : 1
}
