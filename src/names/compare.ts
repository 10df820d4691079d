import type { EntityType } from '../claims/entity.ts'
import { type ReasonId, reasonInWords } from '../claims/reason.ts'
import { fold } from '../text/normalise.ts'
import { acronymIn, initialsOf } from './acronym.ts'
import { agreeAtBothEnds, agreeThroughout } from './agreeing.ts'
import { type Alignment, align } from './alignment.ts'
import { Closenesses } from './closenesses.ts'
import { decideBody, decidePlace } from './decide-body.ts'
import { decidePerson } from './decide-person.ts'
import { isDescription } from './description.ts'
import { type Features, featuresOf } from './features.ts'
import { knownBody } from './known-body.ts'
import type { NameComparison } from './name-comparison.ts'
import type { PreparedName } from './prepared.ts'
import { probabilityOf } from './probability.ts'
import { reasonsFor } from './reasons.ts'
import { areToldApart, saysOnlyTheKind } from './told-apart.ts'

type Verdict = Pick<NameComparison, 'decision'> & { readonly caution?: ReasonId }

const DECIDE: Readonly<Record<EntityType, (alignment: Alignment, score: number) => Verdict>> = {
  person: decidePerson,
  organization: decideBody,
  place: decidePlace,
  event: decideBody,
}
/** What rules call none may still be asked about from here on, and what they leave open is dropped below there. */
const LIKELY = 0.5
const UNLIKELY = 0.05
/** Names so probably one, of which every word answers, lack nothing but a surer spelling. */
const PROBABLE = 0.85
/** Names that differ in a number, a country or a direction are hardly ever one, however alike the rest is. */
const TOLD_APART = 0.2
/** Three letters stand for many bodies, four or more for few. */
const TELLING_ACRONYM = 4
const SHORTEST_ACRONYM = 3
const ACRONYM_SCORE = 0.8
const KNOWN_SCORE = 0.98

/**
 * Compares two names of one type: lays their parts side by side, says how probable it is that they are one, and by the
 * rules of the type whether the name alone is enough to take them for one. Symmetric in score and decision.
 */
export function compareNames(
  left: PreparedName,
  right: PreparedName,
  closenesses: Closenesses = new Closenesses(left.parts),
): NameComparison {
  if (left.type !== right.type) return comparison(0, 'none', `${left.type} and ${right.type}`)
  const words = (): NameComparison => compareWords(left, right, closenesses)
  const one = knownBody(left)
  const other = one === undefined ? undefined : knownBody(right)
  if (isSameOperation(left, right)) return { ...words(), decision: 'same' }
  if (one === undefined || other === undefined) return words()
  const names = { left: left.name, right: right.name }
  if (one !== other) return comparison(0, 'none', reasonInWords('two-known-bodies', { ...names, one, other }))
  const score = left.name === right.name ? 1 : KNOWN_SCORE
  const because = reasonInWords('known-body', { ...names, meaning: one })
  return { ...comparison(score, 'same', because), known: { body: one, words } }
}

/** "Operation Sunrise": with a capital the words are a name that was given, however many share each of them. */
function isSameOperation(left: PreparedName, right: PreparedName): boolean {
  return left.type === 'event' && OPERATION.test(left.name) && fold(left.name) === fold(right.name)
}

const OPERATION = /^Operation \p{Lu}/u

/** Compares two names by their words and letters, whatever is known of those who bear them. */
function compareWords(left: PreparedName, right: PreparedName, closenesses: Closenesses): NameComparison {
  const acronym = left.type === 'organization' ? byAcronym(left, right) : undefined
  if (acronym !== undefined) return acronym
  const alignment = alignedInOrder(left, right, closenesses)
  const features = featuresOf(alignment)
  const isApart = areToldApart(left.type, alignment)
  const probability = probabilityAt(left.type, alignment, features)
  const { decision: byRule, caution: byWords } = DECIDE[left.type](alignment, features.answered)
  const likely = isApart ? 'none' : decisionFor(byRule, probability)
  const describes = likely !== 'none' && describe(left, right)
  const caution = describes ? 'description' : byWords
  return {
    score: isApart ? Math.min(probability, TOLD_APART) : probability,
    decision: describes ? 'none' : likely,
    agrees: leavesNothingOpen([left, right], caution, { alignment, probability }),
    explain: () => (caution === undefined ? reasonsFor(alignment) : [...reasonsFor(alignment), reasonInWords(caution)]),
  }
}

/**
 * Whether only that many may bear a name, that one says what kind of body is meant, or that one has more between the given
 * name and the family name of a person keeps two from being taken for one.
 */
function leavesNothingOpen(
  [left, right]: readonly [PreparedName, PreparedName],
  caution: ReasonId | undefined,
  { alignment, probability }: { readonly alignment: Alignment; readonly probability: number },
): boolean {
  const { type } = left
  if (caution === undefined) return type === 'person' && probability >= PROBABLE && agreeThroughout(alignment)
  if (caution === 'says-more') {
    if (type === 'person') return agreeAtBothEnds(alignment, left.parts, right.parts)
    return type === 'organization' && saysOnlyTheKind(alignment)
  }
  return type !== 'event' && (caution === 'shared-words' || caution === 'common-names')
}

/** What describes ("the rebels") means somebody of its own text, whatever else it is called alike. */
function describe(left: PreparedName, right: PreparedName): boolean {
  return left.type !== 'person' && [left, right].some(isDescription)
}

function probabilityAt(type: EntityType, alignment: Alignment, features: Features): number {
  return isSpelledAlike(alignment) ? 1 : probabilityOf(type, features)
}

function decisionFor(byRule: NameComparison['decision'], probability: number): NameComparison['decision'] {
  if (byRule === 'none' && probability >= LIKELY) return 'unsure'
  return byRule === 'unsure' && probability < UNLIKELY ? 'none' : byRule
}

/** Whether two names are the same words in the same spelling and order. */
function isSpelledAlike({ pairs, leftOver, rightOver, turned }: Alignment): boolean {
  return (
    !turned &&
    pairs.length > 0 &&
    leftOver.length + rightOver.length === 0 &&
    pairs.every(({ by }) => by === 'spelling')
  )
}

/** The same alignment whichever name comes first, so that what is decided does not hang on the order. */
function alignedInOrder(left: PreparedName, right: PreparedName, closenesses: Closenesses): Alignment {
  if (left.name <= right.name) return align(left.parts, right.parts, closenesses)
  const { pairs, leftOver, rightOver, turned } = align(right.parts, left.parts, closenesses)
  const mirrored = pairs.map((pair) => ({ ...pair, left: pair.right, right: pair.left }))
  return { pairs: mirrored, leftOver: rightOver, rightOver: leftOver, turned }
}

function byAcronym(left: PreparedName, right: PreparedName): NameComparison | undefined {
  const [one, other] = [acronymIn(left), acronymIn(right)]
  const names = { left: left.name, right: right.name }
  if (one !== undefined && other !== undefined) {
    if (one !== other) return comparison(0, 'none', reasonInWords('two-acronyms', names))
    const same = reasonInWords('same-acronym', names)
    const isTelling = one.length >= TELLING_ACRONYM
    return {
      ...comparison(isTelling ? 0.95 : ACRONYM_SCORE, isTelling ? 'same' : 'unsure', same),
      letters: one,
      agrees: one.length >= SHORTEST_ACRONYM,
    }
  }
  const letters = one ?? other
  const name = one === undefined ? left : right
  if (letters === undefined || !initialsOf(name).includes(letters)) return undefined
  const because = reasonInWords('first-letters', { letters: letters.toUpperCase(), name: name.name })
  return { ...comparison(ACRONYM_SCORE, 'unsure', because), letters }
}

function comparison(score: number, decision: NameComparison['decision'], reason: string): NameComparison {
  return { score, decision, explain: () => [reason] }
}
