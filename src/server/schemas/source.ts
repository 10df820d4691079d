import { z } from '@hono/zod-openapi'
import type { Mention } from '../../claims/mention.ts'
import type { PageStart } from '../../claims/page.ts'
import type { SourceSummary } from '../../inquiry/holdings.ts'
import type { SourceItem, SourceReading, SourceText } from '../wire/sources.ts'
import type { LanguageCount, Publications, ReviewProgress, WorkspaceSummary } from '../wire/workspace.ts'
import { claim, entityType, instant } from './claim.ts'
import { maybe } from './optional.ts'

const summary = {
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable().openapi({ description: 'EDTF, a day or coarser.' }),
  language: z.string(),
  origin: z.string(),
  recordedAt: instant,
}

export const sourceSummary: z.ZodType<SourceSummary> = z.object(summary).openapi('SourceSummary')

export const progress: z.ZodType<ReviewProgress> = z
  .object({ total: z.int(), unreviewed: z.int(), accepted: z.int(), contested: z.int(), rejected: z.int() })
  .openapi('ReviewProgress')

export const sourceItem: z.ZodType<SourceItem> = z
  .object({
    ...summary,
    documentId: z.string(),
    mediaType: z.string(),
    reader: z.string(),
    sha256: z.string(),
    characters: z.int(),
    mentions: z.int(),
    claims: progress,
  })
  .openapi('SourceItem')

const pageStart: z.ZodType<PageStart> = z
  .object({ at: z.int(), page: z.string() })
  .openapi('PageStart', { description: 'Where a page begins, and what its document calls it.' })

export const sourceText: z.ZodType<SourceText> = z
  .object({
    id: z.string(),
    language: z.string(),
    direction: z.enum(['ltr', 'rtl']),
    text: z.string(),
    pages: z.array(pageStart),
  })
  .openapi('SourceText')

const mention: z.ZodType<Mention> = z
  .object({
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    type: entityType,
    id: z.string(),
    name: z.string(),
    score: z.number(),
    because: maybe(z.string()),
  })
  .openapi('Mention')

export const sourceReading: z.ZodType<SourceReading> = z
  .object({ source: sourceItem, mentions: z.array(mention), claims: z.array(claim) })
  .openapi('SourceReading')

const languageCount: z.ZodType<LanguageCount> = z.object({ language: z.string(), sources: z.int() })

export const publications: z.ZodType<Publications> = z
  .object({ publishers: z.array(z.string()), dates: z.array(z.string()) })
  .openapi('Publications')

export const workspaceSummary: z.ZodType<WorkspaceSummary> = z
  .object({
    name: z.string(),
    version: z.string(),
    user: z.string(),
    head: z.object({ sequence: z.int(), hash: z.string(), recordedAt: instant.nullable() }),
    sources: z.int(),
    entities: z.object({ person: z.int(), organization: z.int(), place: z.int(), event: z.int() }),
    claims: progress,
    questions: z.int(),
    languages: z.array(languageCount),
    published: z.object({ first: z.string(), last: z.string() }).nullable(),
    reader: z.object({ model: z.string(), host: z.string() }).nullable().openapi({
      description:
        'The language model to which the words of added documents are sent; no request can set or change it.',
    }),
  })
  .openapi('WorkspaceSummary')
