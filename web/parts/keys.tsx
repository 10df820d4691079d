import { createContext, type ReactElement, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isTyping } from './is-typing.ts'
import { remember, remembered } from './remembered.ts'

/** What single keys do, by letter. */
export type Keys = Readonly<Record<string, () => void>>

const KeysContext = createContext<{ readonly on: boolean; readonly turn: (on: boolean) => void }>({
  on: true,
  turn: () => undefined,
})

/** Whether single keys do something. Who dictates or types by switch turns them off (WCAG 2.1.4). */
export function useKeysSwitch(): { readonly on: boolean; readonly turn: (on: boolean) => void } {
  return use(KeysContext)
}

export function KeysProvider({ children }: { children: ReactNode }): ReactElement {
  const [on, setOn] = useState(() => remembered('keys') !== 'off')
  const turn = (next: boolean): void => {
    setOn(next)
    remember('keys', next ? 'on' : 'off')
  }
  return <KeysContext value={{ on, turn }}>{children}</KeysContext>
}

/** Lets single keys do something while the component is shown, except where somebody types. */
export function useKeys(keys: Keys): void {
  const { on } = use(KeysContext)
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!on) return undefined
    const listen = (event: KeyboardEvent): void => {
      if (isTyping(event)) return
      const act = latest.current[letterOf(event)]
      if (act === undefined) return
      event.preventDefault()
      // What a key opens is there at once: the letters typed behind it belong in it, and are no keys.
      flushSync(act)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [on])
}

/** The letter or digit as written on Latin keyboards; on others, such as an Arabic one, that of the same key. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[\x20-\x7e]$/.test(key)) return key.toLowerCase()
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? key
}
