/** A piece of an RTF document. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** A word or sign behind a backslash, with its number. */
  | { readonly kind: 'control'; readonly name: string; readonly value: number | undefined }
  /** Bytes of the text, as characters of Latin-1. */
  | { readonly kind: 'bytes'; readonly bytes: string }

const TOKEN = /([{}])|\\([a-zA-Z]{1,40})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([\s\S])|([^\\{}\r\n\0]+)|[\r\n\0\\]/y

/** Cuts an RTF document, whose bytes are given as Latin-1, into tokens in one pass. What a picture holds as bytes is passed over. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  let at = 0
  for (let match = tokenAt(rtf, at); match !== null; match = tokenAt(rtf, at)) {
    at += match[0].length
    const token = tokenOf(match)
    if (token?.kind === 'control' && token.name === 'bin') at += Math.max(0, token.value ?? 0)
    else if (token !== undefined) yield token
  }
}

function tokenAt(rtf: string, at: number): RegExpExecArray | null {
  TOKEN.lastIndex = at
  return TOKEN.exec(rtf)
}

/** The token of a match; undefined for what means nothing, as line breaks do. */
function tokenOf([, brace, word, number, hex, sign, bytes]: RegExpExecArray): RtfToken | undefined {
  if (brace !== undefined) return { kind: brace === '{' ? 'open' : 'close' }
  if (bytes !== undefined) return { kind: 'bytes', bytes }
  if (hex !== undefined) return { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) }
  const name = word ?? sign
  return name === undefined
    ? undefined
    : { kind: 'control', name, value: number === undefined ? undefined : Number(number) }
}
