import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useDeferredValue } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { EntityReference } from '../../src/claims/entity.ts'
import { question } from '../api/question.ts'
import { usePhrase } from '../language/language.tsx'
import { Icon } from '../parts/icon.tsx'
import styles from './name-box.module.css'

/** What is offered for the name as typed. */
export interface NameOption {
  readonly key: string
  readonly name: string
  /** What it is, beside its name. */
  readonly kind: string
}

/** A box for a name, with a list of those who may be meant; whoever uses it says who is offered. */
export function NameBox<Option extends NameOption>(props: {
  readonly label: string
  readonly placeholder?: string
  readonly typed: string
  readonly onType: (words: string) => void
  readonly options: readonly Option[]
  readonly chosen: string | null
  readonly onChoose: (option: Option) => void
  /** Whether the list opens before anything is typed. */
  readonly opensAtOnce?: boolean
}): ReactElement {
  const { label, placeholder, typed, onType, options, chosen, onChoose, opensAtOnce = false } = props
  const phrase = usePhrase()
  return (
    <ComboBox
      className={styles['box'] ?? ''}
      items={options.map((option) => ({ ...option, id: option.key }))}
      inputValue={typed}
      onInputChange={onType}
      value={chosen}
      onChange={(key) => {
        const option = options.find((one) => one.key === key)
        if (option !== undefined) onChoose(option)
      }}
      menuTrigger={opensAtOnce ? 'focus' : 'input'}
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className={styles['field']}>
        <Input dir="auto" {...(placeholder !== undefined && { placeholder })} />
        <Button>
          <Icon name="down" />
        </Button>
      </div>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox<NameOption> className={styles['list'] ?? ''} renderEmptyState={() => phrase('picker.nobody')}>
          {({ key, name, kind }) => (
            <ListBoxItem id={key} textValue={name} className={styles['option'] ?? ''}>
              <bdi>{name}</bdi>
              <span>{kind}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Whom the workspace knows by a name, in any script, by the name that they go by; nobody until something is typed. */
export function useNamed(typed: string): { readonly words: string; readonly named: readonly EntityReference[] } {
  const words = useDeferredValue(typed.trim())
  const { data } = useQuery({ ...question('/who', { q: words }), enabled: words !== '' })
  const named = (data?.items ?? []).map(({ id, type, entity }): EntityReference => ({ id, type, name: entity }))
  return { words, named }
}

/** Whether a name has these words as a part of it, whatever their case. */
export function hasWords(name: string, words: string): boolean {
  return name.toLocaleLowerCase().includes(words.toLocaleLowerCase())
}
