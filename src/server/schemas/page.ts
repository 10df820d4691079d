import { z } from '@hono/zod-openapi'
import type { Page } from '../wire/page.ts'

/** A part of a long list of items. */
export function page<T>(item: z.ZodType<T>): z.ZodType<Page<T>> {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().openapi({ description: 'The cursor of the part that follows; null at the end.' }),
    total: z.int(),
  })
}
