import type { EntityType } from '../../src/claims/entity.ts'

/** The outline of an entity's shape around a middle at 0, 0: as the shader of nodes draws it. */
export function shapePath(type: EntityType, radius: number): string {
  const r = Math.round(radius * 100) / 100
  const far = Math.round(radius * 120) / 100
  if (type === 'person') return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
  if (type === 'organization') return `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`
  if (type === 'place') return `M0 ${-far}L${far} 0L0 ${far}L${-far} 0z`
  return `M0 ${-far}L${far} ${r * 0.8}H${-far}z`
}
