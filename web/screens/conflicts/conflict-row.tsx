import { type ReactElement, useEffect, useRef } from 'react'
import type { ConflictItem } from '../../../src/server/wire/claims.ts'
import { reasonSaid } from '../../claims/reasons.ts'
import type { Verdict } from '../../claims/review.ts'
import { ShortSentence } from '../../claims/short-sentence.tsx'
import type { MessageKey } from '../../language/catalogue.ts'
import { useLanguage, usePhrase } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { NoteForm } from '../../parts/note-form.tsx'
import styles from './conflict-row.module.css'
import { ConflictSide } from './conflict-side.tsx'
import { isLookedAt } from './waiting.ts'

/** What can be done with the contradiction that is chosen. */
export interface ConflictActions {
  /** Which side is meant: its place, 0 or 1. */
  readonly chooseSide: (side: number) => void
  /** A verdict on the side that is meant, or `contested` on both. */
  readonly decide: (verdict: Verdict, note: string | null) => void
  /** Asks for a note before deciding; null closes the question. */
  readonly ask: (verdict: Verdict | null) => void
}

interface Row {
  readonly conflict: ConflictItem
  readonly isChosen: boolean
  readonly side: number
  /** The verdict for which a note is being written. */
  readonly asking: Verdict | null
  readonly actions: ConflictActions
  readonly onChoose: () => void
}

/** A contradiction of the queue: in one line, or when it is chosen with both sides beside each other. */
export function ConflictRow({ conflict, isChosen, onChoose, ...open }: Row): ReactElement {
  return (
    <li className={styles['row']} aria-current={isChosen ? 'true' : undefined}>
      {isChosen ? (
        <OpenConflict conflict={conflict} {...open} />
      ) : (
        <ShortConflict conflict={conflict} onChoose={onChoose} />
      )}
    </li>
  )
}

function ShortConflict({ conflict, onChoose }: Pick<Row, 'conflict' | 'onChoose'>): ReactElement {
  const phrase = usePhrase()
  const claim = conflict.sides.flatMap(({ claims }) => claims)[0]
  return (
    <button type="button" className={styles['short']} onClick={onChoose}>
      <Weight conflict={conflict} />
      {claim !== undefined && <ShortSentence claim={claim} />}
      {isLookedAt(conflict) && <span className={styles['looked']}>{phrase('conflicts.looked-at')}</span>}
    </button>
  )
}

function OpenConflict({ conflict, side, asking, actions }: Omit<Row, 'isChosen' | 'onChoose'>): ReactElement {
  const language = useLanguage()
  const { phrase } = language
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asking !== null) return
    place.current?.scrollIntoView({ block: 'nearest' })
    place.current?.focus({ preventScroll: true })
  }, [asking])
  const id = `conflict-${conflict.id}`
  return (
    <article ref={place} tabIndex={-1} aria-labelledby={id} className={styles['open']}>
      <h2 id={id}>
        <Weight conflict={conflict} />
      </h2>
      <p className={styles['explanation']}>{reasonSaid(conflict.reason, language)}</p>
      <div className={styles['sides']}>
        {conflict.sides.map((one, at) => (
          <ConflictSide
            // The first side and the second: they never change places.
            key={one.words}
            side={one}
            number={at + 1}
            isChosen={at === side}
            onChoose={() => actions.chooseSide(at)}
            onDecide={(verdict) => (verdict === 'accepted' ? actions.decide(verdict, null) : actions.ask(verdict))}
          />
        ))}
      </div>
      {asking !== null ? (
        <NoteForm
          label={phrase('verdict.note')}
          action={actionOf(asking, side, phrase)}
          onDecide={(note) => actions.decide(asking, note)}
          onCancel={() => actions.ask(null)}
        />
      ) : (
        conflict.sides.some(({ claims }) => claims.length > 0) && (
          <div>
            <Button onPress={() => actions.ask('contested')}>
              <Icon name="contest" /> {phrase('conflicts.leave-contested')}
            </Button>
          </div>
        )
      )}
    </article>
  )
}

function actionOf(asking: Verdict, side: number, phrase: ReturnType<typeof usePhrase>): string {
  if (asking === 'rejected') return phrase('conflicts.reject-side', { number: side + 1 })
  return phrase('conflicts.leave-contested')
}

/** How much it weighs and by which rule it was found. */
function Weight({ conflict: { severity, rule } }: Pick<Row, 'conflict'>): ReactElement {
  const phrase = usePhrase()
  return (
    <span className={styles['weight']}>
      <span className={styles[severity]}>{phrase(`severity.${severity}`)}</span>{' '}
      <span className={styles['rule']}>{phrase(`rule.${rule}` as MessageKey)}</span>
    </span>
  )
}
