import { TINTS, type Tint } from './picture.ts'

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
