import { z } from '@hono/zod-openapi'
import type { Job, TextRequest } from '../wire/jobs.ts'
import { instant } from './claim.ts'
import { words } from './decision.ts'
import { maybe } from './optional.ts'

export const job: z.ZodType<Job> = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    createdAt: instant,
    endedAt: instant.nullable(),
    files: z.array(z.string()),
    documents: z.array(
      z.object({
        document: z.string(),
        isNew: z.boolean(),
        source: z.string(),
        claims: z.int(),
        entities: z.int(),
        joined: z.int(),
        questions: z.int(),
        unlikely: z.int(),
        notes: z.array(z.string()),
      }),
    ),
    faults: z.array(z.object({ document: z.string(), code: z.string(), message: z.string() })),
    failure: z.string().nullable(),
  })
  .openapi('Job')

const told = {
  title: maybe(words),
  url: maybe(words.openapi({ description: 'Kept as a label and never fetched.' })),
  publisher: maybe(words),
  author: maybe(words),
  published: maybe(
    z
      .string()
      .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, { error: 'not a day, month or year, as in 2016-03-30, 2016-03, 2016' }),
  ),
  language: maybe(z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, { error: 'not a language tag, as in ar' })),
}

export const textRequest: z.ZodType<TextRequest> = z
  .strictObject({ text: z.string().min(1), ...told })
  .openapi('TextRequest')

/** What may be said of the files of an upload; it wins over what they say themselves. */
export const metadataParts: z.ZodType<Omit<TextRequest, 'text'>> = z.strictObject(told)
