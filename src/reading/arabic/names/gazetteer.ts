import type { EntityType } from '../../../claims/entity.ts'
import { type Gender, KNOWN_ORGANISATIONS, PLACES } from '../words/lexicon.ts'
import { createNameIndex, type NameIndex } from '../words/name-index.ts'
import { rememberedStem } from '../words/word-kinds.ts'

/** A name that needs no introduction. */
export interface StaticName {
  readonly type: EntityType
  /** Its fuller form: "حركة حماس" of "حماس". */
  readonly name: string
  readonly gender: Gender
}

/** The places and organisations known everywhere. */
export const STATIC_NAMES: Pick<NameIndex<StaticName>, 'at'> = staticNames()

function staticNames(): Pick<NameIndex<StaticName>, 'at'> {
  const index = createNameIndex<StaticName>()
  for (const name of PLACES) index.add(name, { type: 'place', name, gender: 'f' })
  for (const { words, gender, name } of KNOWN_ORGANISATIONS) index.add(words, { type: 'organization', name, gender })
  const beginning = rememberedStem(({ whole }) => index.begins(whole))
  return { at: (words, at) => (beginning(words[at]) === undefined ? undefined : index.at(words, at)) }
}
