import { type Closeness, closenessOf } from './closeness.ts'
import type { Part } from './part.ts'

/** How close the parts of one name are to those of many others: the same few stand in most of them, and are compared once. */
export class Closenesses {
  readonly #known: ReadonlyMap<Part, Map<Part, Closeness | undefined>>

  constructor(parts: readonly Part[]) {
    this.#known = new Map(parts.map((part) => [part, new Map()]))
  }

  /**
   * How close a part of the name is to another that is looked through with many: only what is close is remembered, for
   * the rest is hardly ever asked about again.
   */
  to(part: Part, other: Part): Closeness | undefined {
    const known = this.#known.get(part)
    const before = known?.get(other)
    if (before !== undefined) return before
    const closeness = closenessOf(part, other)
    if (closeness !== undefined) known?.set(other, closeness)
    return closeness
  }

  /** How close two parts are, one of them of the name. */
  between(left: Part, right: Part): Closeness | undefined {
    const own = this.#known.get(left)
    const known = own ?? this.#known.get(right)
    const other = own === undefined ? left : right
    const before = known?.get(other)
    if (before !== undefined || known?.has(other)) return before
    const closeness = closenessOf(left, right)
    known?.set(other, closeness)
    return closeness
  }
}
