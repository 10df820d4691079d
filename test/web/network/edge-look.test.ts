import { expect, test } from 'vitest'
import { PREDICATES } from '../../../src/claims/predicates.ts'
import {
  ALONGS,
  EDGE_KINDS,
  ENDS,
  LINES,
  lookOf,
  opacityOf,
  strokeOf,
  widthOf,
} from '../../../web/network/edge-look.ts'

test('every relation between entities has a look, and nothing else has', () => {
  const relations = PREDICATES.filter(({ range }) => !['text', 'number', 'none'].includes(String(range)))
  expect(EDGE_KINDS.toSorted()).toEqual(relations.map(({ name }) => name).toSorted())
})

test('no two kinds look alike, so that none needs its colour to be told', () => {
  const looks = EDGE_KINDS.map((kind) => JSON.stringify(lookOf(kind)))
  expect(new Set(looks).size).toBe(looks.length)
})

test('looks are made of what the shader can draw', () => {
  for (const { line, end, along } of EDGE_KINDS.map(lookOf)) {
    expect([LINES.includes(line), ENDS.includes(end), ALONGS.includes(along)]).toEqual([true, true, true])
  }
})

test('what held, what is possible, what is unproven and what ended look different', () => {
  const states = ['holds', 'possible', 'undated', 'ended'] as const
  expect(new Set(states.map((state) => `${strokeOf(state)} ${opacityOf(state)}`)).size).toBe(states.length)
})

test('a line grows with each witness', () => {
  expect(widthOf(0)).toBe(widthOf(1))
  expect(widthOf(2)).toBeGreaterThan(widthOf(1))
  expect(widthOf(64)).toBeLessThan(12)
})
