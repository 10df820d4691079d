import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'

/** The groups that headings name, each above a section of a list of groups. */
export interface Sections {
  /** The group whose name is the heading above; undefined under any other heading. */
  current: Figure | undefined
  readonly named: Set<Figure>
}

export function noSections(): Sections {
  return { current: undefined, named: new Set() }
}

/** Takes note of a heading, and of the group whose name it is. */
export function noteSection(sections: Sections, figure: Figure | undefined): void {
  sections.current = figure
  if (figure !== undefined) sections.named.add(figure)
}

/** In a list of groups the one of the section; a text about one group goes on about it under the names of others. */
export function sectionAmong({ current, named }: Sections, { topic, cast }: Page): Figure | undefined {
  return topic === null || named.has(cast.head(topic)) ? current : undefined
}
