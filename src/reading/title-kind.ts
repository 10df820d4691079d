import type { Block } from './layout.ts'
import notes from './page-notes.json' with { type: 'json' }

/** What a title says first that the page is: "Profile – X", "Timeline: X". */
const KIND = new RegExp(`^(?:${notes.kinds.join('|')})\\s?[:|–—-]\\s*(?:the\\s+)?(?=\\S)`, 'iu')

/** A title without what it says first that the page is. */
export function withoutKind(title: string): string {
  return title.replace(KIND, '')
}

/** The blocks of a page whose title begins behind what it says that the page is. */
export function titledBlocks(text: string, blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks
  if (first === undefined || (first.kind !== 'heading' && first.kind !== 'title')) return blocks
  const words = text.slice(first.start, first.end)
  return [{ ...first, start: first.end - withoutKind(words).length }, ...others]
}
