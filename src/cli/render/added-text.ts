import type { AddedDocument } from '../../workspace/adding/add-files.ts'
import { counted } from './fact.ts'
import { type Cell, type Paper, safe, table } from './paper.ts'

/** What became of each document of `stemma add`. */
export function addedText(paper: Paper, added: readonly AddedDocument[], path: string): string {
  const fresh = added.filter(({ isNew }) => isNew)
  const claims = fresh.reduce((sum, one) => sum + one.claims, 0)
  const questions = fresh.reduce((sum, one) => sum + one.questions, 0)
  const unlikely = fresh.reduce((sum, one) => sum + one.unlikely, 0)
  const total = `${counted(fresh.length, 'document')} and ${counted(claims, 'claim')} added to ${safe(path)}`
  const lines = [
    ...table(paper, added.map(cellsOf), 0),
    total,
    ...(unlikely === 0 ? [] : [`${counted(unlikely, 'claim')} of them marked as unlikely, by what was learned here`]),
    ...(questions === 0 ? [] : [`${counted(questions, 'question')} of identity left to you: stemma who`]),
  ]
  return `${lines.join('\n')}\n`
}

/** How many contradictions new documents are part of. */
export function contradictionsText(count: number): string {
  return count === 0 ? '' : `${counted(count, 'contradiction')} with them or within them: stemma conflicts\n`
}

function cellsOf({ document, isNew, claims, entities, joined }: AddedDocument): readonly Cell[] {
  if (!isNew) return [{ text: 'there already', style: 'dim' }, { text: document }]
  return [
    { text: 'added', style: 'green' },
    { text: document },
    { text: counted(claims, 'claim') },
    { text: `${counted(entities, 'entity', 'entities')}, ${joined} known before` },
  ]
}
