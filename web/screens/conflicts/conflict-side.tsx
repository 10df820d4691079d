import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { Claim } from '../../../src/claims/claim.ts'
import type { ConflictItem } from '../../../src/server/wire/claims.ts'
import { question } from '../../api/question.ts'
import { ClaimSentence } from '../../claims/claim-sentence.tsx'
import { Quote } from '../../claims/quote.tsx'
import { reasonSaid } from '../../claims/reasons.ts'
import type { Verdict } from '../../claims/review.ts'
import { useLanguage } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './conflict-side.module.css'

/** One side of a contradiction: what it says, in whose words, and what a researcher may conclude about all of it. */
export function ConflictSide(props: {
  readonly side: ConflictItem['sides'][number]
  /** 1 or 2: also the key that chooses it. */
  readonly number: number
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onDecide: (verdict: Verdict) => void
}): ReactElement {
  const { side, number, isChosen, onChoose, onDecide } = props
  const language = useLanguage()
  const { phrase } = language
  const title = phrase('conflicts.side', { number })
  const decide = (verdict: Verdict): void => {
    onChoose()
    onDecide(verdict)
  }
  return (
    <section aria-label={title} aria-current={isChosen ? 'true' : undefined} className={styles['side']}>
      <header className={styles['heading']}>
        <h3>{title}</h3>
        {side.words !== '' && <p className={styles['words']}>{reasonSaid(side.reason, language)}</p>}
      </header>
      <ul className={styles['claims']}>
        {side.claims.map((claim) => (
          <li key={claim.id}>
            <ClaimSentence claim={claim} />
            <QuotedClaim claim={claim} />
            {claim.assessment?.note != null && <bdi className={styles['note']}>{claim.assessment.note}</bdi>}
          </li>
        ))}
      </ul>
      {side.claims.length === 0 ? (
        <Link to="/identity" search={{ view: 'contradictions' }}>
          {phrase('conflicts.judge-identity')}
        </Link>
      ) : (
        <div className={styles['actions']}>
          <Button
            weight="quiet"
            aria-label={phrase('conflicts.accept-side', { number })}
            onPress={() => decide('accepted')}
          >
            <Icon name="accept" /> {phrase('verdict.accept')}
          </Button>
          <Button
            weight="quiet"
            aria-label={phrase('conflicts.reject-side', { number })}
            onPress={() => decide('rejected')}
          >
            <Icon name="reject" /> {phrase('verdict.reject')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The words of a claim with the source that they stand in. */
function QuotedClaim({ claim }: { claim: Claim }): ReactElement {
  const source = claim.evidence[0]?.source ?? ''
  const { data } = useQuery({ ...question('/sources/{id}', { id: source }), enabled: source !== '' })
  return <Quote claim={claim} source={data ?? null} />
}
