import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standsIn } from '../../../src/claims/evidence.ts'
import { claimLines, withEntities, withEvidence } from '../../../src/exchange/data-sets/claim-lines.ts'
import { goodClaim } from '../../claims/record.ts'

const GOOD = goodClaim()
const LINE = JSON.stringify({ ...GOOD, document: 'report.txt' })

describe('lines of claims', () => {
  it('are claims, each with the words of its evidence where the line writes them', () => {
    const text = `\n  ${LINE}\r\n\n${LINE}`
    const items = [...claimLines(text, 5)]
    expect(items.map(({ line }) => line)).toEqual([6, 8])
    for (const item of items) {
      if ('reason' in item) throw new Error(item.reason)
      expect(item.claim).toEqual(GOOD)
      expect(item.words.quote).toBe(GOOD.evidence[0]?.quote)
      expect(standsIn(text, item.words)).toBe(true)
    }
  })

  it.each([
    ['{', 'not JSON'],
    ['[1]', 'not a JSON object'],
    [JSON.stringify({ ...GOOD, predicate: 'likes' }), 'predicate: not a predicate of the vocabulary'],
    [JSON.stringify({ ...GOOD, evidence: [] }), 'evidence: Too small: expected array to have >=1 items'],
  ])('are refused with the reason: %j', (text, reason) => {
    expect([...claimLines(text)]).toEqual([{ line: 1, reason }])
  })

  it('with another id, or an assessment of another workspace, are repaired', () => {
    const assessment = { verdict: 'accepted', note: null, by: 'Ada', at: '2026-01-01T00:00:00.000Z' }
    const [item] = claimLines(JSON.stringify({ ...GOOD, id: `clm_${'0'.repeat(20)}`, assessment }))
    expect(item).toMatchObject({
      claim: GOOD,
      repaired: [
        { line: 1, field: 'id', to: GOOD.id },
        { line: 1, field: 'assessment', from: 'accepted by Ada' },
      ],
    })
  })

  it('have the whole line as evidence where the words are escaped otherwise', () => {
    const escaped = LINE.replaceAll('Gazette', '\\u0047azette')
    const [item] = claimLines(escaped)
    expect(item !== undefined && 'words' in item ? item.words.quote : '').toBe(escaped)
  })

  it('can be about other entities, and have other evidence; then they are other claims', () => {
    const moved = withEvidence(
      withEntities(GOOD, (id) => `x_${id}`),
      'src_2',
      { start: 0, end: 2, quote: 'ab' },
    )
    expect(moved).toMatchObject({
      subject: { id: 'x_ent_a', name: 'Anna Example' },
      object: { id: 'x_ent_g', mention: 'the Green Front' },
      attribution: [{ id: 'x_ent_z' }],
      evidence: [{ source: 'src_2', quote: 'ab' }],
    })
    expect(moved.id).not.toBe(GOOD.id)
  })

  it('never throw, and account for every line that is not empty', () => {
    const junk = fc.oneof(fc.string(), fc.json(), fc.constantFrom(LINE, '', ' ', '\u0085'))
    fc.assert(
      fc.property(fc.array(junk.map((it) => it.replaceAll(/[\n\r]/g, ' '))), (lines) => {
        const items = [...claimLines(lines.join('\n'))]
        const full = lines.flatMap((it, index) => (it.trim() === '' ? [] : [index + 1]))
        expect(items.map(({ line }) => line)).toEqual(full)
      }),
    )
  })
})
