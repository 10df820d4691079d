import { expect, test } from 'vitest'
import { proposeJudgements } from '../../../src/names/propose.ts'
import type { NamedEntity } from '../../../src/names/types.ts'
import type { DocumentEntity } from '../../../src/store/claim-reader.ts'
import { type Proposed, proposals } from '../../../src/workspace/adding/propose.ts'
import { entity, heldNames } from '../../names/name.ts'

/** What a new document leaves or settles about one of its entities, among entities of held documents. */
function proposedFor(id: string, incoming: readonly NamedEntity[], documents: readonly (readonly NamedEntity[])[]) {
  const entities: readonly DocumentEntity[] = documents.flatMap((all, document) =>
    all.map((one) => ({ ...one, document })),
  )
  const held = { entities, names: heldNames(entities).indexes, judgements: [] }
  return proposals(incoming, held, { propose: proposeJudgements }).filter(({ left }) => left === id)
}

function said(proposed: readonly Proposed[]): readonly (readonly [string, string])[] {
  return proposed.map(({ right, decision }) => [right, decision])
}

const LEVANT = [
  entity('front', 'organization', 'Islamic Front'),
  entity('zahran', 'person', 'Zahran Alloush'),
  entity('liwa', 'organization', 'Liwa al-Zenki'),
  entity('syria', 'place', 'Syria'),
]
const MINDANAO = [
  entity('other', 'organization', 'Islamic Front'),
  entity('hashim', 'person', 'Hashim Salamat'),
  entity('abu', 'organization', 'Abu Sayyaf'),
  entity('syria-2', 'place', 'Syria'),
]
const FRONT = entity('new', 'organization', 'الجبهة الإسلامية')

test('a name that many may bear is one where two stand beside both, and the reasons name them', () => {
  const beside = [entity('a', 'person', 'زهران علوش'), entity('b', 'organization', 'Liwa al-Zenki')]
  const proposed = proposedFor('new', [FRONT, ...beside], [LEVANT, MINDANAO])
  expect(said(proposed)).toEqual([
    ['front', 'same'],
    ['other', 'unsure'],
  ])
  expect(proposed[0]?.because.at(-1)).toBe('Zahran Alloush, Liwa al-Zenki beside both')
})

test('it is a question where one or none does, or only a land', () => {
  const one = [entity('a', 'person', 'Zahran Alloush'), entity('c', 'place', 'Syria')]
  const either = [
    ['front', 'unsure'],
    ['other', 'unsure'],
  ]
  for (const beside of [one, []])
    expect(said(proposedFor('new', [FRONT, ...beside], [LEVANT, MINDANAO])).toSorted()).toEqual(either)
})

test('a question says who stands beside both', () => {
  const [question] = proposedFor('new', [FRONT, entity('a', 'person', 'Zahran Alloush')], [LEVANT])
  expect(question).toMatchObject({ decision: 'unsure' })
  expect(question?.because.at(-1)).toBe('Zahran Alloush beside both')
})

test('a person of whom only one name agrees is asked about where somebody stands beside both, and else not', () => {
  const known = [[entity('held', 'person', 'Mihraç Ural'), entity('group', 'organization', 'Acilciler')]]
  const short = entity('new', 'person', 'Ural')
  expect(said(proposedFor('new', [short, entity('a', 'organization', 'Acilciler')], known))).toEqual([
    ['held', 'unsure'],
  ])
  expect(proposedFor('new', [short], known)).toEqual([])
})

test('nobody stands beside another in a long list', () => {
  const list = Array.from({ length: 120 }, (_, at) => entity(`e${at}`, 'person', `Qx${at}vor Zw${at}lim`))
  const beside = [entity('a', 'person', 'Zahran Alloush'), entity('b', 'organization', 'Liwa al-Zenki')]
  expect(said(proposedFor('new', [FRONT, ...beside, ...list], [LEVANT]))).toEqual([['front', 'unsure']])
  expect(said(proposedFor('new', [FRONT, ...beside], [[...LEVANT, ...list]]))).toEqual([['front', 'unsure']])
})
