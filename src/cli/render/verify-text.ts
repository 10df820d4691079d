import type { Verification } from '../../workspace/verify.ts'
import { counted } from './fact.ts'
import { type Paper, paragraph, safe, styled } from './paper.ts'

/** What was checked, and what was found wrong. */
export function verifyText(paper: Paper, { checked, head, faults }: Verification): string {
  const entries = counted(checked.entries, 'log entry', 'log entries')
  const lines = [
    ...faults.flatMap(({ where, what }) => [styled(paper, 'red', safe(where)), ...paragraph(paper, what, 4)]),
    `${entries}, ${counted(checked.sources, 'source')} and ${counted(checked.quotes, 'quote')} checked`,
    ...(head === null ? [] : [`the log ends in ${head}`]),
    faults.length === 0 ? 'nothing is wrong' : counted(faults.length, 'fault'),
  ]
  return `${lines.join('\n')}\n`
}
