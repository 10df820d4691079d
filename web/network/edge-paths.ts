import { type EdgeLook, SIZES, type Stroke } from './edge-look.ts'

/** A path of SVG, drawn with a stroke of that width, or filled where it has none. */
export interface EdgePath {
  readonly d: string
  readonly stroke?: number
  /** Lengths of dashes and gaps. */
  readonly dashes?: readonly number[]
}

/** An edge as SVG draws it, along the x axis from 0 to its length: for legends and for pictures that are saved. */
export function edgePaths(look: EdgeLook, stroke: Stroke, width: number, length: number): readonly EdgePath[] {
  return [...lines(look.line, stroke, width, length), ...along(look.along, width, length), ...end(look.end, length)]
}

function lines(line: EdgeLook['line'], stroke: Stroke, width: number, length: number): readonly EdgePath[] {
  const dashes = stroke === 'full' ? {} : { dashes: dashesOf(stroke) }
  if (line === 'single') return [{ d: `M0 0H${round(length)}`, stroke: width, ...dashes }]
  const beside = SIZES.gap + width / 4
  const rail = (y: number): EdgePath => ({ d: `M0 ${round(y)}H${round(length)}`, stroke: width * 0.76, ...dashes })
  return [rail(-beside), rail(beside)]
}

function dashesOf(stroke: Exclude<Stroke, 'full'>): readonly number[] {
  const [period, on] = stroke === 'dashed' ? SIZES.dash : SIZES.dots
  return [on, period - on]
}

function along(mark: EdgeLook['along'], width: number, length: number): readonly EdgePath[] {
  if (mark === 'none') return []
  const { reach, period, bead } = SIZES
  const half = Math.floor((length / 2 - reach) / period)
  const places = Array.from({ length: Math.max(0, 2 * half + 2) }, (_, at) => length / 2 + (at - half - 0.5) * period)
  const inside = places.filter((x) => x > reach && x < length - reach)
  if (mark === 'chevrons') {
    const one = (x: number): string => `M${round(x - reach / 2)} ${-reach}l${reach} ${reach}l${-reach} ${reach}`
    return [{ d: inside.map(one).join(''), stroke: 1.7 }]
  }
  if (mark === 'ticks') return [{ d: inside.map((x) => `M${round(x)} ${-reach}v${2 * reach}`).join(''), stroke: 1.6 }]
  return [{ d: inside.map((x) => disc(x, bead + width / 4)).join('') }]
}

function end(mark: EdgeLook['end'], length: number): readonly EdgePath[] {
  const { reach, arrow, dot } = SIZES
  if (mark === 'none') return []
  if (mark === 'arrow') return [{ d: `M${round(length)} 0l${-arrow} ${-reach}v${2 * reach}z` }]
  if (mark === 'dot') return [{ d: disc(length - dot, dot) }]
  return [{ d: `M${round(length - 1.5)} ${-reach}v${2 * reach}`, stroke: 2.4 }]
}

function disc(x: number, radius: number): string {
  const r = round(radius)
  return `M${round(x - radius)} 0a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0z`
}

function round(number: number): number {
  return Math.round(number * 100) / 100
}
