import type { Tint } from '../design/palette.ts'

/** What a place is marked for: by a shape of its own, and a colour. */
export const MARK_KINDS = ['event', 'headquarters', 'area_of_operation', 'other'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** What of one kind is said of a place. */
export interface PlaceMark {
  readonly kind: MarkKind
  readonly count: number
  /** Whether something of it surely holds, and is not only alleged or contested. */
  readonly isSure: boolean
}

/** Outlines in a box of 16 by 16 around 0, 0. */
const SHAPES: Readonly<Record<MarkKind, string>> = {
  event: 'M0 -6.5L6.5 5H-6.5z',
  headquarters: 'M-5 -6H5V6H-5z',
  area_of_operation: 'M0 -7L7 0L0 7L-7 0z',
  other: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
}

const TINTS_OF: Readonly<Record<MarkKind, Tint>> = {
  event: 'event',
  headquarters: 'organization',
  area_of_operation: 'place',
  other: 'ink-soft',
}

export function shapeOf(kind: MarkKind): { readonly outline: string; readonly tint: Tint } {
  return { outline: SHAPES[kind], tint: TINTS_OF[kind] }
}
