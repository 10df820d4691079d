/** The encodings of the fonts of RTF, by the number of their set of characters. */
const OF_CHARSET: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])
const OF_NUMBER: ReadonlyMap<number, string> = new Map([
  [708, 'iso-8859-6'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [65_001, 'utf-8'],
])
const WESTERN = 'windows-1252'

/** The label of `TextDecoder` for a code page of Windows. */
export function codePage(number: number): string {
  return OF_NUMBER.get(number) ?? (number >= 1250 && number <= 1258 ? `windows-${number}` : WESTERN)
}

/** The label for the set of characters that a font is for; undefined where it is that of the document. */
export function codePageOfFont(charset: number): string | undefined {
  return OF_CHARSET.get(charset)
}
