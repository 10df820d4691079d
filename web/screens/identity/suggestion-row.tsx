import { type ReactElement, useEffect, useRef } from 'react'
import type { JudgementRequest } from '../../../src/server/wire/decisions.ts'
import { sentenceSaid } from '../../claims/reasons.ts'
import { useLanguage } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { NoteForm } from '../../parts/note-form.tsx'
import { Comparison } from './comparison.tsx'
import { isLeftOpen, type Suggestion } from './suggestion.ts'
import styles from './suggestion-row.module.css'

type Decision = JudgementRequest['decision']

const DECISIONS: readonly Decision[] = ['same', 'different', 'unsure']

interface Row {
  readonly suggestion: Suggestion
  readonly isChosen: boolean
  /** The judgement for which a reason is being written. */
  readonly asking: Decision | null
  readonly onChoose: () => void
  readonly onAsk: (decision: Decision | null) => void
  /** With the reason for the judgement that is asked for. */
  readonly onDecide: (note: string | null) => void
}

/** Two entities that may be one: in one line, or when chosen with everything that helps to judge. */
export function SuggestionRow({ suggestion, isChosen, onChoose, ...open }: Row): ReactElement {
  return (
    <li className={styles['row']} aria-current={isChosen ? 'true' : undefined}>
      {isChosen ? (
        <OpenSuggestion suggestion={suggestion} {...open} />
      ) : (
        <button type="button" className={styles['short']} onClick={onChoose}>
          <Pair suggestion={suggestion} />
        </button>
      )}
    </li>
  )
}

function Pair({ suggestion }: Pick<Row, 'suggestion'>): ReactElement {
  const { phrase, number } = useLanguage()
  const { left, right, score } = suggestion
  const originOf = (one: Suggestion): string => {
    if (one.asks === 'reader') return phrase('identity.not-suggested')
    return isLeftOpen(one) ? phrase('identity.left-open') : phrase('identity.score', { score: number(score ?? 0) })
  }
  return (
    <>
      <span className={styles['pair']}>
        <bdi>{left.name}</bdi>
        <span aria-hidden="true"> ≟ </span>
        <bdi>{right.name}</bdi>
      </span>{' '}
      <span className={styles['detail']}>
        {phrase(`entity-type.${left.type}`)} · {originOf(suggestion)}
      </span>
    </>
  )
}

/** Everything that helps to judge the two. */
export function OpenSuggestion({
  suggestion,
  asking,
  onAsk,
  onDecide,
}: Omit<Row, 'isChosen' | 'onChoose'>): ReactElement {
  const { phrase } = useLanguage()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asking !== null) return
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.focus({ preventScroll: true })
  }, [asking])
  const id = `pair-${suggestion.left.id}-${suggestion.right.id}`
  return (
    <article ref={place} tabIndex={-1} aria-labelledby={id} className={styles['open']}>
      <h2 id={id}>
        <Pair suggestion={suggestion} />
      </h2>
      <Because suggestion={suggestion} />
      {asking === null ? (
        <div className={styles['actions']}>
          {DECISIONS.map((decision) => (
            <Button key={decision} onPress={() => onAsk(decision)}>
              {phrase(`identity.${decision}`)}
            </Button>
          ))}
        </div>
      ) : (
        <NoteForm
          label={phrase('identity.why', { decision: phrase(`identity.${asking}`) })}
          action={phrase(`identity.${asking}`)}
          onDecide={onDecide}
          onCancel={() => onAsk(null)}
        />
      )}
      <Comparison left={suggestion.left.id} right={suggestion.right.id} />
    </article>
  )
}

/** Why they may be one, in the words of the program or of whoever left it open. */
function Because({ suggestion }: Pick<Row, 'suggestion'>): ReactElement | null {
  const language = useLanguage()
  const { phrase } = language
  const isByPerson = isLeftOpen(suggestion)
  if (suggestion.because.length === 0) return null
  return (
    <section className={styles['because']}>
      <h3>{phrase(isByPerson ? 'identity.because-open' : 'identity.because')}</h3>
      <ul>
        {suggestion.because.map((reason) => (
          <li key={reason} dir={isByPerson ? 'auto' : undefined}>
            {sentenceSaid(reason, language)}
          </li>
        ))}
      </ul>
    </section>
  )
}
