import type { Role } from '../../page.ts'
import { agreesWith } from '../context/memory.ts'
import type { Context } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { MEMBERS } from '../words/group-words.ts'
import { DESCRIBED_BARE, TRANSPARENT } from '../words/lexicon.ts'
import { isRelative, type VerbAt } from './clause-marks.ts'

/** The clause before, as far as it matters to the next. */
interface Before {
  readonly from: number
  readonly isRelative: boolean
  readonly isAside: boolean
  readonly before: readonly Role[]
  readonly pronoun: Role | undefined
}

/** "إن X، وهي … تتلقى … ويدعمها Y، اشتبكت": whom the verb behind the parenthesis is said of, when all verbs in it are its own. */
export function resumedAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
  last: Before,
): FigureUnit | undefined {
  if (verb.stem.conjunction !== '') return undefined
  const had = whoHad(context, units, at, verb)
  if (had !== undefined) return had
  if (!(last.isRelative || last.isAside)) return undefined
  if (!isSign(units[at - 1], '،,')) return mainSubject(context, units, verb, last)
  const opening = units.findIndex((unit, i) => i < at && isSign(unit, '،,') && isFigure(units[i - 1]))
  const subject = units[opening - 1]
  const before = units[opening - 2]
  const isHead = opening === 1 || (before?.kind === 'word' && OPENS_HEAD.test(before.word.norm))
  if (!isFigure(subject) || !isHead || subject.preposition !== '' || subject.figure.type === 'place') return undefined
  const isOfMembers =
    verb.gender === 'p' && MEMBERS_OF.some((nouns) => subject.word.stems.some(({ base }) => nouns.has(base)))
  return isOfMembers || agreesWith(context.memory, subject.figure, verb.gender) ? subject : undefined
}

/** "مقاتلين من X", "عناصر X": whoever stands for the body does it, and they are several. */
const MEMBERS_OF = [MEMBERS, DESCRIBED_BARE, TRANSPARENT]

/** "وكان X الذي يتزعمه Y قد تبنى": whoever stands behind the copula of a past perfect, past what is told beside him. */
function whoHad({ memory }: Context, units: readonly Unit[], at: number, verb: VerbAt): FigureUnit | undefined {
  if (units[at - 1]?.word.norm !== 'قد') return undefined
  const copula = units.findLastIndex(({ word }, i) => i < at && HAD.test(word.norm))
  const [subject, next] = [units[copula + 1], units[copula + 2]]
  if (copula === -1 || !isFigure(subject) || subject.preposition !== '' || subject.figure.type === 'place')
    return undefined
  if (!isRelative(next) && !isSign(next, '،,')) return undefined
  return agreesWith(memory, subject.figure, verb.gender) ? subject : undefined
}

const HAD = /^[وف]?كان(?:ت|وا)?$/u

/** "إن X التي تدعم Y شاركت", "إن X التي يقودها Y شاركت": the noun that a relative clause without commas describes, when it heads the sentence. */
function mainSubject(
  { memory }: Context,
  units: readonly Unit[],
  verb: VerbAt,
  { from, isRelative: isDescribing, before, pronoun }: Before,
): FigureUnit | undefined {
  const head = units[from - 2]
  if (!isDescribing || !isFigure(head) || head.preposition !== '') return undefined
  if (pronoun !== undefined && pronoun.figure !== head.figure) return undefined
  const [subject] = before
  const opening = units[from - 3]
  const isHead = opening === undefined || (opening.kind === 'word' && OPENS_HEAD.test(opening.word.norm))
  if (!isHead || subject?.figure !== head.figure || head.figure.type === 'place') return undefined
  return agreesWith(memory, head.figure, verb.gender) ? head : undefined
}

const OPENS_HEAD = /^(?:[بفو]?(?:ان|لكن)|[وف]?كانت?)$/u
