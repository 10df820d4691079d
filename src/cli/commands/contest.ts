import { assessing } from '../assess.ts'
import type { Run } from '../invocation.ts'

/** `stemma contest CLAIM` */
export const run: Run = assessing('contested')
