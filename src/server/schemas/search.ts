import { z } from '@hono/zod-openapi'
import type { Span } from '../../claims/evidence.ts'
import type { FoundExcerpt, FoundSource, SearchAnswer } from '../wire/search.ts'
import { page } from './claim.ts'
import { foundEntity } from './entity.ts'
import { maybe } from './optional.ts'

const spanMembers = { start: z.int(), end: z.int(), quote: z.string() }
const hits: z.ZodType<readonly Span[]> = z.array(z.object(spanMembers))

const excerpt: z.ZodType<FoundExcerpt> = z.object({
  ...spanMembers,
  hits,
  claims: z.array(z.string()),
  page: maybe(page),
})

const foundSource: z.ZodType<FoundSource> = z
  .object({
    source: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    section: z.object({ start: z.int(), end: z.int() }),
    score: z.number(),
    titleHits: hits,
    hits: z.int(),
    excerpts: z.array(excerpt),
  })
  .openapi('FoundSource', { description: 'A source that answers, or a section of a long one.' })

export const searchAnswer: z.ZodType<SearchAnswer> = z
  .object({
    query: z.string(),
    entities: z.array(foundEntity),
    sources: z.array(foundSource),
    next: z.string().nullable(),
  })
  .openapi('SearchAnswer')
