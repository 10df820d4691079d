import { expect, test } from 'vitest'
import { definingLines } from '../../src/reading/defining-lines.ts'
import { edit, unedited } from '../../src/text/edited.ts'

test.each([
  ['en', 'Delta Front (DF): led by Otto Brandt', 'Delta Front (DF), led by Otto Brandt.'],
  ['en', '- Salt Brigade – a militia in Dorn', 'Salt Brigade is a militia in Dorn.'],
  ['en', 'Otto Brandt – deputy commander of the Band.', 'Otto Brandt, deputy commander of the Band.'],
  ['en', 'DF = armed wing of the Band', 'DF, armed wing of the Band.'],
  ['ar', 'لواء النهر – ميليشيا يقودها حسن', 'لواء النهر: ميليشيا يقودها حسن.'],
  ['ar', 'حسن عمر: قائد لواء النهر', 'حسن عمر، قائد لواء النهر.'],
])('a line that defines a name is a sentence: %s %s', (language, line, sentence) => {
  expect(edit(unedited(line), definingLines(line, language)).text).toBe(sentence)
})

test.each([
  ['a key', 'Type: a militia'],
  ['a list of facts', 'Otto Brandt (2001–4): commander'],
  ['an aside', 'Otto Brandt – a cousin of Eva – was killed.'],
  ['a sentence', 'He told them: led by Otto, we win'],
  ['a heading', 'Background: a long war'],
  ['where a page is from', 'From Dornpedia: the free encyclopedia'],
])('%s stays', (_, line) => {
  expect(definingLines(line, 'en')).toEqual([])
})
