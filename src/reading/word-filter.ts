/** Classes of first letters; two letters that share one do no harm but for a word looked up in vain. */
const CLASSES = 32

/**
 * Whether a word may be one of some, by its first letter and its length: where there are few, most words are told to be
 * none of them before they are looked up.
 */
export function filterOf(words: Iterable<string>): (word: string) => boolean {
  const lengths = new Int32Array(CLASSES)
  for (const word of words) {
    const letter = word.charCodeAt(0) % CLASSES
    lengths[letter] = (lengths[letter] as number) | bitOf(word)
  }
  return (word) => word !== '' && ((lengths[word.charCodeAt(0) % CLASSES] as number) & bitOf(word)) !== 0
}

/** A bit for the length; long words share one. */
function bitOf({ length }: string): number {
  return 1 << Math.min(length, CLASSES - 1)
}

/** Whether a word is one of a few, of which it is mostly none. */
export function amongFew(words: ReadonlySet<string>): (word: string) => boolean {
  const mayBe = filterOf(words)
  return (word) => mayBe(word) && words.has(word)
}
