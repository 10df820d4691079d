import { expect, it, test } from 'vitest'
import { readDocument } from '../../src/reading/read.ts'
import { asRead } from '../../src/text/as-read.ts'

test.each([
  ['soft hyphens and marks without width', 'The Move\u00adment and al-\u200bNour\u200f.', 'The Movement and al-Nour.'],
  ['letters cast as one', 'It ﬁrst had ﬁve oﬃces.', 'It first had five offices.'],
  ['strokes that stretch words', 'الشيخ عـــمر من الـPKK', 'الشيخ عمر من الـPKK'],
  ['directions of writing', 'على يد \u202aحمزة\u202c مع \u2067لواء\u2069', 'على يد حمزة مع لواء'],
  ['emojis and flags', '🔴 Otto ✝ leads the Band 🇨🇳 of Dorn ✌️', ' Otto ✝ leads the Band  of Dorn '],
  ['alerts', '🔴 عاجل | جيش الفجر\n#BREAKING: Otto\nBREAKING Eva', 'جيش الفجر\nOtto\nEva'],
  ['signs of hashtags', 'The #Delta_Front of #كلم in C# and a#b', 'The Delta Front of كلم in C# and a#b'],
  [
    'signs of quoted lines',
    'He wrote:\n> The Front is led\n> by Otto.\n>> And by whom else?\nNo one.\n',
    'He wrote:\n\nThe Front is led\nby Otto.\n\nAnd by whom else?\nNo one.\n',
  ],
  ['who asks and who answers', 'Q: Who leads it?\nA: Otto does.\nس: من؟\n', 'Who leads it?\nOtto does.\nمن؟\n'],
  ['times of a recording', '[00:12:03] Otto: We fight.\n(01:10) - Eva: Why?\n', 'Otto: We fight.\nEva: Why?\n'],
  [
    'hyphens at the ends of lines',
    'The Front for the Liberation of the Delta is a move-\nment, and it is led by the very old gen-\neral Otto.\n',
    'The Front for the Liberation of the Delta is a movement,\nand it is led by the very old general\nOtto.\n',
  ],
  [
    'hyphens behind a syllable that is a word too',
    'an al-\nliance, a pro-\ngram, a co-\nalition',
    'an alliance, a program, a coalition',
  ],
  ['hyphens of short lines', 'a move-\nment of the\nDelta', 'a movement of the\nDelta'],
])('%s are not read', (_, text, read) => {
  expect(asRead(text).text).toBe(read)
})

test.each([
  ['hyphens of words with one', 'the Veltia-\nbacked al-\nNour and pro- \nand anti-war men'],
  ['numbered lines', 'Leaders\n\n1\n\nOtto\n\n2\n\nEva\n'],
  ['a number alone', 'The Front\n\n15\n\nmen\n'],
  ['times of a day', '13:05\nThe army attacks.\n13:40 The army is driven off.\n'],
])('%s stay', (_, text) => {
  expect(asRead(text).text.replace(/\s+/gu, ' ')).toBe(text.replace(/-\s+(?!and)/gu, '-').replace(/\s+/gu, ' '))
})

const PRINTED = [
  'The Delta Front was founded in 1994 and is led by Otto',
  'Brandt, who was in',
  '',
  'D/2014/45                                              14/91',
  '\fReport on the Delta',
  '',
  'prison until 2011. It has',
  'its seat in Kellim.',
  'It is allied with the Band.',
  '',
  'D/2014/45                                              15/91',
  '\fReport on the Delta',
  '',
  'The Band has 40 men.',
].join('\n')

test('numbers of pages and running heads are not read, and what goes on behind them does', () => {
  expect(asRead(PRINTED).text).toBe(
    'The Delta Front was founded in 1994 and is led by Otto\nBrandt, who was in\nprison until 2011. It has\nits seat in Kellim.\nIt is allied with the Band.\n\nThe Band has 40 men.',
  )
})

it('says where every character stood', () => {
  const read = asRead(PRINTED)
  for (const [place, character] of [...read.text].entries())
    if (character.trim() !== '') expect(PRINTED.charAt(read.originOf(place))).toBe(character)
})

it('gives evidence in the words of the document', () => {
  const text =
    'The Delta Front was founded in the north of the coun-\ntry in 1994. It is led by Otto Brandt and Eva Lind-\nqvist.\n'
  const about = { title: null, publisher: null, published: null }
  const { claims } = readDocument({ id: 'src_test', text, language: 'en', ...about })
  const leader = claims.find(({ subject }) => subject.name === 'Eva Lindqvist')
  expect(leader?.evidence[0]?.quote).toBe('It is led by Otto Brandt and Eva Lind-\nqvist')
  for (const { evidence } of claims)
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
})
