import type { Page } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { Scene } from '../reference/meant.ts'
import type { Unit } from '../syntax/unit.ts'

/** More words than these beside its name say more than whom a section is about: "Relations with X". */
const LONGEST_TITLE = 5

/** Takes note of the one group that a heading names, which what follows is about as well: "Relations with X". */
export function noteHeading({ cast }: Page, scene: Scene, units: readonly Unit[]): void {
  const bodies = new Set(units.flatMap(({ mention }) => (mention === undefined ? [] : [cast.head(mention.figure)])))
  const [body, other] = bodies
  const isOne = body !== undefined && other === undefined && isNamedGroup(body) && units.length <= LONGEST_TITLE
  scene.heading = isOne ? body : undefined
}

/** Takes note of the group that a paragraph opens with like a heading: "X (ABC): The two groups". */
export function noteLead(
  { cast }: Page,
  scene: Scene,
  { opensParagraph }: { readonly opensParagraph: boolean },
  units: readonly Unit[],
): void {
  if (!opensParagraph) return
  const at = units[0]?.tag === 'determiner' ? 1 : 0
  const figure = units[at]?.mention?.figure
  if (figure !== undefined && units[at + 1]?.tag === 'stop' && isNamedGroup(cast.head(figure))) scene.lead = figure
}
