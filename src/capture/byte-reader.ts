/** Bytes of a stream as they are asked for, with no more held than was asked for and one chunk. */
export class ByteReader {
  readonly #rest: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#rest = chunks[Symbol.asyncIterator]()
  }

  /** The next bytes, which stay: `length` of them, or as many as there are. */
  async peek(length: number): Promise<Buffer> {
    while (this.#held.length < length && (await this.#more())) {}
    return this.#held.subarray(0, length)
  }

  /** The next bytes up to what is found in them, which stay; undefined when it is not within `most`. */
  async peekThrough(end: RegExp, most: number): Promise<Buffer | undefined> {
    for (;;) {
      const match = end.exec(this.#held.toString('latin1', 0, most))
      if (match !== null) return this.#held.subarray(0, match.index + match[0].length)
      if (this.#held.length >= most || !(await this.#more())) return undefined
    }
  }

  /** Takes bytes; fewer than `length` only when there are no more. */
  async take(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    for await (const part of this.stream(length)) parts.push(part)
    return Buffer.concat(parts)
  }

  /** Passes over bytes and tells how many there were. */
  async skip(length: number): Promise<number> {
    let skipped = 0
    for await (const part of this.stream(length)) skipped += part.length
    return skipped
  }

  /** The next bytes as they come, at most so many; none at the end. */
  async next(most: number): Promise<Buffer> {
    while (this.#held.length === 0 && (await this.#more())) {}
    const part = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(part.length)
    return part
  }

  /** The next bytes as they come: `length` of them, or as many as there are. */
  async *stream(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      const part = await this.next(left)
      if (part.length === 0) return
      left -= part.length
      yield part
    }
  }

  /** Puts bytes back before the next ones; those taken last are where they were, and nothing is copied. */
  unread(bytes: Buffer): void {
    const isBefore = bytes.buffer === this.#held.buffer && bytes.byteOffset + bytes.length === this.#held.byteOffset
    this.#held = isBefore
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length + this.#held.length)
      : Buffer.concat([bytes, this.#held])
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#rest.return?.()
  }

  async #more(): Promise<boolean> {
    const next = await this.#rest.next()
    if (next.done === true) return false
    const { buffer, byteOffset, length } = next.value
    this.#held =
      this.#held.length === 0 ? Buffer.from(buffer, byteOffset, length) : Buffer.concat([this.#held, next.value])
    return true
  }
}
