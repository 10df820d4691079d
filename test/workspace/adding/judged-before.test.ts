import { expect, test } from 'vitest'
import type { Judgement } from '../../../src/claims/judgement.ts'
import { proposeJudgements } from '../../../src/names/propose.ts'
import type { DocumentEntity } from '../../../src/store/claim-reader.ts'
import { proposals } from '../../../src/workspace/adding/propose.ts'
import { entity, heldNames } from '../../names/name.ts'

const FRONTS: readonly DocumentEntity[] = [
  { ...entity('first', 'organization', 'Islamic Front'), document: 1 },
  { ...entity('second', 'organization', 'Islamic Front'), document: 2 },
  { ...entity('third', 'organization', 'الجبهة الإسلامية'), document: 3 },
]

function judged(left: string, right: string, decision: Judgement['decision'], by = 'nour'): Judgement {
  return { left, right, decision, score: null, because: [], by, at: '2026-01-01T00:00:00Z' }
}

/** What is proposed for a new Islamic Front. */
function proposed(judgements: readonly Judgement[], name = 'Islamic Front') {
  const held = { entities: FRONTS, names: heldNames(FRONTS).indexes, judgements }
  const found = proposals([entity('new', 'organization', name)], held, { propose: proposeJudgements })
  return found.filter(({ left, right }) => left === 'new' || right === 'new')
}

test('who was judged one under a name is meant by it in the next document', () => {
  const [found, ...others] = proposed([judged('first', 'second', 'same')])
  expect(found).toMatchObject({ decision: 'same' })
  expect(found?.because.at(-1)).toBe('under this name nour judged two to be one')
  expect(others.filter(({ decision }) => decision === 'same')).toEqual([])
})

test('under either name of a judgement across scripts', () => {
  const across = [judged('first', 'third', 'same')]
  expect(proposed(across)[0]).toMatchObject({ decision: 'same' })
  expect(proposed(across, 'الجبهة الإسلامية')[0]).toMatchObject({ decision: 'same' })
})

test.each([
  ['nobody judged', []],
  ['the program joined them', [judged('first', 'second', 'same', 'stemma')]],
  ['two who bear it were told apart', [judged('first', 'third', 'same'), judged('first', 'second', 'different')]],
])('it is a question where %s', (_, judgements) => {
  expect(proposed(judgements).map(({ decision }) => decision)).not.toContain('same')
})
