import type { Profile, ProfileEntry } from '../../workspace/asking/questions.ts'
import type { Demonstration } from '../../workspace/demo.ts'
import { conflictLines } from './conflicts-text.ts'
import { standingCell, stateCell, withRole, witnessesCell } from './fact.ts'
import { momentLine } from './moment.ts'
import { heading, isolated, type Paper, paragraph, safe, styled, table } from './paper.ts'
import { nameLines } from './profile-text.ts'
import { testimonyLines } from './testimony.ts'

/** Sections of a group that are shown as of each date. */
const DATED = ['leaders', 'allies', 'opponents']
/** The section of a person in which a reported death would stand. */
const STATUS = 'standing'

/** A first look at a group and its leader: names, relations at several dates, a false report, what is contested. */
export function dossierText(paper: Paper, { group, dated, person, told, next }: Demonstration, path: string): string {
  const contested = group.conflicts.filter(({ severity }) => severity !== 'low')
  const lines = [
    ...titleLines(paper, group),
    ...heading(paper, 'Led by'),
    ...entryLines(paper, sectionOf(group, 'leaders'), ({ value }) => value),
    ...dated.flatMap((profile) => datedLines(paper, profile)),
    ...heading(paper, 'Contested'),
    ...(contested.length === 0 ? ['  nothing'] : conflictLines(paper, contested)),
    ...titleLines(paper, person),
    ...heading(paper, `What was known ${momentLine(told.moment).join('')}`),
    ...entryLines(paper, sectionOf(told, STATUS), labelled),
    ...heading(paper, 'What is known now: reported, and not so'),
    ...entryLines(paper, person.refuted, labelled, true),
    ...nextLines(paper, next, path),
  ]
  return `${lines.join('\n')}\n`
}

function titleLines(paper: Paper, { entity, names }: Profile): readonly string[] {
  return ['', styled(paper, ['bold', 'underline'], isolated(paper, safe(entity.name))), ...nameLines(paper, names)]
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
  const asOf = momentLine(profile.moment).join('').replace(/^a/, 'A')
  return [...heading(paper, asOf), ...table(paper, rows)]
}

function labelled({ label, value }: ProfileEntry): string {
  return `${label} ${value}`.trimEnd()
}

/** Each fact as a row, in the words chosen for it, with who says so below it. */
function entryLines(
  paper: Paper,
  entries: readonly ProfileEntry[],
  words: (entry: ProfileEntry) => string,
  all = false,
): readonly string[] {
  if (entries.length === 0) return ['  nothing']
  const rows = table(
    paper,
    entries.map((entry) => [
      { text: withRole(words(entry), entry.fact) },
      { text: entry.fact.words },
      standingCell(entry.fact.standing),
      witnessesCell(entry.fact.independent),
    ]),
  )
  return entries.flatMap(({ fact }, index) => [rows[index] ?? '', ...testimonyLines(paper, fact, all)])
}

function nextLines(paper: Paper, next: Demonstration['next'], path: string): readonly string[] {
  const place = /^[\w./-]+$/.test(path) ? path : `'${path}'`
  return [
    ...heading(paper, 'Type next'),
    ...next.flatMap(([typed, effect]) => [
      `  npx stemma ${typed} --workspace ${place}`,
      styled(paper, 'dim', `      ${effect}`),
    ]),
    '  npx stemma add YOUR-FILES',
    styled(paper, 'dim', '      your own documents, into ./stemma.db'),
    ...paragraph(
      paper,
      'What “possible”, “contested” and “witness” mean stands in docs/dates.md and docs/add-and-ask.md.',
    ),
  ]
}
