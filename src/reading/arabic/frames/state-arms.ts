import type { Role } from '../../page.ts'
import { enterOrganisation } from '../context/memory.ts'
import type { Context } from '../context/statement.ts'
import type { Unit } from '../context/unit.ts'
import { STATE_ARMS } from '../words/deed-words.ts'
import { hasStem } from '../words/word-kinds.ts'
import { giverOf } from './fill-slots.ts'

/** A state, and the index of the unit after the words that tell it. */
export interface StateArms {
  readonly role: Role
  readonly next: number
}

const isArms = hasStem(({ base, pronoun, preposition }) => pronoun + preposition === '' && STATE_ARMS.has(base))

/** Another adjective may stand between: "الطائرات الحربية الروسية". */
const MOST_ADJECTIVES = 2

/** "المدفعية التركية", "طائرات روسية": the state with whose arms something is done. */
export function stateArmsAt({ memory }: Context, units: readonly Unit[], at: number): StateArms | undefined {
  const named = stateNamed(units, at)
  const unit = named === undefined ? undefined : units[named.at]
  if (named === undefined || unit === undefined) return undefined
  const figure = enterOrganisation(memory, named.state, 'f')
  return { role: { figure, start: unit.start, end: unit.end }, next: named.at + 1 }
}

/** Whether the arms of a state stand at the unit. */
export function isStateArms(units: readonly Unit[], at: number): boolean {
  return stateNamed(units, at) !== undefined
}

function stateNamed(units: readonly Unit[], at: number): { readonly state: string; readonly at: number } | undefined {
  if (units[at]?.kind !== 'word' || !isArms(units[at]?.word)) return undefined
  for (let i = at + 1; i - at <= MOST_ADJECTIVES; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word' || !/(?:ي|يه)$/u.test(unit.word.norm)) return undefined
    const state = giverOf(unit.word.norm)
    if (state !== undefined) return { state, at: i }
  }
  return undefined
}
