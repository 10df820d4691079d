import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusters } from '../../src/store/clusters.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']
const judgement = fc.record({
  left: fc.constantFrom(...IDS),
  right: fc.constantFrom(...IDS),
  decision: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
})

test('the first recorded stands for all', () => {
  const same = (left: string, right: string) => ({ left, right, decision: 'same' as const })
  const found = clusters(IDS, [same('f', 'e'), same('e', 'b'), same('d', 'a'), same('x', 'a')])
  expect([...found]).toEqual([
    ['a', ['a', 'd']],
    ['b', ['b', 'e', 'f']],
    ['c', ['c']],
  ])
})

test('every entity is in one cluster, whatever the order of the judgements', () => {
  fc.assert(
    fc.property(fc.array(judgement), fc.nat(), (judgements, turn) => {
      const found = clusters(IDS, judgements)
      expect([...found.values()].flat().toSorted()).toEqual(IDS)
      for (const [id, members] of found) expect(members[0]).toBe(id)
      const cut = judgements.length === 0 ? 0 : turn % judgements.length
      const turned = [...judgements.slice(cut), ...judgements.slice(0, cut)].toReversed()
      expect(clusters(IDS, turned)).toEqual(found)
    }),
  )
})
