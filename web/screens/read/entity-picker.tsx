import { type ReactElement, useState } from 'react'
import { ENTITY_TYPES, type EntityType } from '../../../src/claims/entity.ts'
import { hasWords, NameBox, type NameOption, useNamed } from '../../claims/name-box.tsx'
import { usePhrase } from '../../language/language.tsx'
import type { Picked } from './draft.ts'

/** How many are offered at once. */
const OFFERED = 12

interface Option extends NameOption {
  readonly picked: Picked
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
  const [typed, type] = useState(picked?.name ?? '')
  const options = useOptions(typed, near, types)
  return (
    <NameBox
      label={label}
      typed={typed}
      onType={(words) => {
        type(words)
        if (words.trim() === '') onPick(null)
      }}
      options={options}
      chosen={options.find((option) => isSame(option.picked, picked))?.key ?? null}
      onChoose={(option) => {
        onPick(option.picked)
        type(option.name)
      }}
      opensAtOnce
    />
  )
}

function useOptions(typed: string, near: readonly Picked[], types: readonly EntityType[]): readonly Option[] {
  const phrase = usePhrase()
  const { words, named } = useNamed(typed)
  const close = near.filter(({ name }) => hasWords(name, words))
  const fitting = [...close, ...named].filter(({ type }) => types.includes(type))
  const known = new Map(fitting.map((one) => [one.id, one]))
  const fresh = words === '' ? [] : ENTITY_TYPES.filter((type) => types.includes(type))
  return [
    ...[...known.values()].slice(0, OFFERED).map((one) => {
      const { id, type, name } = one
      return { key: id ?? name, name, kind: phrase(`entity-type.${type}`), picked: { id, type, name } }
    }),
    ...fresh.map((type) => {
      return {
        key: `new ${type}`,
        name: words,
        kind: phrase(`picker.new-${type}`),
        picked: { id: null, type, name: words },
      }
    }),
  ]
}

function isSame(one: Picked, picked: Picked | null): boolean {
  return picked !== null && one.id === picked.id && one.type === picked.type && one.name === picked.name
}
