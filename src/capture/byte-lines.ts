/** One line of a byte stream, without its line break. */
export interface ByteLine {
  /** Counted from 1. */
  readonly number: number
  /** Empty when the line is longer than the limit. */
  readonly bytes: Uint8Array
  /** The length of the line, also when it is over the limit. */
  readonly size: number
  /** Whether a line break follows: the last line of a file that was cut has none. */
  readonly complete: boolean
}

const NEWLINE = 0x0a
const RETURN = 0x0d

/** How many line breaks bytes hold. */
export function lineBreaksIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1
  return count
}

/** Cuts a stream into lines, keeping no more than one line and one chunk in memory. Longer lines are only measured. */
export async function* linesOfBytes(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 1
  const add = (part: Uint8Array): void => {
    size += part.length
    if (size <= limit + 1) parts.push(part)
    else parts = []
  }
  const finish = (complete: boolean): ByteLine => {
    const whole = size > limit + 1 ? new Uint8Array() : withoutReturn(Buffer.concat(parts))
    const line = { number, bytes: whole, size: size > limit + 1 ? size : whole.length, complete }
    parts = []
    size = 0
    number += 1
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at))
      yield finish(true)
      from = at + 1
    }
    add(chunk.subarray(from))
  }
  if (size > 0) yield finish(false)
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes
}
