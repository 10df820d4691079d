import { describe, expect, it } from 'vitest'
import { modelFrom } from '../../../src/reading/models/model-file.ts'
import { namesIn, smallModel, taggerOf } from './model.ts'

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

  it('refuses a model of another format', () => {
    expect(() => modelFrom({ ...model, format: 'stemma.tagger/0' })).toThrow('"stemma.tagger/0" is not')
  })

  it('refuses a model of other labels', () => {
    const first = { ...model.general.first, transitions: [1, 2, 3] }
    expect(() => modelFrom({ ...model, general: { ...model.general, first } })).toThrow('labels')
  })
})
