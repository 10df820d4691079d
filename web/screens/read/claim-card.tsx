import type { ReactElement, RefObject } from 'react'
import type { Claim } from '../../../src/claims/claim.ts'
import { ClaimSentence } from '../../claims/claim-sentence.tsx'
import { familyOf } from '../../claims/family.ts'
import { FactualityMark, VerdictMark } from '../../claims/marks.tsx'
import type { Verdict } from '../../claims/review.ts'
import { ShortSentence } from '../../claims/short-sentence.tsx'
import { Voices } from '../../claims/voices.tsx'
import { useLanguage } from '../../language/language.tsx'
import { instantInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { NoteForm } from '../../parts/note-form.tsx'
import styles from './claim-card.module.css'

/** What can be done with the claim of a card. */
export interface CardActions {
  readonly decide: (verdict: Verdict, note: string | null) => void
  readonly takeBack: () => void
  readonly correct: () => void
  /** Asks for a note before deciding; null closes the question. */
  readonly ask: (verdict: Verdict | null) => void
}

/** A claim in the margin, whole: what it says, who says it and how, and what a researcher may conclude. */
export function ClaimCard(props: {
  readonly claim: Claim
  /** The verdict for which a note is being written. */
  readonly asking: Verdict | null
  readonly actions: CardActions
  readonly card: RefObject<HTMLElement | null>
}): ReactElement {
  const { claim, asking, actions, card } = props
  const { phrase, number, tag } = useLanguage()
  const { assessment } = claim
  return (
    <article
      ref={card}
      aria-label={phrase('read.chosen-claim')}
      className={`${styles['card']} ${styles['chosen']} family-${familyOf(claim.predicate)}`}
    >
      <ClaimSentence claim={claim} />
      <p className={styles['details']}>
        <FactualityMark factuality={claim.factuality} />
        <Voices attribution={claim.attribution} />
        <span>{phrase('claim.score', { score: number(claim.score) })}</span>
      </p>
      {assessment !== null && (
        <p className={styles['details']}>
          <VerdictMark verdict={assessment.verdict} />
          <span>{phrase('claim.decided', { by: assessment.by, when: instantInWords(assessment.at, { tag }) })}</span>
          {assessment.note !== null && <bdi className={styles['note']}>{assessment.note}</bdi>}
        </p>
      )}
      {asking === null ? (
        <Verdicts claim={claim} actions={actions} />
      ) : (
        <NoteForm
          label={phrase('verdict.note')}
          action={phrase(asking === 'rejected' ? 'verdict.reject' : 'verdict.contest')}
          onDecide={(note) => actions.decide(asking, note)}
          onCancel={() => actions.ask(null)}
        />
      )}
    </article>
  )
}

function Verdicts({ claim, actions }: { claim: Claim; actions: CardActions }): ReactElement {
  const { phrase } = useLanguage()
  return (
    <div className={styles['actions']}>
      <Button weight="quiet" onPress={() => actions.decide('accepted', null)}>
        <Icon name="accept" /> {phrase('verdict.accept')}
      </Button>
      <Button weight="quiet" onPress={() => actions.ask('contested')}>
        <Icon name="contest" /> {phrase('verdict.contest')}
      </Button>
      <Button weight="quiet" onPress={() => actions.ask('rejected')}>
        <Icon name="reject" /> {phrase('verdict.reject')}
      </Button>
      <Button weight="quiet" onPress={actions.correct}>
        <Icon name="edit" /> {phrase('verdict.correct')}
      </Button>
      {claim.assessment !== null && (
        <Button weight="quiet" onPress={actions.takeBack}>
          {phrase('verdict.take-back')}
        </Button>
      )}
    </div>
  )
}

/** A claim in the margin in short; pressing it opens it. */
export function ShortCard({ claim, onChoose }: { claim: Claim; onChoose: () => void }): ReactElement {
  const { phrase } = useLanguage()
  const verdict = claim.assessment?.verdict
  return (
    <button
      type="button"
      className={`${styles['card']} ${styles['short']} ${styles[verdict ?? 'waiting']} family-${familyOf(claim.predicate)}`}
      onClick={onChoose}
    >
      <ShortSentence claim={claim} />
      <span className={styles['factuality']}>
        {claim.factuality === 'asserted' ? null : phrase(`factuality.${claim.factuality}`)}
        {verdict !== undefined && ` ${phrase(`verdict.${verdict}`)}`}
      </span>
    </button>
  )
}
