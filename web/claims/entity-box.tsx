import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useDeferredValue, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { EntityReference } from '../../src/claims/entity.ts'
import { question } from '../api/question.ts'
import { usePhrase } from '../language/language.tsx'
import { Icon } from '../parts/icon.tsx'
import styles from './entity-box.module.css'

const OFFERED = 12

/** Picks the entity that a screen is about: by a part of a name that is shown, or by any name in any script. */
export function EntityBox(props: {
  readonly label: string
  /** What stands in the empty box: that it is about all. */
  readonly everybody: string
  /** Those that are offered first. */
  readonly entities: readonly EntityReference[]
  /** Whom it is about now. */
  readonly chosen: EntityReference | undefined
  readonly onChoose: (id: string | undefined) => void
}): ReactElement {
  const { label, everybody, entities, chosen, onChoose } = props
  const phrase = usePhrase()
  const [typed, type] = useState(chosen?.name ?? '')
  const options = useOptions(typed, entities)
  return (
    <ComboBox
      className={styles['box'] ?? ''}
      items={options}
      inputValue={typed}
      onInputChange={(words) => {
        type(words)
        if (words === '' && chosen !== undefined) onChoose(undefined)
      }}
      value={chosen?.id ?? null}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key)
        if (option === undefined) return
        type(option.name)
        onChoose(option.id)
      }}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className={styles['field']}>
        <Input dir="auto" placeholder={everybody} />
        <Button>
          <Icon name="down" />
        </Button>
      </div>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox<EntityReference> className={styles['list'] ?? ''} renderEmptyState={() => phrase('picker.nobody')}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className={styles['option'] ?? ''}>
              <bdi>{option.name}</bdi>
              <span>{phrase(`entity-type.${option.type}`)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function useOptions(typed: string, entities: readonly EntityReference[]): readonly EntityReference[] {
  const words = useDeferredValue(typed.trim())
  const { data } = useQuery({ ...question('/who', { q: words }), enabled: words !== '' })
  const folded = words.toLocaleLowerCase()
  const near = entities.filter(({ name }) => name.toLocaleLowerCase().includes(folded))
  const far = (data?.items ?? []).map(({ id, type, entity }): EntityReference => ({ id, type, name: entity }))
  return [...new Map([...near.slice(0, OFFERED), ...far].map((one) => [one.id, one])).values()].slice(0, OFFERED)
}
