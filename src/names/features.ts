import type { AlignedParts, Alignment } from './alignment.ts'
import { counts, type Part, weightOf } from './part.ts'

/** What two names laid side by side come to, as numbers; the order of the two makes no difference. */
export interface Features {
  /** The share of both names that answers one another, by weight, and its square. */
  readonly answered: number
  readonly answeredSquared: number
  /** The same of the name that is answered less, and of the one that is answered more. */
  readonly lessAnswered: number
  readonly moreAnswered: number
  /** How much was said by what answers one another, as a logarithm. */
  readonly said: number
  /** The share of that which is the proper word itself and no word that many names share. */
  readonly proper: number
  /** The share of pairs that are spelled alike. */
  readonly spelled: number
  /** One if only one word of a name answers. */
  readonly single: number
  /** One if something is left over on both sides. */
  readonly overBoth: number
  /** One if both give a legal form, and not the same. */
  readonly otherLegalForm: number
  /** One if an initial, a slip of the pen, or a byname is among what answers; if names changed places. */
  readonly initial: number
  readonly slip: number
  readonly kunya: number
  readonly turned: number
}

/** Measures two names laid side by side. */
export function featuresOf(alignment: Alignment): Features {
  const pairs = alignment.pairs.filter(({ left, right }) => left.some(counts) && right.some(counts))
  const over = [alignment.leftOver.filter(counts), alignment.rightOver.filter(counts)] as const
  const sides = [
    sideOf(alignment.pairs, 'left', alignment.leftOver),
    sideOf(alignment.pairs, 'right', alignment.rightOver),
  ]
  const answered = sides.reduce((sum, [part]) => sum + part, 0) / sides.reduce((sum, [, whole]) => sum + whole, 0) || 0
  const shares = sides.map(([part, whole]) => (whole === 0 ? 0 : part / whole))
  const said = saidBy(pairs)
  const words = pairs.reduce((sum, { left, right }) => sum + Math.max(left.length, right.length), 0)
  const any = (holds: (pair: AlignedParts) => boolean): number => Number(pairs.some(holds))
  return {
    answered,
    answeredSquared: answered * answered,
    lessAnswered: Math.min(...shares),
    moreAnswered: Math.max(...shares),
    said: Math.log(1 + said),
    proper: said === 0 ? 0 : saidBy(pairs.filter(isProper)) / said,
    spelled: pairs.length === 0 ? 0 : pairs.filter(({ by }) => by === 'spelling').length / pairs.length,
    single: Number(words < 2),
    overBoth: Number(over.every((parts) => parts.length > 0)),
    otherLegalForm: Number(legalFormsDiffer(alignment)),
    initial: any(({ by }) => by === 'initial'),
    slip: any(({ by }) => by === 'slip'),
    kunya: any(({ left, right }) => [...left, ...right].some(({ role }) => role === 'kunya')),
    turned: Number(alignment.turned),
  }
}

/** How much of one name is answered, and how much there is of it. */
function sideOf(
  pairs: readonly AlignedParts[],
  side: 'left' | 'right',
  over: readonly Part[],
): readonly [answered: number, whole: number] {
  const answered = pairs.reduce((sum, pair) => sum + pair.alike * weightOf(pair[side]), 0)
  const paired = pairs.reduce((sum, pair) => sum + weightOf(pair[side]), 0)
  return [answered, paired + weightOf(over)]
}

/** How much pairs say together: of each the mean of its two sides, as far as they are alike. */
function saidBy(pairs: readonly AlignedParts[]): number {
  return pairs.reduce((sum, { left, right, alike }) => sum + (alike * (weightOf(left) + weightOf(right))) / 2, 0)
}

function legalFormsDiffer({ leftOver, rightOver }: Alignment): boolean {
  const isLegal = ({ kind }: Part): boolean => kind === 'legal'
  return leftOver.some(isLegal) && rightOver.some(isLegal)
}

function isProper({ left, right }: AlignedParts): boolean {
  return [...left, ...right].some(({ kind }) => kind === 'proper')
}
