import type { Conflict, ConflictSide, Severity } from '../../workspace/asking/questions.ts'
import { counted } from './fact.ts'
import { type Cell, type Paper, paragraph, styled } from './paper.ts'
import { shortId } from './testimony.ts'

const STYLES: Readonly<Record<Severity, NonNullable<Cell['style']>>> = { high: 'red', medium: 'yellow', low: 'dim' }

/** Contradictions for reading: how grave, which rule, the explanation, and the claims on both sides. */
export function conflictLines(paper: Paper, conflicts: readonly Conflict[]): readonly string[] {
  return conflicts.flatMap(({ rule, severity, explanation, sides }) => [
    `  ${styled(paper, STYLES[severity], severity)}  ${rule}`,
    ...paragraph(paper, explanation, 6),
    ...sides.flatMap((side) => sideLines(paper, side)),
  ])
}

function sideLines(paper: Paper, { words, claims }: ConflictSide): readonly string[] {
  const ids = [...new Set(claims.map(({ id }) => shortId(id)))].join(' ')
  return ids === '' ? [] : paragraph(paper, `${ids}: ${words}`, 6).map((line) => styled(paper, 'dim', line))
}

/** The whole answer to `stemma conflicts`. */
export function conflictsText(paper: Paper, conflicts: readonly Conflict[]): string {
  const lines = conflictLines(paper, conflicts)
  return `${[...lines, counted(conflicts.length, 'contradiction')].join('\n')}\n`
}
