/** Tells of most words, by their first two letters, that no entry of a lexicon begins with them: before they are looked up. */
export type FirstLetters = (text: string, start: number) => boolean

/** Letters fall into so many classes; two that share one do no harm but for a word looked up in vain. */
const CLASSES = 32
/** Behind the letters of Arabic. */
const LETTERS = 0x700

/**
 * Whether an entry may begin with the two letters at a place of a text, of which the words are the first ones of all
 * entries. Letters are compared as the language normalises them. `prefixes`: what may stand before any entry as one with it.
 */
export function firstLettersOf(
  words: Iterable<string>,
  prefixes: Iterable<string>,
  normalise: (word: string) => string,
): FirstLetters {
  const classes = Uint8Array.from({ length: LETTERS }, (_, code) => classOf(normalise(String.fromCharCode(code))))
  const pairs = new Uint8Array(CLASSES * CLASSES)
  for (const word of words) pairs[classOf(word) * CLASSES + classOf(word.slice(1))] = 1
  for (const prefix of prefixes) pairs.fill(1, classOf(prefix) * CLASSES, (classOf(prefix) + 1) * CLASSES)
  return (text, start) => {
    const [one, two] = [classes[text.charCodeAt(start)] ?? 0, classes[text.charCodeAt(start + 1)] ?? 0]
    return one === 0 || two === 0 || pairs[one * CLASSES + two] === 1
  }
}

/** The class of the first letter; 0 of a sign that is normalised away, of which nothing is told. */
function classOf(letters: string): number {
  return letters === '' ? 0 : (letters.charCodeAt(0) % (CLASSES - 1)) + 1
}
