import type { ReactElement } from 'react'
import { FACTUALITIES } from '../../../src/claims/attribution.ts'
import { ENTITY_TYPES } from '../../../src/claims/entity.ts'
import { FAMILIES } from '../../claims/family.ts'
import { FactualityMark } from '../../claims/marks.tsx'
import { usePhrase } from '../../language/language.tsx'
import styles from './legend.module.css'

/** What the colours, patterns and rules in the text mean, and what the keys do. */
export function Legend(): ReactElement {
  const phrase = usePhrase()
  return (
    <details className={styles['legend']}>
      <summary>{phrase('read.legend')}</summary>
      <dl>
        <dt>{phrase('read.legend-colours')}</dt>
        <dd>
          {FAMILIES.map((family) => (
            <span key={family} className={`${styles['sample']} pattern-asserted family-${family}`}>
              {phrase(`family.${family}`)}
            </span>
          ))}
        </dd>
        <dt>{phrase('read.legend-patterns')}</dt>
        <dd>
          {FACTUALITIES.map((factuality) => (
            <FactualityMark key={factuality} factuality={factuality} />
          ))}
        </dd>
        <dt>{phrase('read.legend-rules')}</dt>
        <dd>
          {ENTITY_TYPES.map((type) => (
            <span key={type} className={styles[type]}>
              {phrase(`entity-type.${type}`)}
            </span>
          ))}
        </dd>
        <dt>{phrase('read.legend-keys')}</dt>
        <dd>{phrase('read.keys')}</dd>
      </dl>
    </details>
  )
}
