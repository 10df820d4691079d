/** Lines sorted by a key, one text: looked up by halving, so that opening it costs nothing and it takes no more room. */
export interface SortedLines {
  readonly text: string
  /** The key of the line that stands there. */
  readonly keyOf: (line: string) => string
}

/** The lines with a key, in their order, each with the place in the text where it begins. */
export function linesWithKey(lines: SortedLines, key: string): readonly (readonly [number, string])[] {
  const found: (readonly [number, string])[] = []
  for (let at = firstNotBefore(lines, key); at < lines.text.length; ) {
    const line = lineAt(lines.text, at)
    if (lines.keyOf(line) !== key) break
    found.push([at, line])
    at += line.length + 1
  }
  return found
}

/** The line that begins at a place in the text. */
export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end)
}

/** Where the first line begins whose key is not before the given one. */
function firstNotBefore({ text, keyOf }: SortedLines, key: string): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1
    const line = lineAt(text, start)
    if (keyOf(line) < key) low = start + line.length + 1
    else high = start
  }
  return low
}
