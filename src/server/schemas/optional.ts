import type { z } from '@hono/zod-openapi'

/**
 * A member that may be missing. At run time it is an optional one, which the description of the API knows; its type is
 * the stricter one that never says undefined, as the types of the answers are written.
 */
export function maybe<T extends z.ZodType>(schema: T): z.ZodExactOptional<T> {
  return schema.optional() as unknown as z.ZodExactOptional<T>
}
