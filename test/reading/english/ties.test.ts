import { describe, expect, it } from 'vitest'
import { fitTies, packTies, tieModelOf } from '../../../scripts/train/ties/fit-ties.ts'
import { writtenExamples } from '../../../scripts/train/ties/tie-examples.ts'
import { featuresCalled } from '../../../src/reading/english/ties/feature-names.ts'
import { likeliest, TIE_FORMAT, TIES, tieModelFrom } from '../../../src/reading/english/ties/tie-model.ts'
import { readDocument } from '../../../src/reading/read.ts'

const SENTENCES = new URL('../../../scripts/train/ties/sentences.txt', import.meta.url)
const examples = writtenExamples(SENTENCES, 1)

describe('the model of ties', () => {
  it('is fitted to the same weights by the same examples', () => {
    const some = examples.slice(0, 120)
    expect(packTies(fitTies(some), ['a'])).toEqual(packTies(fitTies(some), ['a']))
  })

  it('tells what it has not seen', () => {
    const numberOf = (document: string): number => Number(document.split(' ').at(-1))
    const model = tieModelOf(fitTies(examples.filter(({ document }) => numberOf(document) % 4 !== 0)))
    const unseen = examples.filter(({ document }) => numberOf(document) % 4 === 0)
    const right = unseen.filter(({ features, tie }) => {
      return TIES[likeliest(model(featuresCalled(features)))] === tie
    })
    expect(unseen.length).toBeGreaterThan(150)
    expect(right.length / unseen.length).toBeGreaterThan(0.65)
  })

  it('gives shares of one, whatever it is asked', () => {
    const model = tieModelFrom({ format: TIE_FORMAT, trainedOn: [], unit: 0.5, weights: { any: [[1, 20]] } })
    expect(model(featuresCalled(['any', 'never seen']))[1]).toBeGreaterThan(0.9)
    expect(model([]).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
  })

  it('is refused when it is of another format', () => {
    expect(() => tieModelFrom({ format: 'stemma.ties/0', trainedOn: [], unit: 1, weights: {} })).toThrow(
      'models: "stemma.ties/0" is not "stemma.ties/1"',
    )
  })
})

/** What a text says of bodies, as subject, predicate and object. */
function ties(text: string): string[] {
  const document = { id: 'src_test', text, language: 'en', title: null, publisher: null, published: null }
  return readDocument(document).claims.flatMap(({ subject, predicate, object }) =>
    object !== null && 'name' in object && object.type === 'organization'
      ? [`${subject.name} ${predicate} ${object.name}`]
      : [],
  )
}

describe('ties that no rule reads', () => {
  it.each([
    [
      'The Northern Brigade has had close ties to the Unity Front since 1996.',
      'Northern Brigade affiliated_with Unity Front',
    ],
    ['The Northern Brigade began cooperating with the Unity Front.', 'Northern Brigade allied_with Unity Front'],
    ['Tensions between the Northern Brigade and the Unity Front rose.', 'Northern Brigade opposed_to Unity Front'],
    ['The Northern Brigade drove the Unity Front out of the valley.', 'Northern Brigade opposed_to Unity Front'],
    [
      'A schism within the Unity Front led to the birth of the Northern Brigade.',
      'Northern Brigade split_from Unity Front',
    ],
    ['Norway has armed the Northern Brigade since 1996.', 'Norway supports Northern Brigade'],
    [
      'The relationship between the Northern Brigade and the Unity Front was hostile.',
      'Northern Brigade opposed_to Unity Front',
    ],
    [
      'The remnants of the Northern Brigade were absorbed by the Unity Front.',
      'Northern Brigade merged_into Unity Front',
    ],
  ])('%s', (text, tie) => {
    expect(ties(text)).toEqual([tie])
  })

  it.each([
    'The Northern Brigade and the Unity Front were founded in 1990.',
    'The Northern Brigade and the Unity Front negotiated a ceasefire.',
    'The Northern Brigade may fight the Unity Front one day.',
    'The Northern Brigade is larger than the Unity Front.',
    'The Northern Brigade was founded in Bergen, Norway, in a split.',
    'The Northern Brigade ended its alliance with the Unity Front.',
    'The town near the border with Norway was attacked by the Northern Brigade.',
    'The Northern Brigade attacked a village, the Unity Front said.',
  ])('and nothing where nothing is told: %s', (text) => {
    expect(ties(text)).toEqual([])
  })

  it('tells that who supports another against a third is its ally', () => {
    expect(ties('The Unity Front supports the Northern Brigade in the fight against the Coastal Militia.')).toEqual(
      expect.arrayContaining([
        'Unity Front supports Northern Brigade',
        'Unity Front allied_with Northern Brigade',
        'Northern Brigade opposed_to Coastal Militia',
      ]),
    )
  })
})
