import { expect, test } from 'vitest'
import { ANY_MOMENT, momentOf } from '../../src/inquiry/moment.ts'
import { profile } from '../../src/inquiry/profile.ts'
import { holdingsOf } from './holdings-of.ts'

test('names are the one somebody goes by, what claims tell, and whatever else documents call them', () => {
  const held = holdingsOf({
    cast: { a: ['person', 'Anna Example'] },
    sources: { one: { published: '2015' } },
    claims: [
      { source: 'one', s: 'a', p: 'name', o: 'Anna Example', qualifiers: { nameKind: 'alias' } },
      { source: 'one', s: 'a', p: 'name', o: 'Anya', qualifiers: { nameKind: 'nom_de_guerre' } },
    ],
  })
  const record = held.entities.get('a')
  if (record === undefined) throw new Error('nobody is held')
  const called = ['Anna Example', 'آنا مثال', 'Anya']
  const asCalled = { ...held, entities: new Map([['a', { ...record, called }]]) }
  const { names } = profile(asCalled, 'a', ANY_MOMENT)
  expect(names.map(({ text, kinds, script }) => [text, kinds.join(), script])).toEqual([
    ['Anna Example', 'primary', 'Latin'],
    ['Anya', 'nom_de_guerre', 'Latin'],
    ['آنا مثال', 'used', 'Arabic'],
  ])
  const then = profile(asCalled, 'a', momentOf({ known: '2016' }))
  expect(then.names.map(({ text }) => text)).toEqual(['Anna Example', 'Anya'])
})
