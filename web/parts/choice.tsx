import type { ReactElement } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import styles from './choice.module.css'
import { Icon } from './icon.tsx'

interface Option<T extends string> {
  readonly id: T
  readonly label: string
  /** The language of the label, where it is not that of the interface. */
  readonly language?: string
}

/** One of a few, behind a button that shows it. */
export function Choice<T extends string>(props: {
  readonly label: string
  readonly chosen: T | null
  readonly options: readonly Option<T>[]
  readonly onChoose: (id: T) => void
  readonly placeholder?: string
}): ReactElement {
  const { label, chosen, options, onChoose, placeholder } = props
  const choose = (key: unknown): void => {
    const option = options.find(({ id }) => id === key)
    if (option !== undefined) onChoose(option.id)
  }
  return (
    <Select
      className={styles['choice'] ?? ''}
      value={chosen}
      onChange={choose}
      {...(placeholder !== undefined && { placeholder })}
    >
      <Label>{label}</Label>
      <Button className={styles['button'] ?? ''}>
        <SelectValue />
        <Icon name="down" />
      </Button>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={styles['option'] ?? ''}>
              <span lang={option.language}>{option.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
