import { expect, test } from 'vitest'
import { layout, taskOf } from '../../../web/network/layout.ts'
import type { Places } from '../../../web/network/picture.ts'

const NODES = ['a', 'b', 'c', 'd', 'e', 'f']
const EDGES = [
  { subject: 'a', object: 'b' },
  { subject: 'b', object: 'c' },
  { subject: 'c', object: 'a' },
  { subject: 'd', object: 'e' },
]

function placed(known: Places): Float32Array {
  return [...layout(taskOf({ nodes: NODES, edges: EDGES }, known))].at(-1) ?? new Float32Array()
}

function between(places: Float32Array, one: number, other: number): number {
  const part = (at: number): number => places[at] ?? Number.NaN
  return Math.hypot(part(2 * one) - part(2 * other), part(2 * one + 1) - part(2 * other + 1))
}

test('the same network gets the same places', () => {
  expect(placed(new Map())).toEqual(placed(new Map()))
})

test('those who are joined are nearer than those who are not', () => {
  const places = placed(new Map())
  expect(between(places, 0, 1)).toBeLessThan(between(places, 0, 3))
  expect(between(places, 3, 4)).toBeLessThan(between(places, 2, 5))
})

test('who is pinned stays', () => {
  const places = placed(new Map([['b', { x: 333, y: -77, pinned: true }]]))
  expect([places[2], places[3]]).toEqual([333, -77])
})

test('where most are placed already they stay, and a newcomer is put beside whom it is joined to', () => {
  const known: Places = new Map(['a', 'b', 'd', 'e', 'f'].map((id, at) => [id, { x: at * 400, y: at * 10 }]))
  const places = placed(known)
  expect([places[0], places[1], places[10], places[11]]).toEqual([0, 0, 1600, 40])
  expect(between(places, 2, 0)).toBeLessThan(between(places, 2, 5))
})

test('a network of nobody needs no places', () => {
  expect([...layout(taskOf({ nodes: [], edges: [] }, new Map()))].at(-1)).toHaveLength(0)
})
