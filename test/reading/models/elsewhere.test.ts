import { expect, it } from 'vitest'
import { tokensOfSentences } from '../../../scripts/train/annotated-sentences.ts'
import { tableOf } from '../../../src/reading/models/hash-table.ts'
import { lexiconFrom } from '../../../src/reading/models/lexicon.ts'
import { createPreparer } from '../../../src/reading/models/prepare.ts'

const NO_WORDS = lexiconFrom(tableOf(new Int32Array(0)), {
  classes: new Uint16Array(0),
  clusters: new Int32Array(0),
  starts: new Int32Array(0),
  vectors: new Int8Array(0),
})

/** The features of the other places of a word, at each of its places. */
function elsewhereOf(word: string, text: string): (readonly number[])[] {
  const sentences = createPreparer('en', NO_WORDS, null)(tokensOfSentences(text), false)
  return sentences.flatMap(({ tokens, elsewhere }) =>
    tokens.flatMap((token, at) => (token.text === word ? [elsewhere[at] ?? []] : [])),
  )
}

it('a name that stands once has no other place', () => {
  expect(elsewhereOf('Harlow', 'We went to Harlow by train.')).toEqual([[]])
})

it('each place of a name knows what stands around the others', () => {
  const [first, second] = elsewhereOf('Harlow', 'We went to Harlow by train. Mayors of Harlow slept.')
  const [third, fourth] = elsewhereOf('Harlow', 'We went to Harlow by train. He saw Harlow rise.')
  expect(first).not.toEqual([])
  expect(second).toEqual(fourth)
  expect(first).not.toEqual(third)
})

it('small words have no features of other places', () => {
  expect(elsewhereOf('train', 'We took a train. It was a train.')).toEqual([[], []])
})
