import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import { type Quotation, quotationBefore } from '../attribution/quotations.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { Scene } from '../reference/meant.ts'
import type { Clause } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { isAttributing } from '../words/attribution-cues.ts'
import firstPersonWords from './first-persons.json' with { type: 'json' }

const FIRST = new Set(firstPersonWords.pronouns)
const DECLARING = new Set(firstPersonWords.declaring)
const STATEMENTS = new Set(firstPersonWords.statements)

/** Lets "we" and "our" of a statement stand for the body that issues it; in the words of somebody quoted they are his. */
export function settleFirstPersons(
  page: Page,
  scene: Scene,
  units: readonly Unit[],
  quotations: readonly Quotation[],
): void {
  units.forEach((unit, i) => {
    if ((unit.tag !== 'pronoun' && unit.tag !== 'possessive') || !FIRST.has(unit.norm)) return
    if ((quotationBefore(quotations, unit.start + 1)?.end ?? 0) > unit.start) return
    scene.issuer ??= calledBehind(page, units, i)
    if (scene.issuer === undefined) return
    const { start, end } = unit
    unit.mention = {
      start,
      end,
      figure: scene.issuer,
      kind: 'pronoun',
      score: 0.5,
      because: `"${unit.norm}": who issues the statement`,
    }
  })
}

/** How far behind "We," the name of the body may stand. */
const NEAR = 8

/** "We, the General Command of the X Brigades, announce". */
function calledBehind({ cast }: Page, units: readonly Unit[], we: number): Figure | undefined {
  if (units[we]?.norm !== 'we' || units[we + 1]?.tag !== 'comma') return undefined
  const name = units.slice(we + 2, we + NEAR).find(({ tag }) => tag === 'name')
  const figure = name?.mention === undefined ? undefined : cast.head(name.mention.figure)
  return figure !== undefined && isNamedGroup(figure) ? figure : undefined
}

/** Takes note of who issues a statement: the group that "announces", "informs" or "rejects" in it, in the present. */
export function noteIssuer(
  { cast }: Page,
  scene: Scene,
  about: Figure,
  main: Clause | undefined,
  units: readonly Unit[],
): void {
  if (scene.issuer !== undefined || main === undefined || main.passive) return
  const { lemma, first, last } = main.verb
  const isNow = units.slice(first, last).some(({ tag, forms }) => tag === 'verb' && forms?.has('past') !== true)
  if (isNow && (DECLARING.has(lemma) || isAttributing(lemma)) && isNamedGroup(cast.head(about)))
    scene.issuer = cast.head(about)
}

/** "STATEMENT OF THE X": the body that the line above the text names. */
export function noteTitledIssuer({ cast }: Page, scene: Scene, units: readonly Unit[]): void {
  if (!units.slice(0, NEAR).some(({ norm }) => STATEMENTS.has(norm))) return
  const name = units.find(
    ({ tag, mention }) => tag === 'name' && mention !== undefined && isNamedGroup(cast.head(mention.figure)),
  )
  if (name?.mention !== undefined) scene.issuer ??= cast.head(name.mention.figure)
}
