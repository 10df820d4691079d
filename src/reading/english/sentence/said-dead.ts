import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import { lastTold } from '../../told.ts'
import type { Scene } from '../reference/meant.ts'
import type { Unit } from '../syntax/unit.ts'
import { isAttributing } from '../words/attribution-cues.ts'
import roles from '../words/roles.json' with { type: 'json' }
import { type Meant, NEAR } from './named-beside.ts'

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

/** "After X's death Y succeeded him": the dead. */
export function deadSucceeded(units: readonly Unit[], at: number): Meant | undefined {
  const { norm } = units[at] as Unit
  if ((norm !== 'him' && norm !== 'her') || !SUCCEEDING.has(units[at - 1]?.lemma ?? '')) return undefined
  const dead = units.find(({ mention, tag }, i) => {
    if (i > at || tag !== 'name' || mention?.figure.type !== 'person') return false
    const isOwner = units[i + 1]?.tag === 'genitive' && FATAL.has(units[i + 2]?.norm ?? '')
    return isOwner || (units[i - 1]?.norm === 'of' && FATAL.has(units[i - 2]?.norm ?? ''))
  })
  return dead?.mention === undefined ? undefined : { figure: dead.mention.figure, because: `"${norm}": who had died` }
}

/** Verbs by which somebody takes another's place. */
export const SUCCEEDING: ReadonlySet<string> = new Set(['succeed', 'replace', 'supplant'])

/** "confirmed his death": of the one who was said to be dead a little before. */
export function deadMeant(page: Page, units: readonly Unit[], at: number): Meant | undefined {
  const unit = units[at] as Unit
  if (unit.tag !== 'possessive' || !FATAL.has(units[at + 1]?.norm ?? '') || !/^(?:his|her)$/u.test(unit.norm))
    return undefined
  const told = lastTold(page, ({ predicate }) => predicate === 'status')
  const isDead = told?.object != null && 'value' in told.object && /^(?:killed|dead)$/u.test(String(told.object.value))
  if (told === undefined || !isDead || unit.start - told.end > NEAR) return undefined
  return {
    figure: told.subject.figure,
    because: `"${unit.norm} ${units[at + 1]?.norm}": who was said to be dead before`,
  }
}

export const FATAL: ReadonlySet<string> = new Set(
  Object.entries(roles.happenings)
    .filter(([, status]) => status !== 'captured')
    .map(([noun]) => noun),
)
