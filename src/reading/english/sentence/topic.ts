import { fold } from '../../../text/normalise.ts'
import { type Token, tokensOf } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { LocalMention, Page } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { Chunk, Core } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import { isBe, verbOf } from '../words/verbs.ts'

/**
 * The group that a text without an infobox is about, by its first sentence: the subject, when the title is its name, or
 * when the sentence defines it ("X is a militia"). Null when the sentence says neither.
 */
export function topicOf(
  page: Page,
  about: LocalMention | undefined,
  { clauses, chunks }: { readonly clauses: readonly Clause[]; readonly chunks: readonly Chunk[] },
): Figure | null {
  if (about === undefined || about.kind !== 'name') return null
  const figure = page.cast.head(about.figure)
  if (figure.type !== 'organization' || figure.described) return null
  return isTitle(page, figure) || isDefined(clauses) || isApposed(chunks) ? figure : null
}

/** "What is the X, the new group in Y?", "Explainer: Who are X?": the group that a title asks about; null when it asks nothing of the kind. */
export function askedAbout({ cast }: Page, units: readonly Unit[]): Figure | null {
  const asks = units.slice(0, FURTHEST_QUESTION).findIndex(({ norm }) => ASKING.has(norm))
  const about = asks === -1 ? aboutIn(units) : isBe(units[asks + 1]?.norm ?? '') ? asks + 1 : -1
  if (about === -1) return null
  const at = units[about + 1]?.tag === 'determiner' ? about + 2 : about + 1
  const figure = units[at]?.tag === 'name' ? units[at]?.mention?.figure : undefined
  return figure !== undefined && isNamedGroup(cast.head(figure)) ? cast.head(figure) : null
}

/** Where "about" stands in "Frequently asked questions about X", "What to know about X"; -1 elsewhere. */
function aboutIn(units: readonly Unit[]): number {
  const about = units.findIndex(({ norm }) => norm === 'about')
  return units.slice(0, Math.max(about, 0)).some(({ norm }) => KNOWING.has(norm)) ? about : -1
}

const KNOWING: ReadonlySet<string> = new Set(['questions', 'know', 'facts', 'faq', 'faqs', 'guide'])
const ASKING: ReadonlySet<string> = new Set(['who', 'what'])
/** "Explainer:" */
const FURTHEST_QUESTION = 3

/** "X, the largest of the rebel groups, was formed": what stands between commas behind the name that opens the sentence. */
function isApposed([name, open, kind, close]: readonly Chunk[]): boolean {
  if (name?.kind !== 'phrase' || name.cores.length > 1 || name.cores[0]?.name === null) return false
  if (open?.kind !== 'comma' || kind?.kind !== 'phrase' || close?.kind !== 'comma') return false
  return kind.cores.length === 1 && kind.cores[0]?.name === null && kind.cores.some(tellsKind)
}

/** "an armed group", "the largest of the groups"; whose it is must not be said. */
function tellsKind(core: Core): boolean {
  const isSuperlative = core.of !== null && core.head?.endsWith('est') === true
  return core.possessive === null && (namesKind(core) || (isSuperlative && core.of?.cores.some(namesKind) === true))
}

/** How far behind the title's words the noun may stand that says what it is. */
const DEFINING_WINDOW = 70

/**
 * The title, when the text begins with it and says that it is a group ("X, also Y, is a Ruritanian militia"): whatever its
 * words look like, it names one. With what it is called besides, "X in Norland" under the title "X (Norland)". Empty
 * otherwise.
 */
export function namesOfTitledGroup({ text, blocks, document }: Page): readonly string[] {
  const [first] = blocks
  const above = first === undefined || first.kind === 'paragraph' ? '' : text.slice(first.start, first.end)
  const prose = blocks.find(({ kind }) => kind === 'paragraph')
  if (prose === undefined) return []
  const tokens = tokensOf(text, prose.start, Math.min(prose.end, prose.start + LONGEST_OPENING))
  for (const title of [above, document.title ?? '']) {
    const name = withoutBracket(title).trim()
    if (name === '' || !opensAsGroup(tokens, tokensOf(name.replace(/^the\s/iu, '')))) continue
    const land = title.slice(title.indexOf('(') + 1, title.lastIndexOf(')'))
    return english.isCountry(land) ? [name, `${name} in ${land}`] : [name]
  }
  return []
}

const LONGEST_OPENING = 600

function opensAsGroup(tokens: readonly Token[], title: readonly Token[]): boolean {
  const from = tokens[0]?.norm === 'the' ? 1 : 0
  if (title.length === 0 || !title.every(({ norm }, i) => tokens[from + i]?.norm === norm)) return false
  const behind = tokens.slice(from + title.length, from + title.length + DEFINING_WINDOW)
  const be = behind.findIndex(({ norm, text }) => isBe(norm) || text === '.')
  if (be === -1 || behind[be]?.text === '.') return false
  const said = behind.slice(be + 1)
  const end = said.findIndex(({ kind, norm }) => kind === 'sign' || CLOSING.has(norm))
  return said.slice(0, end === -1 ? said.length : end).some((token, i) => isKind(token, said[i + 1]))
}

/** "a militia", "an armed group based in X", not "a guerrilla leader". */
function isKind({ norm, capital }: Token, next: Token | undefined): boolean {
  if (capital || !english.groupNouns.has(norm)) return false
  return (
    next?.kind !== 'word' ||
    english.functionWords.has(next.norm) ||
    CLOSING.has(next.norm) ||
    verbOf(next.norm) !== undefined
  )
}

/** What ends the words that say what something is. */
const CLOSING: ReadonlySet<string> = new Set(['who', 'that', 'which', 'by', 'in', 'from', 'for', 'not'])

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
