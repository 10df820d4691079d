import data from './lexicon/articles.json' with { type: 'json' }
import type { WrittenWord } from './written.ts'

const ARTICLES: ReadonlySet<string> = new Set(data.articles)
/** An article that took the sound of the next word: ash-Shami, ar-Rahman, et-Tell. */
const ASSIMILATED = /^[aeu](sh|[rnszdt])$/

/** Whether a word is an Arabic article standing by itself before another word. */
export function isArticle(words: readonly WrittenWord[], at: number): boolean {
  const { folded = '' } = words[at] ?? {}
  const next = words[at + 1]?.folded
  if (next === undefined) return false
  if (ARTICLES.has(folded)) return true
  const taken = ASSIMILATED.exec(folded)?.[1]
  return taken !== undefined && next.startsWith(taken)
}
