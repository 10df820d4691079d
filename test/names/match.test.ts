import { expect, test } from 'vitest'
import { matchNames } from '../../src/names/match.ts'

const list = [
  { id: '1', name: 'Yusuf Darwazah', type: 'person' },
  { id: '2', name: 'Yusuf Darwish', type: 'person' },
  { id: '3', name: 'Army of the Two Rivers', type: 'organization' },
  { id: '4', name: 'Benghazi', type: 'place' },
] as const

test('each asked name gets the names of the list, best first, with reasons', () => {
  const [asked] = [...matchNames([{ id: 'q', name: 'يوسف دروزة', type: 'person' }], list, { top: 5 })]
  expect(asked?.query).toBe('q')
  expect(asked?.matches[0]).toMatchObject({ id: '1', accepted: true, decision: 'same' })
  expect(asked?.matches[0]?.because.length).toBeGreaterThan(0)
})

test('only names of the same type are answered, and no more than asked for', () => {
  const matched = [
    ...matchNames(
      [
        { id: 'q', name: 'بنغازي', type: 'person' },
        { id: 'r', name: 'بنغازي', type: 'place' },
      ],
      list,
      { top: 1 },
    ),
  ]
  expect(matched.map(({ matches }) => matches.map(({ id }) => id))).toEqual([[], ['4']])
})

test('a name that is empty or of signs only matches nothing', () => {
  expect(
    [
      ...matchNames(
        [
          { id: 'q', name: '', type: 'person' },
          { id: 'r', name: '؟!', type: null },
        ],
        list,
        { top: 3 },
      ),
    ].map(({ matches }) => matches),
  ).toEqual([[], []])
})
