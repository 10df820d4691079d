import type { Token } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import { type Quotation, quotationBefore } from '../attribution/quotations.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { Scene } from '../reference/meant.ts'
import type { Clause } from '../syntax/clause.ts'
import { bareUnit, type Unit } from '../syntax/unit.ts'
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
    if (!isFirstPerson(unit)) return
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

/** "we", "our". */
export function isFirstPerson({ tag, norm }: Unit): boolean {
  return (tag === 'pronoun' || tag === 'possessive') && FIRST.has(norm)
}

/**
 * "1. Condemn the killing of X", "Categorically reject": an item of a statement, which says what "we" do; the "we" that
 * is meant, without any letters, to stand before it. Undefined for other sentences.
 */
export function impliedWe(page: Page, scene: Scene, tokens: readonly Token[]): Unit | undefined {
  const opener = tokens[0]?.start ?? 0
  if (!CAPITAL.test(page.text.charAt(opener)) || !opensItem(tokens)) return undefined
  scene.issuer ??= titledIssuer(page)
  return scene.issuer === undefined ? undefined : bareUnit('pronoun', 'we', opener, opener, false)
}

/** "Appoint Omar X as": the verb that opens an item is no part of the name behind it. */
export function withoutCapitalOfItem(tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens
  return first?.capital === true && opensItem(tokens) ? [{ ...first, capital: false }, ...rest] : tokens
}

function opensItem([first, second, third]: readonly Token[]): boolean {
  const [verb, next] = first?.norm.endsWith('ly') === true ? [second, third] : [first, second]
  const norm = verb?.norm ?? ''
  return (DECIDING.has(norm) || DECLARING.has(norm)) && next?.kind === 'word' && !FIRST.has(next.norm)
}

const CAPITAL = /\p{Lu}/u
const DECIDING = new Set(firstPersonWords.deciding)

/** "OLM-OLB Press Release … We, the Olan Liberation Brigades, deny": one body, best known by how it calls itself. */
function settleIssuer(page: Page, scene: Scene, called: Figure | undefined): void {
  const { cast } = page
  scene.issuer ??= titledIssuer(page)
  const titled = scene.issuer
  scene.issuer ??= called
  if (titled === undefined || called === undefined || cast.head(titled) === called) return
  const [name, own] = [cast.nameOf(titled), cast.nameOf(called)]
  // "We, the Central Council of the Olan Union": its organ.
  const isOrgan = own.toLowerCase().includes(name.toLowerCase())
  cast.alias(isOrgan ? titled : called, isOrgan ? own : name)
}

/** "STATEMENT OF THE X", "X / Communiqué No. 5": the body named first, where the lines above the text tell a statement. */
export function titledIssuer({ cast, text, blocks, mentions }: Page): Figure | undefined {
  const [first] = blocks
  const prose = blocks.find(({ kind }) => kind === 'paragraph')
  if (first === undefined || prose === undefined) return undefined
  // A long title looks like a paragraph, but for its end.
  const end = prose === first && !/[.!?:]\s*$/u.test(text.slice(first.start, first.end)) ? first.end : prose.start
  const above = text.slice(first.start, end).toLowerCase()
  if (!above.split(/[^\p{L}]+/u).some((word) => STATEMENTS.has(word))) return undefined
  const named = mentions.find(
    ({ kind, figure }) => kind === 'name' && isNamedGroup(cast.head(figure)) && !isOrgan(figure.founded),
  )
  return named === undefined ? undefined : cast.head(named.figure)
}

/** "LEADERSHIP", "Army Council": the organ of a body that is not named with it. */
function isOrgan(name: string): boolean {
  return name.split(' ').every((word) => ORGANS.has(word.toLowerCase()))
}

const ORGANS = new Set(firstPersonWords.organs)

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
  page: Page,
  scene: Scene,
  about: Figure,
  main: Clause | undefined,
  units: readonly Unit[],
): void {
  const { cast } = page
  if (scene.issuer !== undefined || main === undefined || main.passive) return
  const { lemma, first, last } = main.verb
  const isNow = units.slice(first, last).some(({ tag, forms }) => tag === 'verb' && forms?.has('past') !== true)
  if (isNow && (DECLARING.has(lemma) || isAttributing(lemma)) && isNamedGroup(cast.head(about)))
    scene.issuer = titledIssuer(page) ?? cast.head(about)
}
