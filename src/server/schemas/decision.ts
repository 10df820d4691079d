import { z } from '@hono/zod-openapi'
import type { Decision } from '../../claims/decision.ts'
import type { Contradiction } from '../../inquiry/contradictions.ts'
import type { JudgedAnswer, JudgementRequest, UndoneAnswer, UndoRequest } from '../wire/decisions.ts'
import { assessment, instant } from './claim.ts'
import { judgement } from './entity.ts'
import { entityRecord } from './fact.ts'
import { maybe } from './optional.ts'

/** Words that a person wrote: not without end. */
export const words: z.ZodType<string> = z.string().min(1).max(2000)
export const because: z.ZodType<readonly string[]> = z.array(words).max(20)

const decidedEntity = z.object({ id: z.string(), name: z.string(), document: z.string() })
const takenBack = z.object({ because: z.array(z.string()), by: z.string(), at: instant })
const common = {
  entry: z.int().openapi({ description: 'Its place in the log.' }),
  effect: z.enum(['in force', 'replaced', 'taken back']),
  takenBack: takenBack.nullable(),
}

export const decision: z.ZodType<Decision> = z
  .union([
    z.object({ ...common, kind: z.literal('judgement'), judgement, left: decidedEntity, right: decidedEntity }),
    z.object({ ...common, kind: z.literal('assessment'), assessment, claim: z.string(), quote: z.string() }),
  ])
  .openapi('Decision')

const contradiction: z.ZodType<Contradiction> = z
  .object({ different: judgement, path: z.array(judgement) })
  .openapi('Contradiction')

export const judgementRequest: z.ZodType<JudgementRequest> = z
  .strictObject({
    left: words.openapi({ description: 'A name or an id.' }),
    right: words,
    decision: z.enum(['same', 'different', 'unsure']),
    because: maybe(because),
  })
  .openapi('JudgementRequest')

export const judgedAnswer: z.ZodType<JudgedAnswer> = z
  .object({ judgement, left: entityRecord, right: entityRecord, contradictions: z.array(contradiction) })
  .openapi('JudgedAnswer')

export const undoRequest: z.ZodType<UndoRequest> = z
  .strictObject({ entry: maybe(z.int().min(1)), because: maybe(because) })
  .openapi('UndoRequest')

export const undonePair: z.ZodType<{
  readonly left: string
  readonly right: string
  readonly because?: readonly string[]
}> = z.strictObject({ left: words, right: words, because: maybe(because) }).openapi('UndoJudgementRequest')

export const undoneClaim: z.ZodType<{ readonly because?: readonly string[] }> = z
  .strictObject({ because: maybe(because) })
  .openapi('UndoAssessmentRequest')

export const undoneAnswer: z.ZodType<UndoneAnswer> = z
  .object({ decision, again: decision.nullable(), contradictions: z.array(contradiction) })
  .openapi('UndoneAnswer')
