import type { ReactElement } from 'react'
import { usePhrase } from '../../language/language.tsx'
import type { Bar } from '../../timeline/bar.ts'
import { Drawn } from '../../timeline/bars.tsx'
import styles from './timeline-legend.module.css'

const SAMPLES = {
  solid: { kind: 'interval', start: 0, end: 1, solidFrom: 0, solidTo: 1 },
  fading: { kind: 'interval', start: 0, end: 1, solidFrom: 0.4, solidTo: 0.6 },
  observed: { kind: 'observation', start: 0.4, end: 0.6, solidFrom: 0.4, solidTo: 0.6 },
} as const satisfies Record<string, Bar>

/** What the shapes of the bars mean, and what keys do. */
export function TimelineLegend(): ReactElement {
  const phrase = usePhrase()
  return (
    <section aria-label={phrase('timeline.legend')} className={styles['legend']}>
      <ul>
        {(['solid', 'fading', 'observed'] as const).map((sample) => (
          <li key={sample} className="family-identity">
            <span className={styles['sample']}>
              <Drawn bar={SAMPLES[sample]} standing="asserted" />
            </span>
            {phrase(`timeline.legend-${sample}`)}
          </li>
        ))}
      </ul>
      <p>{phrase('timeline.keys')}</p>
    </section>
  )
}
