import type { EntityType } from '../claims/entity.ts'
import { acronymIn, initialsOf } from './acronym.ts'
import { type Alignment, align } from './alignment.ts'
import type { Closely } from './closeness.ts'
import { decideBody, decidePlace } from './decide-body.ts'
import { decidePerson } from './decide-person.ts'
import type { NameComparison } from './name-comparison.ts'
import type { PreparedName } from './prepared.ts'
import { reasonsFor } from './reasons.ts'
import { scoreOf } from './score.ts'

type Verdict = Pick<NameComparison, 'decision'> & { readonly caution?: string }

const DECIDE: Readonly<Record<EntityType, (alignment: Alignment, score: number) => Verdict>> = {
  person: decidePerson,
  organization: decideBody,
  place: decidePlace,
  event: decideBody,
}
const LEAST_SURE: Readonly<Record<NameComparison['decision'], number>> = { same: 0.9, unsure: 0.3, none: 0 }
const MOST_SURE: Readonly<Record<NameComparison['decision'], number>> = { same: 1, unsure: 0.89, none: 0.49 }
/** Three letters stand for many bodies, four or more for few. */
const TELLING_ACRONYM = 4
const ACRONYM_SCORE = 0.8

/**
 * Compares two names of one type: lays their parts side by side, scores what answers and what is left over, and
 * decides by the rules of the type. Symmetric in score and decision.
 */
export function compareNames(left: PreparedName, right: PreparedName, closely?: Closely): NameComparison {
  if (left.type !== right.type) return comparison(0, 'none', `${left.type} and ${right.type}`)
  const acronym = left.type === 'organization' ? byAcronym(left, right) : undefined
  if (acronym !== undefined) return acronym
  const alignment = alignedInOrder(left, right, closely)
  const score = scoreOf(alignment)
  const { decision, caution } = DECIDE[left.type](alignment, score)
  return {
    score: Math.min(MOST_SURE[decision], Math.max(LEAST_SURE[decision], score)),
    decision,
    explain: () => (caution === undefined ? reasonsFor(alignment) : [...reasonsFor(alignment), caution]),
  }
}

/** The same alignment whichever name comes first, so that what is decided does not hang on the order. */
function alignedInOrder(left: PreparedName, right: PreparedName, closely?: Closely): Alignment {
  if (left.name <= right.name) return align(left.parts, right.parts, closely)
  const { pairs, leftOver, rightOver, turned } = align(right.parts, left.parts, closely)
  const mirrored = pairs.map((pair) => ({ ...pair, left: pair.right, right: pair.left }))
  return { pairs: mirrored, leftOver: rightOver, rightOver: leftOver, turned }
}

function byAcronym(left: PreparedName, right: PreparedName): NameComparison | undefined {
  const [one, other] = [acronymIn(left), acronymIn(right)]
  if (one !== undefined && other !== undefined) {
    if (one !== other) return comparison(0, 'none', `${left.name} ~ ${right.name}: two acronyms`)
    const same = `${left.name} ~ ${right.name}: the same acronym`
    return one.length >= TELLING_ACRONYM ? comparison(0.95, 'same', same) : comparison(ACRONYM_SCORE, 'unsure', same)
  }
  const letters = one ?? other
  const name = one === undefined ? left : right
  if (letters === undefined || !initialsOf(name).includes(letters)) return undefined
  return comparison(ACRONYM_SCORE, 'unsure', `${letters.toUpperCase()}: the first letters of “${name.name}”`)
}

function comparison(score: number, decision: NameComparison['decision'], reason: string): NameComparison {
  return { score, decision, explain: () => [reason] }
}
