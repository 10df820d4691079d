import type { ReactElement, ReactNode } from 'react'
import { useLanguage } from '../language/language.tsx'
import { CheckList } from './check-list.tsx'
import styles from './kind-list.module.css'

/** Kinds of what a picture shows, each with how it looks and how many are seen: its legend, and which are left out. */
export function KindList<T extends string>(props: {
  readonly label: string
  readonly kinds: readonly {
    readonly id: T
    readonly sample: ReactNode
    readonly words: string
    readonly count: number
  }[]
  /** The ids of those left out, as they stand in the address; undefined for none. */
  readonly without: string | undefined
  readonly onChange: (without: string | undefined) => void
}): ReactElement {
  const { label, kinds, without, onChange } = props
  const { number } = useLanguage()
  const hidden = without?.split(',') ?? []
  return (
    <CheckList
      label={label}
      options={kinds.map(({ id, sample, words, count }) => ({
        id,
        label: (
          <>
            {sample}
            <span className={styles['words']}>{words}</span>
            <span className={styles['count']}>{number(count)}</span>
          </>
        ),
      }))}
      chosen={kinds.map(({ id }) => id).filter((id) => !hidden.includes(id))}
      onChoose={(chosen) => {
        const left = kinds.map(({ id }) => id).filter((id) => !chosen.includes(id))
        onChange(left.length === 0 ? undefined : left.join(','))
      }}
    />
  )
}
