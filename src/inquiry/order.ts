import type { State } from '../time/evaluate.ts'
import type { Fact } from './facts.ts'
import type { Standing } from './standing.ts'

const STATES: readonly (State | null)[] = ['holds', 'possible', 'observed_at', 'undated', 'ended', 'not_yet', null]
const STANDINGS: readonly Standing[] = ['asserted', 'contested', 'alleged', 'denied', 'false']

/** Facts that held come before those that ended, better attested before worse; ties stay as they were told. */
export function byWeight(a: Fact, b: Fact): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    b.independent - a.independent ||
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)
  )
}
