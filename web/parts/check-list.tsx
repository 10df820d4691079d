import type { ReactElement, ReactNode } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import styles from './check-list.module.css'
import { Icon } from './icon.tsx'

/** Several of a few, each with its box. */
export function CheckList<T extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly id: T; readonly label: ReactNode }[]
  readonly chosen: readonly T[]
  readonly onChoose: (chosen: readonly T[]) => void
  readonly isDisabled?: boolean
}): ReactElement {
  const { label, options, chosen, onChoose, isDisabled = false } = props
  return (
    <CheckboxGroup
      className={styles['group'] ?? ''}
      value={[...chosen]}
      onChange={(ids) => onChoose(options.map(({ id }) => id).filter((id) => ids.includes(id)))}
      isDisabled={isDisabled}
    >
      <Label>{label}</Label>
      {options.map((option) => (
        <Check key={option.id} value={option.id}>
          {option.label}
        </Check>
      ))}
    </CheckboxGroup>
  )
}

/** A box to tick, alone or in a list. */
export function Check(props: {
  readonly value?: string
  readonly isSelected?: boolean
  readonly onChange?: (isSelected: boolean) => void
  readonly children: ReactNode
}): ReactElement {
  const { children, ...rest } = props
  return (
    <Checkbox {...rest} className={styles['check'] ?? ''}>
      <span aria-hidden="true" className={styles['box']}>
        <Icon name="accept" />
      </span>
      <span className={styles['words']}>{children}</span>
    </Checkbox>
  )
}
