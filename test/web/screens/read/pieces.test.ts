import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim } from '../../../../src/claims/claim.ts'
import { type Line, linesOf } from '../../../../web/screens/read/pieces.ts'

const SOURCE = 'src_1'

function claim(id: string, spans: readonly (readonly [number, number])[], text: string): Claim {
  return {
    schema: 'stemma.claim/1',
    id,
    subject: { id: 'ent_1', type: 'organization', name: 'Group' },
    predicate: 'active',
    object: null,
    qualifiers: {},
    valid: null,
    factuality: 'asserted',
    attribution: [],
    evidence: spans.map(([start, end]) => ({ source: SOURCE, start, end, quote: text.slice(start, end) })),
    extractor: 'test@1',
    score: 1,
    assessment: null,
    recordedAt: null,
  }
}

const documents = fc
  .string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('a', 'ب', '\n', ' ', '😀') })
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      spans: fc.array(
        fc.tuple(fc.nat(text.length), fc.nat(text.length)).filter(([start, end]) => start < end),
        { maxLength: 6 },
      ),
    }),
  )

function wordsOf(lines: readonly Line[], text: string): string {
  return lines.map(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end)).join('')).join('\n')
}

test('the pieces together are the text', () => {
  fc.assert(
    fc.property(documents, ({ text, spans }) => {
      const claims = spans.map((span, index) => claim(`clm_${index}`, [span], text))
      expect(wordsOf(linesOf({ id: SOURCE, text }, [], claims), text)).toBe(text)
    }),
  )
})

test('a piece belongs to a claim exactly where it lies in its words', () => {
  fc.assert(
    fc.property(documents, ({ text, spans }) => {
      const claims = spans.map((span, index) => claim(`clm_${index}`, [span], text))
      for (const { start, end, claims: over } of linesOf({ id: SOURCE, text }, [], claims).flatMap(
        ({ pieces }) => pieces,
      )) {
        const inside = spans.flatMap(([from, to], index) => (from < end && to > start ? [`clm_${index}`] : []))
        expect(over.map(({ id }) => id).toSorted()).toEqual(inside.toSorted())
      }
    }),
  )
})

test('words of another source, and words beyond the end, are no part of the text', () => {
  const other = { ...claim('clm_1', [], ''), evidence: [{ source: 'src_2', start: 0, end: 2, quote: 'ab' }] }
  const beyond = { ...claim('clm_2', [], ''), evidence: [{ source: SOURCE, start: 0, end: 9, quote: 'abc' }] }
  expect(linesOf({ id: SOURCE, text: 'abc' }, [], [other, beyond])).toEqual([
    { start: 0, end: 3, pieces: [{ start: 0, end: 3, mention: null, claims: [] }] },
  ])
})

test('of nested claims the innermost comes first', () => {
  const text = 'Group fights on'
  const [outer, inner] = [claim('clm_outer', [[0, 15]], text), claim('clm_inner', [[0, 5]], text)]
  const [line] = linesOf({ id: SOURCE, text }, [], [outer, inner])
  expect(line?.pieces.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
    ['clm_inner', 'clm_outer'],
    ['clm_outer'],
  ])
})
