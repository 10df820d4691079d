import { isRole, type Role } from '../../page.ts'
import { genderOf } from '../context/memory.ts'
import type { Context, Statement } from '../context/statement.ts'

const HOLDING: ReadonlySet<string> = new Set(['part_of', 'member_of', 'merged_into', 'founder_of'])

/**
 * "كانت جزءا من X الذي قاتل Y، غير أنها انسحبت منه": who leaves "it" leaves what the sentence has put him in, and not the
 * nearest that it may mean.
 */
export function settleLeaving(context: Context): void {
  for (const [at, statement] of context.statements.entries()) {
    const { object, predicates } = statement
    if (!predicates.includes('split_from') || !isRole(object) || object.end > object.start) continue
    const wholes = wholesBefore(context, statement, object)
    const whole = wholes.at(-1)
    if (whole === undefined || wholes.some((one) => isOne(context, one, object))) continue
    context.statements[at] = { ...statement, object: { ...object, figure: whole.figure } }
  }
}

/** What the sentence has put somebody in before, as far as the pronoun may mean it. */
function wholesBefore(context: Context, { subject, anchor }: Statement, pronoun: Role): readonly Role[] {
  const { memory, statements } = context
  const gender = genderOf(memory, pronoun.figure)
  return statements.flatMap((one) => {
    if (one.anchor >= anchor || !one.predicates.some((name) => HOLDING.has(name))) return []
    if (!isRole(one.object) || !isOne(context, one.subject, subject)) return []
    return genderOf(memory, one.object.figure) === gender ? [one.object] : []
  })
}

function isOne({ memory: { page } }: Context, one: Role, other: Role): boolean {
  return page.cast.head(one.figure) === page.cast.head(other.figure)
}
