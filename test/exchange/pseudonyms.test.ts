import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import { claimFrom } from '../../src/claims/draft.ts'
import { checkClaim } from '../../src/claims/validate.ts'
import { underPseudonyms } from '../../src/exchange/pseudonyms.ts'
import { goodClaim } from '../claims/record.ts'

const ANNA = { id: 'ent_anna', type: 'person', name: 'Anna Brandt' } as const
const OTTO = { id: 'ent_otto', type: 'person', name: 'Otto Brandt' } as const
const KILLING = { id: 'ent_k', type: 'event', name: 'killing of Anna Varga' } as const
const FRONT = { id: 'ent_f', type: 'organization', name: 'Green Front' } as const

function said(quote: string, members: Partial<Claim>): Claim {
  const evidence = [{ source: 'src_1', start: 0, end: quote.length, quote }]
  return claimFrom({ ...goodClaim(), attribution: [], qualifiers: {}, evidence, ...members })
}

describe('claims under pseudonyms', () => {
  it('name private persons nowhere, and all others as they are', () => {
    const varga = { ...ANNA, name: 'Anna Varga' }
    const claims = [
      said('Anna Varga, a teacher, was killed', { subject: varga, predicate: 'status', object: { value: 'killed' } }),
      said('the Front killed Varga', { subject: FRONT, predicate: 'perpetrator_of', object: KILLING }),
      said('Varga was among the dead', { subject: varga, predicate: 'target_of', object: KILLING }),
      said('Otto Brandt leads the Front', { subject: OTTO, predicate: 'leader_of', object: FRONT }),
      said('known as Anyuta', {
        subject: varga,
        predicate: 'name',
        object: { value: 'Anyuta' },
        qualifiers: { nameKind: 'alias' },
      }),
    ]
    const { claims: kept, persons, names, titleOf } = underPseudonyms(claims, new Map([[ANNA.id, []]]))
    expect([persons, names]).toEqual([1, 1])
    expect(
      kept.map(({ subject, object, evidence }) => [
        subject.name,
        object !== null && 'name' in object ? object.name : null,
        evidence[0]?.quote,
      ]),
    ).toEqual([
      ['Person 1', null, '████ █████, a teacher, was killed'],
      ['Green Front', 'killing of ████ █████', 'the Front killed █████'],
      ['Person 1', 'killing of ████ █████', '█████ was among the dead'],
      ['Otto Brandt', 'Green Front', 'Otto Brandt leads the Front'],
    ])
    expect(titleOf('src_1', 'Who killed Anna Varga?')).toBe('Who killed ████ █████?')
    expect(titleOf('src_2', 'Anna Varga')).toBe('Anna Varga')
  })

  it('black out the whole name that a document has for somebody whom its claims call by a part of it', () => {
    const named = { ...ANNA, name: 'آنا فارغا', mention: 'Varga' }
    const claim = said('Anna Varga’s sister and Varga fled', {
      subject: named,
      predicate: 'status',
      object: { value: 'at_large' },
    })
    const [kept] = underPseudonyms([claim], new Map([[ANNA.id, ['آنا فارغا', 'Anna Varga']]])).claims
    expect(kept?.evidence[0]?.quote).toBe('████ █████’s sister and █████ fled')
  })

  it('are blacked out by what claims tell that do not leave, in mentions and notes too', () => {
    const told = said('Anna Varga is a Catholic', {
      subject: ANNA,
      predicate: 'religion',
      object: { value: 'Catholic' },
    })
    const known = { ...told, subject: { ...ANNA, name: 'Anna Varga' } }
    const leaving = {
      ...said('men of Varga attacked', {
        subject: { ...FRONT, mention: 'men of Varga' },
        object: { ...FRONT, id: 'ent_b' },
      }),
      assessment: { verdict: 'accepted', note: 'Varga himself?', by: 'mara', at: '2020-01-01T00:00:00Z' },
    } as const
    const [kept] = underPseudonyms([leaving], new Map([[ANNA.id, []]]), [leaving, known]).claims
    expect([kept?.subject.mention, kept?.assessment?.note, kept?.evidence[0]?.quote]).toEqual([
      'men of █████',
      '█████ himself?',
      'men of █████ attacked',
    ])
  })

  it('leave a word that somebody else is called by too', () => {
    const claims = [
      said('Anna Brandt was killed', { subject: ANNA, predicate: 'status', object: { value: 'killed' } }),
      said('Brandt leads the Front', { subject: OTTO, predicate: 'leader_of', object: FRONT }),
    ]
    const { claims: kept } = underPseudonyms(claims, new Map([[ANNA.id, []]]))
    expect(kept.map(({ evidence }) => evidence[0]?.quote)).toEqual(['████ ██████ was killed', 'Brandt leads the Front'])
  })

  it('black out a name that Arabic writes together with a small word', () => {
    const salim = { id: 'ent_s', type: 'person', name: 'سليم' } as const
    const quote = 'حكم على نبيل وسليم'
    const { claims } = underPseudonyms(
      [said(quote, { subject: salim, predicate: 'status', object: { value: 'captured' } })],
      new Map([[salim.id, []]]),
    )
    expect(claims[0]?.evidence[0]?.quote).toBe('حكم على نبيل و████')
  })

  it('keep the contract, whatever a name is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((it) => it.trim() !== ''),
        (name) => {
          const claim = said(`then ${name} was killed`, {
            subject: { ...ANNA, name },
            predicate: 'status',
            object: { value: 'killed' },
          })
          const [kept] = underPseudonyms([claim], new Map([[ANNA.id, []]])).claims
          expect(kept?.id).toBe(claim.id)
          expect(kept?.evidence[0]?.quote).toHaveLength(claim.evidence[0]?.quote.length ?? -1)
          expect(checkClaim(kept).fault).toBeUndefined()
        },
      ),
    )
  })
})
