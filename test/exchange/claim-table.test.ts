import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import { claimTable } from '../../src/exchange/claim-table.ts'
import { csvRecords } from '../../src/exchange/csv.ts'
import { goodClaim } from '../claims/record.ts'

const CLAIM = goodClaim()
const SOURCE = {
  id: 'src_1',
  title: 'A report, in two parts',
  url: null,
  publisher: '=Agency',
  author: null,
  published: '2016-03-30',
  language: 'ar',
  origin: 'a.pdf',
}

/** The cells of one claim by the heads of their columns. */
function cellsOf(claim: Claim, sources = new Map([[SOURCE.id, SOURCE]])): Record<string, string> {
  const [header, row] = csvRecords([...claimTable([claim], sources)].join('').slice(1), { delimiter: ',' })
  return Object.fromEntries((header?.cells ?? []).map((name, at) => [name, row?.cells[at] ?? '']))
}

describe('claims as a table', () => {
  it('begin with the mark by which spreadsheets know UTF-8', () => {
    expect([...claimTable([], new Map())].join('')).toMatch(/^\ufeffsubject,/)
  })

  it('have a row each, with the source, and nothing that is taken for a formula', () => {
    const claim = {
      ...CLAIM,
      object: { min: 200, max: 300, unit: 'fighters' },
      attribution: [
        { id: 'ent_1', name: 'a commander', cue: 'said' },
        { id: 'ent_2', name: 'زمان', cue: null },
      ],
      evidence: [
        { source: SOURCE.id, start: 0, end: 5, quote: '“one”', page: '3' },
        { source: SOURCE.id, start: 9, end: 12, quote: 'two', page: '4' },
      ],
    } satisfies Claim
    expect(cellsOf(claim)).toMatchObject({
      object: '200–300 fighters',
      object_type: '',
      voices: 'a commander; زمان',
      quote: '“one” … two',
      page: '3; 4',
      title: 'A report, in two parts',
      publisher: "'=Agency",
      published: '2016-03-30',
      verdict: '',
      source_id: SOURCE.id,
    })
  })

  it('stand alone where the source is not known', () => {
    expect(cellsOf(CLAIM, new Map())).toMatchObject({ title: '', subject: CLAIM.subject.name, claim_id: CLAIM.id })
  })
})
