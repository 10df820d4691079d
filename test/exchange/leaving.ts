import type { Claim } from '../../src/claims/claim.ts'
import { claimFrom } from '../../src/claims/draft.ts'
import type { CitedSource } from '../../src/exchange/claim-table.ts'
import { goodClaim } from '../claims/record.ts'

export const ANNA = { id: 'ent_anna', type: 'person', name: 'Anna Example' } as const
export const FRONT = { id: 'ent_front', type: 'organization', name: 'Green Front' } as const
export const ARMY = { id: 'ent_army', type: 'organization', name: 'Blue Army' } as const
export const ZENDA = { id: 'ent_zenda', type: 'place', name: 'Zenda' } as const
export const RAID = { id: 'ent_raid', type: 'event', name: 'raid on Zenda' } as const

export const SOURCES: ReadonlyMap<string, CitedSource> = new Map([
  [
    'src_1',
    {
      id: 'src_1',
      title: 'A report',
      url: 'https://example.org/report',
      publisher: 'Example Agency',
      author: null,
      published: '2016-03-30',
      language: 'en',
      origin: 'reports/2016/a.pdf',
    },
  ],
])

/** A claim of the Green Front, asserted by its source alone, unless `members` say otherwise. */
export function said(members: Partial<Claim>): Claim {
  const quote = 'words of the report'
  const evidence = [{ source: 'src_1', start: 0, end: quote.length, quote }]
  const plain = {
    subject: FRONT,
    attribution: [],
    qualifiers: {},
    valid: null,
    factuality: 'asserted',
    evidence,
  } as const
  const { assessment = null, recordedAt = null, ...draft } = members
  return { ...claimFrom({ ...goodClaim(), ...plain, ...draft }), assessment, recordedAt }
}

/** What a researcher concluded. */
export function concluded(verdict: 'accepted' | 'contested' | 'rejected'): Claim['assessment'] {
  return { verdict, note: null, by: 'R. Example', at: '2026-01-01T00:00:00.000Z' }
}
