import type { Settings } from 'sigma/settings'
import type { Palette } from '../design/palette.ts'
import type { EdgeAttributes, NodeAttributes } from './graph-of.ts'
import { BESIDE, type Label, LETTERS, type PlacedLabel, placeLabels, type View } from './label-places.ts'

type LabelSettings = Pick<
  Settings<NodeAttributes, EdgeAttributes>,
  'labelFont' | 'labelSize' | 'labelWeight' | 'defaultDrawNodeLabel' | 'defaultDrawNodeHover'
>

/** The face of labels; it has Arabic and Latin letters. */
export const LABEL_FONT = 'IBM Plex Sans Arabic'
const WEIGHT = '500'
const FACE = `${WEIGHT} ${LETTERS}px "${LABEL_FONT}"`

const PADDING = 4

/** Writes names beside their nodes: in the colours of the theme, with a rim of paper so that lines do not cross them. */
export class Labels {
  readonly #palette: () => Palette
  #asked: Label[] = []
  /** What was written last. */
  #placed: readonly PlacedLabel[] = []

  constructor(palette: () => Palette) {
    this.#palette = palette
  }

  /** Where the names of the last frame stand. */
  get placed(): readonly PlacedLabel[] {
    return this.#placed
  }

  /** Names are only asked for while a frame is drawn, and written when it is known who else asks. */
  settings(): LabelSettings {
    return {
      labelFont: `"${LABEL_FONT}"`,
      labelSize: LETTERS,
      labelWeight: WEIGHT,
      defaultDrawNodeLabel: (context, { label, x, y, size, zIndex }) => {
        if (typeof label !== 'string' || label === '') return
        context.font = FACE
        const { width } = context.measureText(label)
        this.#asked.push({ text: label, x, y, radius: size, width, weight: size, isNeeded: zIndex === 1 })
      },
      defaultDrawNodeHover: (context, { label, x, y, size, zIndex }) => {
        const { paper, line, ink } = this.#palette()
        context.font = FACE
        const text = typeof label === 'string' ? label : ''
        const width = text === '' ? 0 : context.measureText(text).width + BESIDE
        const half = Math.max(size, LETTERS / 2) + PADDING
        context.beginPath()
        context.roundRect(x - half, y - half, 2 * half + width, 2 * half, PADDING)
        context.fillStyle = paper
        context.strokeStyle = zIndex === 1 ? ink : line
        context.lineWidth = 1
        context.fill()
        context.stroke()
        this.#write(context, { text, left: x + size + BESIDE, base: y + LETTERS / 3 })
      },
    }
  }

  /** Ends a frame: writes the names that were asked for where there is room in the view, which is told if there are any. */
  write(context: CanvasRenderingContext2D, view: () => View): void {
    this.#placed = this.#asked.length === 0 ? [] : placeLabels(this.#asked, view())
    this.#asked = []
    context.font = FACE
    for (const label of this.#placed) this.#write(context, label)
  }

  #write(context: CanvasRenderingContext2D, { text, left, base }: PlacedLabel): void {
    const { paper, ink } = this.#palette()
    context.textAlign = 'left'
    context.lineJoin = 'round'
    context.lineWidth = 3
    context.strokeStyle = paper
    context.fillStyle = ink
    context.strokeText(text, left, base)
    context.fillText(text, left, base)
  }
}

/** Waits for the letters of the labels: a canvas draws with what is loaded at the time, and never again. */
export async function loadLabelFont(): Promise<void> {
  await Promise.all([document.fonts.load(FACE, 'Aa'), document.fonts.load(FACE, 'ابج')])
}
