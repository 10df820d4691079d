import type { ReactElement } from 'react'
import type { EdgeLook, Stroke } from '../../network/edge-look.ts'
import { edgePaths } from '../../network/edge-paths.ts'
import styles from './edge-sample.module.css'

const LENGTH = 44

/** How an edge looks, beside the words for it. It points along the line of writing. */
export function EdgeSample(props: {
  readonly look: EdgeLook
  readonly stroke?: Stroke
  readonly width?: number
  /** The name of a colour of the design. */
  readonly tint: string
  readonly opacity?: number
}): ReactElement {
  const { look, stroke = 'full', width = 1.5, tint, opacity = 1 } = props
  return (
    <svg
      aria-hidden="true"
      className={styles['sample']}
      viewBox={`-1 -7 ${LENGTH + 2} 14`}
      width={LENGTH + 2}
      height="14"
      style={{ color: `var(--${tint})`, opacity }}
    >
      {edgePaths(look, stroke, width, LENGTH).map((path) => (
        <path
          key={path.d}
          d={path.d}
          fill={path.stroke === undefined ? 'currentColor' : 'none'}
          stroke={path.stroke === undefined ? 'none' : 'currentColor'}
          strokeWidth={path.stroke}
          strokeDasharray={path.dashes?.join(' ')}
        />
      ))}
    </svg>
  )
}
