import { foldedWords } from '../../text/normalise.ts'

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const SMALL = 0x20

/** A word as a number of 32 bits (Fowler, Noll and Vo's hash, variant 1a, over UTF-16 code units). */
function hashOfWord(word: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME)
  return hash >>> 0
}

/** The folded words of a text as numbers. */
export function wordHashes(text: string): Uint32Array {
  return plainHashes(text) ?? Uint32Array.from(foldedWords(text), hashOfWord)
}

/** The same for a text of plain letters and punctuation, without making strings; null for another. */
function plainHashes(text: string): Uint32Array | null {
  const hashes = new Uint32Array((text.length >> 1) + 1)
  let count = 0
  let hash = FNV_OFFSET
  let isWord = false
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === OTHER) return null
    if (kind === DROPPED) continue
    if (kind > 0) {
      hash = Math.imul(hash ^ kind, FNV_PRIME)
      isWord = true
    } else if (isWord) {
      hashes[count] = hash >>> 0
      count += 1
      hash = FNV_OFFSET
      isWord = false
    }
  }
  if (isWord) {
    hashes[count] = hash >>> 0
    count += 1
  }
  return hashes.slice(0, count)
}

const SEPARATOR = 0
const DROPPED = -1
const OTHER = -2

/** Of each plain character: the folded letter or digit, that it parts words, is dropped, or needs more than this. */
const KINDS = Int32Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[A-Z]/.test(character)) return code | SMALL
  if (/[a-z0-9]/.test(character)) return code
  return /['`]/.test(character) ? DROPPED : SEPARATOR
})
/** Quotation marks and dashes as printers set them. */
const PRINTED: ReadonlyMap<number, number> = new Map([
  ...[...'‘’'].map((sign) => [sign.charCodeAt(0), DROPPED] as const),
  ...[...'“”„«»–—…'].map((sign) => [sign.charCodeAt(0), SEPARATOR] as const),
])

function kindOf(code: number): number {
  return code < KINDS.length ? (KINDS[code] ?? OTHER) : (PRINTED.get(code) ?? OTHER)
}
