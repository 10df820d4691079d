/** Marks, joiners and direction signs take no column. */
const NO_COLUMN = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u
/** Scripts and signs that terminals draw two columns wide (Unicode Standard Annex 11, W and F, in whole blocks). */
const TWO_COLUMNS =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const PLAIN = /^[ -~]*$/

/** How many columns a terminal gives a text without line breaks or escape sequences. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length
  let width = 0
  for (const character of text) {
    if (NO_COLUMN.test(character)) continue
    width += TWO_COLUMNS.test(character) ? 2 : 1
  }
  return width
}

/** The text filled up with spaces to a width; a longer one is left as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** The words of a text in lines of at most that many columns; a longer word keeps a line for itself. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** The text cut to a width, with an ellipsis where something is missing. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let clipped = ''
  for (const character of text) {
    if (widthOf(clipped + character) >= width) break
    clipped += character
  }
  return `${clipped.trimEnd()}…`
}
