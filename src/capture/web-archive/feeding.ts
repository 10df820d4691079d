import { createInflateRaw, type InflateRaw } from 'node:zlib'
import type { ByteReader } from '../byte-reader.ts'

const CHUNK = 16 * 1024
/** How many of the bytes that were used are remembered. */
const REMEMBERED = 64 * 1024

/** Gives packed bytes to an engine that unpacks them, and takes back at the end what it did not use. */
export class Feeding {
  readonly engine: InflateRaw = createInflateRaw({ chunkSize: 64 * 1024 })
  readonly #reader: ByteReader
  readonly #fed: Promise<void>
  /** What was given last: what may not be used yet, and some before it. */
  readonly #given: Buffer[] = []
  #count = 0
  #forgotten = 0
  #isOver = false

  constructor(reader: ByteReader) {
    this.#reader = reader
    this.#fed = this.#feed()
  }

  /** Ends it; the reader goes on behind the last byte that was used, or before those in which the engine found a fault. */
  async end(): Promise<void> {
    this.#isOver = true
    this.engine.destroy()
    await this.#fed
    let unused = this.#count - this.engine.bytesWritten
    for (let chunk = this.#given.pop(); chunk !== undefined; chunk = this.#given.pop()) {
      const from = Math.max(0, chunk.length - unused)
      this.#reader.unread(chunk.subarray(from))
      unused -= chunk.length - from
      if (from === 0) continue
      this.#given.push(chunk.subarray(0, from))
      return
    }
  }

  /** Once it is ended: puts back the last of the bytes that were used, too. */
  goBack(): void {
    for (const chunk of this.#given.splice(0).reverse()) this.#reader.unread(chunk)
  }

  async #feed(): Promise<void> {
    const over = new Promise<void>((resolve) => {
      for (const event of ['end', 'error', 'close']) this.engine.once(event, resolve)
    }).then(() => {
      this.#isOver = true
    })
    try {
      for (;;) {
        const chunk = await this.#reader.next(CHUNK)
        this.#remember(chunk)
        if (this.#isOver) return
        if (chunk.length === 0) return void this.engine.end()
        if (!this.engine.write(chunk)) {
          await Promise.race([over, new Promise((resolve) => this.engine.once('drain', resolve))])
        }
      }
    } catch (error) {
      this.engine.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  }

  #remember(chunk: Buffer): void {
    this.#given.push(chunk)
    this.#count += chunk.length
    for (let [first] = this.#given; first !== undefined; [first] = this.#given) {
      if (this.#forgotten + first.length > this.engine.bytesWritten - REMEMBERED) return
      this.#forgotten += first.length
      this.#given.shift()
    }
  }
}
