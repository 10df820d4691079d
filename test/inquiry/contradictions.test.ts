import { expect, test } from 'vitest'
import type { Judgement } from '../../src/claims/judgement.ts'
import { contradictions } from '../../src/inquiry/contradictions.ts'

const NOW = '2026-01-10T08:00:00.000Z'

test('contradictions', () => {
  const parse = (text: string) => {
    const judgements = text.split(' ').map((pair) => {
      const decision = pair[1] === '=' ? ('same' as const) : ('different' as const)
      return { left: pair[0] ?? '', right: pair[2] ?? '', decision, score: null, because: [], by: 'me', at: NOW }
    })
    const words = ({ left, right, decision }: Judgement) => `${left}${decision === 'same' ? '=' : '≠'}${right}`
    return contradictions(judgements).map(({ different, path }) => `${words(different)}: ${path.map(words).join(' ')}`)
  }
  expect(parse('A=B B=C A≠C')).toEqual(['A≠C: A=B B=C'])
  expect(parse('A=B B=C C=D A=D A≠C')).toEqual(['A≠C: A=B B=C'])
  expect(parse('A=B C=D A≠C')).toEqual([])
  expect(parse('A≠B')).toEqual([])
  expect(parse('A=B B=C A≠C B≠C')).toEqual(['A≠C: A=B B=C', 'B≠C: B=C'])
})
