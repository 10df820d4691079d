import type { ReactElement } from 'react'
import { TextField as AriaTextField, FieldError, Label, Text, TextArea } from 'react-aria-components'
import { usePhrase } from '../../language/language.tsx'
import styles from './text-field.module.css'

/** A text that is pasted, in its own direction. */
export function TextField(props: {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly fault: string | undefined
}): ReactElement {
  const { text, onChange, fault } = props
  const phrase = usePhrase()
  return (
    <AriaTextField className={styles['field'] ?? ''} value={text} onChange={onChange} isInvalid={fault !== undefined}>
      <Label>{phrase('add.text')}</Label>
      <TextArea dir="auto" rows={12} />
      {fault === undefined && <Text slot="description">{phrase('add.text-help')}</Text>}
      <FieldError>{fault}</FieldError>
    </AriaTextField>
  )
}
