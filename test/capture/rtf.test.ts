import fc from 'fast-check'
import { expect, test } from 'vitest'
import { document, fault, one } from './support.ts'

const FONTS = String.raw`{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset178 Simplified Arabic;}{\f2\fnil\fcharset204 Arial CYR;}}`
const STYLES = String.raw`{\stylesheet{\ql Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s9 toc 1;}{\*\cs10 Strong;}}`
const INFO = String.raw`{\info{\title The Front \'96 a life}{\author Ana Berg}{\creatim\yr2012\mo5}{\*\company Zenda}}`

const rtf = (body: string, head = ''): string => String.raw`{\rtf1\ansi\ansicpg1252\deff0${head}${body}}`

test('a document as a word processor writes it', async () => {
  const body = String.raw`
{\header \pard Page 7\par}
\pard\s2 The Salva Front\par
\pard\s9 Beginnings \tab 1\par
\pard\s1 Beginnings\par
\pard\plain {\b The Salva Front} was founded in {\field{\*\fldinst HYPERLINK "https://x.example"}{\fldrslt 1990}}{\super\chftn{\footnote\pard\plain \chftn Interview, Zenda.}} \
by Ana Berg\emdash it had 400{\v hidden}{\deleted 300}\~fighters.\par
{\*\bkmkstart a}{\listtext\'b7\tab}\pard\ls1 Ivan Detchard\par
\trowd\cellx100\cellx200\pard\intbl Group\cell\pard\intbl Leader\cell{\trowd\cellx100\row}
\trowd\pard\intbl Salva Front\cell\cell\row
\pard {\pict\bin5 }}}{{}It ended in 2004.{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard In a box.\par}}{\shprslt In a box.}}\par
`
  const { source, notes } = await document(rtf(body, FONTS + STYLES + INFO), 'a.rtf')
  expect(source.text).toBe(`== The Salva Front ==

=== Beginnings ===

The Salva Front was founded in 1990

by Ana Berg—it had 400 fighters.

- Ivan Detchard
- Group\tLeader
- Salva Front\t–

In a box.

It ended in 2004.

== Notes ==

Interview, Zenda.
`)
  expect(source).toMatchObject({
    title: 'The Front – a life',
    author: 'Ana Berg',
    reader: 'rtf@1',
    mediaType: 'application/rtf',
  })
  expect(notes).toEqual(['left out the table of contents'])
})

test.each([
  [
    'bytes of the code page of the document',
    String.raw`{\rtf1\ansi\ansicpg1256\pard \'ca\'c3\'d3\'d3\'ca\par}`,
    'تأسست\n',
  ],
  [
    'bytes of the code page of a font',
    rtf(String.raw`\pard\f1 \'ca\'c3\'d3\'d3\'ca\f2  \'c8\f0  \'e9t\'e9\par`, FONTS),
    'تأسست И été\n',
  ],
  [
    'bytes of the font of letters from right to left',
    rtf(String.raw`\pard\rtlch\af1\ltrch\f0 A \rtlch \'ca\'c3\'d3\'d3\'ca\par`, FONTS),
    'A تأسست\n',
  ],
  [
    'letters in Unicode',
    rtf(String.raw`\pard\uc1 \u1578?\u1571\'3f {\uc0\u1578}\uc2\u8212\'3f\'3fx\u-10179 ??\u-8704 ??\par`),
    'تأ ت—x😀\n',
  ],
  ['signs of its own', rtf(String.raw`\pard \{a\}\\ b\-c\_d\par`), '{a}\\ bc-d\n'],
])('%s', async (_, content, text) => {
  expect((await document(Buffer.from(content, 'latin1'), 'a.rtf')).source.text).toBe(text)
})

test.each([
  [rtf(String.raw`\pard words\par`).slice(0, -1), 'truncated: capture: a.rtf: the RTF document stops before its end'],
  [rtf(String.raw`{\pict 0102}`), 'empty: capture: a.rtf: the RTF document holds no text'],
  [`{\\rtf1${'{'.repeat(100_000)}`, 'oversized: capture: a.rtf: its parts stand too deep within one another'],
])('what is wrong is told', async (content, expected) => {
  expect(await fault(content, 'a.rtf')).toBe(expected)
})

test('any words of RTF give a document or one fault', async () => {
  const words = [
    '{',
    '}',
    '\\par ',
    '\\pard ',
    '\\intbl ',
    '\\cell ',
    '\\row ',
    '{\\footnote ',
    '{\\*\\shpinst ',
    '{\\shptxt ',
    "\\'ca",
    '\\u1578 ',
    '\\uc9 ',
    '\\bin3 ',
    'words ',
    '{\\info',
    '{\\title ',
    '{\\fonttbl',
    '\\f1',
    '\\fcharset178 ',
    ';',
    '\\',
    '\\s1',
    '\\outlinelevel3 ',
    '\\ls2 ',
    '{\\listtext ',
    '\\v ',
    '\u0000',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...words), { maxLength: 60 }),
      fc.nat({ max: 20 }),
      async (parts, closing) => {
        await one(Buffer.from(`{\\rtf1${parts.join('')}${'}'.repeat(closing)}`, 'latin1'), 'a.rtf')
      },
    ),
    { numRuns: 1000 },
  )
})
