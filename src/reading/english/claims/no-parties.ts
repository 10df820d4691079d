import type { Role } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import type { Clause } from '../syntax/clause.ts'
import verbsByPattern from '../syntax/verbs-by-pattern.json' with { type: 'json' }
import { english } from '../words/lexicon.ts'
import type { FrameClaim } from '../words/verbs.ts'

/** Whether whom a verb acts on is no party to what its frame tells: a place, or where somebody is sent. */
export function isNoParty(
  parse: SentenceParse,
  clause: Clause,
  frame: FrameClaim,
  { subjects, object }: { readonly subjects: readonly Role[]; readonly object: Role },
): boolean {
  return isPlace(parse, frame, object) || isSentTo(frame, subjects, object) || isStruck(parse, clause, frame, object)
}

/** "facilities in Syria belonging to X": no state is a part of a body. */
export function withoutLands({ predicate }: FrameClaim, subjects: readonly Role[]): readonly Role[] {
  return predicate === 'part_of' ? subjects.filter(({ figure }) => !english.isState(figure.founded)) : subjects
}

/** Whether what a verb acts on is a place. */
function isPlace({ page }: SentenceParse, { predicate, object, time }: FrameClaim, role: Role): boolean {
  const { figure, start, end } = role
  // "expelled from Jordan", "entering Liberia", "left Kabul": nobody is in a state as in a body, and nobody splits from one.
  if (BELONGING.has(predicate)) return english.isState(figure.founded)
  // "when it struck X from its list": no armed group has one.
  if (predicate === 'designated_by') return time === 'end' && isNamedGroup(figure)
  if (predicate !== 'supports') return false
  // "sent troops to Tripoli", "defended Tripoli": a capital there is a place and not its government.
  // "the battle for Tripoli"
  const isWhere = PLACING.some((slot) => object?.startsWith(slot) === true)
  return isWhere && english.isCapital(page.text.slice(start, end))
}

const BELONGING: ReadonlySet<string> = new Set(['member_of', 'part_of', 'split_from'])
const PLACING: readonly string[] = ['to', 'patient', 'for']

/** "attacked Damascus": a capital is what is struck, and its state a foe for other reasons. */
function isStruck({ page }: SentenceParse, { verb }: Clause, { predicate }: FrameClaim, { start, end }: Role): boolean {
  return predicate === 'opposed_to' && STRIKING.has(verb.lemma) && english.isCapital(page.text.slice(start, end))
}

const STRIKING = new Set(verbsByPattern.harming)

/** "X sent fighters to Libya": where an armed group sends men; a state sends them to another. */
function isSentTo({ predicate, object }: FrameClaim, subjects: readonly Role[], { figure }: Role): boolean {
  if (predicate !== 'supports' || object?.startsWith('to') !== true || !english.isCountry(figure.founded)) return false
  return subjects.every((subject) => isNamedGroup(subject.figure))
}
