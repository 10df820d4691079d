import fc from 'fast-check'
import { expect, test } from 'vitest'
import { captureBytes, captureStream } from '../../src/capture/capture.ts'
import { captureDataStream } from '../../src/capture/capture-data.ts'
import { all, described, document, fault, one } from './support.ts'

const bytesOf = (latin1: string): Uint8Array => new Uint8Array(Buffer.from(latin1, 'latin1'))

test.each([
  ['PK\x03\x04\x14\0xl/workbook.xml', 'an Excel workbook (XLSX)'],
  ['PK\x03\x04\x14\0readme.txt', 'a ZIP archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'an old Office document'],
  ['\x89PNG\r\n\x1a\n\0\0', 'a PNG image'],
  ['\xff\xd8\xff\xe0\0\x10JFIF', 'a JPEG image'],
  ['GIF89a\x01\0', 'a GIF image'],
  ['\x7fELF\x02\x01', 'a Linux program'],
  ['MZ\x90\0\x03\0', 'a Windows program'],
  ['\x1f\x8b\x08\0', 'a gzip archive'],
  ['SQLite format 3\0', 'an SQLite database'],
])('refuses %j as binary and names it', async (latin1, kind) => {
  expect(await fault(bytesOf(latin1))).toBe(`binary: capture: a.txt: ${kind}: not read yet`)
})

test.each([
  ['', 'empty: capture: a.txt: holds nothing'],
  [' \n\t\u00a0\ufeff', 'empty: capture: a.txt: holds only white space'],
  ['<html><body><script>x</script></body></html>', 'empty: capture: a.txt: the page holds no text'],
  ['PK\x03\x04 word/document.xml', 'truncated: capture: a.txt: the archive is damaged or stops before its end'],
  ['ab\0cd', 'binary: capture: a.txt: its bytes are not text'],
  ['a\x01\x02\x03\x04\x05b', 'binary: capture: a.txt: its bytes are not text'],
  ['<html><body><p>Some text <a href="x', 'truncated: capture: a.txt: stops inside a tag'],
  ['<html><body><p>Some text</', 'truncated: capture: a.txt: stops inside a tag'],
  ['<html><body><p>Some text <!-- and', 'truncated: capture: a.txt: stops inside a comment'],
  ['<html><body><p>Some text<script>if (', 'truncated: capture: a.txt: stops inside <script>'],
  [
    '{{Infobox war faction\n| name = X\n| allies = [[A]]',
    'truncated: capture: a.txt: stops inside the template "infobox war faction"',
  ],
  ['{{Infobox x|name={{lang|ar|س', 'truncated: capture: a.txt: stops inside the template "infobox x"'],
  ['{"text":"The group', 'truncated: capture: a.txt line 1: the line stops before its end'],
  ['{"title":"x"}', 'bad-document: capture: a.txt line 1: "text" is missing'],
  ['[{"text":"a"}]', 'bad-document: capture: a.txt: a JSON document: only JSON Lines, one document a line, is read'],
  ['<?xml version="1.0"?><rss><item/></rss>', 'binary: capture: a.txt: an XML document: not read yet'],
])('%j gives one fault', async (content, expected) => {
  expect(await fault(content)).toBe(expected)
})

test('names both sizes of what is too big', async () => {
  expect(await fault('a'.repeat(3000), 'a.txt', { maxBytes: 2048 })).toBe(
    'oversized: capture: a.txt: it has 2.9 KiB (3000 bytes), the limit is 2 KiB (2048 bytes)',
  )
})

/** The same bytes for ever; `state` tells how many were asked for, and whether the stream was let go. */
function endless(bytes: string) {
  const state = { given: 0, closed: false }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        state.given += bytes.length
        yield bytesOf(bytes)
      }
    } finally {
      state.closed = true
    }
  }
  return { state, chunks: chunks() }
}

test.each([
  ['\0', 'oversized: capture: -: it goes on beyond the limit of 1 MiB (1048576 bytes)'],
  ['a word ', 'oversized: capture: -: it goes on beyond the limit of 1 MiB (1048576 bytes)'],
  ['%PDF-1.7', 'oversized: capture: -: it goes on beyond the limit of 1 MiB (1048576 bytes)'],
  ['\x7fELF\x02\x01', 'binary: capture: -: a Linux program: not read yet'],
])('a stream of %j without an end is left when it is known what it is', async (bytes, expected) => {
  const { state, chunks } = endless(bytes.repeat(10_000))
  const items = await all(captureStream(chunks, '-', { maxBytes: 1_048_576 }))
  expect(items.map((item) => 'fault' in item && described(item))).toEqual([expected])
  expect(state.given).toBeLessThan(1_200_000)
  expect(state.closed).toBe(true)
})

test('of a stream of lines without an end each is a document as it comes', async () => {
  const { state, chunks } = endless('{"text":"The group was founded in 2013."}\n')
  const found: string[] = []
  for await (const item of captureStream(chunks, '-')) {
    found.push('fault' in item ? described(item) : item.documentId)
    if (found.length === 300) break
  }
  expect(found.at(-1)).toBe('- line 300')
  expect(state).toEqual({ given: 300 * 42, closed: true })
})

test('data without an end are refused as what they are', async () => {
  const { state, chunks } = endless('group_id,name\n'.repeat(100_000))
  const data = await captureDataStream(chunks, '-')
  expect('fault' in data && described(data)).toBe(
    'oversized: capture: -: it goes on beyond the limit of 64 MiB (67108864 bytes)',
  )
  expect(state.closed).toBe(true)
})

test('a line that is too long does not stop the others', async () => {
  const lines = [`{"text":"${'a'.repeat(100)}"}`, '{"id":"b","text":"short"}'].join('\n')
  const items = await all(captureBytes(new TextEncoder().encode(lines), { origin: 'a.jsonl' }, { maxBytes: 50 }))
  expect(items.map((item) => ('fault' in item ? described(item) : item.documentId))).toEqual([
    'oversized: capture: a.jsonl line 1: it has 111 bytes, the limit is 50 bytes',
    'b',
  ])
})

test('hostile pages are read, and soon', { timeout: 60_000 }, async () => {
  const hostile = [
    `<html><body>${'<div>'.repeat(100_000)}words`,
    `<html><body><p title="${'a'.repeat(3_000_000)}">words`,
    `<html><body>${'<p a="'.repeat(100_000)}">words`,
    `<html><body>words${'<a'.repeat(500_000)}>`,
    `{{Infobox x|name=y}}words${'{{a|'.repeat(300_000)}`,
    `{{Infobox x|name=y}}words${"'''[[".repeat(300_000)}`,
    `{{Infobox x|name=y}}words${'<ref>'.repeat(300_000)}`,
    `# words\n\n# words\n\n${'*a_[b]('.repeat(100_000)}`,
    `{"text":"words","x":${'['.repeat(300_000)}${']'.repeat(300_000)}}`,
  ]
  for (const content of hostile) expect((await document(content)).source.text).toContain('words')
})

const FRAGMENTS = [
  '<',
  '>',
  '{{',
  '}}',
  '[[',
  ']]',
  '|',
  '=',
  '\n',
  '"',
  '<p>',
  '</p>',
  '<table class="infobox">',
  '<tr><th>',
  '<td>',
]
  .concat([
    '{{Infobox x',
    '== a ==',
    "'''",
    '# ',
    '---\n',
    '- ',
    '{"text":',
    '}',
    '<html>',
    '<!--',
    '-->',
    '<ref>',
    '</ref>',
  ])
  .concat([
    '<script>',
    '</script>',
    '{|',
    '|}',
    '|-',
    '&amp;',
    '&#0;',
    'كلمة',
    'word',
    '\u0000',
    '\ud800',
    '`',
    '![',
    '](',
    '* ',
    '\\',
  ])

test('any bytes give a document or one fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      for (const name of ['a', 'a.md', 'a.html']) await one(bytes, name)
    }),
    { numRuns: 300 },
  )
})

test('any mixture of markup gives documents or faults, and the quotes of a text are its own', async () => {
  const mixture = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(mixture, fc.constantFrom('a', 'a.md', 'a.html', 'a.jsonl'), async (content, name) => {
      const items = await all(captureBytes(new TextEncoder().encode(content), { origin: name }))
      expect(items.length).toBeGreaterThan(0)
      for (const item of items) if (!('fault' in item)) expect(item.source.text.trim()).not.toBe('')
    }),
    { numRuns: 1500 },
  )
})
