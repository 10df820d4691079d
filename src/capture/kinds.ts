import { binaryKind, isContainer } from './binary-kinds.ts'
import type { BinaryReader, Drawn, Reader } from './drawn.ts'
import { readHtml } from './html/html.ts'
import { looksLikeHtml, looksLikeOtherXml } from './looks-like-html.ts'
import { looksLikeMarkdown, readMarkdown } from './markdown/markdown.ts'
import { looksFlat, readFlatWiki, readPlain } from './plain.ts'
import { refusal } from './refusal.ts'
import { looksLikeWikitext, readWikitext } from './wiki/wikitext.ts'

/** A kind of document: how its characters show it, and how it is read. */
interface Kind {
  readonly recognises: (characters: string, name: string) => boolean
  readonly read: Reader
}

/** Asked in this order; plain text takes what is left. */
const KINDS: readonly Kind[] = [
  { recognises: looksLikeHtml, read: readHtml },
  { recognises: looksLikeOtherXml, read: refuseXml },
  { recognises: looksLikeJson, read: refuseJson },
  { recognises: looksFlat, read: readFlatWiki },
  { recognises: looksLikeWikitext, read: readWikitext },
  { recognises: looksLikeMarkdown, read: readMarkdown },
]

/**
 * The reader of a document that is no text; undefined when it is none of a known kind.
 * Throws `binary` when the kind is known and not read.
 */
export function binaryReader(bytes: Uint8Array, origin: string): BinaryReader | undefined {
  const kind = binaryKind(bytes)
  if (kind === undefined) return undefined
  if (kind.read === undefined) throw refusal('binary', origin, `${kind.name}: not read yet`)
  return kind.read
}

/** Refuses by its first bytes what is not read, before the rest of it is fetched; of an archive they do not tell what it holds. */
export function refuseUnread(head: Uint8Array, origin: string): void {
  if (!isContainer(head)) binaryReader(head, origin)
}

/** Draws the text of a document by the kind that its characters show; the name only breaks a tie. */
export async function draw(characters: string, name: string, origin: string): Promise<Drawn> {
  const kind = KINDS.find((candidate) => candidate.recognises(characters, name))
  return kind === undefined ? readPlain(characters) : kind.read(characters, origin)
}

function refuseXml(_characters: string, origin: string): never {
  throw refusal('binary', origin, 'an XML document: not read yet')
}

function looksLikeJson(characters: string): boolean {
  return /^\s*(?:\{\s*"|\[\s*[{"[])/.test(characters.slice(0, 1000)) && /[}\]]\s*$/.test(characters.slice(-1000))
}

function refuseJson(_characters: string, origin: string): never {
  throw refusal('bad-document', origin, 'a JSON document: only JSON Lines, one document a line, is read')
}
