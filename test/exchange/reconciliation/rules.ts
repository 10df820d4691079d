import { z } from 'zod'

/** The rules that the schemas of the Reconciliation Service API 0.2 make, stated anew for the tests. */
const uri = z.url({ protocol: /^https?$/ })
const template = z.string().regex(/\{\{id\}\}/)
const term = z.object({ id: z.string().min(1), name: z.string().min(1), description: z.string().optional() })
const reference = z.union([z.string().min(1), z.object({ id: z.string().min(1), name: z.string().optional() })])
const service = z.strictObject({ service_url: uri, service_path: z.string().startsWith('/') })

/** Section 3.1 and manifest.json. */
export const manifestRules = z.strictObject({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2')),
  name: z.string().min(1),
  identifierSpace: uri,
  schemaSpace: uri,
  defaultTypes: z.array(term).refine((types) => new Set(types.map(({ id }) => id)).size === types.length),
  view: z.strictObject({ url: template }).optional(),
  suggest: z.strictObject({ entity: service, property: service, type: service }),
  batchSize: z.int().min(1),
})

const candidate = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().optional(),
  type: z.array(reference),
  score: z.number().min(0).max(100),
  match: z.boolean(),
  features: z
    .array(z.strictObject({ id: z.string().min(1), value: z.union([z.boolean(), z.number()]) }))
    .refine((features) => new Set(features.map(({ id }) => id)).size === features.length),
})

/** Section 4.2 and reconciliation-result-batch.json; the schema lets more stand beside `result`. */
export const answersRules = z.record(
  z.string(),
  z.object({
    result: z
      .array(candidate)
      .refine((all) => all.every(({ score }, i) => score <= (all[i - 1]?.score ?? score)), { error: 'not by score' })
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'one candidate twice' })
      .refine((all) => all.slice(1).every(({ match }) => !match), { error: 'matched another than the best' }),
  }),
)

/** Section 6.3 and suggest-entities-response.json, suggest-types-response.json. */
export const suggestionsRules = z.strictObject({
  result: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      description: z.string().optional(),
      notable: z.array(reference).optional(),
    }),
  ),
})
