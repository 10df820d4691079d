import type { ReactElement } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import styles from './button.module.css'

/** How much a button weighs: `primary` for the one thing to do, `plain` for the rest, `quiet` in dense places. */
export type ButtonWeight = 'primary' | 'plain' | 'quiet'

export function Button({ weight = 'plain', ...props }: ButtonProps & { weight?: ButtonWeight }): ReactElement {
  return <AriaButton {...props} className={`${styles['button']} ${styles[weight]}`} />
}
