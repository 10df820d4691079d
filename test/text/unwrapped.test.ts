import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readDocument } from '../../src/reading/read.ts'
import { unwrapped } from '../../src/text/unwrapped.ts'

const CORPUS = join(import.meta.dirname, '../../eval/corpus')
const PAGES = [
  ['en', 'profiles/national-liberation-army-colombia.en.txt'],
  ['ar', 'arabic-turns/chad-basin-profile.ar.txt'],
] as const

describe('lines are wrapped', () => {
  it.each(PAGES.flatMap(([language, file]) => [60, 78, 100].map((width) => [language, width, file] as const)))(
    'and put together again: %s at %i, %s',
    (_, width, file) => {
      const paragraphs = longParagraphs(readFileSync(join(CORPUS, file), 'utf8'))
      const text = paragraphs.map((paragraph) => wrapped(paragraph, width).join('\n')).join('\n\n')
      expect(unwrapped(text).split('\n\n')).toEqual(paragraphs)
    },
  )

  it('at the sides of an indented text, whose breaks are of two signs', () => {
    const text = '  The Front was formed in the north in 1994 and\r\n  is led by Otto\r\n  Brandt.\r\n'
    const flat = unwrapped(text)
    expect(flat).toHaveLength(text.length)
    expect(flat).toContain('in 1994 and    is led by Otto\r\n')
  })
})

test.each([
  [
    'names',
    'National Army for the Liberation of the River\nPeople’s Congress of the Northern Provinces\nUnited Council of the Free Delta Peoples\nWorkers’ Front for the Defence of the Delta\n',
  ],
  ['a heading without a blank line', 'Leadership of the Front and its armed wing\nThe Front is led by Otto Brandt.\n'],
  ['items', '- attacks on the police stations of the north\n- kidnappings of the workers of the south\n'],
  [
    'items without signs',
    'attacks on the police stations of the north\nkidnappings of the workers in the oil fields\n',
  ],
  [
    'paragraphs of a line each',
    'The Front was formed in 1994 in the north.\nIt is led by Otto Brandt, a former colonel.\n',
  ],
])('lines are left as they stand: %s', (_, text) => {
  expect(unwrapped(text)).toBe(text)
})

test('whatever a text says stands where it stood, and only breaks become spaces', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', 'ع', ' ', '\n', '\r', '.', '-', '1', 'the river '),
    maxLength: 800,
  })
  fc.assert(
    fc.property(text, (before) => {
      const after = unwrapped(before)
      expect(after).toHaveLength(before.length)
      for (let at = 0; at < before.length; at++)
        if (after[at] !== before[at]) expect([before[at]?.trim(), after[at]]).toEqual(['', ' '])
    }),
  )
})

test('a name that a line break cuts in two is one name, and its quote is what stands in the text', () => {
  const text =
    'The front began as an alliance of two groups, one of them the National Army for\nthe Liberation of Ruritania, or NALR. It is led by Otto Brandt.\n'
  const document = { id: 'src_test', text, language: 'en', title: null, publisher: null, published: null }
  const { claims } = readDocument(document)
  expect(claims.map(({ subject }) => subject.name)).toContain('National Army for the Liberation of Ruritania')
  const quotes = claims.flatMap(({ evidence }) => evidence.map(({ quote }) => quote))
  expect(quotes).toContain('National Army for\nthe Liberation of Ruritania, or NALR')
})

function longParagraphs(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 300)
}

/** A paragraph in lines of so many characters, as programs wrap it. */
function wrapped(paragraph: string, width: number): string[] {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
