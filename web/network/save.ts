import type { Palette } from '../design/palette.ts'
import type { NetworkDrawing } from './drawing.ts'
import { edgePaths } from './edge-paths.ts'
import type { PlacedLabel } from './label-places.ts'
import { LABEL_FONT } from './labels.ts'
import type { Picture, PictureEdge, PictureNode } from './picture.ts'
import { type Disc, lanesOf, segmentOf } from './segment.ts'
import { shapePath } from './shape-path.ts'

/** What a saved picture must tell: one line below it, so that it is never seen without its dates. */
export interface Caption {
  readonly words: string
  readonly direction: 'ltr' | 'rtl'
}

const STRIP = 32
const TEXT = 13

/** What is on the screen as a PNG, with its caption. */
export async function toPng(drawing: NetworkDrawing, palette: Palette, caption: Caption): Promise<Blob> {
  const drawn = drawing.toCanvas()
  const scale = drawn.width / Math.max(1, drawing.onScreen().width)
  const canvas = document.createElement('canvas')
  canvas.width = drawn.width
  canvas.height = drawn.height + STRIP * scale
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('network: this browser gives no canvas to draw on')
  context.fillStyle = palette.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(drawn, 0, 0)
  context.scale(scale, scale)
  context.fillStyle = palette['ink-soft']
  context.font = `${TEXT}px "${LABEL_FONT}"`
  context.direction = caption.direction
  context.textAlign = 'start'
  const x = caption.direction === 'ltr' ? TEXT : canvas.width / scale - TEXT
  context.fillText(caption.words, x, canvas.height / scale - TEXT)
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('network: no picture was made')) : resolve(blob))),
  )
}

/** What is on the screen as SVG, with its caption: lines and names stay lines and names. */
export function toSvg(drawing: NetworkDrawing, picture: Picture, palette: Palette, caption: Caption): Blob {
  const { width, height, discs, labels } = drawing.onScreen()
  const lanes = lanesOf(picture.edges)
  const start = caption.direction === 'ltr' ? TEXT : width - TEXT
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + STRIP}" font-family="'${LABEL_FONT}', sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    ...picture.edges.map((edge, at) => edgeMarkup(edge, lanes[at] ?? 0, discs, palette)),
    ...picture.nodes.map((node) => nodeMarkup(node, discs.get(node.id), palette)),
    ...labels.map((label) => labelMarkup(label, palette)),
    `<text x="${start}" y="${height + STRIP - TEXT}" direction="${caption.direction}" fill="${palette['ink-soft']}" font-size="${TEXT}">${escaped(caption.words)}</text>`,
    '</svg>',
  ]
  return new Blob([markup.join('\n')], { type: 'image/svg+xml' })
}

function edgeMarkup(edge: PictureEdge, lane: number, discs: ReadonlyMap<string, Disc>, palette: Palette): string {
  const [source, target] = [discs.get(edge.subject), discs.get(edge.object)]
  const segment = source === undefined || target === undefined ? null : segmentOf(source, target, lane)
  if (segment === null) return ''
  const { start, end, length } = segment
  const turned = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
  const color = palette[edge.tint]
  const paths = edgePaths(edge.look, edge.stroke, edge.width, length).map(({ d, stroke, dashes }) => {
    if (stroke === undefined) return `<path d="${d}" fill="${color}"/>`
    const dashed = dashes === undefined ? '' : ` stroke-dasharray="${dashes.join(' ')}"`
    return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${stroke}"${dashed}/>`
  })
  const place = `translate(${start.x.toFixed(1)} ${start.y.toFixed(1)}) rotate(${turned.toFixed(2)})`
  return `<g transform="${place}" opacity="${edge.opacity}">${paths.join('')}</g>`
}

function nodeMarkup({ type, isFaint }: PictureNode, disc: Disc | undefined, palette: Palette): string {
  if (disc === undefined) return ''
  const { x, y, radius } = disc
  return `<path d="${shapePath(type, radius)}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" fill="${isFaint ? palette.line : palette[type]}"/>`
}

function labelMarkup({ text, left, base }: PlacedLabel, palette: Palette): string {
  return `<text x="${left.toFixed(1)}" y="${base.toFixed(1)}" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3" paint-order="stroke">${escaped(text)}</text>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Hands a picture to the browser as a file to keep. */
export function keepFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
