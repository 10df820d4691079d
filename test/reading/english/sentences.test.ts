import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Claim, isEntityReference } from '../../../src/claims/claim.ts'
import { readDocument } from '../../../src/reading/read.ts'

interface Corpus {
  readonly topic: string
  readonly sentences: readonly { readonly sentence: string; readonly claims: readonly string[] }[]
}

const corpus: Corpus = JSON.parse(readFileSync(new URL('./sentences.json', import.meta.url), 'utf8'))

/** Subject, predicate, object, time, manner and voices of a claim, on one line. */
function line({ subject, predicate, object, valid, factuality, attribution }: Claim): string {
  const voices = attribution.length === 0 ? [] : [attribution.map(({ name }) => name).join(', ')]
  return [subject.name, predicate, objectWords(object), valid ?? '', factuality, ...voices].join(' | ')
}

function objectWords(object: Claim['object']): string {
  if (object === null) return ''
  if (isEntityReference(object)) return object.name
  return 'value' in object ? String(object.value) : `${object.min}-${object.max}`
}

function read(sentence: string) {
  const text = `= ${corpus.topic} =\n\n- Active: 1964 – present\n\n${sentence}`
  const document = { id: 'src_test', text, language: 'en', title: corpus.topic, publisher: null, published: null }
  return { text, reading: readDocument(document) }
}

describe('an English sentence in the profile of a group', () => {
  it.each(corpus.sentences)('$sentence', ({ sentence, claims }) => {
    const { text, reading } = read(sentence)
    const found = reading.claims.filter(({ extractor }) => extractor.startsWith('prose'))
    expect(found.map(line)).toEqual(claims)
    for (const { evidence } of found) {
      for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
    }
  })
})
