import { type Claim, isEntityReference } from '../claims/claim.ts'
import { factKey } from './fact-key.ts'
import { type Fact, factsOf } from './facts.ts'
import { withStances } from './hearing.ts'
import type { Holdings } from './holdings.ts'
import { type Moment, type MomentWords, momentInWords } from './moment.ts'
import { stancesIn } from './stances.ts'
import { supports, type Testimony } from './testimony.ts'
import { type WitnessTree, witnessTrees } from './witness-tree.ts'

/** Who stands behind a fact, and who only repeats it. */
export interface FactWitnesses {
  readonly fact: Omit<Fact, 'witnesses' | 'testimonies'>
  readonly witnesses: readonly WitnessTree[]
  /** Who denies it or calls it false; they count as no witness to it. */
  readonly against: readonly Testimony[]
}

/** The witnesses to a claim, or to everything said between two entities. */
export interface WitnessAnswer {
  readonly moment: Required<MomentWords>
  readonly facts: readonly FactWitnesses[]
}

/** What the witnesses of are asked for: the claims that say the same as one, or relations between two entities. */
export type WitnessQuestion = { readonly claim: Claim } | { readonly between: readonly [one: string, other: string] }

/** Whether a claim is among those asked for. */
function isAskedFor(question: WitnessQuestion): (claim: Claim) => boolean {
  if ('claim' in question) {
    const key = factKey(question.claim)
    return (claim) => factKey(claim) === key
  }
  const [one, other] = question.between
  return ({ subject, object }) => {
    if (object === null || !isEntityReference(object)) return false
    return (subject.id === one && object.id === other) || (subject.id === other && object.id === one)
  }
}

/** The answer; the texts of the sources are for the words in common. */
export function witnessAnswer(
  holdings: Holdings,
  question: WitnessQuestion,
  moment: Moment,
  texts: ReadonlyMap<string, string>,
): WitnessAnswer {
  const said = factsOf(holdings, moment, isAskedFor(question)).facts
  const facts = withStances(said, holdings.stanceOf ?? stancesIn(holdings, moment))
  return {
    moment: momentInWords(moment),
    facts: facts.map((fact) => {
      const { witnesses: _, testimonies, ...rest } = fact
      const against = testimonies.filter((testimony) => !supports(testimony))
      return { fact: rest, witnesses: witnessTrees(fact, holdings, texts), against }
    }),
  }
}
