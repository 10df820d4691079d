import type { Piece } from '../layout.ts'
import { flowOf, flowOfPage } from './flow.ts'

/** What Readability finds on a page. */
export interface MainText {
  readonly pieces: readonly Piece[]
  readonly byline: string | undefined
  readonly notes: readonly string[]
}

/** Below this share of what stands on the page, Readability has thrown the article away with the rest. */
const LEAST_SHARE = 0.1

/** The article on a page, by Readability. When it finds none, everything that is not plainly navigation. */
export async function mainText(html: string): Promise<MainText> {
  const whole = flowOfPage(html)
  const article = await readable(html)
  if (article === undefined) return { pieces: whole, byline: undefined, notes: [] }
  const pieces = flowOf(article.content)
  if (lengthOf(pieces) < lengthOf(whole) * LEAST_SHARE) return { pieces: whole, byline: article.byline, notes: [] }
  return { pieces, byline: article.byline, notes: [] }
}

async function readable(html: string): Promise<{ content: string; byline: string | undefined } | undefined> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  try {
    const { document } = parseHTML(html)
    const article = new Readability(document).parse()
    const content = article?.content
    if (content === undefined || content === null || content === '') return undefined
    return { content, byline: article?.byline ?? undefined }
  } catch {
    // A page that either library stumbles over is still read, by its tags alone.
    return undefined
  }
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.length, 0)
}
