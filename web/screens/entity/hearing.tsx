import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { usePhrase } from '../../language/language.tsx'
import { Choice } from '../../parts/choice.tsx'
import { VOICES } from './entity-address.ts'
import styles from './hearing.module.css'

/** On whose word the profile rests: everyone's, or only that of voices which stand so to the entity. */
export function Hearing(): ReactElement {
  const phrase = usePhrase()
  const { voices } = useSearch({ from: '/entity/$entity' })
  const navigate = useNavigate({ from: '/entity/$entity' })
  return (
    <div className={styles['hearing']}>
      <Choice
        label={phrase('entity.hear')}
        chosen={voices ?? 'everyone'}
        options={[
          { id: 'everyone', label: phrase('entity.hear-everyone') },
          ...VOICES.map((id) => ({ id, label: phrase(`stance.${id}`) })),
        ]}
        onChoose={(id) =>
          void navigate({ search: (before) => ({ ...before, voices: id === 'everyone' ? undefined : id }) })
        }
      />
    </div>
  )
}
