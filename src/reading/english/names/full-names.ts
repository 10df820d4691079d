import type { Cast } from '../../cast.ts'
import armedGroups from '../words/armed-groups.json' with { type: 'json' }
import { isShortForm } from './short-names.ts'

const FULL_NAMES = fullNames(armedGroups)

/** The full name of the well-known group behind each short form, as it is written; a short form of two groups tells neither. */
function fullNames(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const names of groups) {
    const [full = ''] = names
    for (const name of names) if (name !== full && isShortForm(name)) found.set(name, found.has(name) ? null : full)
  }
  return new Map([...found].flatMap(([name, full]) => (full === null ? [] : [[name, full] as const])))
}

/** Gives bodies of which a document says no more than a short form, as "PKK", the full name that all know them by. */
export function nameInFull(cast: Cast): void {
  for (const figure of cast.figures()) {
    if (figure.type !== 'organization' || !figure.names.every(isShortForm)) continue
    const full = FULL_NAMES.get(figure.founded)
    if (full !== undefined) cast.entitle(figure, full)
  }
}
