import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { captureBytes, captureFile, captureStream } from '../../../src/capture/capture.ts'
import { all, described } from '../support.ts'
import { packed, page, response, sent } from './make.ts'

const A = 'https://example.org/a'
const B = 'https://example.org/b'
const LIST = [
  { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' },
  { id: '1', url: `${A}#top`, ts: '2024-03-05T12:00:00Z', title: 'Told by the list' },
  { id: '2', url: 'https://example.org/moved', ts: '2024-03-05T12:00:00Z', title: 'Moved' },
  { id: '3', url: 'https://example.org/gone', ts: '2024-03-05T12:00:00Z' },
]
const FIRST = packed(
  response('https://example.org/moved', sent('', { Location: B }, '302 Found')),
  response(A, sent(page('The Salva Front was founded in 1990.'))),
  response('https://ads.example/frame', sent(page('Buy more shoes today.'))),
)
const SECOND = packed(response(B, sent(page('It had 400 fighters in 2001.', '<title>Its own</title>'))))

/** A WACZ of these parts; its archives are stored as they are, and its list behind them. */
function wacz(list: readonly unknown[] = LIST, first: Uint8Array = FIRST): Uint8Array {
  return zipSync({
    'archive/data-0.warc.gz': [first, { level: 0 }],
    'archive/data-1.warc.gz': [SECOND, { level: 0 }],
    'indexes/index.cdx.gz': [strToU8('…'), { level: 0 }],
    'pages/pages.jsonl': strToU8(list.map((line) => JSON.stringify(line)).join('\n')),
    'datapackage.json': strToU8('{}'),
  })
}

const PAGES = [
  {
    documentId: `${A} 2024-03-05T12:00:00Z`,
    source: { origin: 'a.wacz archive/data-0.warc.gz record 2', url: A, title: 'Told by the list' },
  },
  {
    source: { origin: 'a.wacz archive/data-1.warc.gz record 1', url: B, title: 'Its own' },
    notes: [
      'beside its documents a.wacz holds 1 redirect and 1 page that its list does not name',
      'a.wacz lists 1 page more that it does not hold',
    ],
  },
]

test('the pages that a WACZ lists are documents, and what was fetched for them is counted', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'wacz-')), 'a.wacz')
  writeFileSync(path, wacz())
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield wacz()
  }
  const carriers = [
    captureFile(path, { origin: 'a.wacz', maxBytes: 600 }),
    captureBytes(wacz(), { origin: 'a.wacz' }),
    captureStream(stream(), 'a.wacz'),
  ]
  for (const carrier of carriers) expect(await all(carrier)).toMatchObject(PAGES)
})

test('a WACZ that lists no pages is read as a web archive is', async () => {
  const items = await all(captureBytes(wacz(LIST.slice(0, 1)), { origin: 'a.wacz' }))
  expect(items.map((item) => 'source' in item && item.source.url)).toEqual([A, 'https://ads.example/frame', B])
})

const CUT = 'the archive is damaged or stops before its end'

test('a damaged archive in a WACZ does not lose the others', async () => {
  const bytes = wacz([{ url: A }, { url: B }])
  bytes[400] = (bytes[400] ?? 0) ^ 0xff
  const items = await all(captureBytes(bytes, { origin: 'a.wacz' }))
  expect(items.map((item) => ('fault' in item ? described(item) : item.source.url)).slice(-2)).toEqual([
    `truncated: capture: a.wacz archive/data-0.warc.gz: ${CUT}`,
    B,
  ])
})

test('a WACZ that is cut is refused as what it is', async () => {
  const items = await all(captureBytes(wacz().subarray(0, 900), { origin: 'a.wacz' }))
  expect(items.map((item) => 'fault' in item && described(item))).toEqual([`truncated: capture: a.wacz: ${CUT}`])
})

test('any damage to a WACZ gives documents or faults', async () => {
  const bytes = wacz()
  const hits = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(hits, fc.nat({ max: bytes.length }), async (changes, cut) => {
      const damaged = Uint8Array.from(bytes)
      for (const [at, to] of changes) damaged[at] = to
      const length = cut % 3 === 0 ? cut : bytes.length
      const items = await all(captureBytes(damaged.subarray(0, length), { origin: 'a.wacz' }))
      expect(items.length).toBeGreaterThan(0)
    }),
    { numRuns: 400 },
  )
})
