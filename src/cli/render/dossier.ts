import type { Profile, ProfileEntry } from '../../workspace/questions.ts'
import { conflictLines } from './conflicts-text.ts'
import { standingCell, stateCell, withRole, witnessesCell } from './fact.ts'
import { momentLine } from './moment.ts'
import { heading, isolated, type Paper, safe, styled, table } from './paper.ts'
import { nameLines } from './profile-text.ts'
import { testimonyLines } from './testimony.ts'

/** Sections that a dossier shows as of each date. */
const DATED = ['leaders', 'allies', 'opponents']

/** A group for a first look: who it is, who leads it, its allies and opponents at several dates, what is contested. */
export function dossierText(paper: Paper, now: Profile, then: readonly Profile[]): string {
  const { entity, names, conflicts } = now
  const contested = conflicts.filter(({ severity }) => severity !== 'low')
  return lines([
    styled(paper, ['bold', 'underline'], isolated(paper, safe(entity.name))),
    ...nameLines(paper, names),
    ...entriesUnder(paper, 'Led by', sectionOf(now, 'leaders')),
    ...then.flatMap((profile) => datedLines(paper, profile)),
    ...heading(paper, 'Contested'),
    ...(contested.length === 0 ? ['  nothing'] : conflictLines(paper, contested)),
  ])
}

/** A person for a first look: the names, and what was reported and is not so. */
export function personText(paper: Paper, { entity, names, refuted }: Profile): string {
  return lines([
    '',
    styled(paper, ['bold', 'underline'], isolated(paper, safe(entity.name))),
    ...nameLines(paper, names),
    ...entriesUnder(paper, 'Reported, and not so', refuted),
  ])
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}

function sectionOf({ sections }: Profile, id: string): readonly ProfileEntry[] {
  return sections.find((section) => section.id === id)?.entries ?? []
}

function datedLines(paper: Paper, profile: Profile): readonly string[] {
  const rows = profile.sections
    .filter(({ id }) => DATED.includes(id))
    .flatMap(({ title, entries }) =>
      entries.map(({ value, fact }, index) => [
        { text: index === 0 ? title : '', style: 'dim' as const },
        stateCell(fact.state),
        { text: withRole(value, fact) },
        { text: fact.words },
        standingCell(fact.standing),
        witnessesCell(fact.independent),
      ]),
    )
  return [...heading(paper, momentLine(profile.moment).join('')), ...table(paper, rows)]
}

function entriesUnder(paper: Paper, title: string, entries: readonly ProfileEntry[]): readonly string[] {
  if (entries.length === 0) return []
  const rows = table(
    paper,
    entries.map(({ label, value, fact }) => [
      { text: withRole(label.toLowerCase() === title.toLowerCase() ? value : `${label} ${value}`, fact) },
      { text: fact.words },
      standingCell(fact.standing),
      witnessesCell(fact.independent),
    ]),
  )
  return [
    ...heading(paper, title),
    ...entries.flatMap(({ fact }, index) => [rows[index] ?? '', ...testimonyLines(paper, fact, false)]),
  ]
}
