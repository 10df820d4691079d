import type { Day } from '../../time/day.ts'
import { boundsOf } from '../../time/edtf.ts'
import type { Holdings } from '../holdings.ts'
import type { Moment } from '../moment.ts'
import type { Edge } from '../network.ts'

/** When a relation last began, as a day number; null where no claim says. */
export type Began = (edge: Edge) => Day | null

/** Finds when relations began, by the latest of their claims that had begun by the day asked for. */
export function beginningsIn({ claims }: Pick<Holdings, 'claims'>, { at }: Pick<Moment, 'at'>): Began {
  const days = new Map<string, Day>()
  for (const { id, valid } of claims) {
    const day = valid === null ? null : (boundsOf(valid)?.start?.earliest ?? null)
    if (day !== null && (at === null || day <= at)) days.set(id, day)
  }
  return ({ claims: ids }) => ids.reduce<Day | null>((latest, id) => laterOf(latest, days.get(id) ?? null), null)
}

/** The later of two days; what is known before what is not. */
export function laterOf(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
