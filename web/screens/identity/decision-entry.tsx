import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { DecidedEntity, Decision } from '../../../src/claims/decision.ts'
import { VerdictMark } from '../../claims/marks.tsx'
import { SaidReasons } from '../../claims/said-reasons.tsx'
import { useLanguage } from '../../language/language.tsx'
import { instantInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { NoteForm } from '../../parts/note-form.tsx'
import styles from './decision-entry.module.css'

/** A decision as it was recorded: what, why, by whom, and what has become of it. */
export function DecisionEntry(props: {
  readonly decision: Decision
  /** Whether it is asked why it is taken back. */
  readonly isAsking: boolean
  readonly onAsk: (on: boolean) => void
  readonly onTakeBack: (note: string | null) => void
}): ReactElement {
  const { decision, isAsking, onAsk, onTakeBack } = props
  const { phrase, tag } = useLanguage()
  const { by, at } = decision.kind === 'judgement' ? decision.judgement : decision.assessment
  const reasons = reasonsOf(decision)
  return (
    <li className={`${styles['entry']} ${decision.effect === 'in force' ? '' : styles['over']}`}>
      <div>
        {decision.kind === 'judgement' ? <Judged decision={decision} /> : <Assessed decision={decision} />}
        {reasons.length > 0 && (
          <p className={styles['because']}>
            <SaidReasons because={reasons} />
          </p>
        )}
        <p className={styles['details']}>
          {phrase('identity.recorded', { by, when: instantInWords(at, { tag }), entry: decision.entry })}
        </p>
        {decision.takenBack !== null && (
          <p className={styles['details']}>
            {phrase('identity.taken-back', {
              by: decision.takenBack.by,
              when: instantInWords(decision.takenBack.at, { tag }),
            })}{' '}
            <bdi>{decision.takenBack.because.join(' · ')}</bdi>
          </p>
        )}
        {isAsking && (
          <NoteForm
            label={phrase('verdict.note')}
            action={phrase('verdict.take-back')}
            onDecide={onTakeBack}
            onCancel={() => onAsk(false)}
          />
        )}
      </div>
      <span className={styles['effect']}>{phrase(EFFECTS[decision.effect])}</span>
      {decision.effect === 'in force' && !isAsking && (
        <Button weight="quiet" onPress={() => onAsk(true)}>
          {phrase('verdict.take-back')}
        </Button>
      )}
    </li>
  )
}

const EFFECTS = {
  'in force': 'identity.in-force',
  replaced: 'identity.replaced',
  'taken back': 'identity.was-taken-back',
} as const

function reasonsOf(decision: Decision): readonly string[] {
  if (decision.kind === 'judgement') return decision.judgement.because
  return decision.assessment.note === null ? [] : [decision.assessment.note]
}

function Judged({ decision }: { decision: Extract<Decision, { kind: 'judgement' }> }): ReactElement {
  const { phrase } = useLanguage()
  return (
    <p>
      <Party entity={decision.left} />{' '}
      <strong className={styles['word']}>{phrase(`identity.${decision.judgement.decision}`)}</strong>{' '}
      <Party entity={decision.right} />
    </p>
  )
}

/** An entity of one document, leading to whatever it is joined with now. */
function Party({ entity: { id, name, document } }: { entity: DecidedEntity }): ReactElement {
  return (
    <span>
      <Link to="/entity/$entity" params={{ entity: id }}>
        <bdi>{name}</bdi>
      </Link>{' '}
      <bdi className={styles['document']}>{document}</bdi>
    </span>
  )
}

function Assessed({ decision }: { decision: Extract<Decision, { kind: 'assessment' }> }): ReactElement {
  return (
    <p>
      <VerdictMark verdict={decision.assessment.verdict} /> <q dir="auto">{decision.quote}</q>
    </p>
  )
}
