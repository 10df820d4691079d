import { expect, test } from 'vitest'
import { mapAddressFrom, viewFrom, viewOf } from '../../../../web/screens/map/map-address.ts'

test('an address of anything is read without harm', () => {
  const address = mapAddressFrom({ view: 'globe', zoom: 7, centre: ['1'], around: 'ent_1' })
  expect(Object.entries(address).filter(([, value]) => value !== undefined)).toEqual([['around', 'ent_1']])
})

test('a view is the same when it comes back from the address, to a hundred metres', () => {
  const address = viewOf({ latitude: 35.53049, longitude: -5.99951, zoom: 6.3333 })
  expect(address).toEqual({ centre: '35.53,-6', zoom: '6.33' })
  expect(viewFrom(address)).toEqual({ latitude: 35.53, longitude: -6, zoom: 6.33 })
})

test.each([
  [{ centre: '35,36' }],
  [{ zoom: '3' }],
  [{ centre: '95,36', zoom: '3' }],
  [{ centre: '35,361', zoom: '3' }],
  [{ centre: '35', zoom: '3' }],
  [{ centre: '35,36,37', zoom: '3' }],
  [{ centre: 'here,there', zoom: 'near' }],
  [{ centre: '1e9,36', zoom: '3' }],
])('%j is no part of the world', (address) => {
  expect(viewFrom(address)).toBeNull()
})
