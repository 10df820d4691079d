import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/reading/read.ts'

const ENGLISH = 'The Green Front was founded in 1990. It was led by Sami Example.'
const ARABIC = 'قال القائد سامي مثال إن الجبهة الخضراء تأسست عام 1990 في المدينة.'

function read(language: string, text: string) {
  const { claims, notes } = readDocument({ id: 'src_0', text, language, title: null, publisher: null, published: null })
  return { claims: claims.map(({ predicate }) => predicate), notes }
}

describe('a document that says a wrong language', () => {
  it.each([
    ['ar', ENGLISH, 'en'],
    ['en', ARABIC, 'ar'],
    ['tr', ARABIC, 'ar'],
  ])('"%s" is read as it is written, and a note says so', (told, text, written) => {
    const right = read(written, text)
    expect(right.claims).not.toEqual([])
    expect(read(told, text)).toEqual({
      claims: right.claims,
      notes: [`is said to be in "${told}" and is written in "${written}"`],
    })
  })

  it('is read as it says when its letters do not contradict it', () => {
    expect(read('en', `${ENGLISH} ${ARABIC}`).notes).toEqual([])
    expect(read('ar', `${ENGLISH} ${ARABIC}`).notes).toEqual([])
    expect(read('ar', '2016').notes).toEqual([])
  })
})

describe('languages in one sentence', () => {
  it('each name stands for itself, and every quote is the text', () => {
    const text = 'The Green Front (الجبهة الخضراء), led by Sami Example, was founded in 1990; قال القائد ذلك.'
    const { claims } = readDocument({
      id: 'src_0',
      text,
      language: 'und',
      title: null,
      publisher: null,
      published: null,
    })
    expect(claims.map(({ predicate }) => predicate)).toContain('name')
    for (const { evidence } of claims)
      for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
  })
})
