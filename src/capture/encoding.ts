import { legacyEncoding } from './legacy-encoding.ts'
import { refusal } from './refusal.ts'
import { markedUtf16, unmarkedUtf16 } from './utf16.ts'

/** Bytes as characters; only a byte order mark is left out. */
export interface Decoded {
  readonly text: string
  readonly notes: readonly string[]
}

const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([\w.:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i
const DECLARATION_WITHIN = 4096
/** Control characters that no text has: all below space but tab, line feed, form feed, return; escape is let pass. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/g
const MOST_CONTROLS = 0.005

/**
 * Decodes bytes strictly: a byte order mark, then UTF-16 that shows by its zeros, UTF-8, the encoding a page declares,
 * and at last the one that statistics point to, which is noted. `told` is the encoding that came with the bytes.
 * Throws `binary`, `truncated` or `encoding`.
 */
export async function decode(bytes: Uint8Array, origin: string, told?: string): Promise<Decoded> {
  const decoded = await decodeAny(bytes, origin, told)
  const controls = decoded.text.match(CONTROL)?.length ?? 0
  if (decoded.text.includes('\0') || controls > decoded.text.length * MOST_CONTROLS + 1) {
    throw refusal('binary', origin, 'its bytes are not text')
  }
  return decoded
}

async function decodeAny(bytes: Uint8Array, origin: string, told: string | undefined): Promise<Decoded> {
  const marked = markedUtf16(bytes)
  if (marked !== undefined) return utf16(bytes, marked, origin, [])
  const unmarked = hasControls(bytes) ? unmarkedUtf16(bytes) : undefined
  if (unmarked !== undefined) return utf16(bytes, unmarked, origin, [`read as ${unmarked}, told by its zeros`])
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, notes: [] }
  if (cutInsideCharacter(bytes)) throw refusal('truncated', origin, 'stops in the middle of a character')
  for (const label of [told, declaredEncoding(bytes)]) {
    const declared = label === undefined ? undefined : strictly(bytes, label)
    if (declared !== undefined) return { text: declared, notes: [] }
  }
  if (bytes.includes(0)) throw refusal('binary', origin, 'its bytes are not text')
  const guessed = await legacyEncoding(bytes)
  const text = guessed === undefined ? undefined : strictly(bytes, guessed)
  if (text !== undefined) return { text, notes: [`read as ${guessed}, guessed from the frequency of its letters`] }
  if (!isMostlyText(bytes)) throw refusal('binary', origin, 'its bytes are not text')
  throw refusal('encoding', origin, 'it is not UTF-8 and its encoding cannot be told')
}

function utf16(bytes: Uint8Array, label: string, origin: string, notes: readonly string[]): Decoded {
  const text = strictly(bytes, label)
  if (text !== undefined) return { text, notes }
  const shorter = strictly(bytes.subarray(0, bytes.length - (bytes.length % 2 === 0 ? 2 : 1)), label)
  if (shorter !== undefined) throw refusal('truncated', origin, 'stops in the middle of a character')
  throw refusal('encoding', origin, `it begins as ${label} and is not`)
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}

/** Whether the bytes are UTF-8 but for a last character that lacks its end. */
function cutInsideCharacter(bytes: Uint8Array): boolean {
  const tail = [1, 2, 3].find((back) => (bytes.at(-back) ?? 0) >= 0xc2)
  if (tail === undefined) return false
  const lead = bytes.at(-tail) ?? 0
  if (lengthFrom(lead) <= tail) return false
  const before = strictly(bytes.subarray(0, -tail), 'utf-8')
  if (before === undefined) return false
  return tail > 1 || /\P{ASCII}/u.test(before) || !endsFrenchWord(lead)
}

/** The bytes of a UTF-8 character by its first one; 0 for a byte that begins none. */
function lengthFrom(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

/** é, è, à, ê, ë at the very end of an otherwise plain text are a word in windows-1252 rather than a cut character. */
function endsFrenchWord(byte: number): boolean {
  return byte === 0xe0 || (byte >= 0xe8 && byte <= 0xeb)
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString('latin1')
  const found = DECLARED.exec(head)
  return found?.[1] ?? found?.[2]
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, DECLARATION_WITHIN).some((byte) => byte < 9)
}

function isMostlyText(bytes: Uint8Array): boolean {
  const controls = bytes.subarray(0, DECLARATION_WITHIN).filter((byte) => byte < 9 || (byte > 13 && byte < 27))
  return controls.length <= Math.min(bytes.length, DECLARATION_WITHIN) * 0.02
}
