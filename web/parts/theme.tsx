import { createContext, type ReactElement, type ReactNode, use, useLayoutEffect, useState } from 'react'
import { remember, remembered } from './remembered.ts'

/** Light, dark, or whatever the system says. */
export type Theme = 'system' | 'light' | 'dark'

export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

const ThemeContext = createContext<{ readonly theme: Theme; readonly change: (theme: Theme) => void }>({
  theme: 'system',
  change: () => undefined,
})

/** The theme and how to change it. */
export function useTheme(): { readonly theme: Theme; readonly change: (theme: Theme) => void } {
  return use(ThemeContext)
}

/** Marks the page with the theme; the colours are in `design/tokens.css`. */
export function ThemeProvider({ children }: { children: ReactNode }): ReactElement {
  const [theme, setTheme] = useState(() => THEMES.find((one) => one === remembered('theme')) ?? 'system')
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  const change = (next: Theme): void => {
    setTheme(next)
    remember('theme', next)
  }
  return <ThemeContext value={{ theme, change }}>{children}</ThemeContext>
}
