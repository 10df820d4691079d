import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/reading/read.ts'

/** Name and words of the subject of the first claim. */
function subjectOf(text: string): { name: string; mention?: string } | undefined {
  const document = { id: 'src_test', text, language: 'en', title: null, publisher: null, published: null }
  const subject = readDocument(document).claims[0]?.subject
  if (subject === undefined) return undefined
  return { name: subject.name, ...(subject.mention === undefined ? {} : { mention: subject.mention }) }
}

describe('a well-known body of which a document says a short form only', () => {
  it.each([
    ['The PKK clashed with the Northern Brigade.', { name: "Kurdistan Workers' Party", mention: 'PKK' }],
    ['LeT clashed with the Northern Brigade.', { name: 'Lashkar-e-Taiba', mention: 'LeT' }],
  ])('bears its full name: %s', (text, subject) => {
    expect(subjectOf(text)).toEqual(subject)
  })

  it('keeps the name that the document gives it', () => {
    expect(subjectOf('The Popular Kinship Front (PKF) clashed with the Northern Brigade.')?.name).toBe(
      'Popular Kinship Front',
    )
    expect(subjectOf('The Peasant Kin Kommando (PKK) was founded in 1990. The PKK fought the Unity Front.')?.name).toBe(
      'Peasant Kin Kommando',
    )
  })

  it('goes by the full name that the text gives behind the letters', () => {
    const text = "The PKK clashed with the Northern Brigade. The Kurdistan Workers' Party (PKK) was founded in 1978."
    expect(subjectOf(text)).toEqual({ name: "Kurdistan Workers' Party", mention: 'PKK' })
  })

  it('is not meant by letters of another case', () => {
    expect(subjectOf('LET clashed with the Northern Brigade.')?.name).toBe('LET')
  })
})
