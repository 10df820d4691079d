import type { Role } from '../../page.ts'
import { agreesWith, type Memory } from '../context/memory.ts'
import { nearest } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { MANY_BODIES } from '../words/group-words.ts'
import { ORGANISATION_HEADS } from '../words/lexicon.ts'
import { isDefinite, isParticle, isVerb } from '../words/word-kinds.ts'

/** "X، وهو تحالف يضم": what the verb after a description is said of. */
export function describedBefore(
  { memory }: Context,
  units: readonly Unit[],
  at: number,
  previous: number,
): FigureUnit | undefined {
  for (let i = at - 1; i > Math.max(previous, at - DESCRIPTION_REACH); i--) {
    if (!/^و?(?:هو|هي|هم)$/u.test(units[i]?.word.norm ?? '')) continue
    if (units.slice(i + 1, at).some(isFigure)) return undefined
    return sameKind(units, i) ?? headOfDescription(memory, units, i)
  }
  return undefined
}

/** How many units a description takes before the verb. */
const DESCRIPTION_REACH = 9

/** Whom the pronoun at the unit stands for: right before it, or behind a comma the nearest that agrees. */
function headOfDescription(memory: Memory, units: readonly Unit[], pronoun: number): FigureUnit | undefined {
  const head = units[pastAdjectives(units, pronoun - 1)]
  if (!isSign(head, '،,')) return isFigure(head) ? head : undefined
  const gender = GENDERS[units[pronoun]?.word.norm.slice(-1) ?? ''] ?? 'f'
  return nearest(units, pronoun, ({ figure }) => figure.type !== 'place' && agreesWith(memory, figure, gender))
}

/** How the last letter of هو, هي and هم agrees. */
const GENDERS: Readonly<Record<string, 'm' | 'f' | 'p'>> = { و: 'm', ي: 'f', م: 'p' }

/** "X وY، وهي غرفة شكلت": of several the one whose name begins with the noun. */
function sameKind(units: readonly Unit[], pronoun: number): FigureUnit | undefined {
  const noun = units[pronoun + 1]
  if (noun?.kind !== 'word' || !noun.word.stems.some(({ base, article }) => !article && ORGANISATION_HEADS.has(base)))
    return undefined
  return nearest(
    units,
    pronoun,
    ({ figure, word }) => figure.type === 'organization' && word.norm.endsWith(noun.word.norm),
  )
}

const MOST_ADJECTIVES = 4

/** Where the noun without a name stands that the verb behind it describes: "شبكة يتزعمها فلان", "فصيل شيعي مسلح أسسه فلان". */
export function unnamedBefore(units: readonly Unit[], at: number): number | undefined {
  let noun = at - 1
  while (at - noun <= MOST_ADJECTIVES && !isUnnamedBody(units[noun]) && mayFollow(units[noun])) noun--
  return isUnnamedBody(units[noun]) ? noun : undefined
}

/** "قوة رديفة للجيش أنشأتها": an adjective, or whose it is. */
function mayFollow(unit: Unit | undefined): boolean {
  return isAdjective(unit) || (isFigure(unit) && unit.preposition === 'ل' && unit.conjunction === '')
}

function isUnnamedBody(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  return unit.word.stems.some(
    ({ base, article, pronoun, preposition }) =>
      !article && pronoun === '' && (ORGANISATION_HEADS.has(base) || (preposition === '' && MANY_BODIES.has(base))),
  )
}

function isAdjective(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && !isParticle(unit.word) && !isDefinite(unit.word) && !isVerb(unit.word)
}

/** "X فصيل تدعمه تركيا", "X، وهي جماعة مسلحة تدعمها تركيا": of whom the noun without a name is said. */
export function predicateOf(context: Context, units: readonly Unit[], noun: number): Role | undefined {
  const { memory } = context
  const isMeant = /^و?(?:هو|هي|هم)$/u.test(units[noun - 1]?.word.norm ?? '')
  if (isMeant && noun === 1) return goneOnAbout(context, units, noun)
  const bearer = isMeant
    ? (sameKind(units, noun - 1) ?? headOfDescription(memory, units, noun - 1))
    : units[pastAdjectives(units, noun - 1)]
  return isFigure(bearer) && bearer.figure.type === 'organization' && bearer.aside !== true ? roleOf(bearer) : undefined
}

/** "هي جماعة مسلحة نشأت …": the pronoun that opens a sentence stands for the body of which the text told last. */
function goneOnAbout({ memory, before }: Context, units: readonly Unit[], noun: number): Role | undefined {
  const pronoun = units[noun - 1]
  const last = before.at(-1)
  if (pronoun === undefined || last?.type !== 'organization') return undefined
  return agreesWith(memory, last, GENDERS[pronoun.word.norm.slice(-1)] ?? 'f') ? unnamed(last, pronoun.end) : undefined
}

/** Where the name stands that definite adjectives follow: "كتائب X العراقية". */
function pastAdjectives(units: readonly Unit[], from: number): number {
  let at = from
  while (from - at < 2 && units[at]?.kind === 'word' && isDefinite(units[at]?.word)) at--
  return at
}
