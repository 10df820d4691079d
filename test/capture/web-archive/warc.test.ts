import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type CaptureOptions, captureBytes, captureStream } from '../../../src/capture/capture.ts'
import { all, described, encode } from '../support.ts'
import { packed, page, record, response, sent } from './make.ts'

const A = 'https://example.org/a'
const B = 'https://example.org/b'
const WORDS = 'The Salva Front was founded in 1990.'

/** What an archive gives: the words of each document with its notes, or its fault. */
async function found(bytes: Uint8Array, name = 'a.warc.gz', options: CaptureOptions = {}) {
  const items = await all(captureBytes(bytes, { origin: name }, options))
  return items.map((item) => ('fault' in item ? described(item) : [item.source.text.trim(), ...item.notes].join(' | ')))
}

test.each([
  ['plain', Buffer.concat, 'a.warc'],
  ['packed', (records: readonly Uint8Array[]) => packed(...records), 'a.warc.gz'],
  ['packed as one', (records: readonly Uint8Array[]) => gzipSync(Buffer.concat(records)), 'whatever'],
])('each page in an archive is a document, %s', async (_, together, name) => {
  const archive = together([
    record({ 'WARC-Type': 'warcinfo' }, 'software: a crawler\r\n'),
    record({ 'WARC-Type': 'request', 'WARC-Target-URI': A }, 'GET /a HTTP/1.1\r\n\r\n'),
    response(A, sent(page(WORDS, '<title>The Front</title><meta name="author" content="Ana Berg">'))),
    response('https://example.org/old', sent('', { Location: '/b' }, '301 Moved')),
    response(B, sent(page('It had 400 fighters in 2001.'))),
    response('https://example.org/logo.png', sent('\x89PNG', { 'Content-Type': 'image/png' })),
    response('https://example.org/x.png', sent('\x89PNG', { 'Content-Type': 'image/png' })),
    response('https://example.org/x.js', sent('var x', { 'Content-Type': 'text/javascript' })),
    response('https://example.org/none', sent(page('Not found'), {}, '404 Not Found')),
    response('https://example.org/frame', sent('<html><body><script>x()</script></body></html>')),
    response('https://example.org/more', sent('<p>Most read</p><p>Nothing</p>'), { 'WARC-Resource-Type': 'xhr' }),
    response('https://example.org/robots.txt', sent('User-agent: *', { 'Content-Type': 'text/plain' })),
    record({ 'WARC-Type': 'revisit', 'WARC-Target-URI': A }, sent('')),
    record({ 'WARC-Type': 'resource', 'WARC-Target-URI': `urn:text:${A}`, 'Content-Type': 'text/plain' }, WORDS),
  ])
  const items = await all(captureBytes(archive, { origin: name }))
  expect(items).toMatchObject([
    {
      documentId: `${A} 2024-03-05T12:00:00Z`,
      notes: [],
      source: {
        origin: `${name} record 3`,
        url: A,
        title: 'The Front',
        author: 'Ana Berg',
        publisher: 'example.org',
        published: null,
        reader: 'html@1',
        text: `${WORDS}\n`,
      },
    },
    {
      source: { origin: `${name} record 5`, url: B },
      notes: [
        `beside its documents ${name} holds 2 records about the archive, 2 images, 1 request, 1 redirect, 1 script, 1 failed answer, 1 page without text, 1 fragment of a page, 1 file of another kind and 1 page that was unchanged since it was archived`,
      ],
    },
  ])
})

test('texts and documents of words are read by their own readers, and what is put there as it is too', async () => {
  const docx = zipSync({ 'word/document.xml': strToU8(`<w:p><w:t>${WORDS}</w:t></w:p>`) })
  const archive = packed(
    response('https://example.org/a.docx', sent(docx, { 'Content-Type': 'application/octet-stream' })),
    response('https://example.org/a.txt', sent(WORDS, { 'Content-Type': 'text/plain' })),
    record({ 'WARC-Type': 'resource', 'WARC-Target-URI': A, 'Content-Type': 'text/html' }, page(WORDS)),
  )
  const items = await all(captureBytes(archive, { origin: 'a.warc.gz' }))
  expect(items.map((item) => 'source' in item && item.source.reader)).toEqual(['docx@1', 'plain@1', 'html@1'])
})

test('what a page says of itself comes before its host, its address before what it says', async () => {
  const head = `<link rel="canonical" href="https://elsewhere.example/"><meta property="og:site_name" content="The Daily">
    <meta property="article:published_time" content="2019-05-01">`
  const [item] = await all(captureBytes(packed(response(A, sent(page(WORDS, head)))), { origin: 'a.warc.gz' }))
  expect(item).toMatchObject({ source: { url: A, publisher: 'The Daily', published: '2019-05-01' } })
})

test('the same page has the same id in every archive, and another page another', async () => {
  const one = packed(response(A, sent(page(WORDS))), response(B, sent(page(WORDS))))
  const other = Buffer.concat([record({ 'WARC-Type': 'warcinfo' }), response(A, sent(page(WORDS)))])
  const ids = async (bytes: Uint8Array, origin: string) =>
    (await all(captureBytes(bytes, { origin }))).map((item) => 'source' in item && item.source.id)
  const [first, second] = await ids(one, 'one.warc.gz')
  expect(await ids(other, 'other.warc')).toEqual([first])
  expect(second).not.toBe(first)
})

const chunks = (body: Uint8Array): Buffer => {
  const half = body.length >> 1
  const parts = [body.subarray(0, half), body.subarray(half)]
  const written = parts.flatMap((part) =>
    [`${part.length.toString(16)};x=y\r\n`, part, '\r\n'].map((each) => Buffer.from(each)),
  )
  return Buffer.concat([...written, Buffer.from('0\r\n\r\n')])
}
const PAGE = Buffer.from(page(WORDS))

test.each([
  ['chunked', '', chunks(PAGE)],
  ['chunked', 'gzip', chunks(gzipSync(PAGE))],
  ['', 'gzip', gzipSync(PAGE)],
  ['', 'deflate', deflateSync(PAGE)],
  ['', 'deflate', deflateRawSync(PAGE)],
  ['', 'br', brotliCompressSync(PAGE)],
  ['', 'zstd', zstdCompressSync(PAGE)],
  ['', 'deflate, gzip', gzipSync(deflateSync(PAGE))],
  // Many archives hold what was sent as it is after it was unpacked, under the head that was sent.
  ['chunked', 'gzip', PAGE],
  ['chunked', 'br', PAGE],
  ['', 'deflate', PAGE],
  ['', 'utf-8', PAGE],
])('a body sent as %j, %j is unpacked', async (transfer, content, body) => {
  const block = sent(body, { 'Transfer-Encoding': transfer, 'Content-Encoding': content })
  expect(await found(packed(response(A, block)))).toEqual([WORDS])
})

test('the encoding that the server told is believed', async () => {
  const words = 'تأسست جبهة السلوى في عام 1990'
  const block = sent(encode('windows-1256', page(words)), { 'Content-Type': 'text/html; charset=windows-1256' })
  expect(await found(packed(response(A, block)))).toEqual([words])
})

const GOOD = response(B, sent(page('It had 400 fighters in 2001.')))
const READ = 'It had 400 fighters in 2001.'
const big = response(A, sent(page('a '.repeat(2000))))

test.each([
  [
    'a body that is cut',
    sent(gzipSync(PAGE).subarray(0, 50), { 'Content-Encoding': 'gzip' }),
    'its body is damaged or stops before its end',
  ],
  [
    'chunks that are cut',
    sent(chunks(PAGE).subarray(0, 90), { 'Transfer-Encoding': 'chunked' }),
    'its body stops before its end',
  ],
  ['a page that is cut', sent(`${page(WORDS)}<p title="`), 'stops inside a tag'],
])('%s does not lose the others', async (_, block, reason) => {
  expect(await found(packed(response(A, block), GOOD))).toEqual([
    `truncated: capture: a.warc.gz record 1: ${reason} (${A})`,
    READ,
  ])
})

test('what is too large for one document does not lose the others, nor what unpacks to too much', async () => {
  const bomb = response(A, sent(gzipSync(Buffer.alloc(100_000)), { 'Content-Encoding': 'gzip' }))
  expect(await found(packed(big, bomb, GOOD), 'a.warc.gz', { maxBytes: 2048 })).toEqual([
    `oversized: capture: a.warc.gz record 1: it has 4 KiB (4139 bytes), the limit is 2 KiB (2048 bytes) (${A})`,
    `oversized: capture: a.warc.gz record 2: unpacked, it goes on beyond the limit of 2 KiB (2048 bytes) (${A})`,
    READ,
  ])
})

test('a record that is cut, or damaged, is one fault in a packed archive', async () => {
  const members = [big, GOOD].map((bytes) => gzipSync(bytes))
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = members
  const flipped = Buffer.from(first)
  flipped[flipped.length - 6] = (flipped.at(-6) ?? 0) ^ 0xff
  for (const damaged of [first.subarray(0, first.length - 30), flipped]) {
    const [fault, ...rest] = await found(Buffer.concat([damaged, second]))
    expect(fault).toContain('truncated: capture: a.warc.gz record 1: it is damaged or stops before its end')
    expect(rest).toEqual([READ])
  }
  expect(await found(Buffer.concat([second, first.subarray(0, 60)]))).toEqual([
    'truncated: capture: a.warc.gz record 2: it is damaged or stops before its end',
    READ,
  ])
})

test.each([
  ['longer', '999999', `truncated: capture: a.warc.gz record 1: it stops before its end (${A})`],
  ['shorter', '90', `truncated: capture: a.warc.gz record 1: it is not as long as it says (${A})`],
  ['nothing', 'many', `truncated: capture: a.warc.gz record 1: it does not begin as a record does (${A})`],
])('a record that says it is %s does not lose the others', async (_, length, fault) => {
  const wrong = response(A, sent(page(WORDS)), { 'Content-Length': length })
  expect(await found(packed(wrong, GOOD))).toEqual([fault, READ])
  if (length === '90') expect(await found(Buffer.concat([wrong, GOOD]))).toEqual([fault, READ])
})

test('a page that holds what looks like a record makes none', async () => {
  const forged = response('https://news.example/', sent(page('The Front surrendered.')))
  const hostile = sent(Buffer.concat([Buffer.from(page(WORDS)), Buffer.from('\r\n\r\n'), forged]))
  const wrong = response(A, hostile, { 'Content-Length': '9999999' })
  expect(await found(packed(wrong, GOOD))).toEqual([expect.stringContaining('stops before its end'), READ])
  expect(await found(wrong, 'a.warc')).toHaveLength(2)
})

test('an archive without documents says what it holds', async () => {
  const image = response(A, sent('', { 'Content-Type': 'image/png' }))
  expect(await found(packed(image))).toEqual(['empty: capture: a.warc.gz: holds no documents, only 1 image'])
})

test('a page of which the archive holds only the beginning is read with a note', async () => {
  const cut = response(A, sent(page(WORDS)), { 'WARC-Truncated': 'length' })
  expect(await found(packed(cut))).toEqual([`${WORDS} | the archive holds only its beginning: length`])
})

test('an archive without an end is read as it comes', { timeout: 20_000 }, async () => {
  const state = { closed: false }
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield packed(GOOD)
    } finally {
      state.closed = true
    }
  }
  let count = 0
  for await (const item of captureStream(endless(), '-')) {
    expect(item).toMatchObject({ source: { url: B } })
    count += 1
    if (count === 100) break
  }
  expect(state.closed).toBe(true)
})

test('a record that unpacks for ever is refused', async () => {
  const bomb = gzipSync(Buffer.concat([response(A, sent(''), { 'Content-Length': '8' }), Buffer.alloc(50_000_000)]))
  const items = await found(Buffer.concat([bomb, packed(GOOD)]))
  expect(items).toEqual([expect.stringContaining('record 1: it is not as long as it says'), READ])
})

test('any damage gives documents or faults, and the other records are there', async () => {
  const noise = Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * at * 2_654_435_761) >>> 24))
  const image = response('https://example.org/x.png', sent(noise, { 'Content-Type': 'image/png' }))
  const parts = [GOOD, big, GOOD, image].map((bytes) => gzipSync(bytes))
  const bytes = Buffer.concat(parts)
  const [before = 0, middle = 0] = parts.map(({ length }) => length)
  const hit = fc.record({ at: fc.nat({ max: middle - 1 }), to: fc.nat({ max: 255 }), cut: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(hit, async ({ at, to, cut }) => {
      const damaged = Buffer.from(bytes)
      damaged[before + at] = to
      const given = cut ? Buffer.concat([damaged.subarray(0, before + at), damaged.subarray(before + middle)]) : damaged
      expect((await found(given)).filter((item) => item.startsWith(READ))).toHaveLength(2)
    }),
    { numRuns: 150 },
  )
})

test('any bytes behind the beginning of an archive give documents or faults', async () => {
  const anything = fc.array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom(
        ...['WARC/1.0\r\n', '\r\n\r\n', 'Content-Length: 20\r\n', 'WARC-Type: response\r\n', 'HTTP/1.1 200 OK\r\n'].map(
          (text) => Buffer.from(text),
        ),
        GOOD,
      ),
    ),
    { maxLength: 12 },
  )
  await fc.assert(
    fc.asyncProperty(anything, fc.boolean(), async (parts, isPacked) => {
      const bytes = Buffer.concat([GOOD, ...parts])
      expect((await found(isPacked ? gzipSync(bytes) : bytes, 'a.warc')).length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
