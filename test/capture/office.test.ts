import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { document, fault } from './support.ts'

/** A Word document whose body has this markup. */
function docx(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) })
}

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

test('a table in a cell is part of the cell', async () => {
  const inner = `<w:tbl><w:tr><w:tc>${paragraph('2012')}</w:tc><w:tc>${paragraph('2015')}</w:tc></w:tr></w:tbl>`
  const row = `<w:tr><w:tc>${paragraph('Ivan Detchard')}</w:tc><w:tc>${paragraph('commander')}${inner}</w:tc></w:tr>`
  const { source } = await document(docx(`<w:tbl>${row}</w:tbl>${paragraph('After it.')}`), 'a.docx')
  expect(source.text).toBe('- Ivan Detchard\tcommander 2012, 2015\n\nAfter it.\n')
})

test('a cell without words keeps its column', async () => {
  const row = (...cells: readonly string[]): string =>
    `<w:tr>${cells.map((words) => `<w:tc>${paragraph(words)}</w:tc>`).join('')}</w:tr>`
  const table = `<w:tbl>${row('Group', 'Leader', 'Strength')}${row('Salva Front', '', '400 fighters')}</w:tbl>`
  const { source } = await document(docx(table), 'a.docx')
  expect(source.text).toBe('- Group\tLeader\tStrength\n- Salva Front\t–\t400 fighters\n')
})

test('a mark that a paragraph was deleted hides nothing that stands behind it', async () => {
  const marked = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>'
  const { source } = await document(docx(`${marked}${paragraph('The group was founded in 1990.')}`), 'a.docx')
  expect(source.text).toBe('The group was founded in 1990.\n')
})

test('the heading above the notes is no title', async () => {
  const note = `<w:footnotes><w:footnote>${paragraph('Interview, Zenda.')}</w:footnote></w:footnotes>`
  const body = `<w:document>${paragraph('The group was founded in 1990.')}</w:document>`
  const bytes = zipSync({ 'word/document.xml': strToU8(body), 'word/footnotes.xml': strToU8(note) })
  const { source } = await document(bytes, 'a.docx')
  expect([source.title, source.text]).toEqual([
    null,
    'The group was founded in 1990.\n\n== Notes ==\n\nInterview, Zenda.\n',
  ])
})

test('an archive that holds no document of words is refused in one line', async () => {
  expect(await fault(docx(''), 'a.docx')).toBe('empty: capture: a.docx: the Word document holds no text')
  expect(await fault(docx(paragraph('words')).subarray(0, 60), 'a.docx')).toBe(
    'truncated: capture: a.docx: the archive is damaged or stops before its end',
  )
  expect(await fault(zipSync({ 'word/styles.xml': strToU8('<w:styles/>') }), 'a.docx')).toBe(
    'truncated: capture: a.docx: the Word document lacks its part word/document.xml',
  )
  expect(await fault(zipSync({ 'notes.txt': strToU8('words') }), 'a.zip')).toBe(
    'binary: capture: a.zip: a ZIP archive: not read yet',
  )
})

test('an archive that would unpack to more than the limit is refused before it is unpacked', async () => {
  const bytes = docx(paragraph('words'))
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const directory = Buffer.from(bytes).indexOf('PK\u0001\u0002', 0, 'latin1')
  view.setUint32(directory + 24, 600 * 1024 * 1024, true)
  expect(await fault(bytes, 'a.docx')).toBe(
    'oversized: capture: a.docx: unpacked, it has 600 MiB (629145600 bytes), the limit is 512 MiB (536870912 bytes)',
  )
})

test('an archive that unpacks to more than it tells gives no more than that', async () => {
  const bytes = docx(paragraph('a '.repeat(1_000_000)))
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const directory = Buffer.from(bytes).indexOf('PK\u0001\u0002', 0, 'latin1')
  view.setUint32(directory + 24, 60, true)
  expect(await fault(bytes, 'a.docx')).toMatch(/^(?:truncated|empty): capture: a\.docx: /)
})
