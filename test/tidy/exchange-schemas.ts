import { z } from 'zod'
import { NAME_KINDS } from '../../src/claims/claim.ts'
import { ENTITY_TYPES } from '../../src/claims/entity.ts'
import { predicate, words } from './schema-parts.ts'

const entityType = z.enum(ENTITY_TYPES)
const losses = z.record(
  z.string().regex(/^[a-z_]+$/),
  z.strictObject({ what: z.tuple([words, words]), done: words, why: words }),
)
const tie = z.strictObject({
  schema: words,
  subject: words,
  object: words.optional(),
  named: words.optional(),
  happening: z.literal(true).optional(),
  inCountry: z.literal(true).optional(),
})

/** What claims are in FollowTheMoney; that its model has all of it is proved beside the code. */
export const FTM_MAPPING: z.ZodType = z.strictObject({
  entities: z.record(entityType, words),
  document: words,
  doubtful: tie,
  names: z.record(z.enum(NAME_KINDS), words),
  weakName: words,
  kunya: z.array(words).min(1),
  values: z.record(
    predicate,
    z.strictObject({
      property: words,
      labelled: z.literal(true).optional(),
      voiced: z.literal(true).optional(),
      country: words.optional(),
    }),
  ),
  times: z.record(predicate, z.partialRecord(entityType, z.partialRecord(z.enum(['date', 'start', 'end']), words))),
  endings: z.record(words, z.partialRecord(entityType, words)),
  ties: z.record(predicate, tie),
  types: z.record(words, z.array(words).min(1)),
  linguistic: z.array(words).min(1),
  losses,
})

/** What claims are in STIX. */
export const STIX_MAPPING: z.ZodType = z.strictObject({
  entities: z.record(entityType, z.strictObject({ type: words, identity_class: words.optional() })),
  designated: z.strictObject({ predicate, type: words }),
  relationships: z.record(predicate, words),
  otherwise: words,
  aliases: z.array(z.enum(NAME_KINDS)).min(1),
  losses,
})
