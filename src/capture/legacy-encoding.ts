/** chardet's names of the encodings that are looked for, with the labels of `TextDecoder`. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['windows-1256', 'windows-1256'],
  ['ISO-8859-6', 'iso-8859-6'],
  ['windows-1252', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['windows-1251', 'windows-1251'],
  ['windows-1254', 'windows-1254'],
  ['ISO-8859-9', 'windows-1254'],
])
const ENOUGH = 20
const SAMPLE = 64 * 1024
const SPACE = 0x20
const C1_OR_UNKNOWN = /[\u0080-\u009f\ufffd]/
/** One word whose letters are of two scripts, or a capital after a small letter: the wrong table was used. */
const MIXED = /[A-Za-z][\u0400-\u06ff]|[\u0400-\u06ff][A-Za-z]|\p{Ll}\p{Lu}\p{Ll}/gu

/**
 * The one-byte encoding that the statistics of letter groups point to, for windows-1256, ISO-8859-6, windows-1252,
 * windows-1251 and windows-1254. Undefined when none stands out.
 */
export async function legacyEncoding(bytes: Uint8Array): Promise<string | undefined> {
  const { analyse } = await import('chardet')
  const sample = bytes.subarray(0, SAMPLE)
  const scores = new Map<string, number>()
  for (const view of [sample, accentedWords(sample)]) {
    for (const match of analyse(view)) {
      const label = LABELS.get(match.name)
      if (label === undefined) continue
      scores.set(label, Math.max(scores.get(label) ?? 0, match.confidence))
    }
  }
  const ranked = [...scores]
    .map(([label, score]): [string, number] => [label, score - oddness(sample, label)])
    .sort((a, b) => b[1] - a[1])
  const best = ranked[0]
  return best !== undefined && best[1] >= ENOUGH ? best[0] : undefined
}

/** The words with a byte over 0x7f alone: in an English text with some Arabic, English would win otherwise. */
function accentedWords(bytes: Uint8Array): Uint8Array {
  const kept: number[] = []
  let word: number[] = []
  let accented = false
  for (const byte of bytes) {
    const letter = byte > 0x7f || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
    if (letter) {
      word.push(byte)
      accented ||= byte > 0x7f
      continue
    }
    if (accented) kept.push(...word, SPACE)
    word = []
    accented = false
  }
  if (accented) kept.push(...word)
  return Uint8Array.from(kept)
}

function oddness(bytes: Uint8Array, label: string): number {
  const text = new TextDecoder(label).decode(bytes)
  if (C1_OR_UNKNOWN.test(text)) return 100
  const accented = text.match(/\P{ASCII}/gu)?.length ?? 1
  return Math.round((100 * (text.match(MIXED)?.length ?? 0)) / accented)
}
