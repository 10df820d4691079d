import type { Run } from '../invocation.ts'
import { judging } from '../judge.ts'

/** `stemma unsure A B` */
export const run: Run = judging('unsure')
