/** A corner of a quad that is drawn as two triangles. */
export type Corner = readonly [number, number]

/** Numbers of one vertex without its corner, and how they are written once for each corner. */
interface Vertices {
  /** The numbers of the program that is drawn. */
  readonly array: Float32Array
  /** Where those of the item start. */
  readonly offset: number
  readonly corners: readonly Corner[]
}

/**
 * Writes an item once for each of its corners. Six times the memory of one item with corners apart, as sigma's own programs
 * have them ("instances"); but a processor that draws takes 8 µs for each instance however small.
 */
export function writeCorners({ array, offset, corners }: Vertices, values: readonly number[]): void {
  const stride = values.length + 2
  for (const [at, corner] of corners.entries()) {
    array.set(values, offset + at * stride)
    array.set(corner, offset + at * stride + values.length)
  }
}
