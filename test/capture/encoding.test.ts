import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { document, encode, fault } from './support.ts'

const ARABIC = readFileSync(join(import.meta.dirname, 'corpus/plain-arabic/source.txt'), 'utf8')
const TURKISH =
  "Türkiye Dışişleri Bakanlığı'nın açıklamasına göre örgütün lideri Mihraç Ural öldürüldü; iddia yalanlandı."
const RUSSIAN = 'Сирийское сопротивление — вооружённая группировка, действовавшая на северо-западе Сирии.'
const FRENCH = 'Le chef du groupe armé a été tué près de la frontière, selon des témoins interrogés à Genève.'
const MIXED = 'The group (المقاومة السورية) is led by Mihrac Ural and is based in the city of Latakia.'

test.each([
  ['windows-1256', ARABIC],
  ['windows-1256', ARABIC.slice(0, 120)],
  ['windows-1256', MIXED],
  ['iso-8859-6', ARABIC.replace(/[^\s!-~\u060c-\u0652]/g, '')],
  ['windows-1254', TURKISH],
  ['windows-1251', RUSSIAN],
  ['windows-1252', FRENCH],
  ['windows-1252', 'He said “no” – it is the group’s fault.'],
])('tells %s by statistics', async (label, text) => {
  const { source, notes } = await document(encode(label, text))
  expect(source.text).toBe(text)
  expect(notes).toEqual([`read as ${label}, guessed from the frequency of its letters`])
})

test('reads UTF-16 with and without a mark, in both orders', async () => {
  const little = Buffer.from(ARABIC, 'utf16le')
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), little])
  const big = Buffer.from(little).swap16()
  const english = Buffer.from('The group was founded in 2013, it said.\n', 'utf16le')
  for (const bytes of [little, marked, big, Buffer.from(marked).swap16()]) {
    expect((await document(bytes)).source.text).toBe(ARABIC)
  }
  expect((await document(english)).source.text).toBe('The group was founded in 2013, it said.\n')
})

test('keeps every character but a byte order mark', async () => {
  const text = '\ta\r\n\r\n  ب\u200f\u00a0c\n\n\n'
  expect((await document(`\ufeff${text}`)).source.text).toBe(text)
  expect((await document(text)).source.text).toBe(text)
})

test('follows the encoding a page declares', async () => {
  const page = '<html><head><meta charset="windows-1256"></head><body><p>أعلنت الجبهة</p></body></html>'
  expect((await document(encode('windows-1256', page))).source.text).toBe('أعلنت الجبهة\n')
  const xml = '<?xml version="1.0" encoding="ISO-8859-6"?><html><body><p>أعلنت الجبهة</p></body></html>'
  expect((await document(encode('iso-8859-6', xml))).source.text).toBe('أعلنت الجبهة\n')
})

test('says so when the encoding cannot be told', async () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => 0xa0 + ((index * 37) % 96))
  expect(await fault(bytes)).toBe('encoding: capture: a.txt: it is not UTF-8 and its encoding cannot be told')
})

test('finds text cut in the middle of a character', async () => {
  const cut = 'truncated: capture: a.txt: stops in the middle of a character'
  const bytes = new TextEncoder().encode(ARABIC)
  expect(await fault(bytes.subarray(0, 101))).toBe(cut)
  expect(await fault(new TextEncoder().encode('The leader is “').subarray(0, -1))).toBe(cut)
  expect(await fault(new TextEncoder().encode('Mihraç').subarray(0, -1))).toBe(cut)
  expect(await fault(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('abc', 'utf16le').subarray(0, 5)]))).toBe(
    cut,
  )
  expect((await document(encode('windows-1252', 'Il boit un café'))).source.text).toBe('Il boit un café')
})
