import { expect, test } from 'vitest'
import type { Judgement } from '../../src/claims/judgement.ts'
import { identityQuestions } from '../../src/inquiry/identity-questions.ts'
import { holdingsOf } from './holdings-of.ts'

/** The open questions after judgements such as `a?b` (unsure, score 0.5), `a?c9` (score 0.9) and `a≠b`. */
function check(judged: string, about: string | null = null): readonly string[] {
  const cast = { a: ['person', 'A'], b: ['person', 'B'], c: ['person', 'C'] } as const
  const judgements = judged.split(' ').map((words): Judgement => {
    const decision = words[1] === '?' ? 'unsure' : 'different'
    const score = Number(words[3] ?? 5) / 10
    return { left: words[0] ?? '', right: words[2] ?? '', decision, score, because: [], by: 'stemma', at: '2026' }
  })
  const questions = identityQuestions(holdingsOf({ cast, sources: {}, claims: [], judgements }), about)
  return questions.map(({ left, right }) => left.name + right.name)
}

test.each([
  ['a?b a?c9', null, ['AC', 'AB']],
  ['a?b b?a', null, ['AB']],
  ['a?b a≠b', null, []],
  ['a?b b?c', 'c', ['BC']],
  ['a?x', null, []],
])('%s, about %s', (judged, about, expected) => {
  expect(check(judged, about)).toEqual(expected)
})
