import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { Unit } from '../syntax/unit.ts'

/** Whom a section and a paragraph are about beside the group that the document is about. */
interface Headed {
  /** The one group that the heading above names. */
  readonly heading: Figure | undefined
  /** The group with whose name the paragraph opens like a heading. */
  readonly lead: Figure | undefined
}

const known = new WeakMap<Page, Headed>()

/** More words than these beside its name say more than whom a section is about: "Relations with X". */
const LONGEST_TITLE = 5

/** Takes note of the one group that a heading names, which what follows is about as well: "Relations with X". */
export function noteHeading(page: Page, units: readonly Unit[]): void {
  const named = units.flatMap(({ mention }) => (mention === undefined ? [] : [page.cast.head(mention.figure)]))
  const [body, other] = new Set(named)
  const isOne = body !== undefined && other === undefined && isNamedGroup(body) && units.length <= LONGEST_TITLE
  known.set(page, { heading: isOne ? body : undefined, lead: undefined })
}

/** The group whose name is all of a heading: "3. X (ABC)". */
export function groupHeading(page: Page, units: readonly Unit[]): Figure | undefined {
  const said = units.filter(({ tag }) => !BESIDE_NAME.has(tag))
  const figure = said.length === 1 ? said[0]?.mention?.figure : undefined
  return figure !== undefined && isNamedGroup(page.cast.head(figure)) ? page.cast.head(figure) : undefined
}

const BESIDE_NAME: ReadonlySet<Unit['tag']> = new Set(['determiner', 'number', 'stop', 'comma'])

/** Takes note of the group that a paragraph opens with like a heading: "X (ABC): The two groups". */
export function noteLead(page: Page, opensParagraph: boolean, units: readonly Unit[]): void {
  if (!opensParagraph) return
  const at = units[0]?.tag === 'determiner' ? 1 : 0
  const figure = units[at + 1]?.tag === 'stop' ? units[at]?.mention?.figure : undefined
  const isGroup = figure !== undefined && isNamedGroup(page.cast.head(figure))
  known.set(page, { heading: known.get(page)?.heading, lead: isGroup ? figure : undefined })
}

/** The group that a document is about and the one that a section is about; nobody when others were named, too. */
export function pairHeaded(page: Page, named: readonly Figure[]): readonly Figure[] {
  const headed = known.get(page)
  const [topic, other] = [page.topic, headed?.lead ?? headed?.heading]
  if (topic === null || other === undefined) return []
  const pair = [page.cast.head(topic), page.cast.head(other)]
  const areTwo = pair[0] !== pair[1] && pair.every(isNamedGroup)
  return areTwo && named.every((figure) => pair.includes(page.cast.head(figure))) ? pair : []
}
