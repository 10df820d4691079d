import { z } from '@hono/zod-openapi'
import type { Judgement } from '../../claims/judgement.ts'
import type { Conflict } from '../../inquiry/conflict.ts'
import type { IdentityQuestion } from '../../inquiry/identity-questions.ts'
import type { Profile, ProfileEntry } from '../../inquiry/profile.ts'
import type { BorneName } from '../../inquiry/profile-names.ts'
import type { TimelineEntry } from '../../inquiry/timeline.ts'
import type { ConflictItem } from '../wire/claims.ts'
import type {
  EntityDetail,
  EntityItem,
  FoundEntity,
  ProfileAnswer,
  SidesAnswer,
  TimelinePage,
  Whereabouts,
} from '../wire/entities.ts'
import { claim, entityType, instant, reference } from './claim.ts'
import { entityRecord, fact, moment, stance, testimony, unheard } from './fact.ts'
import { maybe } from './optional.ts'
import { reason } from './reason.ts'
import { sourceSummary } from './source.ts'

export const entityItem: z.ZodType<EntityItem> = z
  .object({ id: z.string(), type: entityType, name: z.string(), members: z.int(), claims: z.int() })
  .openapi('EntityItem')

export const whereabouts: z.ZodType<Whereabouts> = z
  .object({
    place: z
      .object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['town', 'region', 'country']),
        country: z.string(),
        latitude: z.number(),
        longitude: z.number(),
        population: z.number(),
        words: z.string(),
      })
      .nullable(),
    because: z.array(z.string()),
  })
  .openapi('Whereabouts')

export const foundEntity: z.ZodType<FoundEntity> = z
  .object({
    id: z.string(),
    type: entityType,
    entity: z.string().openapi({ description: 'The name it goes by.' }),
    name: z.string().openapi({ description: 'The one of its names that answered.' }),
    score: z.number(),
    because: z.array(z.string()),
    whereabouts: maybe(whereabouts),
  })
  .openapi('FoundEntity')

export const entityDetail: z.ZodType<EntityDetail> = z
  .object({
    entity: entityRecord,
    members: z.array(
      z.object({
        id: z.string(),
        names: z.array(z.object({ text: z.string(), kind: z.string() })),
        source: sourceSummary,
      }),
    ),
  })
  .openapi('EntityDetail')

export const judgement: z.ZodType<Judgement> = z
  .object({
    left: z.string(),
    right: z.string(),
    decision: z.enum(['same', 'different', 'unsure']),
    score: z.number().nullable(),
    because: z.array(z.string()),
    by: z.string(),
    at: instant,
  })
  .openapi('Judgement')

const conflictSide = z.object({ words: z.string(), reason, claims: z.array(claim), judgements: z.array(judgement) })
const conflictMembers = {
  rule: z.string(),
  severity: z.enum(['high', 'medium', 'low']),
  entities: z.array(z.string()),
  explanation: z.string(),
  reason,
  sides: z.tuple([conflictSide, conflictSide]),
}

const conflict: z.ZodType<Conflict> = z.object(conflictMembers).openapi('Conflict')

export const conflictItem: z.ZodType<ConflictItem> = z
  .object({ id: z.string(), ...conflictMembers })
  .openapi('ConflictItem', { description: 'Two things said that cannot both be so.' })

export const question: z.ZodType<IdentityQuestion> = z
  .object({
    left: entityRecord,
    right: entityRecord,
    score: z.number().nullable(),
    because: z.array(z.string()),
  })
  .openapi('IdentityQuestion')

const borneName: z.ZodType<BorneName> = z
  .object({
    text: z.string(),
    kinds: z.array(z.string()),
    languages: z.array(z.string()),
    script: z.string(),
    fact: fact.nullable(),
  })
  .openapi('BorneName')

const entry: z.ZodType<ProfileEntry> = z
  .object({ label: z.string(), other: reference.nullable(), value: z.string(), fact })
  .openapi('ProfileEntry')

const profileMembers = {
  entity: entityRecord,
  moment,
  names: z.array(borneName),
  sections: z.array(z.object({ id: z.string(), title: z.string(), labelled: z.boolean(), entries: z.array(entry) })),
  refuted: z.array(entry),
  conflicts: z.array(conflict),
  questions: z.array(question),
  sources: z.array(sourceSummary),
  counts: z.object({ claims: z.int(), rejected: z.int(), withheld: z.int() }),
}

const profile: z.ZodType<Profile> = z.object(profileMembers).openapi('Profile')

export const profileAnswer: z.ZodType<ProfileAnswer> = z
  .object({ ...profileMembers, unheard: maybe(unheard) })
  .openapi('ProfileAnswer')

export const sidesAnswer: z.ZodType<SidesAnswer> = z
  .object({ moment, sides: z.array(z.object({ stance, voices: z.array(z.string()), profile })) })
  .openapi('SidesAnswer')

const timelineEntry: z.ZodType<TimelineEntry> = z
  .object({ time: z.string(), words: z.string(), fact, testimonies: z.array(testimony) })
  .openapi('TimelineEntry')

export const timelinePage: z.ZodType<TimelinePage> = z
  .object({
    moment,
    items: z.array(timelineEntry),
    next: z.string().nullable(),
    total: z.int(),
    undated: z.int(),
    unheard: maybe(unheard),
  })
  .openapi('TimelinePage')
