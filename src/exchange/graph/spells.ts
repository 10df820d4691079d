import { type Day, isoOf } from '../../time/day.ts'
import { boundsOf } from '../../time/edtf.ts'

/** A stretch of days, both ends in it; null where it is open or where nobody says. */
export interface Spell {
  readonly start: Day | null
  readonly end: Day | null
}

/**
 * The stretches of days in which a relation may hold by these valid times (EDTF), in order: each from the first day that its
 * beginning may mean to the last day that its end may mean. Those that meet are one, as programs that draw networks take no
 * two at once.
 */
export function spellsOf(times: readonly string[]): readonly Spell[] {
  const spells = times
    .flatMap((time) => boundsOf(time) ?? [])
    .map(({ earliest, latest }) => ({ start: earliest, end: latest }))
    .sort((one, other) => startOf(one) - startOf(other))
  const apart: Spell[] = []
  for (const spell of spells) {
    const last = apart.at(-1)
    if (last === undefined || startOf(spell) > endOf(last) + 1) apart.push(spell)
    else apart[apart.length - 1] = { start: last.start, end: endOf(spell) > endOf(last) ? spell.end : last.end }
  }
  return apart
}

/** "2011-01-01/2013-12-31; 2019-01-01/.." */
export function spellsInWords(spells: readonly Spell[]): string {
  return spells.map(({ start, end }) => `${dateOf(start)}/${dateOf(end)}`).join('; ')
}

function dateOf(day: Day | null): string {
  return day === null ? '..' : isoOf(day)
}

function startOf({ start }: Spell): number {
  return start ?? -Infinity
}

function endOf({ end }: Spell): number {
  return end ?? Infinity
}
