import type { EntityType } from '../claims/entity.ts'
import { acronymIn, initialsOf } from './acronym.ts'
import { type Alignment, align } from './alignment.ts'
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
export function compareNames(left: PreparedName, right: PreparedName): NameComparison {
  if (left.type !== right.type) return { score: 0, because: [`${left.type} and ${right.type}`], decision: 'none' }
  const acronym = left.type === 'organization' ? byAcronym(left, right) : undefined
  if (acronym !== undefined) return acronym
  const alignment = alignedInOrder(left, right)
  const score = scoreOf(alignment)
  const { decision, caution } = DECIDE[left.type](alignment, score)
  const because = reasonsFor(alignment)
  return {
    score: Math.min(MOST_SURE[decision], Math.max(LEAST_SURE[decision], score)),
    because: caution === undefined ? because : [...because, caution],
    decision,
  }
}

/** The same alignment whichever name comes first, so that what is decided does not hang on the order. */
function alignedInOrder(left: PreparedName, right: PreparedName): Alignment {
  if (left.name <= right.name) return align(left.parts, right.parts)
  const { pairs, leftOver, rightOver, turned } = align(right.parts, left.parts)
  const mirrored = pairs.map((pair) => ({ ...pair, left: pair.right, right: pair.left }))
  return { pairs: mirrored, leftOver: rightOver, rightOver: leftOver, turned }
}

function byAcronym(left: PreparedName, right: PreparedName): NameComparison | undefined {
  const [one, other] = [acronymIn(left), acronymIn(right)]
  if (one !== undefined && other !== undefined) {
    if (one !== other) {
      return { score: 0, because: [`${left.name} ~ ${right.name}: two acronyms`], decision: 'none' }
    }
    const decision = one.length >= TELLING_ACRONYM ? 'same' : 'unsure'
    return {
      score: decision === 'same' ? 0.95 : ACRONYM_SCORE,
      because: [`${left.name} ~ ${right.name}: the same acronym`],
      decision,
    }
  }
  const letters = one ?? other
  const name = one === undefined ? left : right
  if (letters === undefined || !initialsOf(name).includes(letters)) return undefined
  const because = [`${letters.toUpperCase()}: the first letters of “${name.name}”`]
  return { score: ACRONYM_SCORE, because, decision: 'unsure' }
}
