import type { Cast, Figure } from '../../cast.ts'
import { english } from '../words/lexicon.ts'

/** The body as which a state acts, whatever it is called: "Tehran denied it" is of Iran, "the Turkish-backed X" of Turkey. */
export function stateActing(cast: Cast, name: string): Figure {
  const known = stateKnown(cast, name)
  if (known !== undefined) return known
  const names = english.namesOfState(name)
  const written = english.isCountry(name) ? name : names.find((one) => cast.find(one, 'place') !== undefined)
  return cast.enter('organization', written ?? names[0] ?? name)
}

/** The body as which a document has had that state act before. */
export function stateKnown(cast: Cast, name: string): Figure | undefined {
  for (const one of english.namesOfState(name)) {
    const figure = cast.find(one, 'organization')
    if (figure !== undefined) return figure
  }
  return undefined
}
