import type { SourceMetadata } from '../../claims/source.ts'
import { withoutApparatus } from '../apparatus.ts'
import type { Drawn } from '../drawn.ts'
import { decodeEntities } from '../entities.ts'
import { layOut, type Piece } from '../layout.ts'
import { refusal } from '../refusal.ts'
import { flowOf, flowOfPage } from './flow.ts'
import { headOf } from './head.ts'
import { takeInfobox } from './infobox.ts'
import { type MainText, mainText } from './main-text.ts'
import { survey } from './survey.ts'
import { firstHeading, wikiContent } from './wiki-page.ts'

/**
 * A web page as text: of an encyclopedia page its box of facts and its prose, of any other page the main text that
 * Readability finds. A page too deep or too large for a tree is read by its tags alone, with a note.
 * Throws `truncated` when the page stops inside a tag, and `empty` when it has no text.
 */
export async function readHtml(characters: string, origin: string): Promise<Drawn> {
  const { cutInside, tame } = survey(characters)
  if (cutInside !== undefined) throw refusal('truncated', origin, `stops inside ${cutInside}`)
  const declared = headOf(characters)
  const { fields, rest } = takeInfobox(characters)
  const content = wikiContent(rest)
  const encyclopedic = content !== undefined || fields.length > 0
  const found = await bodyOf(content, rest, tame)
  const heading = firstHeading(characters)
  const title = declared.title ?? (heading === undefined ? null : decodeEntities(heading))
  const pieces = withoutRepeats(found.pieces, [title, heading, declared.author, found.byline])
  const text = layOut({
    title: encyclopedic ? title : null,
    fields,
    pieces: encyclopedic ? withoutApparatus(pieces) : pieces,
  })
  if (text === '') throw refusal('empty', origin, 'the page holds no text')
  const guessed = guessedOf(title, found.byline, declared.url)
  return { text, mediaType: 'text/html', reader: 'html@1', declared, guessed, notes: found.notes }
}

async function bodyOf(content: string | undefined, rest: string, tame: boolean): Promise<MainText> {
  if (content !== undefined) return { pieces: flowOf(content), byline: undefined, notes: [] }
  if (tame) return await mainText(rest)
  const notes = ['the page is too deep or too large to take apart; it is read by its tags alone']
  return { pieces: flowOfPage(rest), byline: undefined, notes }
}

/** Title and author are metadata; their repetition above the text is left out. */
function withoutRepeats(pieces: readonly Piece[], told: readonly (string | null | undefined)[]): Piece[] {
  const known = new Set(told.filter((words) => typeof words === 'string').map(folded))
  return pieces.filter((piece, index) => index > 3 || !known.has(folded(piece.text)))
}

function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
}

function guessedOf(title: string | null, byline: string | undefined, url: unknown): Partial<SourceMetadata> {
  const host = typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  return {
    ...(title === null ? {} : { title }),
    ...(byline === undefined || byline.trim() === '' ? {} : { author: byline.trim() }),
    ...(host === '' ? {} : { publisher: host }),
  }
}
