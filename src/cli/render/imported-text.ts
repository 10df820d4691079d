import type { ImportedFile } from '../../workspace/importing/import.ts'
import { counted } from './fact.ts'
import { type Cell, type Paper, paragraph, safe, table } from './paper.ts'

/** Refused rows that are named one by one; `--json` lists all. */
const NAMED = 20

const OUTCOMES: Readonly<Record<ImportedFile['outcome'], Cell>> = {
  imported: { text: 'imported', style: 'green' },
  known: { text: 'there already', style: 'dim' },
  nothing: { text: 'nothing new', style: 'dim' },
  tried: { text: 'would import', style: 'cyan' },
}

/** What became of each file, and under it what was mended, guessed and left unread. */
export function importedText(paper: Paper, imported: readonly ImportedFile[], path: string): string {
  const lines = imported.flatMap((file) => [
    ...table(paper, [cellsOf(file)], 0),
    ...remarksOn(file).flatMap((remark) => paragraph(paper, remark)),
  ])
  const stored = imported.filter(({ outcome }) => outcome === 'imported')
  const [claims, questions] = [sum(stored, 'claims'), sum(stored, 'questions')]
  const asked = questions === 0 ? [] : [`${counted(questions, 'question')} of identity left to you: stemma who`]
  const isTrial = imported.some(({ outcome }) => outcome === 'tried')
  const total = isTrial ? 'nothing was stored' : `${counted(claims, 'claim')} imported into ${safe(path)}`
  return `${[...lines, total, ...asked].join('\n')}\n`
}

/** The rows that could not be read: file, line, reason. */
export function refusedLines({ file, refused }: ImportedFile): readonly string[] {
  const named = refused.slice(0, NAMED).map(({ line, reason }) => safe(`${file}, line ${line}: ${reason}`))
  const more = refused.length - named.length
  return more === 0 ? named : [...named, safe(`${file}: ${counted(more, 'more row')} refused; --json lists all`)]
}

function cellsOf({ outcome, file, format, claims, entities, joined }: ImportedFile): readonly Cell[] {
  const cells: readonly Cell[] = [OUTCOMES[outcome], { text: file }, { text: format, style: 'dim' }]
  if (outcome === 'known') return cells
  const who = `${counted(entities, 'entity', 'entities')}, ${joined.toLocaleString('en')} joined to others`
  return [...cells, { text: counted(claims, 'claim') }, { text: who }]
}

function remarksOn({ rows, attached, held, repaired, refused, notes }: ImportedFile): readonly string[] {
  return [
    ...(rows === 0 ? [] : [`${counted(rows, 'row')} read, ${refused.length} refused`]),
    ...(attached === 0 ? [] : [`${counted(attached, 'claim')} went to sources that are held`]),
    ...(held === 0 ? [] : [`${counted(held, 'claim')} held already, or given twice`]),
    ...[...Map.groupBy(repaired, ({ what }) => what)].map(([what, all]) => repairsOf(what, all)),
    ...notes,
  ]
}

/** "UTF-8 read as windows-1252: 3, as on line 5 in name: "CafÃ©" → "Café"" */
function repairsOf(what: string, all: ImportedFile['repaired']): string {
  const [first] = all
  if (first === undefined) return what
  const shown = `on line ${first.line} in ${first.field}: "${clip(first.from)}" → "${clip(first.to)}"`
  return `${what}: ${all.length}, as ${shown}`
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function sum(files: readonly ImportedFile[], key: 'claims' | 'questions'): number {
  return files.reduce((total, file) => total + file[key], 0)
}
