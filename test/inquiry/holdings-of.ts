import type { Claim, ClaimObject } from '../../src/claims/claim.ts'
import { CLAIM_SCHEMA } from '../../src/claims/claim.ts'
import type { EntityType } from '../../src/claims/entity.ts'
import type { Judgement } from '../../src/claims/judgement.ts'
import type { EntityRecord, Holdings, SourceSummary } from '../../src/inquiry/holdings.ts'

const RECORDED = '2026-01-10T08:00:00.000Z'

interface Cast {
  readonly [id: string]: readonly [EntityType, string]
}

/** A claim as a test writes it: the short ids of a cast, and the rest only where it matters. */
export interface Line {
  readonly s: string
  readonly p: string
  /** The id of an entity of the cast, or a literal, or nothing. */
  readonly o?: string | number
  readonly source: string
  readonly valid?: string
  readonly factuality?: Claim['factuality']
  readonly by?: readonly string[]
  readonly quote?: string
  readonly qualifiers?: Record<string, string>
  readonly assessment?: Claim['assessment']
  readonly recordedAt?: string
  readonly mention?: string
}

export interface Script {
  readonly cast: Cast
  readonly sources: Readonly<Record<string, Partial<SourceSummary>>>
  readonly claims: readonly Line[]
  readonly judgements?: readonly Judgement[]
}

/** Holdings made by hand. */
export function holdingsOf({ cast, sources, claims, judgements = [] }: Script): Holdings {
  const reference = (id: string, mention?: string) => {
    const [type, name] = cast[id] ?? ['organization', id]
    return mention === undefined ? { id, type, name } : { id, type, name, mention }
  }
  const objectOf = (o: string | number | undefined): ClaimObject => {
    if (o === undefined) return null
    return typeof o === 'string' && cast[o] !== undefined ? reference(o) : { value: o }
  }
  return {
    sources: new Map(Object.entries(sources).map(([id, given]) => [id, sourceOf(id, given)])),
    entities: new Map(
      Object.entries(cast).map(([id, [type, name]]): [string, EntityRecord] => [
        id,
        { id, type, name, members: [id], called: [name] },
      ]),
    ),
    claims: claims.map((line, index): Claim => {
      const quote = line.quote ?? `${line.s} ${line.p} ${line.o ?? ''}`.trim()
      return {
        schema: CLAIM_SCHEMA,
        id: `clm_${String(index).padStart(20, '0')}`,
        subject: reference(line.s, line.mention),
        predicate: line.p,
        object: objectOf(line.o),
        qualifiers: line.qualifiers ?? {},
        valid: line.valid ?? null,
        factuality: line.factuality ?? 'asserted',
        attribution: (line.by ?? []).map((id) => ({ id, name: cast[id]?.[1] ?? id, cue: 'said' })),
        evidence: [{ source: line.source, start: 0, end: quote.length, quote }],
        extractor: 'test@1',
        score: 1,
        assessment: line.assessment ?? null,
        recordedAt: line.recordedAt ?? RECORDED,
      }
    }),
    judgements,
  }
}

function sourceOf(id: string, given: Partial<SourceSummary>): SourceSummary {
  return {
    id,
    title: null,
    url: null,
    publisher: null,
    author: null,
    published: null,
    language: 'en',
    origin: `${id}.txt`,
    recordedAt: RECORDED,
    ...given,
  }
}

/** The false report of 2016 and what surrounds it: five sources, one of them undated. */
export function falseReport(): Holdings {
  return holdingsOf({
    cast: {
      ural: ['person', 'Mihrac Ural'],
      sr: ['organization', 'Syrian Resistance'],
      saa: ['organization', 'Syrian Arab Armed Forces'],
      fsa: ['organization', 'Free Syrian Army'],
      ahrar: ['organization', 'Ahrar al-Sham'],
      zaman: ['organization', "Today's Zaman"],
      tr: ['organization', 'Turkish government'],
      bombing: ['event', 'Reyhanlı bombings'],
      latakia: ['place', 'Latakia'],
    },
    sources: {
      wire: { publisher: 'Agency One', published: '2016-03-30', title: 'Militia leader reported killed' },
      profile: { publisher: 'Example Encyclopedia', title: 'Syrian Resistance' },
      report: { publisher: 'elmanshar.com', published: '2025-08-06', language: 'ar' },
    },
    claims: [
      {
        s: 'ural',
        p: 'status',
        o: 'killed',
        valid: '2016-03-29',
        source: 'wire',
        factuality: 'alleged',
        by: ['ahrar'],
      },
      { s: 'ural', p: 'status', o: 'killed', valid: '2016-03-29', source: 'profile', factuality: 'false' },
      {
        s: 'sr',
        p: 'name',
        o: 'المقاومة السورية',
        source: 'profile',
        qualifiers: { nameKind: 'translation', language: 'ar' },
      },
      {
        s: 'sr',
        p: 'name',
        o: 'الجبهة الشعبية لتحرير لواء اسكندرون',
        source: 'profile',
        qualifiers: { nameKind: 'former', language: 'ar' },
      },
      { s: 'ural', p: 'name', o: 'علي كيالي', source: 'report', qualifiers: { nameKind: 'alias', language: 'ar' } },
      { s: 'ural', p: 'leader_of', o: 'sr', source: 'profile', qualifiers: { role: 'leader' } },
      {
        s: 'ural',
        p: 'leader_of',
        o: 'sr',
        source: 'report',
        quote: 'الجبهة الشعبية لتحرير لواء إسكندرون بقيادة الأمين العام القائد علي كيالي',
        qualifiers: { role: 'الأمين العام' },
      },
      { s: 'sr', p: 'allied_with', o: 'saa', valid: '/2024', source: 'profile' },
      { s: 'fsa', p: 'opposed_to', o: 'sr', source: 'profile' },
      { s: 'sr', p: 'active', valid: '2011/..', source: 'profile' },
      { s: 'sr', p: 'size', o: 2000, valid: '2015', source: 'profile' },
      { s: 'sr', p: 'perpetrator_of', o: 'bombing', source: 'profile', factuality: 'alleged', by: ['tr'] },
      { s: 'sr', p: 'headquarters', o: 'latakia', valid: '/2024', source: 'profile' },
      { s: 'ural', p: 'ethnicity', o: 'Alawite', source: 'profile' },
    ],
  })
}
