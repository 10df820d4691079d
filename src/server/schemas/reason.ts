import { z } from '@hono/zod-openapi'
import { REASON_WORDINGS, type Reason, type ReasonId, type ReasonTerm } from '../../claims/reason.ts'
import { reference, value } from './claim.ts'

const speakers = z.array(z.object({ name: z.string(), days: z.array(z.string()) }))
const times = z.array(z.string()).openapi({ description: 'EDTF.' })

const term: z.ZodType<ReasonTerm> = z
  .union([
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({
      kind: z.literal('statements'),
      statements: z.array(
        z.object({ subject: reference, predicate: z.string(), object: z.union([reference, value]).nullable() }),
      ),
      times,
    }),
    z.object({ kind: z.literal('times'), times, speakers }),
    z.object({ kind: z.literal('speakers'), speakers }),
    z.object({ kind: z.literal('researchers'), names: z.array(z.string()) }),
  ])
  .openapi('ReasonTerm')

export const reason: z.ZodType<Reason> = z
  .object({
    id: z.enum(Object.keys(REASON_WORDINGS) as [ReasonId, ...ReasonId[]]),
    terms: z.record(z.string(), term),
  })
  .openapi('Reason', { description: 'What a sentence says, to be said in another language.' })
