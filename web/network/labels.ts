import type { Settings } from 'sigma/settings'
import type { Palette } from '../design/palette.ts'
import type { EdgeAttributes, NodeAttributes } from './graph-of.ts'

type LabelSettings = Pick<
  Settings<NodeAttributes, EdgeAttributes>,
  'labelFont' | 'labelSize' | 'labelWeight' | 'defaultDrawNodeLabel' | 'defaultDrawNodeHover'
>

/** The face of labels; it has Arabic and Latin letters. */
export const LABEL_FONT = 'IBM Plex Sans Arabic'
const SIZE = 12
const WEIGHT = '500'
const BESIDE = 4
const PADDING = 4

/** How names are written beside their nodes: in the colours of the theme, with a rim of paper so that lines do not cross them. */
export function labelDrawer(palette: () => Palette): LabelSettings {
  const write: LabelSettings['defaultDrawNodeLabel'] = (context, { label, x, y, size }) => {
    if (typeof label !== 'string' || label === '') return
    const { paper, ink } = palette()
    context.font = `${WEIGHT} ${SIZE}px "${LABEL_FONT}"`
    context.lineJoin = 'round'
    context.lineWidth = 3
    context.strokeStyle = paper
    context.fillStyle = ink
    const [left, base] = [x + size + BESIDE, y + SIZE / 3]
    context.strokeText(label, left, base)
    context.fillText(label, left, base)
  }
  return {
    labelFont: `"${LABEL_FONT}"`,
    labelSize: SIZE,
    labelWeight: WEIGHT,
    defaultDrawNodeLabel: write,
    defaultDrawNodeHover: (context, data, settings) => {
      const { paper, line, ink } = palette()
      const { label, x, y, size } = data
      context.font = `${WEIGHT} ${SIZE}px "${LABEL_FONT}"`
      const width = typeof label === 'string' ? context.measureText(label).width + BESIDE : 0
      const half = Math.max(size, SIZE / 2) + PADDING
      context.beginPath()
      context.roundRect(x - half, y - half, 2 * half + width, 2 * half, PADDING)
      context.fillStyle = paper
      context.strokeStyle = data.zIndex === 1 ? ink : line
      context.lineWidth = 1
      context.fill()
      context.stroke()
      write(context, data, settings)
    },
  }
}

/** Waits for the letters of the labels: a canvas draws with what is loaded at the time, and never again. */
export async function loadLabelFont(): Promise<void> {
  const face = `${WEIGHT} ${SIZE}px "${LABEL_FONT}"`
  await Promise.all([document.fonts.load(face, 'Aa'), document.fonts.load(face, 'ابج')])
}
