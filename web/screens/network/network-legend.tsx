import type { ReactElement } from 'react'
import { ENTITY_TYPES } from '../../../src/claims/entity.ts'
import { usePhrase } from '../../language/language.tsx'
import { type EdgeLook, opacityOf, strokeOf, widthOf } from '../../network/edge-look.ts'
import { shapePath } from '../../network/shape-path.ts'
import { EdgeSample } from './edge-sample.tsx'
import styles from './network-legend.module.css'
import { CHANGE_LOOKS } from './picture-of.ts'

const PLAIN: EdgeLook = { line: 'single', end: 'none', along: 'none' }
const STATES = ['holds', 'possible', 'undated', 'ended'] as const
const WITNESSES = [1, 2, 4] as const
const CHANGES = ['began', 'ended', 'learned'] as const

/** What shapes and lines mean. Kinds of relation are told beside their boxes. */
export function NetworkLegend({ isComparing }: { isComparing: boolean }): ReactElement {
  const phrase = usePhrase()
  return (
    <dl className={styles['legend']}>
      <dt>{phrase('network.legend-shapes')}</dt>
      <dd>
        {ENTITY_TYPES.map((type) => (
          <span key={type}>
            <svg aria-hidden="true" viewBox="-8 -8 16 16" width="16" height="16" style={{ color: `var(--${type})` }}>
              <path d={shapePath(type, 6)} fill="currentColor" />
            </svg>
            {phrase(`entity-type.${type}`)}
          </span>
        ))}
      </dd>
      <dt>{phrase(isComparing ? 'network.legend-changes' : 'network.legend-lines')}</dt>
      <dd>
        {isComparing
          ? CHANGES.map((change) => (
              <span key={change}>
                <EdgeSample look={PLAIN} width={2} {...CHANGE_LOOKS[change]} />
                {phrase(`network.${change}`)}
              </span>
            ))
          : STATES.map((state) => (
              <span key={state}>
                <EdgeSample look={PLAIN} width={2} tint="ink" stroke={strokeOf(state)} opacity={opacityOf(state)} />
                {phrase(`network.line-${state}`)}
              </span>
            ))}
      </dd>
      <dt>{phrase('network.legend-widths')}</dt>
      <dd>
        {WITNESSES.map((count) => (
          <span key={count}>
            <EdgeSample look={PLAIN} width={widthOf(count)} tint="ink" />
            {phrase('entity.witnesses', { count })}
          </span>
        ))}
      </dd>
    </dl>
  )
}
