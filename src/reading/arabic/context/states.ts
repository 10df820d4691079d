import { foldArabic } from '../../../text/tokens.ts'
import type { Role } from '../../page.ts'
import { CAPITALS, COUNTRIES } from '../words/lexicon.ts'
import type { Memory } from './memory.ts'

/** A country, or the capital that stands for it, as an organisation. */
export function asState(memory: Memory, role: Role): Role | undefined {
  const { cast } = memory.page
  if (cast.head(role.figure).type !== 'place') return undefined
  const name = cast.nameOf(role.figure)
  const key = foldArabic(name)
  const state = CAPITALS.get(key) ?? (COUNTRIES.has(key) ? name : undefined)
  if (state === undefined) return undefined
  const figure = cast.enter('organization', state)
  memory.genders.set(figure, 'f')
  return { ...role, figure }
}
