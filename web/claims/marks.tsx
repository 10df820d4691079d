import type { ReactElement } from 'react'
import type { Factuality } from '../../src/claims/attribution.ts'
import type { Assessment } from '../../src/claims/judgement.ts'

import type { State } from '../../src/time/evaluate.ts'
import type { Standing } from '../api/answers.ts'
import { usePhrase } from '../language/language.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import styles from './marks.module.css'

/** What the voice does with the statement: in words, beside the pattern that its words have in the text. */
export function FactualityMark({ factuality }: { factuality: Factuality }): ReactElement {
  const phrase = usePhrase()
  return (
    <span className={styles['mark']}>
      <span aria-hidden="true" className={`${styles['swatch']} pattern-${factuality}`} />
      {phrase(`factuality.${factuality}`)}
    </span>
  )
}

const VERDICT_ICONS = { accepted: 'accept', contested: 'contest', rejected: 'reject' } as const satisfies Record<
  Assessment['verdict'],
  IconName
>

/** What a researcher concluded. */
export function VerdictMark({ verdict }: { verdict: Assessment['verdict'] }): ReactElement {
  const phrase = usePhrase()
  return (
    <span className={`${styles['mark']} ${styles[verdict]}`}>
      <Icon name={VERDICT_ICONS[verdict]} />
      {phrase(`verdict.${verdict}`)}
    </span>
  )
}

/** What the voices together do with a fact. */
export function StandingMark({ standing }: { standing: Standing }): ReactElement {
  const phrase = usePhrase()
  return (
    <span className={`${styles['mark']} ${styles[`standing-${standing}`]}`}>
      <span aria-hidden="true" className={`${styles['swatch']} pattern-${standing}`} />
      {phrase(`standing.${standing}`)}
    </span>
  )
}

/** Whether it held on the day asked for. "Ended" and "not known" look different. */
export function StateMark({ state }: { state: State }): ReactElement {
  const phrase = usePhrase()
  return <span className={`${styles['state']} ${styles[state]}`}>{phrase(`state-at.${state}`)}</span>
}
