import { z } from '@hono/zod-openapi'
import type { Fact } from '../../inquiry/facts.ts'
import type { Unheard } from '../../inquiry/hearing.ts'
import type { EntityRecord } from '../../inquiry/holdings.ts'
import type { MomentWords } from '../../inquiry/moment.ts'
import type { Origin } from '../../inquiry/origin.ts'
import type { Stance } from '../../inquiry/stance.ts'
import type { Standing } from '../../inquiry/standing.ts'
import type { Testimony } from '../../inquiry/testimony.ts'
import type { Witness } from '../../inquiry/witnesses.ts'
import type { State } from '../../time/evaluate.ts'
import { claim, entityType, reference, value } from './claim.ts'
import { maybe } from './optional.ts'
import { sourceSummary } from './source.ts'

export const moment: z.ZodType<Required<MomentWords>> = z
  .object({ at: z.string().nullable(), known: z.string().nullable(), recorded: z.string().nullable() })
  .openapi('Moment', { description: 'The three times that were asked for, as days; null where none was.' })

export const state: z.ZodType<State> = z
  .enum(['holds', 'possible', 'ended', 'not_yet', 'observed_at', 'undated'])
  .openapi('State', { description: 'What a valid time says of the day asked for.' })

export const standing: z.ZodType<Standing> = z
  .enum(['asserted', 'alleged', 'denied', 'false', 'contested'])
  .openapi('Standing', { description: 'What the voices together do with a fact.' })

export const stance: z.ZodType<Stance> = z
  .enum(['self', 'ally', 'opponent', 'third-party', 'unknown'])
  .openapi('Stance', { description: 'Where a voice stands to whom it speaks about.' })

export const origin: z.ZodType<Origin> = z
  .object({ id: z.string(), name: z.string(), kind: z.enum(['voice', 'publisher', 'source']) })
  .openapi('Origin')

export const entityRecord: z.ZodType<EntityRecord> = z
  .object({
    id: z.string(),
    type: entityType,
    name: z.string(),
    members: z.array(z.string()),
    called: z.array(z.string()),
  })
  .openapi('EntityRecord')

const testimonyMembers = {
  claim,
  state: state.nullable(),
  origin,
  source: sourceSummary.nullable(),
  stance: maybe(stance),
}

export const testimony: z.ZodType<Testimony> = z
  .object({
    ...testimonyMembers,
    told: z.int().openapi({ description: 'The last day on which it may have appeared, in days since 1970-01-01.' }),
  })
  .openapi('Testimony')

/** A testimony with the day as ISO. */
export const datedTestimony: z.ZodType<Omit<Testimony, 'told'> & { readonly told: string }> = z.object({
  ...testimonyMembers,
  told: z.string(),
})

const statement = {
  subject: reference,
  predicate: z.string(),
  object: z.union([reference, value]).nullable(),
  qualifiers: z.record(z.string(), z.array(z.string())),
  since: z.string().nullable(),
  until: z.string().nullable(),
  times: z.array(z.string()),
  words: z.string(),
  standing,
  state: state.nullable(),
  independent: z.int(),
}

export const bareFact: z.ZodType<Omit<Fact, 'witnesses' | 'testimonies'>> = z.object(statement)

const witness: z.ZodType<Witness> = z.object({ origins: z.array(origin), claims: z.array(z.string()) })

export const fact: z.ZodType<Fact> = z
  .object({ ...statement, testimonies: z.array(testimony), witnesses: z.array(witness) })
  .openapi('Fact', { description: 'What several claims say alike, with everyone who speaks to it.' })

export const unheard: z.ZodType<Unheard> = z
  .object({
    claims: z.int(),
    byStance: z.object({
      self: z.int(),
      ally: z.int(),
      opponent: z.int(),
      'third-party': z.int(),
      unknown: z.int(),
    }),
    byOthers: z.int(),
  })
  .openapi('Unheard', { description: 'What was left out because of who says it.' })
