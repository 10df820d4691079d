import { z } from '@hono/zod-openapi'
import type { Problem } from '../wire/problem.ts'
import { maybe } from './optional.ts'

export const problem: z.ZodType<Problem> = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    fields: maybe(
      z.array(z.object({ in: z.enum(['query', 'path', 'body', 'header']), name: z.string(), reason: z.string() })),
    ),
  })
  .openapi('Problem', { description: 'What was wrong, as RFC 9457 says it.' })
