import type { EntityType } from '../../../claims/entity.ts'
import { type Gender, KNOWN_ORGANISATIONS, PLACES } from '../words/lexicon.ts'
import { createNameIndex, type NameIndex } from '../words/name-index.ts'

/** A name that needs no introduction. */
export interface StaticName {
  readonly type: EntityType
  /** Its fuller form: "حركة حماس" of "حماس". */
  readonly name: string
  readonly gender: Gender
}

/** The places and organisations known everywhere. */
export const STATIC_NAMES: NameIndex<StaticName> = staticNames()

function staticNames(): NameIndex<StaticName> {
  const index = createNameIndex<StaticName>()
  for (const name of PLACES) index.add(name, { type: 'place', name, gender: 'f' })
  for (const { words, gender, name } of KNOWN_ORGANISATIONS) index.add(words, { type: 'organization', name, gender })
  return index
}
