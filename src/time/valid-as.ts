import { type TimeExpression, validOf } from './expressions.ts'

/** How a statement takes its time: a happening is dated, an office begins or ends. */
export type TimeMode = 'at' | 'start' | 'end'

/** The valid time (EDTF) of a statement that a date expression dates; the expression's own bound comes first. */
export function validAs(time: Pick<TimeExpression, 'bound' | 'edtf'>, mode: TimeMode): string | null {
  const valid = validOf(time)
  if (mode === 'at' || time.bound !== 'at' || valid === null || valid.includes('/')) return valid
  return mode === 'start' ? `${valid}/..` : `/${valid}`
}
