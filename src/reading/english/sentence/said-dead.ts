import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import { lastTold } from '../../told.ts'
import type { Scene } from '../reference/meant.ts'
import type { Unit } from '../syntax/unit.ts'
import { isAttributing } from '../words/attribution-cues.ts'
import type { Meant } from './named-beside.ts'

/** "Y confirmed that he was dead": in the life of X it is X, else who was said to be dead before, as who says so lives. */
export function saidDead(page: Page, { hero }: Scene, units: readonly Unit[], at: number): Meant | undefined {
  const { tag, norm } = units[at] as Unit
  if (tag !== 'pronoun' || !SUBJECTS.has(norm)) return undefined
  const verb = units[at - 1]?.tag === 'that' ? at - 2 : at - 1
  if (units[verb]?.tag !== 'verb' || !isAttributing(units[verb]?.lemma ?? '')) return undefined
  const isDead = units.slice(at + 1, at + 4).some((one) => DEAD.has(one.norm))
  const speaks = units
    .slice(0, verb)
    .some(({ mention }) => mention?.figure.type === 'person' && mention.figure !== hero)
  if (!isDead || !speaks) return undefined
  const figure = hero ?? lastDead(page)
  return figure === undefined ? undefined : { figure, because: `"${norm}": whose death somebody else tells` }
}

const DEAD: ReadonlySet<string> = new Set(['dead', 'died', 'killed', 'executed', 'shot'])

function lastDead(page: Page): Figure | undefined {
  return lastTold(page, ({ predicate, object }) => {
    const status = predicate === 'status' && object !== null && 'value' in object ? String(object.value) : ''
    return status === 'killed' || status === 'dead'
  })?.subject.figure
}

/** Pronouns that are subjects only, of persons. */
export const SUBJECTS: ReadonlySet<string> = new Set(['he', 'she'])
