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
    settleIssuer(page, scene, calledBehind(page, units, i))
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

/** "OLM-OLB Press Release … We, the Olan Liberation Brigades, deny": one body, best known by how it calls itself. */
function settleIssuer({ cast }: Page, scene: Scene, called: Figure | undefined): void {
  const titled = scene.issuer
  scene.issuer ??= called
  if (titled === undefined || called === undefined || cast.head(titled) === called) return
  const [name, own] = [cast.nameOf(titled), cast.nameOf(called)]
  // "We, the Central Council of the Olan Union": its organ.
  const isOrgan = own.toLowerCase().includes(name.toLowerCase())
  cast.alias(isOrgan ? titled : called, isOrgan ? own : name)
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

/** "STATEMENT OF THE X", "X / Communiqué No. 5": the body that the lines above the text name, one of which tells a statement. */
export function noteTitledIssuer({ cast, text, blocks, mentions }: Page, scene: Scene, units: readonly Unit[]): void {
  const start = blocks[0]?.start ?? 0
  const above = text.slice(start, units.at(-1)?.end ?? start).toLowerCase()
  if (scene.issuer !== undefined || !above.split(/[^\p{L}]+/u).some((word) => STATEMENTS.has(word))) return
  const named = mentions.find(({ kind, figure }) => kind === 'name' && isNamedGroup(cast.head(figure)))
  if (named !== undefined) scene.issuer = cast.head(named.figure)
}
