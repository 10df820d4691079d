import { expect, test } from 'vitest'
import { listed, listOf } from '../../../../web/address/list.ts'
import { networkAddressFrom, pairFrom, pairOf } from '../../../../web/screens/network/network-address.ts'

test('an address of anything is read without harm', () => {
  const address = networkAddressFrom({
    view: 'cake',
    hops: '9',
    events: 'yes',
    against: '2016',
    pair: 7,
    around: 'ent_1',
  })
  expect(Object.entries(address).filter(([, value]) => value !== undefined)).toEqual([['around', 'ent_1']])
})

test('a list is a choice among the words that there are, and everything where it is missing', () => {
  expect(listed(['a', 'b', 'c'], 'c,x,a')).toEqual(['a', 'c'])
  expect(listed(['a', 'b'], undefined)).toEqual(['a', 'b'])
  expect([listOf(['a', 'b'], ['a', 'b']), listOf(['a', 'b'], []), listOf(['a', 'b'], ['b'])]).toEqual([
    undefined,
    undefined,
    'b',
  ])
})

test('a pair is the same from both ends', () => {
  expect(pairOf('ent_2', 'ent_1')).toBe(pairOf('ent_1', 'ent_2'))
  expect(pairFrom(pairOf('ent_2', 'ent_1'))).toEqual(['ent_1', 'ent_2'])
  expect([pairFrom(undefined), pairFrom('ent_1'), pairFrom('ent_1,')]).toEqual([null, null, null])
})
