import { expect, test } from 'vitest'
import { publishedDay } from '../../src/capture/published.ts'
import { document } from './support.ts'

test.each([
  ['2025-08-06', '2025-08-06'],
  ['2025-08-06T23:30:00+03:00', '2025-08-06'],
  ['2025-08-06 10:00', '2025-08-06'],
  ['20250806', '2025-08-06'],
  ['2025/8/6', '2025-08-06'],
  ['2016-03', '2016-03'],
  ['2016', '2016'],
  ['Wed, 06 Aug 2025 10:00:00 GMT', '2025-08-06'],
  ['August 6, 2025', '2025-08-06'],
  ['6 Sept. 2025', '2025-09-06'],
  ['March 2016', '2016-03'],
  ['06/08/2025', null],
  ['2025-02-30', null],
  ['2025-13', null],
  ['yesterday', null],
])('%j was published on %j', (written, day) => {
  expect(publishedDay(written)).toBe(day)
})

test('a page that declares the language of its template is corrected', async () => {
  const { source, notes } = await document('<html lang="en"><body><p>أعلنت الجبهة عن بيان مشترك</p></body></html>')
  expect(source.language).toBe('ar')
  expect(notes).toEqual(['declares the language en and is written in ar'])
})

test('JSON-LD gives headline, author, publisher and date', async () => {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Two groups merge',
    datePublished: '2016-03-30T08:00:00Z',
    author: [{ '@type': 'Person', name: 'A' }, 'B'],
    publisher: { '@type': 'Organization', name: 'Example Wire' },
  }
  const page = `<html lang="en"><head><script type="application/ld+json">${JSON.stringify(data)}</script></head>
    <body><article><p>Two armed groups said that they had merged.</p></article></body></html>`
  expect((await document(page)).source).toMatchObject({
    title: 'Two groups merge',
    author: 'A, B',
    publisher: 'Example Wire',
    published: '2016-03-30',
  })
})
