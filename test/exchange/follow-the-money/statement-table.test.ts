import { expect, it } from 'vitest'
import { csvRecords } from '../../../src/exchange/csv.ts'
import { ftmStatements } from '../../../src/exchange/follow-the-money/statement-table.ts'
import { FRONT, SOURCES, said } from '../leaving.ts'

it('statements of FollowTheMoney have the source as data set, the claim as origin, the language, and their own digest', () => {
  const claims = ['الجبهة الخضراء', 'الجبهة\nالخضراء', '=GF'].map((value) =>
    said({
      predicate: 'name',
      object: { value },
      qualifiers: { nameKind: 'alias', language: 'ar' },
      recordedAt: '2026-11-30T06:00:00.123Z',
    }),
  )
  const text = [
    ...ftmStatements(claims, { sources: SOURCES, calledIn: () => null, countryOf: () => null }).lines(),
  ].join('')
  const [header, ...rows] = Array.from(csvRecords(text, { delimiter: ',' }), ({ cells }) => cells)
  const told = rows.map((row) => Object.fromEntries((header ?? []).map((name, at) => [name, row[at] ?? ''])))
  expect(told.filter(({ entity_id }) => entity_id === 'ent-front').map(({ prop, value }) => [prop, value])).toEqual([
    ['id', 'ent-front'],
    ['name', FRONT.name],
    ['proof', 'src-1'],
    ['sourceUrl', 'https://example.org/report'],
    ['alias', 'الجبهة الخضراء'],
    ['alias', '=GF'],
  ])
  expect(told.find(({ prop }) => prop === 'alias')).toEqual({
    canonical_id: 'ent-front',
    entity_id: 'ent-front',
    prop: 'alias',
    prop_type: 'name',
    schema: 'Organization',
    value: 'الجبهة الخضراء',
    dataset: 'src_1',
    origin: claims[0]?.id,
    lang: 'ara',
    original_value: '',
    external: 'f',
    first_seen: '2026-11-30T06:00:00',
    last_seen: '2026-11-30T06:00:00',
    // As Statement.make_key of followthemoney 4.10 gives it.
    id: '5905de04749984db35285dc41933691646da584c',
  })
})
