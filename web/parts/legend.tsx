import { Fragment, type ReactElement } from 'react'
import styles from './legend.module.css'

/** What drawings of one sort mean. */
export interface LegendGroup {
  readonly title: string
  readonly samples: readonly { readonly sample: ReactElement; readonly words: string }[]
}

/** Samples of what is drawn, with what they mean. */
export function Legend({ groups }: { groups: readonly LegendGroup[] }): ReactElement {
  return (
    <dl className={styles['legend']}>
      {groups.map(({ title, samples }) => (
        <Fragment key={title}>
          <dt>{title}</dt>
          <dd>
            {samples.map(({ sample, words }) => (
              <span key={words}>
                {sample}
                {words}
              </span>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
