import type { Drawn } from '../drawn.ts'
import { layOut, type Piece } from '../layout.ts'
import { hasFrontMatter, takeFrontMatter } from './front-matter.ts'
import { piecesOf } from './pieces.ts'

const TOP = 50_000

/** Whether characters are Markdown: front matter, or `#` headings; under a name that says so, anything else. */
export function looksLikeMarkdown(characters: string, name: string): boolean {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name) || hasFrontMatter(characters)) return true
  const top = characters.slice(0, TOP)
  const headings = top.match(/^#{1,6}[ \t]+\S/gm)?.length ?? 0
  return headings > 1 || (headings === 1 && /^\s*#[ \t]+\S/.test(top))
}

/** Markdown as text: its first `# Title` becomes `= Title =`; metadata comes from the front matter. */
export async function readMarkdown(characters: string): Promise<Drawn> {
  const { body, metadata, notes } = await takeFrontMatter(characters)
  const all = piecesOf(body)
  const first = all[0]
  const titled = first?.kind === 'heading' && first.level === 0
  const title = titled ? first.text : null
  const pieces = (titled ? all.slice(1) : all).map(belowTitle)
  const text = layOut({ title, fields: [], pieces })
  const guessed = title === null ? {} : { title }
  return { text, mediaType: 'text/markdown', reader: 'markdown@1', declared: metadata, guessed, notes }
}

function belowTitle(piece: Piece): Piece {
  return piece.level === 0 ? { ...piece, level: 1 } : piece
}
