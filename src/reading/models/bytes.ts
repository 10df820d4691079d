const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const SIX = 6
const EIGHT = 8

/** The bytes of a base64 text without padding. Pure rooms have no `atob`. */
export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i
  const bytes = new Uint8Array(Math.floor((text.length * SIX) / EIGHT))
  let [held, bits, at] = [0, 0, 0]
  for (let i = 0; i < text.length; i++) {
    held = ((held << SIX) | (values[text.charCodeAt(i) & 127] as number)) & 0xffff
    bits += SIX
    if (bits >= EIGHT) {
      bits -= EIGHT
      bytes[at++] = held >> bits
    }
  }
  return bytes
}

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  let [held, bits] = [0, 0]
  for (const byte of bytes) {
    held = ((held << EIGHT) | byte) & 0xffff
    bits += EIGHT
    while (bits >= SIX) {
      bits -= SIX
      parts.push(ALPHABET.charAt((held >> bits) & 63))
    }
  }
  if (bits > 0) parts.push(ALPHABET.charAt((held << (SIX - bits)) & 63))
  return parts.join('')
}

/** Reads numbers that were written one after another. */
export interface ByteReader {
  /** A number that is not negative, in as few bytes as it needs. */
  number(): number
  /** One signed byte. */
  small(): number
}

export function readerOf(bytes: Uint8Array): ByteReader {
  let at = 0
  return {
    number() {
      let value = 0
      let factor = 1
      for (;;) {
        const byte = bytes[at++] ?? 0
        value += (byte & 127) * factor
        if (byte < 128) return value
        factor *= 128
      }
    },
    small: () => ((bytes[at++] ?? 0) << 24) >> 24,
  }
}

/** Writes numbers one after another, for `readerOf`. */
export interface ByteWriter {
  number(value: number): void
  small(value: number): void
  bytes(): Uint8Array
}

export function createWriter(): ByteWriter {
  const written: number[] = []
  return {
    number(value) {
      let rest = value
      while (rest > 127) {
        written.push((rest % 128) + 128)
        rest = Math.floor(rest / 128)
      }
      written.push(rest)
    },
    small: (value) => written.push(value & 255),
    bytes: () => Uint8Array.from(written),
  }
}
