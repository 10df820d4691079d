const KEYED = /^[^\s:.!?؟][^:.!?؟\n]{1,59}[:：]\s/u
const LONGEST = 160

/** Whether words are a line of its own, "Key: value", that a line break sets apart from the next. */
export function isKeyed(words: string): boolean {
  return words.length <= LONGEST && KEYED.test(words)
}
