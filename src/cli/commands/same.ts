import type { Run } from '../invocation.ts'
import { judging } from '../judge.ts'

/** `stemma same A B` */
export const run: Run = judging('same')
