import { type ReactElement, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { usePhrase } from '../language/language.tsx'
import { Button } from './button.tsx'
import styles from './note-form.module.css'

/** Asks why, before something is decided. It may be left empty. Enter decides, Escape gives up. */
export function NoteForm(props: {
  readonly label: string
  /** What the button says that decides. */
  readonly action: string
  /** With the note as it is kept; null where it was left empty. */
  readonly onDecide: (note: string | null) => void
  readonly onCancel: () => void
}): ReactElement {
  const { label, action, onDecide, onCancel } = props
  const phrase = usePhrase()
  const [note, setNote] = useState('')
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        onDecide(note.trim() === '' ? null : note.trim())
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <TextField value={note} onChange={setNote} autoFocus>
        <Label>{label}</Label>
        <Input dir="auto" />
      </TextField>
      <div className={styles['actions']}>
        <Button weight="primary" type="submit">
          {action}
        </Button>
        <Button onPress={onCancel}>{phrase('action.cancel')}</Button>
      </div>
    </form>
  )
}
