import { isArticle } from '../article.ts'
import { writtenWords } from '../written.ts'

const ARABIC_ARTICLE = /^ال(?=\p{L}{2})/u

/**
 * What the name of a place is looked up under: folded, without articles, which every hand writes differently.
 * "Ar Raqqah", "al-Raqqah" and "Raqqah" have one key, and so have الرقة and رقة.
 */
export function placeKey(name: string): string {
  const words = writtenWords(name)
  return words
    .filter((_, at) => !isArticle(words, at))
    .map(({ folded }) => folded.replace(ARABIC_ARTICLE, ''))
    .join(' ')
}

/** The names in an entry of a lexicon, in which `_` stands between the words of one name. */
export function namesInEntry(entry: string): readonly string[] {
  return entry === '' ? [] : entry.split(' ').map((name) => name.replace(/_/g, ' '))
}
