import { z } from '@hono/zod-openapi'
import type { Vocabulary } from '../wire/vocabulary.ts'
import { entityType, factuality } from './claim.ts'
import { stance } from './fact.ts'

export const vocabulary: z.ZodType<Vocabulary> = z
  .object({
    predicates: z.array(
      z
        .object({
          name: z.string(),
          domain: z.array(entityType),
          range: z.union([z.enum(['text', 'number', 'none']), z.array(entityType)]),
          symmetric: z.boolean(),
          sensitive: z.boolean(),
          label: z.string(),
          inverse: z.string().nullable(),
          qualifiers: z.array(z.string()),
          mappings: z.record(z.string(), z.array(z.string())),
        })
        .openapi('Predicate'),
    ),
    entityTypes: z.array(entityType),
    factualities: z.array(factuality),
    nameKinds: z.array(z.string()),
    stances: z.array(stance),
  })
  .openapi('Vocabulary')
