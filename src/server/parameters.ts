import { z } from '@hono/zod-openapi'
import type { Assessment } from '../claims/judgement.ts'
import { KnownError } from '../claims/known-error.ts'
import { dayMeant } from '../workspace/asking/questions.ts'
import type { Stance } from '../workspace/asking/voices.ts'
import { stance } from './schemas/fact.ts'
import { maybe } from './schemas/optional.ts'

/** A parameter that may be missing. */
export type Maybe<T> = z.ZodExactOptional<z.ZodType<T>>

/** Longer words in an address mean nothing that is held. */
const LONGEST = 500
const MOST_ITEMS = 500
const DEFAULT_ITEMS = 50
const MOST_HOPS = 6
const MOST_WORDS = 100

/** Words in an address. */
export const words: z.ZodType<string> = z.string().min(1, { error: 'empty' }).max(LONGEST, { error: 'too long' })

/** An entity, by id or name. */
export const entity: z.ZodType<string> = words.openapi({ description: 'An entity, by id or name.' })

/** A day, a month or a year. */
export const date: z.ZodType<string> = z
  .string()
  .refine(isDate, { error: 'not a day, month or year, as in 2016-03-30, 2016-03, 2016' })
  .openapi({ description: 'A day, a month or a year; a month or a year means its last day.', example: '2016-06-30' })

function isDate(typed: string): boolean {
  try {
    dayMeant(typed)
    return true
  } catch (error) {
    if (error instanceof KnownError) return false
    throw error
  }
}

/** A whole number. */
function count(least: number, most: number): z.ZodType<number> {
  return z
    .string()
    .regex(/^\d{1,6}$/, { error: 'not a whole number' })
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error: `not from ${least} to ${most}` })
    .openapi({ type: 'integer', minimum: least, maximum: most })
}

/** Something that is so or not; not, unless it is said. */
export function flag(description: string): z.ZodType<boolean> {
  return z
    .enum(['true', 'false'])
    .default('false')
    .transform((word) => word === 'true')
    .openapi({ type: 'boolean', default: false, description })
}

/** Words with commas between them. */
export function listOf<T extends string>(word: z.ZodType<T>, description: string): Maybe<readonly T[]> {
  const list = words
    .transform((typed) => typed.split(',').map((one) => one.trim()))
    .pipe(z.array(z.string().pipe(word as z.ZodType<T, string>)).max(MOST_WORDS))
    .openapi({ type: 'string', description: `Words with commas between them. ${description}` })
  return maybe(list as z.ZodType<readonly T[]>)
}

/** How a claim was assessed, or that it was not. */
export type Assessed = Assessment['verdict'] | 'unreviewed'

export const assessed: z.ZodType<Assessed> = z.enum(['unreviewed', 'accepted', 'contested', 'rejected'])

/** Claims that are marked as unlikely, or those that are not. */
export const unlikely: Maybe<boolean> = maybe(
  z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .openapi({ type: 'boolean', description: 'Only those that are marked as unlikely, or only the others.' }),
)

/** In how many steps. */
export const hops: Maybe<number> = maybe(count(1, MOST_HOPS))

/** Which part of a long list. */
export const paging: { readonly cursor: Maybe<string>; readonly limit: z.ZodType<number> } = {
  cursor: maybe(words.openapi({ description: 'The `next` of the part before.' })),
  limit: z
    .string()
    .default(String(DEFAULT_ITEMS))
    .pipe(count(1, MOST_ITEMS) as z.ZodType<number, string>)
    .openapi({ type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: DEFAULT_ITEMS }),
}

/** As of which knowledge. */
export const knowing: { readonly known: Maybe<string>; readonly recorded: Maybe<string> } = {
  known: maybe(date.openapi({ description: 'Only from sources that had appeared by then.' })),
  recorded: maybe(date.openapi({ description: 'Only what this workspace held by then, as judged by then.' })),
}

/** The three times. */
export const times: typeof knowing & { readonly at: Maybe<string> } = {
  at: maybe(date.openapi({ description: 'What held on this day.' })),
  ...knowing,
}

/** Whom to hear. */
export const hearing: {
  readonly voices: Maybe<readonly Stance[]>
  readonly without: Maybe<readonly Stance[]>
  readonly only: Maybe<string>
} = {
  voices: listOf(stance, 'Only voices that stand so: `ally,third-party`.'),
  without: listOf(stance, 'All but voices that stand so.'),
  only: maybe(words.openapi({ description: 'Only what this voice or publisher says, by name or id.' })),
}

/** Which facts about persons are shown that are withheld otherwise. */
export const include: Maybe<readonly string[]> = listOf(words, 'Sensitive predicates to show: `ethnicity,religion`.')

/** Whether events are nodes. */
export const events: z.ZodType<boolean> = flag('Whether events become nodes.')
