import { RequestError } from './problems.ts'
import type { Page } from './wire/page.ts'

/** Which part of a list is asked for. */
export interface Paging {
  readonly cursor?: string
  readonly limit: number
}

/** What items are ordered by: numbers and words, compared one after the other. */
export type Key = readonly (number | string)[]

/** Words that no list may take apart but this file. */
function cursorOf(key: Key): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url')
}

/** What a cursor stands for; undefined without one. Throws RequestError `bad-cursor`. */
export function keyIn(cursor: string | undefined, shape: readonly ('number' | 'string')[]): Key | undefined {
  if (cursor === undefined) return undefined
  let key: unknown
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    key = null // Not written here.
  }
  const fits = Array.isArray(key) && key.length === shape.length && key.every((part, at) => typeof part === shape[at])
  if (!fits) throw new RequestError('bad-cursor', 'cursor: not one that this list gave', [inCursor()])
  return key as Key
}

/** The part of a list that follows what a cursor stands for, where the whole list is at hand. */
export function partOf<T>(all: readonly T[], { cursor, limit }: Paging): Page<T> {
  const from = Number(keyIn(cursor, ['number'])?.[0] ?? 0)
  if (!Number.isSafeInteger(from) || from < 0)
    throw new RequestError('bad-cursor', 'cursor: not one that this list gave', [inCursor()])
  const items = all.slice(from, from + limit)
  const end = from + items.length
  return { items, next: end < all.length ? cursorOf([end]) : null, total: all.length }
}

/** A part that was found by key: one more item was asked for than is shown, to know whether there is more. */
export function partFound<T>(found: readonly T[], limit: number, keyOf: (item: T) => Key): Omit<Page<T>, 'total'> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? cursorOf(keyOf(last)) : null }
}

function inCursor() {
  return { in: 'query', name: 'cursor', reason: 'not the `next` of a part of this list' } as const
}
