import { useLayoutEffect, useState } from 'react'
import { useTheme } from '../parts/theme.tsx'

/** The colours that things in pictures have, by the names of the design. */
export const TINTS = [
  'paper',
  'surface',
  'sunken',
  'ink',
  'ink-soft',
  'line',
  'line-control',
  'accent',
  'good',
  'bad',
  'focus',
  'person',
  'organization',
  'place',
  'event',
  'family-identity',
  'family-command',
  'family-alliance',
  'family-hostility',
  'family-event',
  'family-place',
] as const

export type Tint = (typeof TINTS)[number]

/** The colours of the design in the theme that is on, as CSS `rgb()`; WebGL and canvases know no custom properties. */
export type Palette = Readonly<Record<Tint, string>>

/** Reads the colours where an element stands, which must be on the page. */
export function paletteAt(element: Element): Palette {
  const probe = document.createElement('span')
  element.append(probe)
  const read = (tint: Tint): [Tint, string] => {
    probe.style.color = `var(--${tint})`
    return [tint, getComputedStyle(probe).color]
  }
  const palette = Object.fromEntries(TINTS.map(read)) as Palette
  probe.remove()
  return palette
}

/** The colours of the theme that is on, read anew when it changes, by choice or with the system. */
export function usePalette(container: React.RefObject<HTMLElement | null>): Palette | null {
  const { theme } = useTheme()
  const [palette, setPalette] = useState<Palette | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme decides what colours are read.
  useLayoutEffect(() => {
    const read = (): void => {
      if (container.current !== null) setPalette(paletteAt(container.current))
    }
    read()
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', read)
    return () => system.removeEventListener('change', read)
  }, [container, theme])
  return palette
}
