import type { Run } from '../invocation.ts'
import { judging } from '../judge.ts'

/** `stemma different A B` */
export const run: Run = judging('different')
