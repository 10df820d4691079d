import { describe, expect, it } from 'vitest'
import { trainModel } from '../../../scripts/train/train-model.ts'
import { VECTOR_LENGTH, type WordEntry, wordKey } from '../../../src/reading/models/lexicon.ts'
import { modelFrom } from '../../../src/reading/models/model-file.ts'
import { annotated, namesIn, smallModel, taggerOf } from './model.ts'

describe('training a tagger', () => {
  const model = smallModel()

  it('gives the same weights, byte for byte, from the same documents', () => {
    expect(JSON.stringify(smallModel())).toBe(JSON.stringify(model))
  })

  it('learns from the words around a name, so that names it never met are found', () => {
    expect(namesIn(taggerOf(model), 'Yesterday Omid Zarin came to Gelby and spoke.')).toEqual([
      'person: Omid Zarin',
      'place: Gelby',
    ])
  })

  it('tells a name that it never met by a vector like those of names that it met', () => {
    const [persons, places] = [
      ['Falk', 'Noor', 'Brand', 'Ortak', 'Rashid', 'Aldan'],
      ['Velika', 'Samarra', 'Tamberg', 'Ostrava', 'Darwaza', 'Northport'],
    ]
    const documents = [
      ...persons.map((name, i) => annotated(`person-${i}`, [`We saw <P ${name}> again.`, 'We saw nothing again.'])),
      ...places.map((name, i) => annotated(`place-${i}`, [`We saw <L ${name}> again.`, 'We saw nothing again.'])),
    ]
    const like = (value: number): WordEntry => ({
      classes: 0,
      cluster: 0,
      vector: new Int8Array(VECTOR_LENGTH).fill(value),
    })
    const words = new Map([
      ...[...persons, 'Zarin'].map((name) => [wordKey(name.toLowerCase()), like(32)] as const),
      ...[...places, 'Gelby'].map((name) => [wordKey(name.toLowerCase()), like(-32)] as const),
    ])
    const tagger = taggerOf(
      trainModel({ language: 'en', words, letters: '', documents, trainedOn: ['invented sentences'] }),
    )
    expect(namesIn(tagger, 'We saw Zarin again.\nWe saw Gelby again.')).toEqual(['person: Zarin', 'place: Gelby'])
  })

  it('refuses a model of another format', () => {
    expect(() => modelFrom({ ...model, format: 'stemma.tagger/0' })).toThrow('"stemma.tagger/0" is not')
  })

  it('refuses a model of other labels', () => {
    const first = { ...model.general.first, transitions: [1, 2, 3] }
    expect(() => modelFrom({ ...model, general: { ...model.general, first } })).toThrow('labels')
  })
})
