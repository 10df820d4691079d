import type { ReactElement } from 'react'
import { type MarkKind, shapeOf } from './mark-kinds.ts'

/** The shape of a kind: full where something of it is sure, else hollow. */
export function MarkSample({ kind, isSure }: { kind: MarkKind; isSure: boolean }): ReactElement {
  const { outline, tint } = shapeOf(kind)
  return (
    <svg aria-hidden="true" viewBox="-8 -8 16 16" width="14" height="14" style={{ color: `var(--${tint})` }}>
      <path
        d={outline}
        fill={isSure ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** Where exactly: the point of a town, or the ring of a region or a country, in which it may be anywhere. */
export function SpotSample({ isArea }: { isArea: boolean }): ReactElement {
  return (
    <svg aria-hidden="true" viewBox="-9 -9 18 18" width="18" height="18">
      {isArea ? (
        <circle r="7" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="3.2 2.3" />
      ) : (
        <circle r="3.5" fill="currentColor" />
      )}
    </svg>
  )
}
