import type { Context } from '../context/statement.ts'
import type { Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { sayAnnounced } from './say-announced.ts'
import { sayKilledBy } from './say-killed-by.ts'
import { sayNounDeeds } from './say-noun-deeds.ts'
import { sayVerbDeeds } from './say-verb-deeds.ts'

/** Deeds without a name, by what they were done to: a verb, a noun, a death or an announcement tells them. */
export function sayDeedsToOthers(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  sayVerbDeeds(context, units, told)
  sayNounDeeds(context, units)
  sayKilledBy(context, units, told)
  sayAnnounced(context, units, told)
}
