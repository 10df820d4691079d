import type { Block } from './layout.ts'

/** Fewer words tell nothing. */
const LEAST_WORDS = 4
const TAB = /\t/u

/**
 * The blocks of a text whose lines are short and have no full stops, as posts and notes are: its lines are no headlines
 * then but prose. Other texts are left as they are.
 */
export function withPosts(text: string, blocks: readonly Block[]): readonly Block[] {
  const lines = new Set(blocks.filter((block, i) => (i > 0 || blocks.length === 1) && isLine(text, block)))
  const length = (some: Iterable<Block>): number => [...some].reduce((sum, { start, end }) => sum + end - start, 0)
  const told = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'field' || kind === 'item')
  if (lines.size === 0 || length(lines) <= length(told)) return blocks
  return blocks.map((block) => (lines.has(block) ? { ...block, kind: 'paragraph' } : block))
}

/** Whether a block is a headline by its length alone, and has words enough to tell something. */
function isLine(text: string, { kind, start, end }: Block): boolean {
  const words = text.slice(start, end)
  if (kind !== 'heading' || /^\s*=/u.test(text.slice(end, end + 4)) || TAB.test(words)) return false
  return words.split(/\s+/u).length >= LEAST_WORDS && /(?<!\S)\p{Ll}|\p{Script=Arabic}/u.test(words)
}
