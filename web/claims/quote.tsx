import type { ReactElement } from 'react'
import type { Claim } from '../../src/claims/claim.ts'
import type { SourceSummary } from '../api/answers.ts'
import { FactualityMark, VerdictMark } from './marks.tsx'
import styles from './quote.module.css'
import { SourceLine } from './source-line.tsx'
import { Voices } from './voices.tsx'

/** The words that make a claim, as a quotation of its source: who speaks, how, and where it stands. */
export function Quote({ claim, source }: { claim: Claim; source: SourceSummary | null }): ReactElement {
  return (
    <figure className={styles['quote']}>
      {claim.evidence.map(({ start, quote }) => (
        <blockquote key={start} dir="auto" className={styles['words']}>
          {quote}
        </blockquote>
      ))}
      <figcaption className={styles['caption']}>
        {claim.factuality !== 'asserted' && <FactualityMark factuality={claim.factuality} />}
        <Voices attribution={claim.attribution} />
        {source !== null && <SourceLine source={source} claim={claim} />}
        {claim.assessment !== null && <VerdictMark verdict={claim.assessment.verdict} />}
      </figcaption>
    </figure>
  )
}
