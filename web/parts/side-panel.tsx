import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { usePhrase } from '../language/language.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './side-panel.module.css'

/** What was chosen in a picture, beside it. */
export function SidePanel(props: {
  readonly label: string
  /** Null until it is known. */
  readonly heading: ReactNode
  /** Whether it was opened from the screen, and not with it. */
  readonly takesFocus: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactElement {
  const { label, heading, takesFocus, onClose, children } = props
  const phrase = usePhrase()
  const title = useRef<HTMLHeadingElement>(null)
  const isThere = heading !== null
  // Who opens something from the table or the picture goes on reading here.
  useEffect(() => {
    if (isThere && takesFocus) title.current?.focus({ preventScroll: true })
  }, [isThere, takesFocus])
  return (
    <aside className={styles['panel']} aria-label={label}>
      <div className={styles['close']}>
        <Button weight="quiet" aria-label={phrase('picture.close')} onPress={onClose}>
          <Icon name="reject" />
        </Button>
      </div>
      {isThere && (
        <h2 ref={title} tabIndex={-1}>
          {heading}
        </h2>
      )}
      {children}
    </aside>
  )
}
