import type { ReactElement, ReactNode } from 'react'
import { Tab, TabList } from 'react-aria-components'
import styles from './tab-bar.module.css'

/** The names of the panels of `Tabs`, in a row. */
export function TabBar<T extends string>(props: {
  readonly label: string
  readonly tabs: readonly { readonly id: T; readonly content: ReactNode }[]
}): ReactElement {
  const { label, tabs } = props
  return (
    <TabList aria-label={label} className={styles['bar'] ?? ''}>
      {tabs.map(({ id, content }) => (
        <Tab key={id} id={id} className={styles['tab'] ?? ''}>
          {content}
        </Tab>
      ))}
    </TabList>
  )
}
