const WINDOW = 8192
const ENOUGH = 0.9
/** Letters, digits, marks, spaces and punctuation of the scripts that documents of this program come in. */
const EXPECTED = /[\t\n\r\u0020-\u007e\u00a0-\u024f\u0370-\u052f\u0590-\u06ff\u200b-\u203a\ufb50-\ufdff\ufe70-\ufefc]/g
const COMMON = /[ \n،,.]/

/** An encoding of two bytes a character. */
export type Utf16 = 'utf-16le' | 'utf-16be'

/** The UTF-16 encoding that a byte order mark names. */
export function markedUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The UTF-16 encoding of bytes without a mark: the one in which they are letters of known scripts with spaces. */
export function unmarkedUtf16(bytes: Uint8Array): Utf16 | undefined {
  if (bytes.length < 4) return undefined
  const window = bytes.subarray(0, Math.min(WINDOW, bytes.length - (bytes.length % 2)))
  const little = plausibility(window, 'utf-16le')
  const big = plausibility(window, 'utf-16be')
  if (Math.max(little, big) < ENOUGH || little === big) return undefined
  return little > big ? 'utf-16le' : 'utf-16be'
}

function plausibility(bytes: Uint8Array, encoding: Utf16): number {
  const text = new TextDecoder(encoding).decode(bytes)
  if (!COMMON.test(text)) return 0
  return (text.match(EXPECTED)?.length ?? 0) / text.length
}
