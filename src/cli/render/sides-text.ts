import type { EntityRecord } from '../../workspace/asking/questions.ts'
import type { Side, Stance } from '../../workspace/asking/voices.ts'
import { counted } from './fact.ts'
import { isolated, type Paper, paragraph, safe, styled } from './paper.ts'
import { nameLines, refutedLines, sectionLines } from './profile-text.ts'

const TITLES: Readonly<Record<Stance, string>> = {
  self: 'As it tells it itself',
  ally: 'As its allies tell it',
  opponent: 'As its opponents tell it',
  'third-party': 'As third parties tell it',
  unknown: 'As those tell it whose side is unknown',
}

/** A profile as each side tells it, one after the other. */
export function sidesText(paper: Paper, entity: EntityRecord, sides: readonly Side[], all: boolean): string {
  const lines = [
    `${styled(paper, 'bold', isolated(paper, safe(entity.name)))}  ${entity.type}  ${styled(paper, 'dim', entity.id)}`,
    ...sides.flatMap((side) => sideLines(paper, side, all)),
    ...(sides.length === 0 ? ['nothing is said of it'] : []),
  ]
  return `${lines.join('\n')}\n`
}

function sideLines(paper: Paper, { stance, voices, profile }: Side, all: boolean): readonly string[] {
  const dated = profile.moment.at !== null
  const names = profile.names.filter(({ fact }) => fact !== null)
  return [
    '',
    styled(paper, ['bold', 'underline'], `${TITLES[stance]}: ${counted(profile.counts.claims, 'claim')}`),
    ...paragraph(paper, voices.join(', '), 0),
    ...(names.length === 0 ? [] : nameLines(paper, names, all)),
    ...profile.sections.flatMap((section) => sectionLines(paper, section, { dated, all })),
    ...refutedLines(paper, profile.refuted),
  ]
}
