import { expect, test } from 'vitest'
import type { Judgement } from '../../../src/claims/judgement.ts'
import { proposeJudgements } from '../../../src/names/propose.ts'
import type { NamedEntity } from '../../../src/names/types.ts'
import type { DocumentEntity } from '../../../src/store/claim-reader.ts'
import { type Proposed, proposals } from '../../../src/workspace/adding/propose.ts'
import { entity, heldNames } from '../../names/name.ts'

/** What a new document leaves or settles about one of its entities, among entities of held documents. */
function proposedFor(
  id: string,
  incoming: readonly NamedEntity[],
  documents: readonly (readonly NamedEntity[])[],
  judgements: readonly Judgement[] = [],
) {
  const entities: readonly DocumentEntity[] = documents.flatMap((all, document) =>
    all.map((one) => ({ ...one, document })),
  )
  const held = { entities, names: heldNames(entities).indexes, judgements }
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

test('who says what kind of body is meant leaves nothing open where two stand beside both', () => {
  const beside = [entity('a', 'person', 'Zahran Alloush'), entity('b', 'organization', 'Liwa al-Zenki')]
  const known = [[...LEVANT, entity('qasim', 'organization', 'Qasimiyya')]]
  const group = entity('new', 'organization', 'Qasimiyya group')
  expect(said(proposedFor('new', [group, ...beside], known))).toEqual([['qasim', 'same']])
  expect(said(proposedFor('new', [group, ...beside.slice(1)], known))).toEqual([['qasim', 'unsure']])
})

test('who watches all conflicts stands beside nobody', () => {
  const beside = [entity('a', 'organization', 'United Nations'), entity('b', 'organization', 'رويترز')]
  const known = [[...LEVANT, entity('un', 'organization', 'الأمم المتحدة'), entity('r', 'organization', 'Reuters')]]
  expect(said(proposedFor('new', [FRONT, ...beside], known))).toEqual([['front', 'unsure']])
})

test('the main parties of a conflict, who stand in all documents, count half', () => {
  const parties = ['Zahran Alloush', 'Liwa al-Zenki', 'Mihraç Ural', 'Acilciler'].map((name, at) => {
    return entity(`p${at}`, at % 2 === 0 ? 'person' : 'organization', name)
  })
  const documents = ['first', 'second', 'third', 'fourth'].map((document) =>
    parties.map((one) => ({ ...one, id: `${document} ${one.id}` })),
  )
  const joined = documents.slice(1).flatMap((all, at) =>
    all.map(({ id }, place): Judgement => {
      const left = documents[at]?.[place]?.id ?? ''
      return { left, right: id, decision: 'same', score: 1, because: [], by: 'stemma', at: '2026-01-01T00:00:00Z' }
    }),
  )
  const known = [[...(documents[0] ?? []), LEVANT[0] as NamedEntity], ...documents.slice(1)]
  expect(said(proposedFor('new', [FRONT, ...parties], known, joined))).toEqual([['front', 'same']])
  expect(said(proposedFor('new', [FRONT, ...parties.slice(1)], known, joined))).toEqual([['front', 'unsure']])
})

test('in the same company a person has more between the first name and the last, if only one such is held', () => {
  const beside = [entity('a', 'person', 'Zahran Alloush'), entity('b', 'organization', 'Liwa al-Zenki')]
  const ali = [...LEVANT, entity('ali', 'person', 'Husayn Ali Tarsusi')]
  const short = entity('new', 'person', 'Husayn Tarsusi')
  expect(said(proposedFor('new', [short, ...beside], [ali]))).toEqual([['ali', 'same']])
  expect(said(proposedFor('new', [short, ...beside.slice(1)], [ali]))).toEqual([['ali', 'unsure']])
  const two = [...ali, entity('umar', 'person', 'Husayn Umar Tarsusi')]
  expect(said(proposedFor('new', [short, ...beside], [two])).toSorted()).toEqual([
    ['ali', 'unsure'],
    ['umar', 'unsure'],
  ])
})
