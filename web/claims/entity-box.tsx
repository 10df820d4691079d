import { type ReactElement, useState } from 'react'
import type { EntityReference } from '../../src/claims/entity.ts'
import { usePhrase } from '../language/language.tsx'
import { hasWords, NameBox, useNamed } from './name-box.tsx'

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
  const { words, named } = useNamed(typed)
  const near = entities.filter(({ name }) => hasWords(name, words)).slice(0, OFFERED)
  const offered = [...new Map([...near, ...named].map((one) => [one.id, one])).values()].slice(0, OFFERED)
  return (
    <NameBox
      label={label}
      placeholder={everybody}
      typed={typed}
      onType={(entered) => {
        type(entered)
        if (entered === '' && chosen !== undefined) onChoose(undefined)
      }}
      options={offered.map(({ id, name, type: kind }) => ({ key: id, name, kind: phrase(`entity-type.${kind}`) }))}
      chosen={chosen?.id ?? null}
      onChoose={({ key, name }) => {
        type(name)
        onChoose(key)
      }}
    />
  )
}
