import type { ReactElement } from 'react'

/** What the window, the history and a screen reader call the screen. */
export function PageTitle({ children }: { children: string }): ReactElement {
  return <title>{`${children} – Stemma`}</title>
}
