import { familyOf } from '../../claims/family.ts'
import type { Tint } from '../../design/palette.ts'
import { lookOf, opacityOf, strokeOf, widthOf } from '../../network/edge-look.ts'
import type { Picture, PictureEdge } from '../../network/picture.ts'
import { pairOf } from './network-address.ts'
import { type Change, entitiesOf, type Relation } from './relations.ts'

/** How many relations are drawn at once. More can be neither told apart nor moved; the table has them all. */
export const MOST_DRAWN = 20_000
/** The radius of whoever has no relation, and how it grows with every doubling of relations, pixels. */
const [SMALLEST, GROWTH] = [4, 1.6]
/** From so many entities on they are drawn smaller, as there is less room for each. */
const MANY = 200
const LEAST_SCALE = 0.25
const UNCHANGED_OPACITY = 0.18

/** What changed between two days has colours of its own, and lines of its own. */
export const CHANGE_LOOKS = {
  began: { tint: 'good', stroke: 'full' },
  ended: { tint: 'bad', stroke: 'dashed' },
  learned: { tint: 'focus', stroke: 'dotted' },
} as const satisfies Record<Change, Pick<PictureEdge, 'tint' | 'stroke'>>

/** Those of many relations that are drawn: what rests on most witnesses and claims. */
export function mostTold(relations: readonly Relation[]): readonly Relation[] {
  if (relations.length <= MOST_DRAWN) return relations
  return relations
    .toSorted((one, other) => other.independent - one.independent || other.claims - one.claims)
    .slice(0, MOST_DRAWN)
}

/** Relations as a picture. */
export function pictureOf(
  relations: readonly Relation[],
  chosen: { readonly around: string | undefined; readonly pair: string | undefined },
): Picture {
  const isComparing = relations.some(({ change }) => change !== undefined)
  const changed = new Set(entitiesOf(relations.filter(({ change }) => change !== undefined)).map(({ id }) => id))
  const degrees = new Map<string, number>()
  for (const { subject, object } of relations) {
    for (const { id } of [subject, object]) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  }
  const scale = Math.min(1, Math.max(LEAST_SCALE, Math.sqrt(MANY / Math.max(1, degrees.size))))
  return {
    nodes: entitiesOf(relations).map(({ id, type, name }) => ({
      id,
      type,
      label: name,
      size: scale * (SMALLEST + GROWTH * Math.log2(1 + (degrees.get(id) ?? 0))),
      isFocus: id === chosen.around,
      isFaint: isComparing && !changed.has(id),
    })),
    edges: relations.map((relation) => ({
      key: relation.key,
      subject: relation.subject.id,
      object: relation.object.id,
      look: lookOf(relation.predicate),
      width: widthOf(relation.independent),
      isChosen: pairOf(relation.subject.id, relation.object.id) === chosen.pair,
      ...inkOf(relation, isComparing),
    })),
  }
}

function inkOf(
  { predicate, state, change }: Relation,
  isComparing: boolean,
): Pick<PictureEdge, 'tint' | 'stroke' | 'opacity'> {
  if (change !== undefined) return { ...CHANGE_LOOKS[change], opacity: 1 }
  const tint: Tint = `family-${familyOf(predicate)}`
  return { tint, stroke: strokeOf(state), opacity: isComparing ? UNCHANGED_OPACITY : opacityOf(state) }
}
