import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { document, fault } from './support.ts'

const CONTAINER = `<?xml version="1.0"?><container><rootfiles>
  <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`
const ABOUT = `<dc:title id="t">The Salva Front &amp; its wars</dc:title><dc:creator opf:role="aut">Ana Berg</dc:creator>
  <dc:creator opf:role="edt">Ed Itor</dc:creator><dc:creator opf:role="aut">Bo Lund</dc:creator><dc:publisher>Zenda Press</dc:publisher>
  <dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2012-05</dc:date><dc:language>en</dc:language>`
const ITEMS = `<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
  <item id="two" href="ch%202.xhtml#start" media-type="application/xhtml+xml"/>
  <item id="one" href="../one.xhtml" media-type="application/xhtml+xml"/>
  <item id="pic" href="a.png" media-type="image/png"/>`
const ONE = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head>
  <body><svg width="1"/><h1>Beginnings</h1><p>The Salva Front was founded in <a id="p7"/>1990<sup>1</sup>.</p>
  <aside epub:type="footnote"><p>Interview, Zenda.</p></aside></body></html>`
const TWO = '<html><body><h1>The war</h1><p>It had 400 fighters.</p><ul><li>Ivan Detchard</li></ul></body></html>'

/** A book of these parts, and others in their place. */
function book(
  others: Readonly<Record<string, string>> = {},
  about = ABOUT,
  spine = ['n', 'one', 'two', 'pic', 'none'],
) {
  const references = spine.map((id) => `<itemref idref="${id}"/>`).join('')
  const parts = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.opf': `<package><metadata>${about}</metadata><manifest>${ITEMS}</manifest><spine>${references}</spine></package>`,
    'OEBPS/nav.xhtml': '<html><body><nav><ol><li>Beginnings</li></ol></nav></body></html>',
    'one.xhtml': ONE,
    'OEBPS/ch 2.xhtml': TWO,
    ...others,
  }
  const present = Object.entries(parts).filter(([, content]) => content !== '')
  return zipSync(Object.fromEntries(present.map(([name, content]) => [name, strToU8(content)])), { level: 0 })
}

test('a book is read chapter by chapter, without its table of contents', async () => {
  expect(await document(book(), 'a.epub')).toMatchObject({
    notes: [],
    source: {
      text: `== Beginnings ==

The Salva Front was founded in 1990.

Interview, Zenda.

== The war ==

It had 400 fighters.

- Ivan Detchard
`,
      title: 'The Salva Front & its wars',
      author: 'Ana Berg, Bo Lund',
      publisher: 'Zenda Press',
      published: '2012-05',
      language: 'en',
      reader: 'epub@1',
      mediaType: 'application/epub+zip',
    },
  })
})

test('a date that no program knew is none', async () => {
  const { source } = await document(book({}, '<dc:title/><dc:date>0101-01-01T00:00:00+00:00</dc:date>'), 'a.epub')
  expect(source).toMatchObject({ title: null, published: null, author: null })
})

test('a book that lacks a part is read with a note', async () => {
  expect((await document(book({ 'OEBPS/ch 2.xhtml': '' }), 'a.epub')).notes).toEqual([
    'the book lacks 1 of its 2 parts',
  ])
})

const LOCK =
  '<encryption><enc:EncryptedData><enc:CipherReference URI="OEBPS/ch%202.xhtml"/></enc:EncryptedData></encryption>'

test.each([
  ['locked', book({ 'META-INF/encryption.xml': LOCK }), 'bad-document: capture: a.epub: the book is locked (DRM)'],
  [
    'without a list',
    book({ 'META-INF/container.xml': '' }),
    'truncated: capture: a.epub: the book lacks its list of parts',
  ],
  [
    'without its package',
    book({ 'OEBPS/book.opf': '' }),
    'truncated: capture: a.epub: the book lacks its list of parts',
  ],
  ['without chapters', book({}, ABOUT, []), 'truncated: capture: a.epub: the book lacks its chapters'],
  ['of pictures', book({}, ABOUT, ['one']), 'no fault, but epub@1'],
  [
    'without words',
    book({ 'one.xhtml': '<html><body><img/></body></html>' }, ABOUT, ['one']),
    'empty: capture: a.epub: the book holds no text',
  ],
  [
    'that is cut',
    book().subarray(0, 900),
    'truncated: capture: a.epub: the archive is damaged or stops before its end',
  ],
])('a book %s is told as what it is', async (_, bytes, expected) => {
  expect(await fault(bytes, 'a.epub')).toBe(expected)
})
