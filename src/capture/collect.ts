import { refusal } from './refusal.ts'
import { tooBig, tooLong } from './size.ts'

/** What bytes are called, and how many there are where that is known. */
export interface Collected {
  readonly origin: string
  readonly size?: number | undefined
}

/** All bytes of a stream. Throws KnownError `oversized` as soon as there are more than the limit. */
export async function collect(
  chunks: AsyncIterable<Uint8Array>,
  { origin, size }: Collected,
  limit: number,
): Promise<Uint8Array> {
  if (size !== undefined && size > limit) throw refusal('oversized', origin, tooBig(size, limit))
  const parts: Uint8Array[] = []
  let sum = 0
  for await (const chunk of chunks) {
    sum += chunk.length
    if (sum > limit) throw refusal('oversized', origin, tooLong(limit))
    parts.push(chunk)
  }
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : new Uint8Array(Buffer.concat(parts))
}

/** The beginning of a stream, undefined when it is empty, and the whole of it, to be gone through once or closed. */
export interface Peeked {
  readonly head: Uint8Array | undefined
  readonly all: AsyncIterable<Uint8Array>
  /** Lets go of what the stream reads from, whether or not it was gone through. */
  close(): Promise<void>
}

/** Looks at the first `length` bytes of a stream, fewer when it has no more. */
export async function peeked(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]()
  let head: Uint8Array | undefined
  while (head === undefined || head.length < length) {
    const next = await rest.next()
    if (next.done === true) break
    head = head === undefined ? next.value : new Uint8Array(Buffer.concat([head, next.value]))
  }
  return { head, all: resumed(head, rest), close: async () => void (await rest.return?.()) }
}

async function* resumed(head: Uint8Array | undefined, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head !== undefined) yield head
  yield* { [Symbol.asyncIterator]: () => rest }
}
