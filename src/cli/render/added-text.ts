import type { AddedFile } from '../../workspace/add-files.ts'
import { counted } from './fact.ts'
import { type Paper, safe, table } from './paper.ts'

/** What became of each document of `stemma add`. */
export function addedText(paper: Paper, added: readonly AddedFile[], path: string): string {
  const fresh = added.filter(({ isNew }) => isNew)
  const rows = added.map(({ documentId, isNew, claims }) => [
    { text: isNew ? 'added' : 'there already', style: isNew ? ('green' as const) : ('dim' as const) },
    { text: documentId },
    { text: counted(claims, 'claim') },
  ])
  const total = fresh.reduce((sum, { claims }) => sum + claims, 0)
  const summary = `${counted(fresh.length, 'document')} and ${counted(total, 'claim')} added to ${safe(path)}`
  return `${[...table(paper, rows, 0), summary].join('\n')}\n`
}
