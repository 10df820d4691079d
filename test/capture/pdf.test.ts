import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { document, fault, one } from './support.ts'

const REPORT = readFileSync(join(import.meta.dirname, 'corpus/pdf-report/source.pdf'))

/** A PDF written by hand: what its pages draw, what more its trailer says, and its catalogue. */
function pdf(contents: string | readonly string[], trailer = '', catalogue = ''): Uint8Array {
  const pages = [contents].flat()
  const first = 5
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Kids[${pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>',
    ...pages.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${first + 2 * index + 1} 0 R/Resources<</Font<</F 3 0 R/B 4 0 R>>>>>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text + table + end, 'latin1'))
}

type PlacedLine = readonly [x: number, y: number, words: string, font?: string]

/** Lines of twelve points, each with its place, its words and its font. */
function lines(placed: readonly PlacedLine[]): string {
  return placed.map(([x, y, words, font = 'F']) => `BT /${font} 12 Tf ${x} ${y} Td (${words}) Tj ET`).join('\n')
}

async function textOf(...placed: readonly PlacedLine[]): Promise<string> {
  return (await document(pdf(lines(placed)), 'a.pdf')).source.text
}

test('a word that is parted at the end of a line is whole, and a hyphen before a capital letter stays', async () => {
  expect(
    await textOf([72, 700, 'The group fought the govern-'], [72, 686, 'ment of the Anglo-'], [72, 672, 'Saxons.']),
  ).toBe('The group fought the government of the Anglo-Saxons.\n')
})

test('each page begins where its first words stand, in the midst of a paragraph too, and is called as the document calls it', async () => {
  const drawn = [
    lines([
      [72, 700, 'Preface', 'B'],
      [72, 684, 'On the sources.'],
    ]),
    lines([[72, 700, 'The Front, which was founded in the town of Zenda and led by a for-']]),
    lines([[72, 700, 'mer teacher, fought the government.']]),
  ]
  const { source } = await document(pdf(drawn, '', '/PageLabels<</Nums[0<</S/r>>1<</S/D/St 1>>]>>'), 'a.pdf')
  expect(source.text).toContain('a former teacher')
  expect(source.pages?.map(({ at, page }) => [page, source.text.slice(at, at + 10)])).toEqual([
    ['i', '== Preface'],
    ['1', 'The Front,'],
    ['2', 'mer teache'],
  ])
})

test('a bold line above a paragraph is a heading', async () => {
  expect(await textOf([72, 700, 'Origins', 'B'], [72, 684, 'The group was founded in 1990.'])).toBe(
    '== Origins ==\n\nThe group was founded in 1990.\n',
  )
})

test('lines with the room of columns between their words are rows', async () => {
  expect(await textOf([72, 700, 'Leader'], [200, 700, 'From'], [72, 684, 'Ivan Detchard'], [200, 684, '2012'])).toBe(
    '- Leader\tFrom\n- Ivan Detchard\t2012\n',
  )
})

test('more room between lines, and an indented line behind the end of a sentence, begin a paragraph', async () => {
  const width = 'The Front was founded in the town of Zenda in 1990 by a teacher.'
  expect(await textOf([72, 700, width], [72, 686, width], [84, 672, width], [72, 640, width])).toBe(
    `${width} ${width}\n\n${width}\n\n${width}\n`,
  )
})

test('a page that lies on its side is read, and what runs across the others is left out', async () => {
  const side =
    'BT /F 12 Tf 0 1 -1 0 200 72 Tm (The Front was founded) Tj ET\nBT /F 12 Tf 0 1 -1 0 214 72 Tm (in 1990 in Zenda.) Tj ET'
  const stamp = 'BT /F 12 Tf 1 0 0 1 400 400 Tm (COPY) Tj ET'
  const { source, notes } = await document(pdf(`${side}\n${stamp}`), 'a.pdf')
  expect(source.text).toBe('The Front was founded in 1990 in Zenda.\n')
  expect(notes).toEqual(['left out what runs across the lines on page 1'])
})

test('letters are as large as they are printed, whatever the program that enlarges them calls their size', async () => {
  const line = (y: number, words: string, scale: number): string =>
    `BT /F 1 Tf ${scale} 0 0 ${scale} 72 ${y} Tm (${words}) Tj ET`
  const page = [line(700, 'Origins of the Front', 18), line(670, 'The Front was founded in 1990.', 11)].join('\n')
  expect((await document(pdf(page), 'a.pdf')).source.text).toBe(
    '== Origins of the Front ==\n\nThe Front was founded in 1990.\n',
  )
})

test('a line that stands on every page at its height is left out, and a heading like others is not', async () => {
  const { source, notes } = await document(REPORT, 'a.pdf')
  expect(source.text).not.toContain('S/2021/77')
  expect(notes[0]).toBe('left out what stands on several pages: "S/2021/77", "1/3"')
})

test('what is no document of words is refused in one line', async () => {
  expect(await fault(pdf('0 0 100 100 re f'), 'a.pdf')).toBe(
    'empty: capture: a.pdf: the PDF document holds pictures of pages and no text',
  )
  const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>>>/ID[<00><00>]`
  expect(await fault(pdf('', locked), 'a.pdf')).toBe(
    'bad-document: capture: a.pdf: the PDF document is locked by a password',
  )
  expect(await fault(REPORT.subarray(0, 1000), 'a.pdf')).toBe(
    'truncated: capture: a.pdf: the PDF document is damaged or stops before its end',
  )
})

test('pages of one line without an end, and of lines of a letter each, are read soon', {
  timeout: 60_000,
}, async () => {
  const endless = `BT /F 1 Tf 1 0 0 1 10 700 Tm ${'(a b- a b- a b-) Tj '.repeat(20_000)} ET`
  expect((await document(pdf(endless), 'a.pdf')).source.text.length).toBeGreaterThan(100_000)
  const letters = Array.from(
    { length: 20_000 },
    (_, index) => `1 0 0 1 10 ${index * 20} Tm (${index % 2 === 0 ? 'a-' : 'b'}) Tj`,
  )
  expect((await document(pdf(`BT /F 10 Tf ${letters.join(' ')} ET`), 'a.pdf')).source.text.length).toBeGreaterThan(
    10_000,
  )
})

test('damaged documents give text or one known fault', { timeout: 60_000 }, async () => {
  const damage = fc.array(fc.tuple(fc.nat(REPORT.length - 1), fc.nat(255)), { minLength: 1, maxLength: 100 })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(REPORT.length), async (changes, length) => {
      const bytes = Uint8Array.from(REPORT)
      for (const [at, byte] of changes) bytes[at] = byte
      const item = await one(bytes.subarray(0, length % 2 === 0 ? length : bytes.length), 'a.pdf')
      const outcome = 'fault' in item ? item.fault.code : 'text'
      expect(['text', 'empty', 'truncated', 'bad-document', 'binary', 'encoding']).toContain(outcome)
    }),
    { numRuns: 40 },
  )
})
