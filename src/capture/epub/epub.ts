import type { Drawn } from '../drawn.ts'
import { flowOf } from '../html/flow.ts'
import { isVoid } from '../html/scan.ts'
import { layOut } from '../layout.ts'
import { refusal } from '../refusal.ts'
import { elementsOf } from '../xml.ts'
import { partsOf } from '../zip-parts.ts'
import { bookOf, partNamed } from './package.ts'

const CONTAINER = 'META-INF/container.xml'
const LOCKS = 'META-INF/encryption.xml'
const ROOT: ReadonlySet<string> = new Set(['rootfile'])
const LOCKED: ReadonlySet<string> = new Set(['enc:cipherreference', 'cipherreference'])
/** An element that is closed where it is opened, as XML has it and HTML has not. */
const CLOSED = /<([a-z][^\s<>/]*)((?:\s[^<>]*)?)\/>/gi
/** Notes stand beside the text of a book, and belong to it. */
const ASIDE = /<(\/?)aside\b/gi

/**
 * The text of an EPUB book: its chapters in their order, with title, author, publisher, date and language. Its table of contents
 * is left out. Throws `truncated` when it is damaged, `bad-document` when it is locked, `empty` without words.
 */
export async function readEpub(bytes: Uint8Array, origin: string): Promise<Drawn> {
  const roots = await partsOf(bytes, new Set([CONTAINER, LOCKS]), origin)
  const [root] = [...elementsOf(roots.get(CONTAINER) ?? '', ROOT)].map(
    ({ attributes }) => attributes.get('full-path') ?? '',
  )
  const contents = root === undefined ? undefined : (await partsOf(bytes, new Set([root]), origin)).get(root)
  if (root === undefined || contents === undefined)
    throw refusal('truncated', origin, 'the book lacks its list of parts')
  const { declared, chapters } = bookOf(contents, root)
  const locked = new Set(
    [...elementsOf(roots.get(LOCKS) ?? '', LOCKED)].flatMap(({ attributes }) =>
      partNamed(attributes.get('uri') ?? '', ''),
    ),
  )
  if (chapters.some((chapter) => locked.has(chapter))) throw refusal('bad-document', origin, 'the book is locked (DRM)')
  const parts = await partsOf(bytes, new Set(chapters), origin)
  const texts = chapters.flatMap((chapter) => parts.get(chapter) ?? [])
  if (texts.length === 0) throw refusal('truncated', origin, 'the book lacks its chapters')
  const text = layOut({ title: null, fields: [], pieces: texts.flatMap((xhtml) => flowOf(asHtml(xhtml))) })
  if (text === '') throw refusal('empty', origin, 'the book holds no text')
  const lacking = chapters.length - texts.length
  return {
    text,
    mediaType: 'application/epub+zip',
    reader: 'epub@1',
    declared,
    guessed: {},
    notes: lacking === 0 ? [] : [`the book lacks ${lacking} of its ${chapters.length} parts`],
  }
}

function asHtml(xhtml: string): string {
  return xhtml
    .replace(CLOSED, (whole, name: string, attributes: string) =>
      isVoid(name) ? whole : `<${name}${attributes}></${name}>`,
    )
    .replace(ASIDE, '<$1section')
}
