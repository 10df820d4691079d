import { type ReactElement, useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { Claim } from '../../../src/claims/claim.ts'
import type { SourceReading, SourceText } from '../../../src/server/wire/sources.ts'
import { useChange } from '../../api/change.ts'
import { usePhrase } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import styles from './claim-dialog.module.css'
import { ClaimFields } from './claim-fields.tsx'
import { type Draft, draftOf, EMPTY, lacksOf, type Picked, requestOf } from './draft.ts'
import type { Stretch } from './selected-span.ts'

/** What the dialog is opened for: a claim that the reader missed, or one that is wrong. */
export type Wanted =
  | { readonly kind: 'mark'; readonly stretch: Stretch }
  | { readonly kind: 'correct'; readonly claim: Claim }

/** Puts a claim together from words of the text. Nothing is edited: a correction is a new claim that replaces. */
export function ClaimDialog(props: {
  readonly text: SourceText
  readonly reading: SourceReading
  readonly wanted: Wanted
  readonly onClose: () => void
  /** With the id of the claim that was made. */
  readonly onMade: (claim: string) => void
}): ReactElement {
  const { text, reading, wanted, onClose, onMade } = props
  const phrase = usePhrase()
  const evidence = wanted.kind === 'mark' ? [wanted.stretch] : evidenceIn(wanted.claim, text.id)
  const [draft, setDraft] = useState(() => (wanted.kind === 'mark' ? EMPTY : draftOf(wanted.claim)))
  const [tried, setTried] = useState(false)
  const { make, error, isPending } = useMaker(wanted, text.id)
  const near = useMemo(() => nearIn(reading, evidence[0]), [reading, evidence])
  const submit = (): void => {
    setTried(true)
    const request = requestOf(draft, evidence)
    if (request === null) return
    make(request, draft.note, (claim) => {
      onClose()
      onMade(claim)
    })
  }
  const title = phrase(wanted.kind === 'mark' ? 'claim-form.mark' : 'claim-form.correct')
  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      onOpenChange={(open) => open || onClose()}
      className={styles['veil'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Heading slot="title">{title}</Heading>
          {evidence.map(({ start, end }) => (
            <blockquote key={start} dir="auto" className={styles['words']}>
              {text.text.slice(start, end)}
            </blockquote>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault()
              submit()
            }}
          >
            <ClaimFields
              draft={draft}
              lacks={tried ? lacksOf(draft) : []}
              near={near}
              withNote={wanted.kind === 'correct'}
              onChange={(change: Partial<Draft>) => setDraft({ ...draft, ...change })}
            />
            {error !== null && <Notice>{problemInWords(error, phrase)}</Notice>}
            <div className={styles['actions']}>
              <Button weight="primary" type="submit" isDisabled={isPending}>
                {title}
              </Button>
              <Button onPress={onClose}>{phrase('action.cancel')}</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

type Request = NonNullable<ReturnType<typeof requestOf>>

/** Sends a marked claim or a correction. */
function useMaker(
  wanted: Wanted,
  source: string,
): {
  readonly make: (request: Request, note: string, onMade: (claim: string) => void) => void
  readonly error: Error | null
  readonly isPending: boolean
} {
  const mark = useChange('/claims')
  const correct = useChange('/claims/{id}/correction')
  return {
    make: (request, note, onMade) => {
      if (wanted.kind === 'mark') {
        mark.mutate({ places: {}, body: { source, ...request } }, { onSuccess: ({ claim }) => onMade(claim.id) })
        return
      }
      const body = { ...request, note: note.trim() === '' ? null : note.trim() }
      const places = { id: wanted.claim.id }
      correct.mutate({ places, body }, { onSuccess: ({ claim }) => onMade(claim.id) })
    },
    error: mark.error ?? correct.error,
    isPending: mark.isPending || correct.isPending,
  }
}

function evidenceIn(claim: Claim, source: string): readonly Stretch[] {
  return claim.evidence.filter((one) => one.source === source)
}

/** The entities that the text names, those nearest to the words first. */
function nearIn({ mentions }: SourceReading, words: Stretch | undefined): readonly Picked[] {
  const at = words?.start ?? 0
  const ordered = mentions.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))
  return [...new Map(ordered.map(({ id, type, name }): [string, Picked] => [id, { id, type, name }])).values()]
}
