import { foldArabic } from '../../../text/tokens.ts'
import deeds from '../lexicon/deeds.json' with { type: 'json' }
import { conjugate } from './conjugate.ts'
import { wordSet } from './lexicon.ts'

/** What a verb does, as a noun with what joins it to whom or what it is done to: "هجوم على". */
export interface DeedVerb {
  readonly noun: string
  /** Whether it is done to people, and not to places and things. */
  readonly isOnPeople: boolean
}

function formsOfDeeds(): ReadonlyMap<string, DeedVerb> {
  const all = new Map<string, DeedVerb>()
  for (const [isOnPeople, verbs] of [
    [false, deeds.onThings],
    [true, deeds.onPeople],
  ] as const) {
    for (const [verb, noun] of Object.entries(verbs))
      for (const form of conjugate(verb).keys()) all.set(form, { noun, isOnPeople })
  }
  return all
}

/** Verbs that tell a deed alone: "قصفت". */
export const DEED_VERBS: ReadonlyMap<string, DeedVerb> = formsOfDeeds()

/** The nouns of those deeds: "استهداف", "هجوم". */
export const DEED_NOUNS: ReadonlyMap<string, DeedVerb> = new Map(
  [...DEED_VERBS.values()].filter(({ noun }) => !noun.includes(' ')).map((deed) => [foldArabic(deed.noun), deed]),
)

/** What is attacked: "قرية", "مقر". */
export const ATTACKED_THINGS: ReadonlySet<string> = wordSet(deeds.things)

/** Who suffers without a name: "مدنيين". */
export const ATTACKED_PEOPLE: ReadonlySet<string> = wordSet(deeds.people)
