import type { BorneName, Conflict, Profile, ProfileEntry, ProfileSection } from '../../workspace/asking/questions.ts'
import { conflictLines } from './conflicts-text.ts'
import { counted, standingCell, stateCell, withRole, witnessesCell } from './fact.ts'
import { momentLine } from './moment.ts'
import { type Cell, heading, isolated, type Paper, safe, styled, table } from './paper.ts'
import { shortId, testimonyLines } from './testimony.ts'
import { perhapsLines } from './who-text.ts'

/** A profile for reading in a terminal. `all` shows every testimony of a fact instead of the first few. */
export function profileText(paper: Paper, profile: Profile, all: boolean): string {
  const { entity, moment, names, sections, refuted, conflicts, questions } = profile
  const dated = moment.at !== null
  const lines = [
    `${styled(paper, 'bold', isolated(paper, safe(entity.name)))}  ${entity.type}  ${styled(paper, 'dim', entity.id)}`,
    ...momentLine(moment),
    ...nameLines(paper, names, all),
    ...sections.flatMap((section) => sectionLines(paper, section, { dated, all })),
    ...refutedLines(paper, refuted),
    ...contestedLines(paper, conflicts),
    ...perhapsLines(paper, questions, entity.id),
    '',
    footer(profile),
  ]
  return `${lines.join('\n')}\n`
}

/** Names by kind and script, with the first claim of each; with `all`, everyone who gives the name. */
export function nameLines(paper: Paper, names: readonly BorneName[], all = false): readonly string[] {
  const rows = names.map(({ text, kinds, languages, script, fact }): readonly Cell[] => [
    { text: kinds.join(', ').replaceAll('_', ' '), style: 'dim' },
    { text },
    { text: languages.length === 0 ? script : `${script} (${languages.join(', ')})`, style: 'dim' },
    fact === null ? { text: '' } : witnessesCell(fact.independent),
    { text: shortId(fact?.testimonies[0]?.claim.id ?? ''), style: 'dim' },
  ])
  const lines = table(paper, rows)
  return [
    ...heading(paper, 'Names'),
    ...names.flatMap(({ fact }, index) => [
      lines[index] ?? '',
      ...(all && fact !== null ? testimonyLines(paper, fact, true) : []),
    ]),
  ]
}

interface Detail {
  readonly dated: boolean
  readonly all: boolean
}

/** Each fact as a row of aligned columns, with who says so below it. */
export function sectionLines(
  paper: Paper,
  { title, labelled, entries }: ProfileSection,
  { dated, all }: Detail,
): readonly string[] {
  const rows = table(
    paper,
    entries.map(({ label, value, fact }) => [
      ...(dated ? [stateCell(fact.state)] : []),
      { text: withRole(labelled ? `${label} ${value}`.trimEnd() : value, fact) },
      { text: fact.words },
      standingCell(fact.standing),
      witnessesCell(fact.independent),
    ]),
  )
  return [
    ...heading(paper, title),
    ...entries.flatMap(({ fact }, index) => [rows[index] ?? '', ...testimonyLines(paper, fact, all)]),
  ]
}

/** Everyone is shown: who called a report false matters as much as who made it. */
export function refutedLines(paper: Paper, refuted: readonly ProfileEntry[]): readonly string[] {
  if (refuted.length === 0) return []
  const rows = table(
    paper,
    refuted.map(({ label, value, fact }) => [
      { text: fact.standing === 'false' ? 'false report' : 'denied', style: 'red' },
      { text: `${label} ${value}`.trimEnd() },
      { text: fact.words },
    ]),
  )
  return [
    ...heading(paper, 'Reported, and not so'),
    ...refuted.flatMap(({ fact }, index) => [rows[index] ?? '', ...testimonyLines(paper, fact, true)]),
  ]
}

function contestedLines(paper: Paper, conflicts: readonly Conflict[]): readonly string[] {
  return conflicts.length === 0 ? [] : [...heading(paper, 'Contested'), ...conflictLines(paper, conflicts)]
}

function footer({ sources, counts }: Profile): string {
  const rest = [
    ...(counts.rejected === 0 ? [] : [`${counted(counts.rejected, 'claim')} rejected and left out`]),
    ...(counts.withheld === 0 ? [] : [`${counted(counts.withheld, 'sensitive fact')} withheld (--include PREDICATE)`]),
  ]
  return [`${counted(counts.claims, 'claim')} from ${counted(sources.length, 'source')}`, ...rest].join('; ')
}
