import { assessing } from '../assess.ts'
import type { Run } from '../invocation.ts'

/** `stemma reject CLAIM` */
export const run: Run = assessing('rejected')
