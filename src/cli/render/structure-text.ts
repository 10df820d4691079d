import type { Position, Structure, StructureChange, TriadChange, TriadKind } from '../../workspace/asking/structure.ts'
import { counted } from './fact.ts'
import { momentLine } from './moment.ts'
import { type Cell, heading, type Paper, safe, table } from './paper.ts'

const TRIADS: Readonly<Record<TriadKind, string>> = {
  friends: 'three friends',
  common_foe: 'two friends with a common foe',
  strained: 'a friend of a foe',
  foes: 'three foes',
}

/** The shape of a network: its actors, best connected first, its parts, and how balanced it is. */
export function structureText(paper: Paper, structure: Structure, top: number): string {
  const { positions, balance } = structure
  const strained = balance.triads.filter(({ kind }) => kind === 'strained')
  const name = namesIn([structure])
  const lines = [
    ...momentLine(structure.moment),
    ...summary(structure),
    ...heading(paper, 'Best connected'),
    ...table(paper, [HEADER, ...positions.slice(0, top).map(positionCells)]),
    ...heading(paper, 'Triads'),
    ...table(paper, triadRows(structure)),
    ...(strained.length === 0 ? [] : heading(paper, 'Strained: two friends of one, who are foes')),
    ...strained.slice(0, top).map(({ actors, hostile }) => {
      const foes: readonly string[] = hostile[0] ?? []
      const friend = actors.find((id) => !foes.includes(id)) ?? ''
      return `  ${name(friend)}: ${foes.map(name).join(' against ')}`
    }),
    ...more(strained.length, top),
  ]
  return `${lines.join('\n')}\n`
}

/** What changed in the shape of a network between two dates. */
export function changeText(paper: Paper, change: StructureChange, top: number): string {
  const { before, after, ties, triads } = change
  const name = namesIn([before, after])
  const became = (wanted: TriadChange['became']): readonly TriadChange[] => triads.filter((it) => it.became === wanted)
  const section = (title: string, rows: readonly string[]): readonly string[] =>
    rows.length === 0 ? [] : [...heading(paper, title), ...rows.slice(0, top), ...more(rows.length, top)]
  const listed = (wanted: TriadChange['became']): readonly string[] =>
    became(wanted).map(({ actors, after: kind }) => `  ${actors.map(name).join(', ')}: ${kindText(kind)}`)
  const turned = ties.filter((tie) => tie.before !== null && tie.after !== null)
  const formed = ties.filter((tie) => tie.before === null)
  const ended = ties.filter((tie) => tie.after === null)
  const pair = ({ ends, before: was, after: is }: (typeof ties)[number]): string =>
    `  ${ends.map(name).join(' – ')}: ${[was, is].filter((sign) => sign !== null).join(' → ')}`
  const lines = [
    ...[before, after].flatMap((structure) => [...momentLine(structure.moment), ...summary(structure)]),
    ...section('Turned', turned.map(pair)),
    ...section('Formed', formed.map(pair)),
    ...section('No more', ended.map(pair)),
    ...section('Became balanced', listed('balanced')),
    ...section('Became unbalanced', listed('unbalanced')),
  ]
  return `${lines.join('\n')}\n`
}

const HEADER: readonly Cell[] = ['', 'ties', 'friends', 'foes', 'between', 'component', 'community'].map((text) => ({
  text,
  style: 'dim',
}))

function positionCells({ actor, degree, friends, foes, betweenness, component, community }: Position): readonly Cell[] {
  const between = betweenness === null ? '–' : betweenness.toFixed(3)
  return [actor.name, degree, friends, foes, between, component, community].map((value) => ({ text: String(value) }))
}

function summary({
  positions,
  ties,
  signs,
  components,
  communities,
  modularity,
  balance,
}: Structure): readonly string[] {
  const parts = `${counted(components, 'component')}, ${counted(communities, 'community', 'communities')}`
  const fit = modularity === null ? '' : ` (modularity ${modularity.toFixed(2)})`
  const share = balance.share === null ? 'no triads' : `${Math.round(100 * balance.share)} % of triads balanced`
  return [
    `${counted(positions.length, 'actor')}, ${counted(ties.length, 'tie')}: ${signs.friendly} friendly, ${signs.hostile} hostile, ${signs.mixed} both, ${signs.other} other`,
    `${parts}${fit}, ${share}`,
  ]
}

function triadRows({ balance }: Structure): readonly (readonly Cell[])[] {
  const kinds: readonly TriadKind[] = ['friends', 'common_foe', 'strained', 'foes']
  return kinds.map((kind) => [{ text: TRIADS[kind] }, { text: String(balance.counts[kind]) }])
}

function kindText(kind: TriadKind | null): string {
  return kind === null ? '' : TRIADS[kind]
}

function more(count: number, top: number): readonly string[] {
  return count > top ? [`  and ${(count - top).toLocaleString('en')} more`] : []
}

function namesIn(structures: readonly Structure[]): (id: string) => string {
  const names = new Map(structures.flatMap(({ positions }) => positions.map(({ actor }) => [actor.id, actor.name])))
  return (id) => safe(names.get(id) ?? id)
}
