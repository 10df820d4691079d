import fc from 'fast-check'
import type { Holdings } from '../../src/inquiry/holdings.ts'
import { holdingsOf, type Line, type Script } from './holdings-of.ts'

const CAST: Script['cast'] = {
  anna: ['person', 'Anna Example'],
  boris: ['person', 'Boris Example'],
  front: ['organization', 'Northern Front'],
  army: ['organization', 'Coast Army'],
  council: ['organization', 'Joint Council'],
}
export const IDS = Object.keys(CAST)
const SOURCES: Script['sources'] = {
  old: { publisher: 'Old Paper', published: '2010-05-01' },
  new: { publisher: 'New Paper', published: '2020-05-01' },
  undated: { publisher: 'Handbook' },
}

const id = fc.constantFrom(...IDS)
const relation = fc.constantFrom('allied_with', 'opposed_to', 'part_of', 'leader_of', 'succeeds', 'supports')
const about = {
  source: fc.constantFrom(...Object.keys(SOURCES)),
  factuality: fc.constantFrom('asserted', 'asserted', 'alleged', 'denied', 'false'),
  by: fc.constantFrom([], [], ['anna'], ['front']),
} as const
const valid = fc.constantFrom(undefined, '2005', '2009/..', '/2007', '2001/2004', '2015')
const someLine: fc.Arbitrary<Line> = fc
  .oneof(
    fc.record({ ...about, s: id, p: relation, o: id, valid }),
    fc.record({ ...about, s: id, p: fc.constant('status'), o: fc.constantFrom('killed', 'dissolved', 'alive'), valid }),
    fc.record({
      ...about,
      s: fc.constantFrom('front', 'army'),
      p: fc.constant('active'),
      valid: fc.constantFrom('2009/..', '/2007', '2012/2010', '2001/2004'),
    }),
    fc.record({
      ...about,
      s: id,
      p: fc.constant('name'),
      o: fc.constantFrom('Old Front', 'Northern Front', 'Coast Army'),
      valid,
      qualifiers: fc.constantFrom({ nameKind: 'former' }, { nameKind: 'alias' }),
    }),
  )
  .map((line) => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as unknown as Line)

/** Claims of few about few, so that many contradict one another. */
export const quarrels: fc.Arbitrary<Holdings> = fc.array(someLine, { maxLength: 25 }).map(quarrelsOf)

/** The holdings of some claims about the same few. */
export function quarrelsOf(claims: readonly Line[]): Holdings {
  return holdingsOf({ cast: CAST, sources: SOURCES, claims })
}
