import type { ReactElement } from 'react'
import { ENTITY_TYPES } from '../../../src/claims/entity.ts'
import { usePhrase } from '../../language/language.tsx'
import { type EdgeLook, opacityOf, strokeOf, widthOf } from '../../network/edge-look.ts'
import { shapePath } from '../../network/shape-path.ts'
import { Legend } from '../../parts/legend.tsx'
import { EdgeSample } from './edge-sample.tsx'
import { CHANGE_LOOKS } from './picture-of.ts'

const PLAIN: EdgeLook = { line: 'single', end: 'none', along: 'none' }
const STATES = ['holds', 'possible', 'undated', 'ended'] as const
const WITNESSES = [1, 2, 4] as const
const CHANGES = ['began', 'ended', 'learned'] as const

/** What shapes and lines mean. Kinds of relation are told beside their boxes. */
export function NetworkLegend({ isComparing }: { isComparing: boolean }): ReactElement {
  const phrase = usePhrase()
  return (
    <Legend
      groups={[
        {
          title: phrase('network.legend-shapes'),
          samples: ENTITY_TYPES.map((type) => ({
            sample: (
              <svg aria-hidden="true" viewBox="-8 -8 16 16" width="16" height="16" style={{ color: `var(--${type})` }}>
                <path d={shapePath(type, 6)} fill="currentColor" />
              </svg>
            ),
            words: phrase(`entity-type.${type}`),
          })),
        },
        isComparing
          ? {
              title: phrase('network.legend-changes'),
              samples: CHANGES.map((change) => ({
                sample: <EdgeSample look={PLAIN} width={2} {...CHANGE_LOOKS[change]} />,
                words: phrase(`network.${change}`),
              })),
            }
          : {
              title: phrase('network.legend-lines'),
              samples: STATES.map((state) => ({
                sample: (
                  <EdgeSample look={PLAIN} width={2} tint="ink" stroke={strokeOf(state)} opacity={opacityOf(state)} />
                ),
                words: phrase(`network.line-${state}`),
              })),
            },
        {
          title: phrase('network.legend-widths'),
          samples: WITNESSES.map((count) => ({
            sample: <EdgeSample look={PLAIN} width={widthOf(count)} tint="ink" />,
            words: phrase('entity.witnesses', { count }),
          })),
        },
      ]}
    />
  )
}
