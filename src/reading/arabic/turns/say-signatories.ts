import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { enterOrganisation, type Memory } from '../context/memory.ts'
import { isCommunique } from '../context/ourselves.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { isFigure, isSign, type Unit } from '../context/unit.ts'
import { SIGNING } from '../words/group-words.ts'
import { ORGANISATION_HEADS } from '../words/lexicon.ts'
import { isParticle, isVerb } from '../words/word-kinds.ts'

/** The words that may stand before the name on a line: its number, a dash, "عن". */
const BEFORE_NAME = 4

/** Who signs a communiqué that forms a body, on lines of their own: they are its parts, or have become one in it. */
export function saySignatories(context: Context, units: readonly Unit[]): void {
  const { memory } = context
  if (!memory.signing) return
  const named = signatoryAt(context, units)
  if (named === undefined) memory.signing = units.length <= LONGEST_LINE
  const { union } = memory
  if (named === undefined || union === undefined || !isSignatory(memory, named.figure, union.body)) return
  context.statements.push({
    subject: named,
    predicates: [union.isMerger ? 'merged_into' : 'part_of'],
    object: unnamed(union.body, named.end),
    valid: null,
    anchor: named.start,
    start: named.start,
    end: named.end,
    score: 0.7,
    standing: 'unvoiced',
  })
}

/** A line longer than this that names nobody ends the list. */
const LONGEST_LINE = 6

/** The body named at the head of the line; where none is read there, the line itself is the name of one that a noun for bodies opens. */
function signatoryAt(context: Context, units: readonly Unit[]): Role | undefined {
  const named = units.slice(0, BEFORE_NAME).find(isFigure)
  if (named !== undefined) return roleOf(named)
  const first = units.findIndex(({ kind, word }) => kind === 'word' && word.kind === 'word')
  const stem = units[first]?.word.stems.find(({ base, pronoun }) => pronoun === '' && ORGANISATION_HEADS.has(base))
  const mark = units.findIndex((unit, i) => i > first && !isPlain(unit))
  const last = units[(mark === -1 ? units.length : mark) - 1]
  const start = units[first]?.start
  if (first >= BEFORE_NAME || stem === undefined || last === undefined || start === undefined) return undefined
  if (units.indexOf(last) === first) return undefined
  const figure = enterOrganisation(
    context.memory,
    context.text.slice(start, last.end),
    ORGANISATION_HEADS.get(stem.base) ?? 'm',
  )
  return { figure, start, end: last.end }
}

function isPlain({ kind, word }: Unit): boolean {
  return kind === 'word' && !isParticle(word) && !isVerb(word)
}

function isSignatory({ page: { cast } }: Memory, named: Figure, union: Figure): boolean {
  const own = cast.head(named)
  return own.type === 'organization' && !own.described && own !== cast.head(union)
}

/** "الفصائل الموقعة:", "الموقعون", "تعلن الفصائل التالية اندماجها:": the lines behind name those who do it. */
export function noteSigning(memory: Memory, units: readonly Unit[]): void {
  if (!isCommunique(memory)) return
  const isOpen = isSign(units.at(-1), ':') || units.length <= LONGEST_HEAD
  if (isOpen && units.some(({ kind, word }) => kind === 'word' && SIGNING.has(word.norm))) memory.signing = true
}

/** A heading of so many words may do without a colon. */
const LONGEST_HEAD = 4
