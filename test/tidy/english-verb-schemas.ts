import { z } from 'zod'
import { lexicon, predicate, words } from './schema-parts.ts'

/** What the data file of the English reader's verbs must look like. */
export const ENGLISH_VERB_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'src/reading/english/words/verbs.json': z.strictObject({
    frames: z.array(
      z.strictObject({
        verbs: lexicon,
        claims: z
          .array(
            z.strictObject({
              predicate,
              subject: words,
              object: words.optional(),
              value: words.optional(),
              time: z.enum(['start', 'end']).optional(),
              voice: z.literal('agent').optional(),
              factuality: z.enum(['alleged', 'denied']).optional(),
              unless: words.optional(),
              needs: words.optional(),
              needsVerb: z.literal('fight').optional(),
              besides: z.literal(true).optional(),
            }),
          )
          .min(1),
      }),
    ),
    irrealis: lexicon,
    others: lexicon,
  }),
}
