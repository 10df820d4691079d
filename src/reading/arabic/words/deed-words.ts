import { foldArabic } from '../../../text/tokens.ts'
import deeds from '../lexicon/deeds.json' with { type: 'json' }
import { conjugate } from './conjugate.ts'
import { wordSet } from './lexicon.ts'

/** What a verb does, as a noun with what joins it to whom or what it is done to: "هجوم على". */
export interface DeedVerb {
  readonly noun: string
  /** Whether it is done to people, and not to places and things. */
  readonly isOnPeople: boolean
  /** Whether it may be done to one person who is named, too. */
  readonly isOnNamed?: boolean
  /** Whether "على" joins it to what it is done to, behind the verb as well. */
  readonly isUpon?: boolean
  /** Whether the verb tells what was launched, and at whom: "أطلق صواريخ على". */
  readonly isLaunch?: boolean
}

const ON_NAMED: ReadonlySet<string> = wordSet(deeds.onNamed)

function formsOfDeeds(): ReadonlyMap<string, DeedVerb> {
  const all = new Map<string, DeedVerb>()
  for (const [kind, verbs] of [
    [{ isOnPeople: false }, deeds.onThings],
    [{ isOnPeople: true }, deeds.onPeople],
    [{ isOnPeople: false, isUpon: true }, deeds.upon],
    [{ isOnPeople: false, isLaunch: true }, deeds.launches],
  ] as const) {
    for (const [verb, noun] of Object.entries(verbs)) {
      const deed = { ...kind, noun, isOnNamed: ON_NAMED.has(foldArabic(noun)) }
      for (const form of conjugate(verb).keys()) all.set(form, deed)
    }
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

/** What is launched: "صواريخ". */
export const LAUNCHED: ReadonlySet<string> = wordSet(deeds.arms)

/** What joins it to where it is launched: "باتجاه". */
export const TOWARDS: ReadonlySet<string> = wordSet(deeds.towards)

/** Who suffers without a name: "مدنيين". */
export const ATTACKED_PEOPLE: ReadonlySet<string> = wordSet(deeds.people)

/** What a state strikes with: "المدفعية التركية". */
export const STATE_ARMS: ReadonlySet<string> = wordSet(deeds.stateArms)
