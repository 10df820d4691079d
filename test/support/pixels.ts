import type { Locator, Page } from 'playwright-core'

/** A colour, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Where a colour is in a picture. */
export interface Found {
  /** How many pixels have it. */
  readonly count: number
  /** The pixel of that colour that is nearest to the middle of all that have it; null where none has. */
  readonly middle: { readonly x: number; readonly y: number } | null
}

/** How far each part of a colour may be off, as outlines are smoothed: no grey comes that near to a colour. */
const NEAR = 36

/** Looks for a colour in an element as it is shown. Places count from the top left corner of the page. */
export async function findOnScreen(element: Locator, colour: Rgb): Promise<Found> {
  const box = await element.boundingBox()
  const shot = await element.screenshot()
  const found = await findIn(element.page(), shot, 'image/png', colour)
  const { middle } = found
  return { ...found, middle: middle && { x: middle.x + (box?.x ?? 0), y: middle.y + (box?.y ?? 0) } }
}

/** Looks for a colour in the file of a picture. The browser itself reads it. */
export async function findIn(page: Page, file: Buffer, type: string, colour: Rgb): Promise<Found> {
  return await page.evaluate(
    async ({ bytes, type, colour, near }) => {
      const blob = new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], { type })
      const picture = await createImageBitmap(blob)
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      if (context === null) throw new Error('there is no canvas to read from')
      context.drawImage(picture, 0, 0)
      const { data, width } = context.getImageData(0, 0, picture.width, picture.height)
      const points: { x: number; y: number }[] = []
      for (let at = 0; at < data.length; at += 4) {
        if (!colour.every((part, channel) => Math.abs((data[at + channel] ?? 0) - part) <= near)) continue
        points.push({ x: (at / 4) % width, y: Math.floor(at / 4 / width) })
      }
      const sum = (axis: 'x' | 'y'): number => points.reduce((total, point) => total + point[axis], 0)
      const [x, y] = [sum('x') / points.length, sum('y') / points.length]
      const distance = (point: { x: number; y: number }): number => Math.hypot(point.x - x, point.y - y)
      const middle = points.reduce<{ x: number; y: number } | null>(
        (best, point) => (best === null || distance(point) < distance(best) ? point : best),
        null,
      )
      return { count: points.length, middle }
    },
    { bytes: file.toString('base64'), type, colour, near: NEAR },
  )
}
