import { type RawBuilder, sql } from 'kysely'
import type { Assessed } from './review-reader.ts'

/** The assessments in force at a head, as a table for SQL with the columns `claim` and `verdict`. */
export function assessmentsInForce(head: number): RawBuilder<unknown> {
  return sql`(
    select assessment.claim, assessment.verdict from assessment
    join (
      select claim, max(sequence) as sequence from assessment
      where sequence <= ${head} and sequence not in (select entry from undo where sequence <= ${head})
      group by claim
    ) latest on latest.sequence = assessment.sequence
  )`
}

/** Whether a claim, by its id in the column given, was so assessed. */
export function isAssessed(id: RawBuilder<unknown>, assessed: Assessed, head: number): RawBuilder<boolean> {
  const inForce = assessmentsInForce(head)
  if (assessed === 'unreviewed') return sql<boolean>`${id} not in (select claim from ${inForce} in_force)`
  return sql<boolean>`${id} in (select claim from ${inForce} in_force where verdict = ${assessed})`
}
