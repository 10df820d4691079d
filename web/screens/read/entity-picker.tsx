import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useDeferredValue, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { ENTITY_TYPES, type EntityType } from '../../../src/claims/entity.ts'
import { question } from '../../api/question.ts'
import { usePhrase } from '../../language/language.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { Picked } from './draft.ts'
import styles from './entity-picker.module.css'

/** How many are offered at once. */
const OFFERED = 12

interface Option extends Picked {
  readonly key: string
}

/**
 * Picks an entity by name: first among those that the text names, then among all that the workspace holds, in
 * any script; or makes a new one of the name as typed.
 */
export function EntityPicker(props: {
  readonly label: string
  readonly picked: Picked | null
  readonly onPick: (picked: Picked | null) => void
  /** Those of the text. */
  readonly near: readonly Picked[]
  readonly types: readonly EntityType[]
}): ReactElement {
  const { label, picked, onPick, near, types } = props
  const phrase = usePhrase()
  const [typed, type] = useState(picked?.name ?? '')
  const options = useOptions(typed, near, types)
  return (
    <ComboBox
      className={styles['picker'] ?? ''}
      items={options}
      inputValue={typed}
      onInputChange={(words) => {
        type(words)
        if (words.trim() === '') onPick(null)
      }}
      value={options.find((option) => isSame(option, picked))?.key ?? null}
      onChange={(key) => {
        const option = options.find((one) => one.key === key)
        if (option === undefined) return
        onPick({ id: option.id, type: option.type, name: option.name })
        type(option.name)
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className={styles['field']}>
        <Input dir="auto" />
        <Button>
          <Icon name="down" />
        </Button>
      </div>
      <Popover className={styles['popover'] ?? ''}>
        <ListBox<Option> className={styles['list'] ?? ''} renderEmptyState={() => phrase('picker.nobody')}>
          {(option) => (
            <ListBoxItem id={option.key} textValue={option.name} className={styles['option'] ?? ''}>
              <bdi>{option.name}</bdi>
              <span>{phrase(option.id === null ? `picker.new-${option.type}` : `entity-type.${option.type}`)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function useOptions(typed: string, near: readonly Picked[], types: readonly EntityType[]): readonly Option[] {
  const words = useDeferredValue(typed.trim())
  const { data } = useQuery({ ...question('/who', { q: words }), enabled: words !== '' })
  const folded = words.toLocaleLowerCase()
  const fits = ({ type }: Picked): boolean => types.includes(type)
  const close = near.filter(fits).filter(({ name }) => name.toLocaleLowerCase().includes(folded))
  const held = (data?.items ?? []).map(({ id, type, entity }): Picked => ({ id, type, name: entity })).filter(fits)
  const known = new Map([...close, ...held].map((picked) => [picked.id, picked]))
  const fresh = words === '' ? [] : ENTITY_TYPES.filter((type) => types.includes(type))
  return [
    ...[...known.values()].slice(0, OFFERED).map((picked) => ({ ...picked, key: picked.id ?? picked.name })),
    ...fresh.map((type) => ({ id: null, type, name: words, key: `new ${type}` })),
  ]
}

function isSame(option: Option, picked: Picked | null): boolean {
  return picked !== null && option.id === picked.id && option.type === picked.type && option.name === picked.name
}
