import { fold } from '../../../text/normalise.ts'
import type { Figure } from '../../cast.ts'
import type { LocalMention, Page } from '../../page.ts'
import type { Core } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import { english } from '../words/lexicon.ts'

/**
 * The group that a text without an infobox is about, by its first sentence: the subject, when the title is its name, or
 * when the sentence defines it ("X is a militia"). Null when the sentence says neither.
 */
export function topicOf(page: Page, about: LocalMention | undefined, clauses: readonly Clause[]): Figure | null {
  if (about === undefined || about.kind !== 'name') return null
  const figure = page.cast.head(about.figure)
  if (figure.type !== 'organization' || figure.described) return null
  return isTitle(page, figure) || isDefined(clauses) ? figure : null
}

/** "X (ABC)": a title without the letters behind its name. */
function withoutBracket(title: string): string {
  const open = title.lastIndexOf(' (')
  return open > 0 && title.trimEnd().endsWith(')') ? title.slice(0, open) : title
}

/** Whether the line above the text, or the title that came with it, is a name of the figure. */
function isTitle({ text, blocks, document }: Page, { names }: Figure): boolean {
  const [first] = blocks
  const above = first === undefined || first.kind === 'paragraph' ? '' : text.slice(first.start, first.end)
  const titles = [above, document.title ?? ''].flatMap((title) => [title, withoutBracket(title)])
  return titles.some((title) => names.some((name) => fold(name) === fold(title)))
}

/** Whether the sentence says of its subject what kind of group it is. */
function isDefined(clauses: readonly Clause[]): boolean {
  const main = clauses.find(({ kind }) => kind === 'main')
  if (main === undefined || main.verb.negated) return false
  return predicateOf(main)?.cores.some(namesKind) === true
}

/** "a militia", "one of the armed groups". */
function namesKind({ head, of }: Core): boolean {
  if (head !== null && head !== 'one') return english.groupNouns.has(head)
  return of?.cores.some((core) => core.head !== null && english.groupNouns.has(core.head)) === true
}
