import type { ReactElement } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import styles from './text-box.module.css'

/** One line of words with its label, what it is for, and what is wrong with it. */
export function TextBox(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
  readonly fault?: string | undefined
}): ReactElement {
  const { label, value, onChange, help, fault } = props
  return (
    <TextField className={styles['box'] ?? ''} value={value} onChange={onChange} isInvalid={fault !== undefined}>
      <Label>{label}</Label>
      <Input dir="auto" />
      {help !== undefined && fault === undefined && <Text slot="description">{help}</Text>}
      <FieldError>{fault}</FieldError>
    </TextField>
  )
}
