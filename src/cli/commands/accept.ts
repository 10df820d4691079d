import { assessing } from '../assess.ts'
import type { Run } from '../invocation.ts'

/** `stemma accept CLAIM` */
export const run: Run = assessing('accepted')
