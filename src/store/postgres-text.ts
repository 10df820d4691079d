/** A character that no text uses: it is set aside by Unicode for programs' own ends. */
const MARK = '\u{10FFFF}'
const [ZERO, ITSELF] = [`${MARK}0`, `${MARK}1`]

/**
 * A text as PostgreSQL can hold it, which knows no character zero. Such a character becomes two that stand for it, and
 * what would be taken for these is set apart, so that every text comes back as it was.
 */
export function withoutZero(text: string): string {
  if (!text.includes('\0') && !text.includes(MARK)) return text
  return text.replaceAll(MARK, ITSELF).replaceAll('\0', ZERO)
}

/** The text that `withoutZero` was given. */
export function withZero(text: string): string {
  return text.includes(MARK) ? text.replaceAll(ZERO, '\0').replaceAll(ITSELF, MARK) : text
}
